/** What an application says (条例 第二十九条), read from its text: who, how to reach him, what is asked for, of whom. */
export * from './application/credit-code.ts'
export * from './application/group-items.ts'
export * from './application/half-width.ts'
export * from './application/id-number.ts'
export * from './application/phone.ts'
export * from './application/propose-organ.ts'
export * from './application/read-application.ts'
export * from './application/split-items.ts'
