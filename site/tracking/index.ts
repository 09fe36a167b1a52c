/** Door of tracking: progress and letters by number + code. Views: tracking.progress, tracking.letter. */
import { letter } from './views/letter.ts'
import { progress } from './views/progress.ts'

export { applyInquiryProgressed, applyReplyReady, applyRequestProgressed } from './apply.ts'
export * from './contract.ts'
export { isWrongPair, type Key, noteFailedTry, noteFailedTryOfAct, type OpenedRequest, openRequest } from './open-request.ts'
export { letterExists, noteHandedIn, registerOpenings } from './store.ts'
export { letter, progress }

export const trackingViews = [progress, letter] as const
