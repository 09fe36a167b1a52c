/** From the law's explanation of the days (law/clocks/explain.ts) to the ribbon's days and the notes beside its weeks. */
import { addDays, type PlainDate, weekday } from '#kernel'
import type { RibbonDay, RibbonNote } from './days.ts'

/** The shape of the law's ExplainedDay, as it also travels in messages to the public side. */
export interface ExplainedDayShape {
  readonly on: PlainDate
  readonly kind: 'received' | 'restarted' | 'counted' | 'make_up' | 'paused' | 'weekend' | 'holiday' | 'forgotten' | 'delayed'
  readonly ordinal: number | null
  readonly due: boolean
  readonly reason: string
  readonly article: string | null
}

export interface RibbonParts {
  readonly days: readonly RibbonDay[]
  readonly notes: readonly RibbonNote[]
  /** None while the clock stands still. */
  readonly due?: PlainDate
}

/** Spread it into a Ribbon; further notes (what happened in the case) may be added. */
export const ribbonFrom = (explained: readonly ExplainedDayShape[]): RibbonParts => ({
  days: explained.map(ribbonDay),
  notes: explained.flatMap((each, at) => noteFor(explained, each, at)),
  due: explained.find((each) => each.due)?.on,
})

const ribbonDay = (each: ExplainedDayShape): RibbonDay => ({
  day: each.on,
  calendar: calendarOf(each),
  clock: clockOf(each),
  ...(each.ordinal === null ? {} : { ordinal: each.ordinal }),
  ...(each.kind === 'holiday' ? { name: plain(each.reason) } : {}),
})

/** A weekend day on which the clock counts or is paused is one on which people work. */
const calendarOf = (each: ExplainedDayShape): RibbonDay['calendar'] => {
  switch (each.kind) {
    case 'holiday':
      return 'holiday'
    case 'weekend':
      return 'restDay'
    case 'make_up':
      return 'makeUpDay'
    case 'received':
    case 'restarted':
      return weekday(each.on) > 5 ? 'restDay' : 'workday'
    case 'counted':
    case 'paused':
    case 'forgotten':
    case 'delayed':
      return weekday(each.on) > 5 ? 'makeUpDay' : 'workday'
  }
}

const clockOf = (each: ExplainedDayShape): RibbonDay['clock'] => {
  switch (each.kind) {
    case 'received':
    case 'restarted':
      return 'start'
    case 'counted':
    case 'make_up':
      return 'counted'
    case 'paused':
      return 'paused'
    case 'forgotten':
      return 'forgotten'
    case 'delayed':
      return 'delayed'
    case 'weekend':
    case 'holiday':
      return 'idle'
  }
}

/** One note where something begins: a start, a pause, a holiday, a make-up day, the last day. */
const noteFor = (explained: readonly ExplainedDayShape[], each: ExplainedDayShape, at: number): readonly RibbonNote[] => {
  const notes: RibbonNote[] = []
  const article = each.article ? { article: each.article } : {}
  const begins = !explained.slice(0, at).reverse().find(isWorked)?.reason.includes(each.reason)
  if (each.kind === 'received' || each.kind === 'restarted') notes.push({ day: each.on, text: `${each.reason}。`, ...article })
  if ((each.kind === 'paused' || each.kind === 'delayed') && begins)
    notes.push({
      day: each.on,
      text: each.kind === 'paused' ? `${plain(each.reason)}，从这天起停着，不计算。` : `${each.reason}，从这天起。`,
      ...article,
    })
  if (each.kind === 'holiday' && explained[at - 1]?.reason !== each.reason) notes.push(holidayNote(explained, each, at))
  if (each.kind === 'make_up') notes.push({ day: each.on, text: `${each.reason}。` })
  if (each.due) notes.push({ day: each.on, text: each.ordinal === null ? '最晚这一天答复。' : `第 ${each.ordinal} 天，最晚这一天答复。` })
  return notes
}

const holidayNote = (explained: readonly ExplainedDayShape[], each: ExplainedDayShape, at: number): RibbonNote => {
  const length = explained.slice(at).findIndex((other) => other.reason !== each.reason)
  const last = addDays(each.on, (length === -1 ? explained.length - at : length) - 1)
  return { day: each.on, ...(last > each.on ? { until: last } : {}), text: `${each.reason}。` }
}

const isWorked = (each: ExplainedDayShape): boolean => each.kind !== 'weekend' && each.kind !== 'holiday'

/** The reason without what follows from it. */
const plain = (reason: string): string => reason.replace(/，(?:不)?计算$/, '').replace(/放假$/, '')
