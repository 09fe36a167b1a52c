/** What can be entered on a docket: the dated facts of one request, from receipt to archive (条例 第二十七至四十五条); a file a phase in facts/. */
import type { Decided, DecisionDrafted, DecisionReviewed, SearchRecorded, ThirdPartyNotified } from './facts/deciding.ts'
import type {
  Archived,
  Attached,
  DecisionDelivered,
  DeemedWithdrawn,
  InformationFormed,
  LetterDelivered,
  LetterReturned,
  ReconsiderationDecisionDelivered,
  ReplyDispatched,
  Voided,
  Withdrawn,
} from './facts/ending.ts'
import type {
  ConsultationExpired,
  CorrectionNoticeSent,
  CorrectionReceived,
  DelayedReplySet,
  ExtensionApproved,
  FeeNoticeSent,
  FeePaid,
  OrganLetterSent,
  OrganOpinionReceived,
  ReasonsReceived,
  ReasonsRequested,
  ThirdPartyLetterSent,
  ThirdPartyOpinionReceived,
} from './facts/handling.ts'
import type { Assigned, ContactLogged, ReceiptConfirmed, Registered, Submitted } from './facts/intake.ts'

export * from './facts/deciding.ts'
export * from './facts/ending.ts'
export * from './facts/handling.ts'
export * from './facts/intake.ts'
export * from './facts/terms.ts'

export type Fact =
  | Submitted
  | ReceiptConfirmed
  | Registered
  | Assigned
  | ContactLogged
  | CorrectionNoticeSent
  | CorrectionReceived
  | ThirdPartyLetterSent
  | ThirdPartyOpinionReceived
  | OrganLetterSent
  | OrganOpinionReceived
  | ConsultationExpired
  | ExtensionApproved
  | FeeNoticeSent
  | FeePaid
  | ReasonsRequested
  | ReasonsReceived
  | DelayedReplySet
  | SearchRecorded
  | DecisionDrafted
  | DecisionReviewed
  | Decided
  | ThirdPartyNotified
  | ReplyDispatched
  | LetterDelivered
  | LetterReturned
  | DecisionDelivered
  | Withdrawn
  | DeemedWithdrawn
  | Archived
  | Voided
  | ReconsiderationDecisionDelivered
  | InformationFormed
  | Attached

export type FactType = Fact['type']
export type FactOf<Type extends FactType> = Extract<Fact, { readonly type: Type }>
