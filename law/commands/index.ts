/** The three commands of the law, as functions from text to text. */
export * from './clock.ts'
export * from './fees.ts'
export * from './outcome.ts'
export * from './report-check.ts'
