/** What can be entered on a docket: the dated facts of one request, from receipt to archive (条例 第二十七至四十五条); a file a phase in facts/. */
import type { CooperationFact } from './facts/cooperation.ts'
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
import type { JoiningFact } from './facts/joining.ts'
import type { ImportedFromOldRegister } from './facts/old-register.ts'
import type { DepartureExplained } from './facts/one-line.ts'
import type { OpenedContentFact } from './facts/opened-content.ts'
import type { NewDecisionOrdered, RemedyConcluded, RemedyFiled, RemedyStruck } from './facts/remedies.ts'
import type { SlipFact } from './facts/slips.ts'
import type { FastLaneTagged, HandedOver, InquiryAnswered, InquiryOpened, PaperSent, TalkOverridden } from './facts/window.ts'

export * from './facts/cooperation.ts'
export * from './facts/deciding.ts'
export * from './facts/ending.ts'
export * from './facts/handling.ts'
export * from './facts/intake.ts'
export * from './facts/joining.ts'
export * from './facts/old-register.ts'
export * from './facts/one-line.ts'
export * from './facts/opened-content.ts'
export * from './facts/remedies.ts'
export * from './facts/slips.ts'
export * from './facts/terms.ts'
export * from './facts/window.ts'

export type Fact =
  | Submitted
  | ReceiptConfirmed
  | Registered
  | Assigned
  | ContactLogged
  | TalkOverridden
  | FastLaneTagged
  | InquiryOpened
  | InquiryAnswered
  | HandedOver
  | PaperSent
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
  | DepartureExplained
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
  | RemedyFiled
  | RemedyConcluded
  | RemedyStruck
  | NewDecisionOrdered
  | InformationFormed
  | Attached
  | CooperationFact
  | JoiningFact
  | OpenedContentFact
  | SlipFact
  | ImportedFromOldRegister

export type FactType = Fact['type']
export type FactOf<Type extends FactType> = Extract<Fact, { readonly type: Type }>
