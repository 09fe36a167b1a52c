/** Door of requests 依申请公开: what may be done, what may be seen, what follows, what comes from the site. */
import type { AnyAct } from '#platform'
import { requestActs as casework } from './acts/all.ts'
import { requestSystemActs } from './reactions/index.ts'

export { type RequestHappening, requestHappenings } from './acts/happenings.ts'
export { readProceduralFacts, signedDraft } from './acts/remedy/case-papers.ts'
export { enterRemedyConcluded, enterRemedyFiled, enterRemedyStruck, type RemedyOnCase } from './acts/remedy/on-remedy.ts'
export { noteInquiryAnswered, noteInquiryOpened } from './acts/window/note-inquiry.ts'
export { officeAppliers } from './applying.ts'
export * from './contract.ts'
export { findAlike } from './find-alike.ts'
export { type AskedRequest, askedRequest, namesOnCases, suppliedOnCases } from './for-conversion.ts'
export { requestTemplates } from './letters/catalog.ts'
export { rebuildPrecedents, refreshRunningCases, requestReactions, requestSchedules } from './reactions/index.ts'
export { loadRuleSettings } from './rule-settings.ts'
export { type CaseRecord, findByTrackingNumber, type OpenCase, organOfRequest, readCase, refreshRow } from './store.ts'
export {
  enterOldCases,
  type OldCase,
  oldCasesTouched,
  oldCountedInReports,
  oldEntryOf,
  oldNumbersHeld,
  setOldCounted,
  voidOldCase,
} from './store-old.ts'
export { isWithoutApplicant, type OrgansOnCase, organsOnCase } from './taking-part.ts'
export { calendarOf, type DueCase, dueCases, reachOfApplicant } from './telling.ts'
export {
  archiveFile,
  arrivedFile,
  caseFile,
  casePage,
  conferenceFile,
  coSearchFile,
  countedUpTo,
  countMatching,
  letterFile,
  paperFile,
  registerBook,
  registerWorkbook,
  reportTables,
  requestViews,
  safeCell,
  selectedRows,
} from './views/index.ts'

/** Acts of people, then those that only the machine performs. */
export const requestActs: readonly AnyAct[] = [...casework, ...requestSystemActs]
