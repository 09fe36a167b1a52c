/** What the clocks say about a docket on a day: everything the case page, the portal's ribbon and the example files show. */
import type { PlainDate } from '#kernel'
import type { RemedyRoute } from '../decisions/codes.ts'
import type { ApproverRole, LetterRef, PartyRef } from '../facts.ts'

/** Where the reply period stands. The first three have no example of their own: not yet received, given up by statement, void. */
export type ClockStatus =
  | 'awaiting_confirmation'
  | 'withdrawn'
  | 'voided'
  | 'running'
  | 'awaiting_correction'
  | 'suspended'
  | 'awaiting_payment'
  | 'deemed_withdrawn'
  | 'overdue'
  | 'replied_on_time'
  | 'replied_late'

export type ExtensionFault = 'not_positive' | 'over_cap' | 'wrong_approver' | 'already_extended' | 'late_notice'

/** One extension entered on the docket and whether it has any effect (第三十三条第二款). */
export interface ExtensionReading {
  readonly valid: boolean
  readonly reason?: ExtensionFault
  /** null: the period was suspended or waiting then. */
  readonly replyDueBefore: PlainDate | null
  readonly workdays: number
  readonly notifiedOn: PlainDate
  readonly approvedByRole: ApproverRole
}

export type ConsultationKind = 'third_party' | 'co_producer' | 'other_organ'

/** One consultation letter and its period (第三十二、三十四、十一条). */
export interface ConsultationReading {
  readonly kind: ConsultationKind
  readonly party: PartyRef
  readonly letter: LetterRef | null
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  /** Last day of the 15 workdays; null while no delivery is known. */
  readonly dueOn: PlainDate | null
  readonly answeredOn: PlainDate | null
  readonly opinion: 'consent' | 'object' | null
  readonly answeredOnTime: boolean | null
  /** Last day that is taken out of the reply period; null while open. */
  readonly endOn: PlainDate | null
  /** False for a letter sent after the due date: it suspends nothing. */
  readonly suspends: boolean
}

export type PauseReason = 'third_party' | 'co_producer' | 'other_organ' | 'correction' | 'payment'

/** A stretch that does not count: workdays d with after < d ≤ until (until null: still open). */
export interface Pause {
  readonly reason: PauseReason
  readonly after: PlainDate
  readonly until: PlainDate | null
  readonly party: PartyRef | null
  readonly article: string
}

export type RestartReason = 'correction' | 'payment' | 'new_decision'

/** The whole period begins anew from the day after `on`. */
export interface Restart {
  readonly reason: RestartReason
  readonly on: PlainDate
  readonly article: string
}

export type WithdrawnReason = 'correction_overdue' | 'fee_unpaid'

/** Remedy periods that run from service, or from the end of an unanswered period. */
export interface RemedyDues {
  readonly route: RemedyRoute
  readonly from: PlainDate
  readonly reconsiderationDue: PlainDate | null
  readonly litigationDue: PlainDate | null
}

export interface ClockReading {
  readonly asOf: PlainDate | null
  /** null while nothing was submitted. */
  readonly status: ClockStatus | null
  readonly receiptDate: PlainDate | null
  /** The start of the present period: receipt or the last restart. */
  readonly startedOn: PlainDate | null
  readonly correctionNoticeDue: PlainDate | null
  readonly correctionNoticeOnTime: boolean | null
  readonly correctionDue: PlainDate | null
  readonly correctionOnTime: boolean | null
  readonly clockRestartedFrom: PlainDate | null
  readonly thirdPartyDue: Readonly<Record<PartyRef, PlainDate>>
  readonly organDue: Readonly<Record<PartyRef, PlainDate>>
  readonly opinionOnTime: Readonly<Record<PartyRef, boolean>>
  readonly deemedConsent: readonly PartyRef[]
  readonly consultations: readonly ConsultationReading[]
  readonly extensions: readonly ExtensionReading[]
  /** Workdays by which the present period is extended. */
  readonly extendedBy: number
  readonly feeNoticeOnTime: boolean | null
  readonly feePayDue: PlainDate | null
  readonly feePaidOnTime: boolean | null
  readonly statutoryReplyDueBeforeDelay: PlainDate | null
  readonly delayedTo: PlainDate | null
  /** The last day for the reply; null when none runs. */
  readonly replyDue: PlainDate | null
  /** While suspended or waiting: the last day if the others use their whole period. */
  readonly projectedReplyDue: PlainDate | null
  /** 20 workdays from the first receipt, shown beside a due date that rests on a late correction notice. */
  readonly prudentReplyDue: PlainDate | null
  readonly repliedOn: PlainDate | null
  readonly replyOnTime: boolean | null
  readonly withdrawnReason: WithdrawnReason | null
  readonly remainingWorkdays: number | null
  readonly overdueWorkdays: number | null
  readonly pauses: readonly Pause[]
  readonly restarts: readonly Restart[]
  /** After service of the decision. */
  readonly deliveredOn: PlainDate | null
  readonly reconsiderationDue: PlainDate | null
  readonly litigationDue: PlainDate | null
  readonly remedyRoute: RemedyRoute | null
  /** When overdue: what is open against the silence. */
  readonly silence: RemedyDues | null
  readonly litigationAfterReconsiderationDue: PlainDate | null
  readonly proactivePublicationDue: PlainDate | null
  /** A computed date lies in a year whose holiday notice is not loaded. */
  readonly calendarProvisional: boolean
}
