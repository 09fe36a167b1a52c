/** The views of the counter. */
import type { AnyView } from '#platform'
import { caseSlips, findSlip } from '../slips/slips.ts'
import { previewApplicationForm } from './application-form.ts'
import { caseNotes } from './case-notes.ts'
import { feeQuote } from './fee-quote.ts'
import { handOverFile, handOvers } from './hand-overs.ts'
import { overrides } from './overrides.ts'
import { paperFile } from './paper-file.ts'
import { readyToHandOut } from './ready.ts'
import { serviceNumbers } from './service-numbers.ts'

export { paperFile }
export const windowViews: readonly AnyView[] = [
  overrides,
  serviceNumbers,
  handOvers,
  handOverFile,
  readyToHandOut,
  caseNotes,
  paperFile,
  caseSlips,
  findSlip,
  feeQuote,
  previewApplicationForm,
]
