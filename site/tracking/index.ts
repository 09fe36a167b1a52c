/** Door of tracking: progress and letters by number + code. Views: tracking.progress, tracking.letter. */
export * from './contract.ts'
