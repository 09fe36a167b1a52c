/** When a message may go: quiet hours at night, one message a case a day; urgent ones at once. Pure. */
import { addDays, dayInShanghai, type Instant, instantAt, timeInShanghai } from '#kernel'

/** HH:MM in Shanghai; the same twice means no quiet hours. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** 21:00–08:00 unless the office or the person has chosen otherwise. */
export const usualQuiet: QuietHours = { from: '21:00', to: '08:00' }

/** True while nobody should be woken. */
export const isQuiet = (time: string, { from, to }: QuietHours): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to

/** The moment itself, or the end of the quiet hours in which it lies. */
export const afterQuiet = (moment: Instant, quiet: QuietHours): Instant => {
  const time = timeInShanghai(moment)
  if (!isQuiet(time, quiet)) return moment
  const day = dayInShanghai(moment)
  return instantAt(quiet.from > quiet.to && time >= quiet.from ? addDays(day, 1) : day, quiet.to)
}

/** When the next message of a case may go: urgent now; after one that went today not before tomorrow morning. */
export const nextMessageAt = (now: Instant, how: { readonly urgent: boolean; readonly wentToday: boolean }, quiet: QuietHours): Instant => {
  if (how.urgent) return now
  if (!how.wentToday) return afterQuiet(now, quiet)
  const morning = quiet.from > quiet.to ? quiet.to : usualQuiet.to
  return afterQuiet(instantAt(addDays(dayInShanghai(now), 1), morning), quiet)
}
