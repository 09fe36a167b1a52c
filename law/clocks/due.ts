/** The arithmetic of a period with pauses: the n-th workday that is not taken out (第三十三条第二、三款). */
import type { PlainDate } from '#kernel'
import { type Calendar, countAt, dayAtCount } from '../calendar.ts'

/** Workdays d with after < d ≤ until are taken out of the period. */
export interface Excluded {
  readonly after: PlainDate
  readonly until: PlainDate
}

/** The n-th workday after `start` that lies in none of the pauses; overlapping pauses are taken out once. */
export const dueAfter = (start: PlainDate, workdays: number, excluded: readonly Excluded[], calendar: Calendar): PlainDate => {
  let covered = countAt(start, calendar)
  let target = covered + workdays
  for (const { after, until } of inOrder(excluded)) {
    const first = Math.max(countAt(after, calendar), covered)
    const last = countAt(until, calendar)
    if (first >= target) break
    if (last <= first) continue
    target += last - first
    covered = last
  }
  return dayAtCount(target, calendar)
}

/** Workdays d with from < d ≤ to that lie in none of the pauses. */
export const countedBetween = (from: PlainDate, to: PlainDate, excluded: readonly Excluded[], calendar: Calendar): number => {
  if (to <= from) return 0
  const last = countAt(to, calendar)
  let covered = countAt(from, calendar)
  let count = last - covered
  for (const { after, until } of inOrder(excluded)) {
    const pauseFirst = Math.max(countAt(after, calendar), covered)
    const pauseLast = Math.min(countAt(until, calendar), last)
    if (pauseLast <= pauseFirst) continue
    count -= pauseLast - pauseFirst
    covered = pauseLast
  }
  return count
}

const inOrder = (excluded: readonly Excluded[]): readonly Excluded[] =>
  excluded.length < 2 ? excluded : [...excluded].sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0))
