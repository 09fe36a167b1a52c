/** What the roles may do of the register of published items 已公开信息登记簿: names for the table in roles.ts (R030). */
import type { OfficeName } from './permission-names.ts'

/** To look up what is public: whoever answers people. */
export const findPublications = ['publications.search', 'publications.item'] as const satisfies readonly OfficeName[]

/** Entries are made, changed and taken back. */
export const keepPublications = [
  'publications.record',
  'publications.recordMany',
  'publications.amend',
  'publications.withdraw',
  'publications.draft',
] as const satisfies readonly OfficeName[]

/** The competent office sees all and may have an entry taken back. */
export const supervisePublications = [
  ...findPublications,
  'publications.changes',
  'publications.withdraw',
] as const satisfies readonly OfficeName[]
