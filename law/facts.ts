/** What can be entered on a docket: the dated facts of one request, from receipt to archive (条例 第二十七至四十五条). */
import type { Fen, PlainDate } from '#kernel'
import type { DecisionCode, RemedyRoute } from './decisions.ts'

/** How a request or a correction reached the organ (第二十八条、第三十一条). */
export const intakeChannels = ['in_person', 'registered_mail', 'ordinary_mail', 'online', 'email', 'fax'] as const
export type IntakeChannel = (typeof intakeChannels)[number]

/** How a letter is served (国办公开办函〔2016〕235号; 条例 第四十条). */
export const serviceMethods = ['in_person', 'entrusted', 'post', 'electronic', 'left_with_witness', 'public_notice'] as const
export type ServiceMethod = (typeof serviceMethods)[number]

/** Who approved an extension; only the head of the FOI office can (第三十三条第二款). */
export type ApproverRole = 'foi_office_head' | 'case_handler' | 'legal_reviewer' | 'organ_head' | (string & {})

/** Names a letter on the docket: the facts about its sending and its receipt carry the same one. */
export type LetterRef = string

/** Names a consulted third party or organ on the docket, e.g. 'A'; never a personal name. */
export type PartyRef = string

interface On {
  /** The legal day of the fact (Asia/Shanghai). */
  readonly on: PlainDate
}

/** Intake */
export interface Submitted extends On {
  readonly type: 'submitted'
  /** `on` is the day the applicant handed in, posted, sent. */
  readonly channel: IntakeChannel
  /** registered_mail: the day the organ signed for it. */
  readonly signedOn?: PlainDate
  /** ordinary_mail: the day it reached the FOI office. */
  readonly arrivedOn?: PlainDate
  /** ordinary_mail, online, email, fax: the day both sides confirmed; may come later as `receiptConfirmed`. */
  readonly confirmedOn?: PlainDate
  /** 第二十九条: filled in by a clerk for someone who cannot write. */
  readonly assistedBy?: string
}
export interface ReceiptConfirmed extends On {
  readonly type: 'receiptConfirmed'
  readonly how: 'automatic' | 'phone' | 'message' | 'in_person'
}
export interface Registered extends On {
  readonly type: 'registered'
  readonly number: string
}
export interface Assigned extends On {
  readonly type: 'assigned'
  /** Person id of the handler and of the stand-in (B岗). */
  readonly to: string
  readonly standIn?: string
  readonly internalDueOn?: PlainDate
}
/** 柔性沟通: never replaces a document, never stops a clock. */
export interface ContactLogged extends On {
  readonly type: 'contactLogged'
  readonly purpose: 'filing' | 'correction' | 'extension' | 'explanation' | 'other'
  readonly channel: 'phone' | 'visit' | 'message' | 'video'
  readonly summary: string
}

/** Correction 补正 (第三十条) */
export interface CorrectionNoticeSent extends On {
  readonly type: 'correctionNoticeSent'
  readonly letter: LetterRef
  readonly periodWorkdays: number
  readonly defects: readonly string[]
  readonly deliveredOn?: PlainDate
  /** A second round, allowed by a supervisor with this reason. */
  readonly secondRoundReason?: string
}
export interface CorrectionReceived extends On {
  readonly type: 'correctionReceived'
  readonly channel?: IntakeChannel
  /** Posted on this day: judges timeliness (民诉法 85.4 by analogy). */
  readonly postedOn?: PlainDate
  /** A good reason for being late was accepted. */
  readonly justified?: boolean
  readonly text?: string
}

/** Consultation 征求意见 (第三十二、三十四、十一条) */
export interface ThirdPartyLetterSent extends On {
  readonly type: 'thirdPartyLetterSent'
  readonly party: PartyRef
  readonly letter: LetterRef
  readonly deliveredOn?: PlainDate
}
export interface ThirdPartyOpinionReceived extends On {
  readonly type: 'thirdPartyOpinionReceived'
  readonly party: PartyRef
  readonly opinion: 'consent' | 'object'
  readonly reasons?: string
}
export interface OrganLetterSent extends On {
  readonly type: 'organLetterSent'
  readonly organ: PartyRef
  readonly letter: LetterRef
  /** 第三十四条 co-producer (silence = consent) or another organ under 第十一条 (no deemed consent). Default true. */
  readonly coProducer?: boolean
  readonly deliveredOn?: PlainDate
}
export interface OrganOpinionReceived extends On {
  readonly type: 'organOpinionReceived'
  readonly organ: PartyRef
  readonly opinion: 'consent' | 'object'
  readonly reasons?: string
}
export interface ConsultationExpired {
  readonly type: 'consultationExpired'
  readonly on?: PlainDate
  readonly party?: PartyRef
  readonly organ?: PartyRef
}

/** Extension 延期 (第三十三条第二款) */
export interface ExtensionApproved extends On {
  readonly type: 'extensionApproved'
  readonly workdays: number
  readonly approvedByRole: ApproverRole
  /** The day the notice to the applicant was dispatched. */
  readonly notifiedOn: PlainDate
  readonly letter?: LetterRef
  readonly reason?: string
}

/** Fees 信息处理费 (第四十二条, 国办函〔2020〕109号) */
export interface FeeNoticeSent extends On {
  readonly type: 'feeNoticeSent'
  readonly letter: LetterRef
  readonly amount: Fen
  readonly standard: 'per_request' | 'per_page'
  readonly deliveredOn?: PlainDate
}
export interface FeePaid extends On {
  readonly type: 'feePaid'
  readonly amount: Fen
  readonly postedOn?: PlainDate
}

/** Excessive requests (第三十五条) */
export interface ReasonsRequested extends On {
  readonly type: 'reasonsRequested'
  readonly letter: LetterRef
  readonly dueOn?: PlainDate
  readonly counted?: string
}
export interface ReasonsReceived extends On {
  readonly type: 'reasonsReceived'
  readonly reasonable?: boolean
  readonly text?: string
}
export interface DelayedReplySet extends On {
  readonly type: 'delayedReplySet'
  readonly newDueOn: PlainDate
  readonly letter?: LetterRef
}

/** Search, drafting, review, decision */
export interface SearchRecorded extends On {
  readonly type: 'searchRecorded'
  readonly by: string
  readonly places: readonly string[]
  readonly keywords: readonly string[]
  readonly span?: string
  readonly found: boolean
  readonly result: string
  readonly evidence?: readonly string[]
}
export interface DecisionDrafted extends On {
  readonly type: 'decisionDrafted'
  readonly by: string
  readonly draft: number
  readonly code: DecisionCode
}
export interface DecisionReviewed extends On {
  readonly type: 'decisionReviewed'
  readonly by: string
  readonly draft: number
  /** 法制审核 or 公开（保密）审查 (第十七条). */
  readonly kind: 'legal' | 'disclosure'
  readonly passed: boolean
  readonly opinion: string
}
export interface Decided extends On {
  readonly type: 'decided'
  readonly by: string
  readonly code: DecisionCode
  readonly subReason?: string
  /** As cited, e.g. '14', '15', '16.1', '36(4)'. */
  readonly articles: readonly string[]
  readonly letter: LetterRef
  readonly documentNumber: string
  /** 落款机关: organ id; decides respondent, reconsideration organ and court. */
  readonly issuedInNameOf: string
  readonly remedy: RemedyRoute
}
export interface ThirdPartyNotified extends On {
  readonly type: 'thirdPartyNotified'
  readonly party: PartyRef
  readonly letter: LetterRef
}

/** Service 送达: two dates on one letter. */
export interface ReplyDispatched extends On {
  readonly type: 'replyDispatched'
  readonly letter?: LetterRef
  readonly method: ServiceMethod
  readonly trackingNumber?: string
}
/** The applicant (or the addressee of another letter) got it. For the decision letter it starts the remedy periods. */
export interface LetterDelivered extends On {
  readonly type: 'letterDelivered'
  readonly letter: LetterRef
  readonly method?: ServiceMethod
  readonly signatory?: string
}
export interface LetterReturned extends On {
  readonly type: 'letterReturned'
  readonly letter: LetterRef
  readonly reason: string
}
export interface DecisionDelivered extends On {
  readonly type: 'decisionDelivered'
  readonly remedy: RemedyRoute
}

/** Endings */
export interface Withdrawn extends On {
  readonly type: 'withdrawn'
  readonly statement: string
}
export interface DeemedWithdrawn extends On {
  readonly type: 'deemedWithdrawn'
  readonly reason: 'correction_overdue' | 'fee_unpaid'
}
export interface Archived extends On {
  readonly type: 'archived'
  /** SM3 over the archive package. */
  readonly digest: string
}
/** The number stays in the register with its reason; nothing is deleted (R003). */
export interface Voided extends On {
  readonly type: 'voided'
  readonly reason: string
}

export interface ReconsiderationDecisionDelivered extends On {
  readonly type: 'reconsiderationDecisionDelivered'
}
export interface InformationFormed extends On {
  readonly type: 'informationFormed'
}
export interface Attached extends On {
  readonly type: 'attached'
  readonly file: string
  readonly name: string
  readonly role: 'application' | 'envelope' | 'identity' | 'signature' | 'evidence' | 'supplied' | 'opinion' | 'other'
}

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
