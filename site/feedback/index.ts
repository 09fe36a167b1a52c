/** Door of feedback: complaint in one press and rating after a reply (条例 第四十七、五十一条; R034, R045, R137). */
import { complain } from './acts/complain.ts'
import { rate } from './acts/rate.ts'
import { given } from './views/given.ts'

export { applyComplaintProgressed } from './apply.ts'
export * from './contract.ts'
export { complain, given, rate }

export const feedbackActs = [complain, rate] as const
export const feedbackViews = [given] as const
