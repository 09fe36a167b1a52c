/** What a command of the law gives back: text for the two streams and the exit code; nothing is read or written here. */

export interface CommandOutcome {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: 0 | 1 | 2
}

export interface CommandOptions {
  /** Compare with `expected` and report each difference. */
  readonly check?: boolean
}

/** One clear line for a file that cannot be read. */
export const unreadable = (message: string): CommandOutcome => ({
  stdout: '',
  stderr: `${message.replace(/\s*\n\s*/g, ' ')}\n`,
  exitCode: 2,
})
