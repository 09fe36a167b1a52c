/** Reads a day out of a cell, however it was typed: serials of Excel, 2023.5.6, 2023年5月6日, 5月6日, 二〇二三年五月六日 (导入旧台账). Pure. */
import { dayFromNumber, daysInMonth, fromParts, type PlainDate } from '#kernel'
import { isNothing, plain } from './plain.ts'

export type DayRead =
  | { readonly kind: 'day'; readonly day: PlainDate /** The year was not written. */; readonly yearAdded: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: DayFault }
export type DayFault = 'no_day' | 'no_year' | 'no_day_of_month' | 'several_days' | 'day_or_month' | 'no_such_day'

const fault = (why: DayFault): DayRead => ({ kind: 'fault', fault: why })

/** `year`: for days without one. */
export const readDay = (text: string, year: number | null): DayRead => {
  const typed = arabic(plain(text))
  if (isNothing(typed)) return { kind: 'empty' }
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(typed)
  if (serial) return fromSerial(Number(serial[1]))
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?$/.exec(typed)
  if (compact) return dayOf(compact[1], compact[2], compact[3])
  const whole = [...typed.matchAll(wholeDay)]
  if (whole.length > 1 && new Set(whole.map(([, y, m, d]) => `${Number(y)}/${Number(m)}/${Number(d)}`)).size > 1)
    return fault('several_days')
  if (whole[0]) return dayOf(fullYear(whole[0][1]), whole[0][2], whole[0][3])
  const foreign = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/.exec(typed)
  if (foreign) return monthOrDay(Number(foreign[1]), Number(foreign[2]), Number(foreign[3]))
  if (/(?<!\d)(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*月?$/.test(typed)) return fault('no_day_of_month')
  const short = /^(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*[日号]?(?:\D.*)?$/.exec(typed)
  if (!short) return fault('no_day')
  return year === null ? fault('no_year') : dayOf(String(year), short[1], short[2], true)
}

const wholeDay = /(?<!\d)((?:19|20)?\d\d)\s*(?:年|[./、,-])\s*(\d{1,2})\s*(?:月|[./、,-])\s*(\d{1,2})(?![\d])/g

const fullYear = (typed: string | undefined): string => (typed?.length === 2 ? `20${typed}` : (typed ?? ''))

const dayOf = (year: string | undefined, month: string | undefined, day: string | undefined, yearAdded = false): DayRead => {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return fault('no_such_day')
  return { kind: 'day', day: fromParts(y, m, d), yearAdded }
}

/** 13/5/2023 can only be the 13th of May; 5/6/2023 may be either. */
const monthOrDay = (first: number, second: number, year: number): DayRead => {
  if (first === second || second > 12) return dayOf(String(year), String(first), String(second))
  return first > 12 ? dayOf(String(year), String(second), String(first)) : fault('day_or_month')
}

/** Day 1 is 1900-01-01, and Excel believes in a 29 February of that year. 1982 to 2064: smaller or larger numbers are something else. */
const fromSerial = (serial: number): DayRead =>
  serial >= 30_000 && serial <= 60_000 ? { kind: 'day', day: dayFromNumber(serial - 25_569), yearAdded: false } : fault('no_day')

/** 二〇二三年五月二十六日 → 2023年5月26日. */
const arabic = (text: string): string =>
  /[〇○零一二三四五六七八九十]/.test(text) && /年|月/.test(text)
    ? text.replace(/[〇○零一二三四五六七八九十]+(?=[年月日号])/g, (numeral) => String(numberOf(numeral)))
    : text

const digits = '零一二三四五六七八九'
const digitOf = (sign: string): number => ('〇○'.includes(sign) ? 0 : digits.indexOf(sign))

const numberOf = (numeral: string): number => {
  if (!numeral.includes('十')) return Number([...numeral].map(digitOf).join(''))
  const [tens = '', ones = ''] = numeral.split('十')
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
}
