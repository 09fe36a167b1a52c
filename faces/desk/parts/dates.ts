/** Dates as the desk says them: 12月18日（周五）, with the year when it is another one. */
import { dayInShanghai, dayOf, type Instant, monthOf, type PlainDate, timeInShanghai, weekdayName, yearOf } from '#kernel'
import { today } from '../client/now.ts'

/** 12月18日（周五）; 2027年1月5日（周二） in another year than today's. */
export const shortDay = (day: PlainDate, reference: PlainDate = today()): string =>
  `${yearOf(day) === yearOf(reference) ? '' : `${yearOf(day)}年`}${monthOf(day)}月${dayOf(day)}日（${weekdayName(day)}）`

/** 12月18日, for narrow columns. */
export const plainDayText = (day: PlainDate): string => `${monthOf(day)}月${dayOf(day)}日`

/** 今天 8:40 · 12月4日（周五）17:52 */
export const momentText = (moment: Instant): string => {
  const day = dayInShanghai(moment)
  return day === today() ? `今天 ${timeInShanghai(moment)}` : `${shortDay(day)} ${timeInShanghai(moment)}`
}

/** 自资申〔2026〕30号 → the number people say aloud, and its prefix. */
export const spokenNumber = (number: string): { readonly big: string; readonly prefix: string; readonly year: string } => {
  const parts = /^(.*?)〔(\d{4})〕(?:第)?0*(\d+)号$/.exec(number)
  return parts ? { prefix: parts[1] ?? '', year: parts[2] ?? '', big: parts[3] ?? number } : { prefix: '', year: '', big: number }
}
