/** The letters about a request: one builder for each kind of decisions.md §4 and for each of the 24 decision codes. */
import type { LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import type {
  AgencyConsultationLetterInput,
  ApprovalSheetInput,
  ArchiveIndexInput,
  ConsultationNoticeInput,
  CorrectionNoticeInput,
  DelayedReplyNoticeInput,
  ExtensionNoticeInput,
  FeeNoticeInput,
  InternalAssignmentInput,
  LetterSituation,
  Paper,
  ReasonsRequestInput,
  ReceiptConfirmationInput,
  RectificationNoticeInput,
  RegistrationReceiptInput,
  SearchRecordInput,
  ServiceRecordInput,
  ThirdPartyDisclosureNoticeInput,
  ThirdPartyLetterInput,
} from './situation.ts'

export type * from './situation.ts'

/** What each builder takes; the values of the same names are exported beside it. */
export interface LetterBuilders {
  /** The reply or the closing note, by the draft's code; the remedy block is generated. */
  readonly decisionLetter: (situation: LetterSituation, draft: DecisionDraft) => LetterContent
  /** Which of the fifteen elements of a decision letter are missing, in words (R028). Empty = complete. */
  readonly missingElements: (situation: LetterSituation, draft: DecisionDraft, content: LetterContent) => readonly string[]
  readonly registrationReceipt: (situation: LetterSituation, input: RegistrationReceiptInput) => LetterContent
  readonly receiptConfirmation: (situation: LetterSituation, input: ReceiptConfirmationInput) => LetterContent
  readonly correctionNotice: (situation: LetterSituation, input: CorrectionNoticeInput) => LetterContent
  readonly extensionNotice: (situation: LetterSituation, input: ExtensionNoticeInput) => LetterContent
  readonly feeNotice: (situation: LetterSituation, input: FeeNoticeInput) => LetterContent
  readonly reasonsRequest: (situation: LetterSituation, input: ReasonsRequestInput) => LetterContent
  readonly delayedReplyNotice: (situation: LetterSituation, input: DelayedReplyNoticeInput) => LetterContent
  readonly consultationNotice: (situation: LetterSituation, input: ConsultationNoticeInput) => LetterContent
  readonly rectificationNotice: (situation: LetterSituation, input: RectificationNoticeInput) => LetterContent
  /** Paper only: the applicant cannot be in these. */
  readonly thirdPartyConsultationLetter: (paper: Paper, input: ThirdPartyLetterInput) => LetterContent
  readonly thirdPartyOpinionForm: (paper: Paper, input: ThirdPartyLetterInput) => LetterContent
  readonly thirdPartyDisclosureNotice: (paper: Paper, input: ThirdPartyDisclosureNoticeInput) => LetterContent
  readonly agencyConsultationLetter: (paper: Paper, input: AgencyConsultationLetterInput) => LetterContent
  /** Traces of the applicant in a text written for someone else: what to take out, in words. Empty = none. */
  readonly tracesOfApplicant: (
    content: LetterContent,
    applicant: {
      readonly name: string
      readonly idNumber?: string
      readonly phone?: string
      readonly address?: string
      readonly email?: string
    },
  ) => readonly string[]
  readonly internalAssignment: (situation: LetterSituation, input: InternalAssignmentInput) => LetterContent
  readonly searchRecord: (situation: LetterSituation, input: SearchRecordInput) => LetterContent
  readonly serviceRecord: (situation: LetterSituation, input: ServiceRecordInput) => LetterContent
  readonly approvalSheet: (situation: LetterSituation, input: ApprovalSheetInput) => LetterContent
  readonly archiveIndex: (situation: LetterSituation, input: ArchiveIndexInput) => LetterContent
}
