/** Door of speech: reading rules and speakable sections (R036). Pure; knows nothing of voices, letters or pages. */
export { type Readable, type ReadablePart, type Section, sectionsOf } from './sections.ts'
export { spoken } from './spoken.ts'
