/** PlainDate: a civil day as the branded string 'YYYY-MM-DD'. The only file of the pure parts that may touch JS Date. */

declare const dayBrand: unique symbol
/** A day in Asia/Shanghai. Compares with `<`, travels through JSON, SQL `date` and forms as it is. */
export type PlainDate = string & { readonly [dayBrand]: true }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for an existing Gregorian day written YYYY-MM-DD (2026-02-30 is not one). */
export const isPlainDate = (text: unknown): text is PlainDate => {
  if (typeof text !== 'string') return false
  const parts = pattern.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day written in `text`; throws on anything else, so use it for constants and for values already checked. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new Error(`not a day: ${text}`)
  return text
}

/** Days in a month (1–12) of a Gregorian year. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Day count since 1970-01-01: for differences. By integers alone, because clocks ask it most often; eras of 400 years, years from March. */
export const dayNumber = (day: PlainDate): number => {
  const month = monthOf(day)
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(day) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day with that number; the inverse of dayNumber. */
export const dayFromNumber = (number: number): PlainDate => new Date(number * 86_400_000).toISOString().slice(0, 10) as PlainDate

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: PlainDate, count: number): PlainDate => dayFromNumber(dayNumber(day) + count)

/** The corresponding day `count` months later, or that month's last day when there is none (民法典 202). */
export const addMonths = (day: PlainDate, count: number): PlainDate => {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return fromParts(year, month, Math.min(dayOf(day), daysInMonth(year, month)))
}

/** Calendar days from `from` to `to` (negative when `to` is earlier). */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

export const yearOf = (day: PlainDate): number => digitsAt(day, 0) * 100 + digitsAt(day, 2)
export const monthOf = (day: PlainDate): number => digitsAt(day, 5)
export const dayOf = (day: PlainDate): number => digitsAt(day, 8)

/** The two digits that begin at `place`. */
const digitsAt = (day: PlainDate, place: number): number => (day.charCodeAt(place) - 48) * 10 + day.charCodeAt(place + 1) - 48

/** The day with these parts; throws when it does not exist. */
export const fromParts = (year: number, month: number, day: number): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** The later, the earlier of two days. */
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** 周一 … 周日. */
export const weekdayName = (day: PlainDate): string => names[weekday(day) - 1] ?? ''

/** 2026年12月18日. */
export const inChinese = (day: PlainDate): string => `${yearOf(day)}年${monthOf(day)}月${dayOf(day)}日`

/** 2026年12月18日（周五）. */
export const inChineseWithWeekday = (day: PlainDate): string => `${inChinese(day)}（${weekdayName(day)}）`

declare const instantBrand: unique symbol
/** A moment as an ISO string in UTC, e.g. 2026-12-07T01:12:00.000Z. */
export type Instant = string & { readonly [instantBrand]: true }

/** The civil day in Asia/Shanghai (UTC+8, no summer time since 1992) at that moment. */
export const dayInShanghai = (moment: Instant): PlainDate =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate

/** HH:MM in Asia/Shanghai at that moment. */
export const timeInShanghai = (moment: Instant): string => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 16)

/** The moment at which a time of day in Shanghai is reached on that day. */
export const instantAt = (day: PlainDate, time = '09:00'): Instant => new Date(`${day}T${time}:00+08:00`).toISOString() as Instant

/** The moment `milliseconds` later. */
export const addMilliseconds = (moment: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(moment) + milliseconds).toISOString() as Instant
