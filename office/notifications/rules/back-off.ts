/** How long to wait before the next try, and when a message counts as not deliverable. Pure. */
import { addMilliseconds, type Instant } from '#kernel'

const minute = 60_000
/** A full mailbox or a grey list has three days to mend. */
const patienceHours = 72

/** 1, 2, 4 … minutes, at most an hour. */
export const waitAfter = (tries: number): number => Math.min(60, 2 ** Math.max(0, Math.min(tries, 12) - 1)) * minute

/** The moment of the next try after that many. */
export const nextTry = (now: Instant, tries: number): Instant => addMilliseconds(now, waitAfter(tries))

/** True once the recipient's server has put us off for three days. */
export const isGivenUp = (createdAt: Instant, now: Instant): boolean => addMilliseconds(createdAt, patienceHours * 60 * minute) <= now
