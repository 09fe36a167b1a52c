/** What the clocks keep while they go through a docket, and the due date as it stands on a day (deadlines 4.1–4.3; 第三十三条). */
import { earlier, later, type PlainDate } from '#kernel'
import type { Calendar } from '../calendar.ts'
import type { RemedyRoute } from '../decisions/codes.ts'
import type { LetterRef, PartyRef, ServiceMethod, Submitted } from '../facts.ts'
import type { LawSettings } from '../settings.ts'
import { dueAfter, type Excluded } from './due.ts'
import type { ConsultationKind, ExtensionReading, Pause, Restart, WithdrawnReason } from './reading.ts'
import { limits } from './table.ts'

export interface Consultation {
  readonly kind: ConsultationKind
  readonly party: PartyRef
  readonly letter: LetterRef | null
  readonly sentOn: PlainDate
  readonly deliveredOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly suspends: boolean
  answeredOn: PlainDate | null
  opinion: 'consent' | 'object' | null
  /** An entry says that the period is over; with its day, if it has one. */
  expired: boolean
  expiredOn: PlainDate | null
}

interface Waiting {
  readonly since: PlainDate
  readonly due: PlainDate | null
  readonly amount: number
  /** False for a late correction notice where the setting denies it any effect on the period. */
  readonly stops: boolean
}

/** The state after the last fact; only readClocks looks at it. */
export interface Docket {
  readonly settings: LawSettings
  readonly calendar: Calendar
  submitted: Submitted | null
  receipt: PlainDate | null
  start: PlainDate | null
  extendedBy: number
  extensionsMade: number
  delayedTo: PlainDate | null
  statutoryBeforeDelay: PlainDate | null
  correctionNoticeDue: PlainDate | null
  correctionNoticeOnTime: boolean | null
  correctionDue: PlainDate | null
  correctionOnTime: boolean | null
  correctionRounds: number
  awaitingCorrection: Waiting | null
  awaitingPayment: Waiting | null
  paid: number
  feeNoticeOnTime: boolean | null
  feePayDue: PlainDate | null
  feePaidOnTime: boolean | null
  readonly consultations: Consultation[]
  readonly extensions: ExtensionReading[]
  readonly paymentPauses: Excluded[]
  readonly pauses: Pause[]
  readonly restarts: Restart[]
  reply: {
    readonly on: PlainDate
    readonly method: ServiceMethod
    readonly letter: LetterRef | null
    readonly due: PlainDate | null
  } | null
  ended: { readonly on: PlainDate; readonly reason: WithdrawnReason | 'withdrawn' } | null
  voided: boolean
  decisionLetter: LetterRef | null
  remedy: RemedyRoute | null
  deliveredOn: PlainDate | null
  /** The day that decides whether a reply handed over or sent to a system was in time; null: the day of dispatch. */
  reachedOn: PlainDate | null
  reconsiderationDecisionOn: PlainDate | null
  formedOn: PlainDate | null
}

export const emptyDocket = (calendar: Calendar, settings: LawSettings): Docket => ({
  settings,
  calendar,
  submitted: null,
  receipt: null,
  start: null,
  extendedBy: 0,
  extensionsMade: 0,
  delayedTo: null,
  statutoryBeforeDelay: null,
  correctionNoticeDue: null,
  correctionNoticeOnTime: null,
  correctionDue: null,
  correctionOnTime: null,
  correctionRounds: 0,
  awaitingCorrection: null,
  awaitingPayment: null,
  paid: 0,
  feeNoticeOnTime: null,
  feePayDue: null,
  feePaidOnTime: null,
  consultations: [],
  extensions: [],
  paymentPauses: [],
  pauses: [],
  restarts: [],
  reply: null,
  ended: null,
  voided: false,
  decisionLetter: null,
  remedy: null,
  deliveredOn: null,
  reachedOn: null,
  reconsiderationDecisionOn: null,
  formedOn: null,
})

/** Replied or ended: nothing moves the reply period any more. */
export const isOver = (docket: Docket): boolean => docket.reply !== null || docket.ended !== null

/** The last day for the reply as it stands on `day`; null while nothing runs or a consultation is open. */
export const currentDue = (docket: Docket, day: PlainDate): PlainDate | null => {
  if (docket.start === null || docket.ended || docket.awaitingCorrection?.stops || docket.awaitingPayment) return null
  if (docket.delayedTo !== null && docket.extendedBy === 0) return docket.delayedTo
  const excluded: Excluded[] = docket.paymentPauses.slice()
  for (const consultation of docket.consultations) {
    if (!outlives(docket, consultation)) continue
    const end = endOf(consultation, day)
    if (end === null) {
      if (docket.delayedTo !== null) return docket.delayedTo
      return null
    }
    excluded.push({ after: consultation.sentOn, until: end })
  }
  const due = dueAfter(docket.start, limits.reply + docket.extendedBy, excluded, docket.calendar)
  return docket.delayedTo === null ? due : later(due, docket.delayedTo)
}

/** True when the letter takes days out of the present period. */
export const outlives = (docket: Docket, { suspends, sentOn }: Consultation): boolean =>
  suspends && (docket.settings.openConsultationOutlivesRestart || docket.restarts.length === 0 || sentOn >= (docket.start ?? sentOn))

/** The last day taken out by this consultation as known at the end of `day`; null while it is open. */
export const endOf = (consultation: Consultation, day: PlainDate): PlainDate | null => {
  const { answeredOn, dueOn, expired, expiredOn } = consultation
  if (answeredOn !== null) return dueOn === null ? answeredOn : earlier(answeredOn, dueOn)
  if (dueOn !== null && (day > dueOn || (expired && day === dueOn))) return dueOn
  if (dueOn === null && expiredOn !== null && day >= expiredOn) return expiredOn
  return null
}
