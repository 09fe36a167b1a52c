/** The words of the language: days, results, ids, money. Pure and tiny; imports nothing. */
export * from './ids.ts'
export * from './money.ts'
export * from './plain-date.ts'
export * from './result.ts'
