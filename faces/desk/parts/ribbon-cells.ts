/** The deadline ribbon as cells: one a workday, used, not counted, today, left (README-desk.md 1). Pure. */
import { dayNumber, type PlainDate, weekday } from '#kernel'
import type { CaseRow, RibbonDay } from '#requests/contract'

export type Cell = 'used' | 'paused' | 'today' | 'left' | 'open'

/** What a list knows: received, due, days left. `workdays` counts workdays after `from` up to `to`. */
export const cellsOfRow = (
  row: Pick<CaseRow, 'receivedOn' | 'dueOn' | 'remainingWorkdays' | 'light'>,
  today: PlainDate,
  workdays: (from: PlainDate, to: PlainDate) => number,
): readonly Cell[] => {
  if (row.receivedOn === null || row.light === 'done') return []
  const used = Math.max(0, workdays(row.receivedOn, today))
  if (row.dueOn === null || row.remainingWorkdays === null)
    return [...many('used', used), 'today', ...many('paused', Math.max(3, 20 - used))]
  if (row.remainingWorkdays < 0) return [...many('used', Math.max(0, used - 1)), 'today']
  return [...many('used', Math.max(0, used - 1)), 'today', ...many('left', row.remainingWorkdays)]
}

/** What the case page knows: every day of the period by name. */
export const cellsOfDays = (days: readonly RibbonDay[], today: PlainDate): readonly Cell[] => {
  const cells: Cell[] = []
  let marked = false
  for (const { day, kind } of days) {
    if (kind === 'weekend' || kind === 'holiday' || kind === 'received') continue
    if (!marked && day >= today) {
      cells.push('today')
      marked = true
      if (day === today) continue
    }
    // A pause is one hatched cell however long it lasts: it is what is left that the eye should compare.
    if (kind === 'paused' && cells.at(-1) === 'paused') continue
    cells.push(kind === 'paused' ? 'paused' : kind === 'waiting' ? 'open' : day < today ? 'used' : 'left')
  }
  if (!marked) cells.push('today')
  return cells
}

/** The weeks of the period, Monday first; a make-up day stands in its own place of the week. */
export interface RibbonWeek {
  readonly monday: PlainDate
  readonly days: readonly RibbonDay[]
}

/** Groups the days of the period by week; plain weekends are left out, make-up days and holidays stay. */
export const weeksOf = (days: readonly RibbonDay[]): readonly RibbonWeek[] => {
  const weeks: { key: number; first: PlainDate; days: RibbonDay[] }[] = []
  for (const cell of days) {
    if (cell.kind === 'weekend') continue
    if (cell.kind === 'holiday' && weekday(cell.day) > 5) continue
    const key = dayNumber(cell.day) - weekday(cell.day)
    const last = weeks.at(-1)
    if (last && last.key === key) last.days.push(cell)
    else weeks.push({ key, first: cell.day, days: [cell] })
  }
  return weeks.map(({ first, days: found }) => ({ monday: first, days: found }))
}

/** How many workdays are used, not counted, left: the legend under the ribbon. */
export const tallyOf = (days: readonly RibbonDay[], today: PlainDate) => {
  const counts = { used: 0, paused: 0, left: 0, holidays: 0, makeUp: 0 }
  for (const { day, kind } of days) {
    if (kind === 'holiday') counts.holidays += 1
    if (kind === 'make_up') counts.makeUp += 1
    if (kind === 'paused') counts.paused += 1
    else if (kind === 'counted' || kind === 'due' || kind === 'make_up') counts[day <= today ? 'used' : 'left'] += 1
  }
  return counts
}

const many = (cell: Cell, count: number): readonly Cell[] => Array.from({ length: count }, () => cell)
