/** From the day cells of a message to the ribbon's days and notes. */
import { type ExplainedDayShape, type RibbonParts, ribbonFrom } from '#components'
import { type PlainDate, plainDate, weekday } from '#kernel'

/** A day as it travels (exchange DayCell). */
interface Cell {
  readonly day: string
  readonly kind: 'received' | 'counted' | 'paused' | 'weekend' | 'holiday' | 'make_up' | 'waiting' | 'due'
  readonly ordinal: number | null
  readonly note?: string
  readonly article?: string
}

/** Without a last day of its own (the clock stands still) the cells have none either. */
export const ribbonParts = (cells: readonly Cell[]): RibbonParts => ribbonFrom(cells.map(explained))

const explained = (cell: Cell): ExplainedDayShape => {
  const on: PlainDate = plainDate(cell.day)
  return {
    on,
    kind: kindOf(cell, on),
    ordinal: cell.ordinal,
    due: cell.kind === 'due',
    reason: cell.note ?? '',
    article: cell.article ?? null,
  }
}

const kindOf = (cell: Cell, on: PlainDate): ExplainedDayShape['kind'] => {
  switch (cell.kind) {
    case 'received':
      return cell.note?.includes('重新计算') ? 'restarted' : 'received'
    case 'counted':
    case 'paused':
    case 'weekend':
    case 'holiday':
    case 'make_up':
      return cell.kind
    case 'due':
      return weekday(on) > 5 ? 'make_up' : 'counted'
    case 'waiting':
      // expected days count; those of a clock that ran before it was set anew have no number
      return cell.ordinal === null ? 'forgotten' : 'counted'
  }
}
