/** Door of the exchange: the messages between the two sides, how they are signed, packed and carried. */
export * from './applying.ts'
export * from './day-cells.ts'
export * from './envelope.ts'
export * from './messages.ts'
export * from './personal-data.ts'
export * from './query-code.ts'
export * from './sealed.ts'
export * from './tracking-number.ts'
