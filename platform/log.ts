/** The log: one JSON object a line, without personal data. Acts and ids are named, people and their words are not. */
import { systemClock } from './clock.ts'

export type LogLevel = 'info' | 'warn' | 'error'
/** What may be attached to a line: ids, counts, codes. Never names, numbers of documents of people, phones, addresses. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

export interface Log {
  readonly info: (message: string, fields?: LogFields) => void
  readonly warn: (message: string, fields?: LogFields) => void
  readonly error: (message: string, fields?: LogFields) => void
}

/** A log that hands each finished line to `write`. */
export const createLog = (write: (line: string) => void): Log => {
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) =>
      write(JSON.stringify({ at: systemClock.now(), level, message, ...fields }))
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/**
 * The server's log, on standard error: standard output belongs to results. Somebody who watches a terminal sees warnings
 * and errors; a service's log keeps every line.
 */
export const stderrLog = (): Log => {
  const log = createLog((line) => void process.stderr.write(`${line}\n`))
  return process.stderr.isTTY ? { ...log, info: () => {} } : log
}

/** What may be logged of a thrown thing: its kind, code and place. A message may quote a row or a form, so it is not kept. */
export const traceOf = (problem: unknown): LogFields => {
  if (!(problem instanceof Error)) return { problem: typeof problem }
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined
  const constraint = 'constraint' in problem && typeof problem.constraint === 'string' ? problem.constraint : undefined
  const frames = (problem.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' | ')
  return { problem: problem.name, code, constraint, frames }
}
