/** All views of requests: for the composition; some by name, for the routes that hand out files. */
import type { AnyView } from '#platform'
import { applicant } from './applicant.ts'
import { archiveFile } from './archive-file.ts'
import { caseFile } from './case-file.ts'
import { casePage } from './case-page.ts'
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

export { registerWorkbook } from './register-workbook.ts'
export { archiveFile, caseFile, casePage, letterFile, paperFile, registerBook, reportTables, stream, today, worklist }

export const requestViews: readonly AnyView[] = [
  today,
  worklist,
  stream,
  casePage,
  applicant,
  previewDecision,
  searchLedger,
  caseFile,
  letterFile,
  registerBook,
  reportTables,
  people,
  formDraft,
  archiveFile,
  lawSettings,
  ...windowViews,
]
