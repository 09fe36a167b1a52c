/** Names granted to those who lead an office, an organ, the county's supervision. */
import { ownWorklists, seeTemplates } from './grant-groups.ts'
import type { OfficeName } from './permission-names.ts'
import { supervisePublications } from './publication-grants.ts'

/** A view of the list for all, and a word to whoever is behind (催办). */
export const leadWorklists = ['worklists.shareFilter', 'worklists.remind'] as const satisfies readonly OfficeName[]

/** The list of the whole county, seen and ordered; nothing done in a case. */
export const superviseWorklists = [
  'requests.today',
  'requests.worklist',
  'requests.casePage',
  'registerImport.oldEntry',
  ...ownWorklists,
  ...leadWorklists,
  ...supervisePublications,
] as const satisfies readonly OfficeName[]

/** 文书模板: read, changed and put into force. */
export const keepTemplates = [
  ...seeTemplates,
  'letters.saveTemplateDraft',
  'letters.dropTemplateDraft',
  'letters.publishTemplate',
  'letters.restoreTemplate',
] as const satisfies readonly OfficeName[]
