/** Facts of service and of the endings: sent, received, withdrawn, archived, voided (条例 第四十条). */
import type { RemedyRoute } from '../decisions.ts'
import type { LetterRef, On, ServiceMethod } from './terms.ts'

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
