/** Door of readings: letters that can be heard, by the token on the paper or by number and query code (R036). */
import { ofRequest, reading, scanned } from './views.ts'

export { applyReadingReady } from './apply.ts'
export * from './contract.ts'
export { ofRequest, reading, scanned }

export const readingViews = [scanned, reading, ofRequest] as const
