/** One act on several cases: each by itself, one after the other, with what came of it; nothing half done silently (R019). */

import type { SelectedRow } from '#worklists/contract'
import { type Failure, act as perform } from '../client/call.ts'

export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'doing' }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The line was cut or the session over: it may have been done; sent again under the same key it is done once. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'stopped' }

export interface BulkLine {
  readonly row: SelectedRow
  readonly key: string
  readonly outcome: Outcome
}

export const linesFor = (rows: readonly SelectedRow[]): readonly BulkLine[] =>
  rows.map((row) => ({ row, key: crypto.randomUUID(), outcome: { kind: 'waiting' } }))

/** What may be tried once more as it stands: what was stopped or whose fate is not known. */
export const isOpen = ({ outcome }: BulkLine): boolean =>
  outcome.kind === 'waiting' || outcome.kind === 'unknown' || outcome.kind === 'stopped'

export const outcomeOf = (failure: Failure | null): Outcome => {
  if (failure === null) return { kind: 'done' }
  if (failure.unreachable || failure.signedOut) return { kind: 'unknown', reason: failure.message }
  const { article, changed = [] } = failure
  return {
    kind: 'refused',
    reason: `${failure.message}${changed.length > 0 ? `（刚才：${changed.join('；')}）` : ''}${article ? `（${article}）` : ''}`,
  }
}

interface Running {
  readonly name: string
  readonly inputOf: (row: SelectedRow) => object
  readonly lines: readonly BulkLine[]
  readonly told: (lines: readonly BulkLine[]) => void
  readonly isStopped: () => boolean
}

/** Sends them one after the other; a cut line or a session that is over ends the run, the rest stays open. */
export const runEach = async ({ name, inputOf, lines, told, isStopped }: Running): Promise<readonly BulkLine[]> => {
  let now = lines
  const put = (at: number, outcome: Outcome) => {
    now = now.map((line, index) => (index === at ? { ...line, outcome } : line))
    told(now)
  }
  let ended = false
  for (const [at, line] of lines.entries()) {
    if (!isOpen(line)) continue
    if (ended || isStopped()) {
      if (line.outcome.kind !== 'unknown') put(at, { kind: 'stopped' })
      continue
    }
    put(at, { kind: 'doing' })
    const done = await perform(name, inputOf(line.row), line.key)
    const outcome = outcomeOf(done.ok ? null : done.error)
    if (outcome.kind === 'unknown') ended = true
    put(at, outcome)
  }
  return now
}

/** 办成 3 件，没办成 1 件，还没办 2 件. */
export const summaryOf = (lines: readonly BulkLine[]): string => {
  const of = (...kinds: readonly Outcome['kind'][]) => lines.filter(({ outcome }) => kinds.includes(outcome.kind)).length
  const parts = [
    `办成 ${of('done')} 件`,
    of('refused') > 0 ? `没办成 ${of('refused')} 件` : '',
    of('unknown') > 0 ? `不知道办没办成 ${of('unknown')} 件` : '',
    of('waiting', 'doing', 'stopped') > 0 ? `还没办 ${of('waiting', 'doing', 'stopped')} 件` : '',
  ]
  return parts.filter(Boolean).join('，')
}
