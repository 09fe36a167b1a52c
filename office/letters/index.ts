/** Letters 文书: issued in the act's transaction, rendered to PDF and DOCX afterwards, kept as sent. */
export type { LetterBlock, LetterContent, LetterKind, LetterView } from './contract.ts'
export { letterKinds } from './contract.ts'
export { type IssuedLetter, issueLetter, type LetterToIssue } from './issue-letter.ts'
export { createLetterRenderer, type LetterRenderer } from './letter-renderer.ts'
export { letterText } from './letter-text.ts'
