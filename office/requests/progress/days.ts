/** The days of the period as the progress page and the case page draw them: 「日子怎么算的」. */
import type { PlainDate } from '#kernel'
import type { ExplainedDay } from '#law'
import { dayCells as cellsOf } from '../../../exchange/day-cells.ts'
import type { DayCell } from '../../../exchange/messages.ts'

/** One cell a calendar day from receipt to the last day, or to the day the reply went out. */
export const dayCells = (days: readonly ExplainedDay[], until: PlainDate | null): (DayCell & { readonly day: PlainDate })[] =>
  cellsOf(days.filter(({ on }) => until === null || on <= until)).slice()
