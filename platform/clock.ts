/** Where time comes in: the system clock, and one that tests and the rehearsal county move by hand. */
import { addMilliseconds, dayInShanghai, type Instant, instantAt, type PlainDate } from '#kernel'
import type { Clock } from './app.ts'

/** The machine's clock; the civil day is always that of Asia/Shanghai, whatever the server's time zone. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: () => dayInShanghai(new Date().toISOString() as Instant),
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  readonly set: (moment: Instant | PlainDate) => void
  readonly advance: (step: {
    readonly days?: number
    readonly hours?: number
    readonly minutes?: number
    readonly seconds?: number
  }) => void
}

/** A virtual clock standing at that moment, or at nine in the morning of that day. */
export const virtualClock = (start: Instant | PlainDate): VirtualClock => {
  let moment = momentOf(start)
  return {
    now: () => moment,
    today: () => dayInShanghai(moment),
    set: (next) => {
      moment = momentOf(next)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      moment = addMilliseconds(moment, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
  }
}

/** Milliseconds that only ever grow, for durations. */
export const stopwatch = (): (() => number) => {
  const begun = performance.now()
  return () => performance.now() - begun
}

const momentOf = (start: Instant | PlainDate): Instant => (start.length === 10 ? instantAt(start as PlainDate) : (start as Instant))
