/** Door of intake: what the public hands in, and what it gets back at once. */
import { attachFile, removeFile } from './acts/attach-file.ts'
import { countExit } from './acts/count-exit.ts'
import { openReply, submitCorrection, withdraw } from './acts/follow-up.ts'
import { forgetExpired } from './acts/forget-expired.ts'
import { keepDraft } from './acts/keep-draft.ts'
import { submitRequest } from './acts/submit-request.ts'
import { tellNumbers } from './acts/tell-numbers.ts'
import { draft } from './views/draft.ts'
import { numbers } from './views/numbers.ts'
import { expected, organs } from './views/organs.ts'
import { receipt } from './views/receipt.ts'

export { fileLimit } from './acts/attach-file.ts'
export { draftDays, newDraftToken, openDraft } from './acts/keep-draft.ts'
export { nextSerials, subjectOf } from './acts/submit-request.ts'
export * from './clarity.ts'
export * from './contract.ts'
export { expectedDates, receivedOn } from './dates.ts'
export { draftFiles } from './draft-files.ts'
export * from './guidance.ts'
export { receivingOrgans } from './organ-row.ts'
export {
  attachFile,
  countExit,
  draft,
  expected,
  forgetExpired,
  keepDraft,
  numbers,
  openReply,
  organs,
  receipt,
  removeFile,
  submitCorrection,
  submitRequest,
  tellNumbers,
  withdraw,
}

export const intakeActs = [
  keepDraft,
  attachFile,
  removeFile,
  submitRequest,
  submitCorrection,
  withdraw,
  openReply,
  countExit,
  forgetExpired,
  tellNumbers,
] as const
export const intakeViews = [draft, receipt, expected, organs, numbers] as const
