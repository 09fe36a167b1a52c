/** Letters 文书: issued in the act's transaction, rendered to PDF and DOCX afterwards, kept as sent. */
import { keepAudio } from './audio/keep-audio.ts'
import { keepRendering } from './keep-rendering.ts'

export { findAudio } from './audio/store.ts'
export type * from './contract.ts'
export { letterKinds } from './contract.ts'
export { type IssuedLetter, issueLetter, type LetterToIssue } from './issue-letter.ts'
export { createLetterRenderer, type LetterRenderer } from './letter-renderer.ts'
export { letterText } from './letter-text.ts'
export { type LetterMeasure, measureLetters } from './measure-letters.ts'
export { type MergeInput, mergePdf } from './merge-pdf.ts'
export { letterReactions } from './reactions.ts'
export { isHeard, readingOf, readingToken } from './reading.ts'
export { findLetter, findLetterFile, lettersAbout, type StoredLetter } from './store.ts'

/** Only the machine performs it; named here so that the table of acts is whole. */
export const letterActs = [keepRendering, keepAudio]
export { type Archive, type ArchiveDocument, type ArchiveInput, buildArchive } from './archive-package.ts'
export * from './templates/index.ts'
