/** Every statutory time limit as data, and the one function that reads any of them off a docket. */
export * from './clocks/active.ts'
export * from './clocks/alert.ts'
export * from './clocks/dues.ts'
export * from './clocks/explain.ts'
export { type ReadOptions, readClocks } from './clocks/read.ts'
export * from './clocks/reading.ts'
export { receiptDateOf } from './clocks/receipt.ts'
export { type ClockKey, type ClockUnit, clocks, limits, type StatutoryClock } from './clocks/table.ts'
