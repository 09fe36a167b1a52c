/** All views of requests: for the composition; some by name, for the routes that hand out files. */
import type { AnyView } from '#platform'
import { alike } from './alike.ts'
import { applicant } from './applicant.ts'
import { archiveFile } from './archive-file.ts'
import { arrived, arrivedFile } from './arrived.ts'
import { caseFile } from './case-file.ts'
import { caseGroup } from './case-group.ts'
import { casePage } from './case-page.ts'
import { letterRules } from './checking/letter-rules.ts'
import { reviewNotes } from './checking/review-notes.ts'
import { coSearchFile, coSearchInbox, coSearchTask } from './cooperation/co-search-inbox.ts'
import { coSearches, coSearchUnits } from './cooperation/co-searches.ts'
import { conferenceFile, conferenceInbox, conferences, conferenceYear } from './cooperation/conferences.ts'
import { leadingBoard } from './cooperation/leading-board.ts'
import { responsible } from './cooperation/responsible.ts'
import { filingNumbers } from './filing-numbers.ts'
import { formDraft } from './form-draft.ts'
import { lawSettings } from './law-settings.ts'
import { letterFile } from './letter-file.ts'
import { people } from './people.ts'
import { previewDecision } from './preview-decision.ts'
import { registerBook } from './register-book.ts'
import { reportTables } from './report-tables.ts'
import { searchLedger } from './search-ledger.ts'
import { stream } from './stream.ts'
import { today } from './today.ts'
import { paperFile, windowViews } from './window/index.ts'
import { worklist } from './worklist.ts'

export { countedUpTo, countMatching, selectedRows } from './chosen-rows.ts'
export { registerWorkbook, safeCell } from './register-workbook.ts'
export {
  archiveFile,
  arrivedFile,
  caseFile,
  casePage,
  conferenceFile,
  coSearchFile,
  letterFile,
  paperFile,
  registerBook,
  reportTables,
  stream,
  today,
  worklist,
}

export const requestViews: readonly AnyView[] = [
  responsible,
  coSearches,
  coSearchUnits,
  coSearchInbox,
  coSearchTask,
  coSearchFile,
  conferences,
  conferenceInbox,
  conferenceFile,
  conferenceYear,
  leadingBoard,
  today,
  worklist,
  stream,
  casePage,
  applicant,
  previewDecision,
  reviewNotes,
  letterRules,
  searchLedger,
  caseFile,
  letterFile,
  registerBook,
  reportTables,
  people,
  formDraft,
  archiveFile,
  lawSettings,
  filingNumbers,
  arrived,
  arrivedFile,
  alike,
  caseGroup,
  ...windowViews,
]
