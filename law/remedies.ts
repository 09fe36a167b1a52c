/** Remedies against a decision: which route, before whom, until when, and the words of the letter (复议法 11, 20, 22–26; 行诉法 14–18, 45–46; 法释〔2025〕8号). */
export * from './remedies/organs.ts'
export * from './remedies/paragraph.ts'
export * from './remedies/proceedings.ts'
export * from './remedies/route.ts'
export * from './remedies/struck.ts'
