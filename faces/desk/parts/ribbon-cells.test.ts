/** The ribbon's cells and weeks. */
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel'
import { isWorkday, workdaysBetween } from '#law'
import type { RibbonDay } from '#requests/contract'
import { cellsOfDays, cellsOfRow, tallyOf, weeksOf } from './ribbon-cells.ts'

const today = plainDate('2026-12-07')
const row = (
  receivedOn: string,
  dueOn: string | null,
  remainingWorkdays: number | null,
  light: 'in_time' | 'late' | 'paused' | 'done' = 'in_time',
) => ({
  receivedOn: plainDate(receivedOn),
  dueOn: dueOn === null ? null : plainDate(dueOn),
  remainingWorkdays,
  light,
})
const count = (cells: readonly string[], cell: string) => cells.filter((one) => one === cell).length

/** The period of the mock: received 9 November, nine workdays of consultation, due 18 December. */
const period = (): readonly RibbonDay[] => {
  const days: RibbonDay[] = []
  for (let day: PlainDate = plainDate('2026-11-09'); day <= '2026-12-18'; day = addDays(day, 1)) {
    const paused = day > '2026-11-17' && day <= '2026-11-30'
    const kind =
      day === '2026-11-09' ? 'received' : !isWorkday(day) ? 'weekend' : paused ? 'paused' : day === '2026-12-18' ? 'due' : 'counted'
    days.push({ day, kind, ordinal: null, note: null, article: null })
  }
  return days
}

describe('the ribbon of a row', () => {
  it('has one cell a workday: the used ones, today, the ones left', () => {
    const cells = cellsOfRow(row('2026-11-20', '2026-12-18', 9), today, workdaysBetween)
    expect(count(cells, 'left')).toBe(9)
    expect(count(cells, 'today')).toBe(1)
    expect(count(cells, 'used')).toBe(10)
    expect(cells.indexOf('today')).toBe(10)
  })
  it('shows no cell left when late, and the bar at the end', () => {
    const cells = cellsOfRow(row('2026-11-02', '2026-11-30', -5, 'late'), today, workdaysBetween)
    expect(count(cells, 'left')).toBe(0)
    expect(cells.at(-1)).toBe('today')
  })
  it('shows what follows as not counted while the clock stands', () => {
    const cells = cellsOfRow(row('2026-11-20', null, null, 'paused'), today, workdaysBetween)
    expect(count(cells, 'paused')).toBeGreaterThan(0)
    expect(count(cells, 'left')).toBe(0)
  })
  it('is empty when the case is done', () => {
    expect(cellsOfRow(row('2026-11-20', '2026-12-18', null, 'done'), today, workdaysBetween)).toEqual([])
  })
})

describe('the ribbon of a case', () => {
  it('counts used, paused and left days of the mock', () => {
    expect(tallyOf(period(), today)).toMatchObject({ used: 11, paused: 9, left: 9, holidays: 0, makeUp: 0 })
  })
  it('draws a pause as one cell', () => {
    const cells = cellsOfDays(period(), today)
    expect(count(cells, 'paused')).toBe(1)
    expect(count(cells, 'left')).toBe(9)
    expect(count(cells, 'today')).toBe(1)
  })
  it('stands in six weeks of five workdays, without weekends', () => {
    const weeks = weeksOf(period())
    expect(weeks.map((week) => week.days.length)).toEqual([5, 5, 5, 5, 5, 5])
    expect(weeks[1]?.monday).toBe('2026-11-16')
  })
  it('keeps a make-up Saturday in its week', () => {
    const made: readonly RibbonDay[] = [
      { day: plainDate('2026-10-09'), kind: 'counted', ordinal: 1, note: null, article: null },
      { day: plainDate('2026-10-10'), kind: 'make_up', ordinal: 2, note: '国庆节', article: null },
      { day: plainDate('2026-10-11'), kind: 'weekend', ordinal: null, note: null, article: null },
      { day: plainDate('2026-10-12'), kind: 'counted', ordinal: 3, note: null, article: null },
    ]
    expect(weeksOf(made).map((week) => week.days.map((cell) => cell.day))).toEqual([['2026-10-09', '2026-10-10'], ['2026-10-12']])
  })
})
