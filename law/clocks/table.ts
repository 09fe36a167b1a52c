/** The statutory time limits C1–C20 as data: how long, from what, what stops or pauses it, what follows when it ends, and where it is written. */
import { caseClocks } from './case-clocks.ts'
import { otherClocks } from './other-clocks.ts'

export { type ClockUnit, limits, type StatutoryClock } from './clock.ts'

/** Countdown, lights, reminders, supervision and the reference page loop over these. */
export const clocks = { ...caseClocks, ...otherClocks } as const
export type ClockKey = keyof typeof clocks
