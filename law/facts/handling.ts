/** Facts of handling: correction, consultation, extension, fee, reasons (条例 第三十、三十二至三十五、四十二条). */
import type { Fen, PlainDate } from '#kernel'
import type { ApproverRole, IntakeChannel, LetterRef, On, PartyRef } from './terms.ts'

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
  /** Counter, account, code: as the notice says it. */
  readonly howToPay?: string
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
