/** The days of the period as the progress page draws them: 「日子怎么算的」. */
import type { PlainDate } from '#kernel'
import type { ExplainedDay } from '#law'
import type { DayCell } from '../../../exchange/messages.ts'

const kinds: Readonly<Record<ExplainedDay['kind'], DayCell['kind']>> = {
  received: 'received',
  restarted: 'received',
  counted: 'counted',
  make_up: 'make_up',
  paused: 'paused',
  weekend: 'weekend',
  holiday: 'holiday',
  forgotten: 'waiting',
  delayed: 'counted',
}

/** One cell a calendar day from receipt to the last day, or to the day the reply went out. */
export const dayCells = (days: readonly ExplainedDay[], until: PlainDate | null): DayCell[] =>
  days
    .filter(({ on }) => until === null || on <= until)
    .map(({ on, kind, due, ordinal, reason, article }) => ({
      day: on,
      kind: due ? 'due' : kinds[kind],
      ordinal,
      note: reason,
      ...(article ? { article } : {}),
    }))
