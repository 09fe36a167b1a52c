/** Door of tracking: progress and letters by number + code. Views: tracking.progress, tracking.letter. */
import { letter } from './views/letter.ts'
import { progress } from './views/progress.ts'

export { applyInquiryProgressed, applyReplyReady, applyRequestProgressed } from './apply.ts'
export * from './contract.ts'
export {
  isWrongPair,
  type Key,
  mustWait,
  noteFailedTry,
  noteFailedTryOfAct,
  type OpenedRequest,
  openRequest,
  requestByNumber,
  waitFirst,
} from './open-request.ts'
export { letterExists, noteHandedIn, registerOpenings } from './store.ts'
export { progressViewOf } from './views/progress.ts'
export { letter, progress }

export const trackingViews = [progress, letter] as const
