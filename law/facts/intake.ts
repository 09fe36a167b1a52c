/** Facts of intake: handed in, confirmed, registered, assigned, talked (条例 第二十八、二十九、三十一条). */
import type { PlainDate } from '#kernel'
import type { IntakeChannel, On } from './terms.ts'

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
