/** Today and now as the server sees them; the browser's own clock only until the first answer has come. */
import { addMilliseconds, dayInShanghai, type Instant, isPlainDate, type PlainDate } from '#kernel'

const epoch = '1970-01-01T00:00:00.000Z' as Instant
let serverDay: { readonly day: PlainDate; readonly at: number } | null = null

/** The browser's moment: good enough for "saved at 8:58", never for a legal day. */
export const now = (): Instant => addMilliseconds(epoch, Math.round(performance.timeOrigin + performance.now()))

/** Remembers the legal day the server named in an answer (`x-sunlit-today`). */
export const noteServerDay = (text: string | null): void => {
  if (isPlainDate(text)) serverDay = { day: text, at: performance.now() }
}

/** The legal day: the server's, unless its word is older than an hour and the browser has gone on. */
export const today = (): PlainDate => {
  if (serverDay && performance.now() - serverDay.at < 3_600_000) return serverDay.day
  return dayInShanghai(now())
}
