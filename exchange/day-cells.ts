/** The days of 「日子怎么算的」 as they travel and are drawn: one cell a day. */
import type { PlainDate } from '#kernel'
import type { ExplainedDay, ExplainedKind } from '#law'
import type { DayCell } from './messages.ts'

const cellKinds: Readonly<Record<ExplainedKind, DayCell['kind']>> = {
  received: 'received',
  restarted: 'received',
  counted: 'counted',
  make_up: 'make_up',
  paused: 'paused',
  weekend: 'weekend',
  holiday: 'holiday',
  forgotten: 'paused',
  delayed: 'waiting',
}

/** Cells for the ribbon; the last day of the period is marked as such, a day that is only expected as waiting. */
export const dayCells = (days: readonly ExplainedDay[]): readonly (DayCell & { readonly day: PlainDate })[] =>
  days.map(({ on, kind, ordinal, due, expected, reason, article }) => ({
    day: on,
    kind: due ? 'due' : expected && kind === 'counted' ? 'waiting' : cellKinds[kind],
    ordinal,
    note: reason,
    ...(article === null ? {} : { article }),
  }))
