/** What the ribbon 「日子怎么算的」 is made of, and how days become weeks and stretches. Pure; knows no rule of the law. */
import { addDays, type PlainDate, weekday } from '#kernel'

/** One day of the period. Two questions: what does the calendar say, and what does the clock do? */
export interface RibbonDay {
  readonly day: PlainDate
  /** restDay: weekend · holiday: statutory · makeUpDay: a weekend day on which people work (调休上班). */
  readonly calendar: 'workday' | 'restDay' | 'holiday' | 'makeUpDay'
  /** start: starts the clock, not counted itself · counted · paused (停) · forgotten: the clock ran anew afterwards (旧) · delayed: added time (延) · late: after the last day · idle: not counted. */
  readonly clock: 'start' | 'counted' | 'paused' | 'forgotten' | 'delayed' | 'late' | 'idle'
  /** Which workday of the period; with counted. */
  readonly ordinal?: number
  /** 劳动节 */
  readonly name?: string
}

/** Something that happened, told beside its week. */
export interface RibbonNote {
  readonly day: PlainDate
  /** A note about several days: 5月1日至5日. */
  readonly until?: PlainDate
  readonly text: string
  /** 第三十二条 */
  readonly article?: string
}

/** Seven days from Monday; days outside the period are undefined. */
export interface RibbonWeek {
  readonly monday: PlainDate
  readonly days: readonly (RibbonDay | undefined)[]
  readonly notes: readonly RibbonNote[]
}

/** The days in weeks from Monday to Sunday, each with its notes. */
export const weeksOf = (days: readonly RibbonDay[], notes: readonly RibbonNote[]): readonly RibbonWeek[] => {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const byDay = new Map(days.map((each) => [each.day, each]))
  const weeks: RibbonWeek[] = []
  for (let monday = mondayOf(first.day); monday <= last.day; monday = addDays(monday, 7)) {
    weeks.push({
      monday,
      days: Array.from({ length: 7 }, (_, index) => byDay.get(addDays(monday, index))),
      notes: notes.filter((note) => mondayOf(note.day) === monday),
    })
  }
  return weeks
}

/** A stretch of the bar above the weeks; `days` are workdays. */
export interface Stretch {
  readonly kind: 'past' | 'left' | 'paused' | 'forgotten' | 'delayed' | 'late'
  readonly days: number
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Runs of workdays on which the clock does the same, up to the day on which it was done; today counts as past. */
export const stretchesOf = (days: readonly RibbonDay[], today: PlainDate, finished?: PlainDate): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const each of days) {
    const kind = stretchKind(each, today)
    if (!kind || (finished && each.day > finished)) continue
    const before = stretches.at(-1)
    if (before?.kind === kind) stretches[stretches.length - 1] = { ...before, days: before.days + 1, to: each.day }
    else stretches.push({ kind, days: 1, from: each.day, to: each.day })
  }
  return stretches
}

/** True on days on which offices work. */
export const isWorked = (day: RibbonDay): boolean => day.calendar === 'workday' || day.calendar === 'makeUpDay'

const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day))

const stretchKind = (each: RibbonDay, today: PlainDate): Stretch['kind'] | undefined => {
  if (!isWorked(each)) return undefined
  switch (each.clock) {
    case 'counted':
      return each.day <= today ? 'past' : 'left'
    case 'paused':
      return 'paused'
    case 'forgotten':
    case 'delayed':
    case 'late':
      return each.clock
    case 'start':
    case 'idle':
      return undefined
  }
}
