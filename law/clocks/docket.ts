/** Goes through the facts of a docket in their order and keeps what the clocks need (deadlines 4.1–4.9; 第三十至三十五条). */
import { earlier, later, type PlainDate } from '#kernel'
import { addWorkdays, type Calendar } from '../calendar.ts'
import type { RemedyRoute } from '../decisions/codes.ts'
import type { ExtensionApproved, Fact, LetterRef, PartyRef, ServiceMethod, Submitted } from '../facts.ts'
import type { LawSettings } from '../settings.ts'
import { dueAfter, type Excluded } from './due.ts'
import type { ConsultationKind, ExtensionFault, ExtensionReading, Pause, Restart, WithdrawnReason } from './reading.ts'
import { receiptDateOf } from './receipt.ts'
import { limits } from './table.ts'

interface Consultation {
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
  reconsiderationDecisionOn: null,
  formedOn: null,
})

/** The days that letters were delivered, from the facts that say so later. */
export type Deliveries = ReadonlyMap<LetterRef, PlainDate>

/** Enters one fact. Facts without effect on a clock pass. */
export const enter = (docket: Docket, fact: Fact, deliveries: Deliveries): void => {
  switch (fact.type) {
    case 'submitted':
      if (docket.submitted) return
      docket.submitted = fact
      return receive(docket, receiptDateOf(fact, null, docket.settings))
    case 'receiptConfirmed':
      if (docket.submitted && docket.receipt === null) receive(docket, receiptDateOf(docket.submitted, fact.on, docket.settings))
      return
    case 'correctionNoticeSent': {
      if (isOver(docket)) return
      if (docket.correctionRounds >= docket.settings.correctionRounds && !fact.secondRoundReason) return
      docket.correctionRounds += 1
      const onTime = docket.correctionNoticeDue === null || fact.on <= docket.correctionNoticeDue
      docket.correctionNoticeOnTime ??= onTime
      const delivered = fact.deliveredOn ?? deliveries.get(fact.letter)
      const due = delivered ? addWorkdays(delivered, fact.periodWorkdays, docket.calendar) : null
      docket.correctionDue = due
      docket.correctionOnTime = null
      docket.awaitingCorrection = { since: fact.on, due, amount: 0, stops: onTime || docket.settings.lateCorrectionNoticeRestarts }
      return
    }
    case 'correctionReceived': {
      const waiting = docket.awaitingCorrection
      if (!waiting || isOver(docket)) return
      docket.correctionOnTime = waiting.due === null || (fact.postedOn ?? fact.on) <= waiting.due
      if (!docket.correctionOnTime && !fact.justified) {
        docket.ended = { on: later(waiting.due ?? fact.on, waiting.since), reason: 'correction_overdue' }
        return
      }
      docket.awaitingCorrection = null
      if (waiting.stops) {
        docket.pauses.push({ reason: 'correction', after: waiting.since, until: fact.on, party: null, article: '第三十条' })
        restart(docket, { reason: 'correction', on: fact.on, article: '第三十条' })
      }
      return
    }
    case 'thirdPartyLetterSent':
      return consult(docket, 'third_party', fact.party, fact.letter, fact.on, fact.deliveredOn ?? deliveries.get(fact.letter))
    case 'organLetterSent':
      return consult(
        docket,
        fact.coProducer === false ? 'other_organ' : 'co_producer',
        fact.organ,
        fact.letter,
        fact.on,
        fact.deliveredOn ?? deliveries.get(fact.letter),
      )
    case 'thirdPartyOpinionReceived':
      return answer(docket, true, fact.party, fact.on, fact.opinion)
    case 'organOpinionReceived':
      return answer(docket, false, fact.organ, fact.on, fact.opinion)
    case 'consultationExpired':
      for (const consultation of docket.consultations) {
        const named = consultation.kind === 'third_party' ? fact.party : fact.organ
        if (named !== consultation.party || consultation.answeredOn !== null) continue
        consultation.expired = true
        consultation.expiredOn = fact.on ?? null
      }
      return
    case 'extensionApproved':
      return extend(docket, fact)
    case 'feeNoticeSent': {
      if (isOver(docket)) return
      const due = currentDue(docket, fact.on)
      const onTime = due === null || fact.on <= due
      docket.feeNoticeOnTime = onTime
      if (!onTime && !docket.settings.lateFeeNoticeHasEffect) return
      if (docket.awaitingPayment?.due) return
      const delivered = fact.deliveredOn ?? deliveries.get(fact.letter)
      docket.feePayDue = delivered ? addWorkdays(delivered, limits.feePayment, docket.calendar) : null
      docket.feePaidOnTime = null
      docket.awaitingPayment = { since: fact.on, due: docket.feePayDue, amount: fact.amount, stops: true }
      docket.paid = 0
      return
    }
    case 'feePaid': {
      const waiting = docket.awaitingPayment
      if (!waiting || isOver(docket)) return
      docket.paid += fact.amount
      if (docket.paid < waiting.amount && !docket.settings.partialPaymentCounts) return
      docket.feePaidOnTime = waiting.due === null || (fact.postedOn ?? fact.on) <= waiting.due
      if (!docket.feePaidOnTime) {
        docket.ended = { on: waiting.due ?? fact.on, reason: 'fee_unpaid' }
        return
      }
      docket.awaitingPayment = null
      docket.pauses.push({ reason: 'payment', after: waiting.since, until: fact.on, party: null, article: '国办函〔2020〕109号第六条' })
      if (docket.settings.feeClock === 'restart') restart(docket, { reason: 'payment', on: fact.on, article: '国办函〔2020〕109号第六条' })
      else docket.paymentPauses.push({ after: waiting.since, until: fact.on })
      return
    }
    case 'delayedReplySet': {
      if (isOver(docket)) return
      const before = currentDue(docket, fact.on)
      docket.statutoryBeforeDelay ??= before
      const inside = before === null || fact.on <= before
      if (inside || !docket.settings.delayedReplyNoticeInsidePeriod) docket.delayedTo = fact.newDueOn
      return
    }
    case 'decided':
      docket.decisionLetter = fact.letter
      docket.remedy = fact.remedy
      if (isOver(docket)) return
      if (fact.code === 'closed.correction_overdue') docket.ended = { on: fact.on, reason: 'correction_overdue' }
      if (fact.code === 'closed.fee_unpaid') docket.ended = { on: fact.on, reason: 'fee_unpaid' }
      return
    case 'replyDispatched':
      return reply(docket, fact.on, fact.method, fact.letter ?? null)
    case 'letterDelivered':
      if (fact.letter !== docket.decisionLetter && (docket.reply?.letter ?? null) !== fact.letter) return
      if (docket.remedy !== null) serve(docket, fact.on, docket.remedy)
      return
    case 'decisionDelivered':
      return serve(docket, fact.on, fact.remedy)
    case 'withdrawn':
      if (!isOver(docket)) docket.ended = { on: fact.on, reason: 'withdrawn' }
      return
    case 'deemedWithdrawn':
      if (!isOver(docket)) docket.ended = { on: fact.on, reason: fact.reason }
      return
    case 'voided':
      docket.voided = true
      return
    case 'reconsiderationDecisionDelivered':
      docket.reconsiderationDecisionOn = fact.on
      return
    case 'informationFormed':
      docket.formedOn = fact.on
      return
    case 'registered':
    case 'assigned':
    case 'contactLogged':
    case 'reasonsRequested':
    case 'reasonsReceived':
    case 'searchRecorded':
    case 'decisionDrafted':
    case 'decisionReviewed':
    case 'thirdPartyNotified':
    case 'letterReturned':
    case 'archived':
    case 'attached':
      return
  }
}

const isOver = (docket: Docket): boolean => docket.reply !== null || docket.ended !== null

const receive = (docket: Docket, day: PlainDate | null): void => {
  docket.receipt = day
  docket.start = day
  docket.correctionNoticeDue = day ? addWorkdays(day, limits.correctionNotice, docket.calendar) : null
}

/** 补正、缴费: the whole period begins anew; extension and delay are forgotten, pauses that ended before cannot matter any more. */
const restart = (docket: Docket, entry: Restart): void => {
  docket.restarts.push(entry)
  docket.start = entry.on
  docket.extendedBy = 0
  docket.extensionsMade = 0
  docket.delayedTo = null
  docket.statutoryBeforeDelay = null
}

const consult = (
  docket: Docket,
  kind: ConsultationKind,
  party: PartyRef,
  letter: LetterRef | null,
  sentOn: PlainDate,
  deliveredOn: PlainDate | undefined,
): void => {
  const due = currentDue(docket, sentOn)
  const period = kind === 'other_organ' ? docket.settings.otherOrganPeriodWorkdays : limits.opinion
  docket.consultations.push({
    kind,
    party,
    letter,
    sentOn,
    deliveredOn: deliveredOn ?? null,
    dueOn: deliveredOn ? addWorkdays(deliveredOn, period, docket.calendar) : null,
    suspends: !isOver(docket) && (due === null || sentOn <= due),
    answeredOn: null,
    opinion: null,
    expired: false,
    expiredOn: null,
  })
}

const answer = (docket: Docket, ofThirdParty: boolean, party: PartyRef, on: PlainDate, opinion: 'consent' | 'object'): void => {
  for (const consultation of docket.consultations) {
    if ((consultation.kind === 'third_party') !== ofThirdParty || consultation.party !== party || consultation.answeredOn !== null) continue
    consultation.answeredOn = on
    consultation.opinion = opinion
  }
}

const extend = (docket: Docket, fact: ExtensionApproved): void => {
  const replyDueBefore = currentDue(docket, fact.notifiedOn)
  const fault = extensionFault(docket, fact, replyDueBefore)
  docket.extensions.push({
    valid: fault === null,
    ...(fault ? { reason: fault } : {}),
    replyDueBefore,
    workdays: fact.workdays,
    notifiedOn: fact.notifiedOn,
    approvedByRole: fact.approvedByRole,
  })
  if (fault) return
  docket.extendedBy += fact.workdays
  docket.extensionsMade += 1
}

/** Why the extension has no effect (第三十三条第二款); null when it has. */
const extensionFault = (docket: Docket, fact: ExtensionApproved, due: PlainDate | null): ExtensionFault | null => {
  if (fact.workdays <= 0) return 'not_positive'
  if (fact.workdays > limits.extension) return 'over_cap'
  if (!docket.settings.extensionApproverRoles.includes(fact.approvedByRole)) return 'wrong_approver'
  if (docket.extensionsMade >= docket.settings.extensionsPerPeriod) return 'already_extended'
  if (fact.workdays + docket.extendedBy > limits.extension) return 'over_cap'
  if (isOver(docket) || (due !== null && fact.notifiedOn > due)) return 'late_notice'
  return null
}

const reply = (docket: Docket, on: PlainDate, method: ServiceMethod, letter: LetterRef | null): void => {
  if (isOver(docket)) return
  docket.reply = { on, method, letter, due: currentDue(docket, on) }
}

const serve = (docket: Docket, on: PlainDate, remedy: RemedyRoute): void => {
  reply(docket, on, 'in_person', null)
  docket.deliveredOn ??= on
  docket.remedy = remedy
}

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
