/** Workdays (工作日): Monday–Friday that no notice makes a day off, and the weekend days a notice makes workdays (民法典 201–203; 放假办法). */
import { addDays, addMonths, dayFromNumber, dayNumber, err, isPlainDate, ok, type PlainDate, type Result, yearOf } from '#kernel'
import { notice2019, notice2020, notice2021, notice2022, notice2023 } from './calendars/2019-2023.ts'
import { notice2024 } from './calendars/2024.ts'
import { notice2025 } from './calendars/2025.ts'
import { notice2026 } from './calendars/2026.ts'
import type { CalendarNotice } from './calendars/notice.ts'

export type { CalendarNotice, HolidayArrangement } from './calendars/notice.ts'

/** What a day is. `name`: the holiday, or the one for which the make-up day is worked. */
export type DayKind =
  | { readonly kind: 'workday' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'make_up'; readonly name: string }

/** A day that a region has made a day off or a workday (放假办法第四条: 少数民族习惯节日). */
export interface RegionalDay {
  readonly on: string
  readonly off: boolean
  readonly name: string
}

/** The days as known at one time: which notices are loaded decides; a value, so that a case can be judged by the calendar of its day. */
export interface Calendar {
  /** Names the loaded notices, for the case file: 2019–2026. */
  readonly version: string
  readonly notices: readonly CalendarNotice[]
  readonly regionalDays: readonly RegionalDay[]
  readonly hasNotice: (year: number) => boolean
  /** Workdays from 1900-01-01 up to and including day n (index from 1900-01-01). */
  readonly countByDay: Int32Array
  /** The day index of the n-th workday, n from 1. */
  readonly dayByCount: Int32Array
  readonly nameByDay: ReadonlyMap<number, DayKind>
  readonly lastLoadedYear: number
}

/** Days run from 1900-01-01 to 2199-12-31: what a PlainDate of a case can be. */
const firstDay = dayNumber('1900-01-01' as PlainDate)
const dayCount = dayNumber('2200-01-01' as PlainDate) - firstDay

/** Off in every year by 《全国年节及纪念日放假办法》, notice or not: the festivals that follow the solar calendar. */
const fixedSolarHolidays: readonly (readonly [monthDay: string, name: string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]

/** 2 May is a holiday only since the revision in force on 2025-01-01. */
const labourDaySecondSince = 2025

/** Builds the calendar of these notices and, for a region, its own days. */
export const createCalendar = (notices: readonly CalendarNotice[], regionalDays: readonly RegionalDay[] = []): Calendar => {
  const loaded = new Set(notices.map((notice) => notice.year))
  const kinds = namedDays(notices, regionalDays, loaded)
  const countByDay = new Int32Array(dayCount)
  const dayByCount = new Int32Array(dayCount + 1)
  let count = 0
  for (let index = 0; index < dayCount; index += 1) {
    const named = kinds.get(index)
    const works = named ? named.kind === 'make_up' : !isWeekendIndex(index)
    if (works) {
      count += 1
      dayByCount[count] = index
    }
    countByDay[index] = count
  }
  const years = [...loaded].sort((a, b) => a - b)
  return {
    version: `${years[0] ?? '—'}–${years.at(-1) ?? '—'}${regionalDays.length > 0 ? `+${regionalDays.length}` : ''}`,
    notices,
    regionalDays,
    hasNotice: (year) => loaded.has(year),
    countByDay,
    dayByCount: dayByCount.subarray(0, count + 1),
    nameByDay: kinds,
    lastLoadedYear: years.at(-1) ?? 0,
  }
}

const namedDays = (notices: readonly CalendarNotice[], regionalDays: readonly RegionalDay[], loaded: ReadonlySet<number>) => {
  const kinds = new Map<number, DayKind>()
  for (let year = 1900; year < 2200; year += 1) {
    if (loaded.has(year)) continue
    for (const [monthDay, name] of fixedSolarHolidays) {
      if (monthDay === '05-02' && year < labourDaySecondSince) continue
      kinds.set(indexOf(`${year}-${monthDay}` as PlainDate), { kind: 'holiday', name })
    }
  }
  for (const notice of notices) {
    for (const { name, from, to, makeUp } of notice.holidays) {
      const last = indexOf(to as PlainDate)
      for (let index = indexOf(from as PlainDate); index <= last; index += 1) kinds.set(index, { kind: 'holiday', name })
      for (const day of makeUp ?? []) kinds.set(indexOf(day as PlainDate), { kind: 'make_up', name })
    }
  }
  for (const { on, off, name } of regionalDays)
    kinds.set(indexOf(on as PlainDate), off ? { kind: 'holiday', name } : { kind: 'make_up', name })
  return kinds
}

const indexOf = (day: PlainDate): number => {
  const index = dayNumber(day) - firstDay
  if (index < 0 || index >= dayCount) throw new Error(`outside the calendar: ${day}`)
  return index
}

/** 1900-01-01 was a Monday. */
const isWeekendIndex = (index: number): boolean => index % 7 >= 5

/** The calendar of the country with every notice this version carries. */
export const nationalCalendar: Calendar = createCalendar([
  notice2019,
  notice2020,
  notice2021,
  notice2022,
  notice2023,
  notice2024,
  notice2025,
  notice2026,
])

/** The same calendar with a further (or corrected) year's notice. */
export const withNotice = (calendar: Calendar, notice: CalendarNotice): Calendar =>
  createCalendar(
    [...calendar.notices.filter((known) => known.year !== notice.year), notice].sort((a, b) => a.year - b.year),
    calendar.regionalDays,
  )

/** The same calendar with the days of one region. */
export const withRegionalDays = (calendar: Calendar, days: readonly RegionalDay[]): Calendar => createCalendar(calendar.notices, days)

/** Reads a notice that an administrator loads; says what is wrong with it. */
export const readNotice = (notice: CalendarNotice): Result<CalendarNotice, string> => {
  if (!Number.isInteger(notice.year) || notice.year < 2019 || notice.year > 2199) return err('年份应是2019至2199之间的整数')
  if (notice.source.trim() === '') return err('请写明通知的文号')
  if (notice.holidays.length === 0) return err('通知里至少应有一个假期')
  for (const { name, from, to, makeUp } of notice.holidays) {
    if (!isPlainDate(from) || !isPlainDate(to) || from > to) return err(`${name}的起止日期不成立：${from} 至 ${to}`)
    if (yearOf(to) !== notice.year && yearOf(from) !== notice.year) return err(`${name}不在${notice.year}年`)
    for (const day of makeUp ?? []) {
      if (!isPlainDate(day)) return err(`${name}的上班日不成立：${day}`)
      if (!isWeekendIndex(indexOf(day))) return err(`${name}的上班日${day}不是周六、周日`)
      if (day >= from && day <= to) return err(`${name}的上班日${day}在放假期间内`)
    }
  }
  for (const fixed of fixedSolarHolidays) {
    const day = `${notice.year}-${fixed[0]}`
    if (!notice.holidays.some(({ from, to }) => from <= day && day <= to)) return err(`缺少${fixed[1]}（${day}）`)
  }
  return ok(notice)
}

/** True when it counts as a workday. */
export const isWorkday = (day: PlainDate, calendar: Calendar = nationalCalendar): boolean => {
  const index = indexOf(day)
  return calendar.countByDay[index] !== (index === 0 ? 0 : calendar.countByDay[index - 1])
}

/** What the day is, with the holiday's name: for 「日子怎么算的」. */
export const dayKind = (day: PlainDate, calendar: Calendar = nationalCalendar): DayKind => {
  const index = indexOf(day)
  return calendar.nameByDay.get(index) ?? (isWeekendIndex(index) ? { kind: 'weekend' } : { kind: 'workday' })
}

/** The n-th workday strictly after `day`; the day itself for 0. */
export const addWorkdays = (day: PlainDate, count: number, calendar: Calendar = nationalCalendar): PlainDate =>
  count === 0 ? day : dayAtCount(countAt(day, calendar) + count, calendar)

/** Workdays d with from < d ≤ to; 0 when `to` is not later. */
export const workdaysBetween = (from: PlainDate, to: PlainDate, calendar: Calendar = nationalCalendar): number =>
  to <= from ? 0 : countAt(to, calendar) - countAt(from, calendar)

/** The day itself when it is a workday, else the first workday after it (民法典 203; 民诉法 85). */
export const rollForward = (day: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  isWorkday(day, calendar) ? day : addWorkdays(day, 1, calendar)

/** The last day of a period in calendar days: the start day is not counted, the end rolls. */
export const addDaysRolled = (day: PlainDate, count: number, calendar: Calendar = nationalCalendar): PlainDate =>
  rollForward(addDays(day, count), calendar)

/** The last day of a period in months: the corresponding day, then rolled (民法典 202, 203). */
export const addMonthsRolled = (day: PlainDate, count: number, calendar: Calendar = nationalCalendar): PlainDate =>
  rollForward(addMonths(day, count), calendar)

/** True when the day lies in a year whose notice is not loaded: the date may still change. */
export const isProvisional = (day: PlainDate, calendar: Calendar = nationalCalendar): boolean => !calendar.hasNotice(yearOf(day))

/** How many workdays there are up to and including the day: ordinals for exclusion arithmetic. */
export const countAt = (day: PlainDate, calendar: Calendar): number => calendar.countByDay[indexOf(day)] ?? 0

/** The workday with that ordinal; the inverse of countAt on workdays. */
export const dayAtCount = (count: number, calendar: Calendar): PlainDate => {
  const index = calendar.dayByCount[count]
  if (index === undefined || count < 1) throw new Error(`outside the calendar: workday ${count}`)
  const known = written.get(index)
  if (known !== undefined) return known
  const day = dayFromNumber(firstDay + index)
  written.set(index, day)
  return day
}

/** Days already written out: writing one costs more than all the arithmetic. */
const written = new Map<number, PlainDate>()
