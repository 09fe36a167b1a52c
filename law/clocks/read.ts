/** THE function that reads every clock off a docket (deadlines 4; 条例 第三十至三十五条). */
import { later, type PlainDate } from '#kernel'
import { addWorkdays, type Calendar, isProvisional, nationalCalendar } from '../calendar.ts'
import type { Fact, LetterRef, PartyRef } from '../facts.ts'
import { withoutStruck } from '../remedies/struck.ts'
import { defaultSettings, type LawSettings } from '../settings.ts'
import { currentDue, type Docket, emptyDocket, endOf, outlives } from './docket.ts'
import { countedBetween, dueAfter, type Excluded } from './due.ts'
import { litigationAfterReconsiderationDue, proactivePublicationDue, remedyDues, silenceDues } from './dues.ts'
import { enter } from './enter.ts'
import type { ClockReading, ClockStatus, ConsultationReading, Pause, WithdrawnReason } from './reading.ts'
import { limits } from './table.ts'

export interface ReadOptions {
  /** The state at the end of this day; later facts are left out. Without it: the state at the last fact. */
  readonly asOf?: PlainDate
  readonly calendar?: Calendar
  readonly settings?: LawSettings
}

/** Reads all clocks off the facts, in whatever order they are given. */
export const readClocks = (entered: readonly Fact[], options: ReadOptions = {}): ClockReading => {
  const facts = withoutStruck(entered)
  const asOf = options.asOf ?? null
  const calendar = options.calendar ?? nationalCalendar
  const settings = options.settings ?? defaultSettings
  const docket = emptyDocket(calendar, settings)
  const deliveries = deliveriesIn(facts)
  let horizon: PlainDate | null = asOf
  for (const { fact, on } of inTime(facts)) {
    if (asOf !== null && on > asOf && !isBackdatedNotice(fact, asOf)) continue
    enter(docket, fact, deliveries)
    if (asOf === null && fact.type !== 'informationFormed' && (horizon === null || on > horizon)) horizon = on
  }
  if (asOf === null)
    for (const { expired, dueOn } of docket.consultations) if (expired && dueOn !== null) horizon = later(horizon ?? dueOn, dueOn)
  return readingOf(docket, asOf, horizon)
}

/** An extension approved by the day counts although its notice went out after it: the entry exists. */
const isBackdatedNotice = (fact: Fact, asOf: PlainDate): boolean => fact.type === 'extensionApproved' && fact.on <= asOf

const deliveriesIn = (facts: readonly Fact[]): ReadonlyMap<LetterRef, PlainDate> => {
  const deliveries = new Map<LetterRef, PlainDate>()
  for (const fact of facts) if (fact.type === 'letterDelivered' && !deliveries.has(fact.letter)) deliveries.set(fact.letter, fact.on)
  return deliveries
}

interface Timed {
  readonly fact: Fact
  readonly on: PlainDate
}

/** In order of time; facts of one day keep the order of entry. An extension works from the day of its notice. */
const inTime = (facts: readonly Fact[]): readonly Timed[] => {
  const timed: Timed[] = []
  let previous = '0000-00-00' as PlainDate
  let sorted = true
  for (const fact of facts) {
    const on =
      fact.type === 'extensionApproved'
        ? later(fact.on, fact.notifiedOn)
        : fact.type === 'consultationExpired'
          ? (fact.on ?? previous)
          : fact.on
    if (on < previous) sorted = false
    timed.push({ fact, on })
    previous = on
  }
  return sorted ? timed : timed.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const readingOf = (docket: Docket, asOf: PlainDate | null, horizon: PlainDate | null): ClockReading => {
  const { calendar, settings } = docket
  const withdrawnReason = withdrawnReasonOf(docket, horizon)
  const due = horizon === null || withdrawnReason !== null ? null : currentDue(docket, horizon)
  const status = statusOf(docket, withdrawnReason, due, horizon)
  const running = status === 'running' || status === 'overdue'
  const excluded = excludedOf(docket, horizon)
  const consultations = docket.consultations.map((consultation) => consultationReading(docket, consultation, horizon))
  const remedies = docket.deliveredOn !== null && docket.remedy !== null ? remedyDues(docket.deliveredOn, docket.remedy, calendar) : null
  const reading = {
    asOf,
    status,
    receiptDate: docket.receipt,
    startedOn: docket.start,
    correctionNoticeDue: docket.correctionNoticeDue,
    correctionNoticeOnTime: docket.correctionNoticeOnTime,
    correctionDue: docket.correctionDue,
    correctionOnTime: docket.correctionOnTime,
    clockRestartedFrom: docket.restarts.at(-1)?.on ?? null,
    thirdPartyDue: duesOf(consultations, true),
    organDue: duesOf(consultations, false),
    opinionOnTime: opinionsOnTime(consultations),
    deemedConsent: consultations
      .filter(({ kind, answeredOnTime }) => kind === 'co_producer' && answeredOnTime === false)
      .map(({ party }) => party)
      .filter((party, index, all) => all.indexOf(party) === index),
    consultations,
    extensions: docket.extensions,
    extendedBy: docket.extendedBy,
    feeNoticeOnTime: docket.feeNoticeOnTime,
    feePayDue: docket.feePayDue,
    feePaidOnTime: docket.feePaidOnTime,
    statutoryReplyDueBeforeDelay: docket.statutoryBeforeDelay,
    delayedTo: docket.delayedTo,
    replyDue: due,
    projectedReplyDue: due ?? projectedDue(docket, status, horizon),
    prudentReplyDue:
      docket.receipt !== null && docket.correctionNoticeOnTime === false ? addWorkdays(docket.receipt, limits.reply, calendar) : null,
    repliedOn: docket.reply?.on ?? null,
    replyOnTime: docket.reply === null || docket.start === null ? null : isInTime(docket),
    withdrawnReason,
    remainingWorkdays: asOf !== null && running && due !== null ? countedBetween(asOf, due, excluded, calendar) : null,
    overdueWorkdays: asOf !== null && running && due !== null ? countedBetween(due, asOf, [], calendar) : null,
    pauses: pausesOf(docket, consultations),
    restarts: docket.restarts,
    deliveredOn: docket.deliveredOn,
    reconsiderationDue: remedies?.reconsiderationDue ?? null,
    litigationDue: remedies?.litigationDue ?? null,
    remedyRoute: docket.remedy,
    silence: status === 'overdue' && due !== null ? silenceDues(due, settings, calendar) : null,
    litigationAfterReconsiderationDue:
      docket.reconsiderationDecisionOn === null ? null : litigationAfterReconsiderationDue(docket.reconsiderationDecisionOn, calendar),
    proactivePublicationDue: docket.formedOn === null ? null : proactivePublicationDue(docket.formedOn, calendar),
  }
  return { ...reading, calendarProvisional: isProvisionalReading(reading, calendar) }
}

const withdrawnReasonOf = (docket: Docket, horizon: PlainDate | null): WithdrawnReason | null => {
  if (docket.ended) return docket.ended.reason === 'withdrawn' ? null : docket.ended.reason
  if (docket.reply !== null || horizon === null) return null
  if (docket.awaitingCorrection?.due && horizon > docket.awaitingCorrection.due) return 'correction_overdue'
  if (docket.awaitingPayment?.due && horizon > docket.awaitingPayment.due) return 'fee_unpaid'
  return null
}

const statusOf = (
  docket: Docket,
  withdrawn: WithdrawnReason | null,
  due: PlainDate | null,
  horizon: PlainDate | null,
): ClockStatus | null => {
  if (docket.submitted === null) return null
  if (docket.voided) return 'voided'
  if (withdrawn !== null) return 'deemed_withdrawn'
  if (docket.ended) return 'withdrawn'
  if (docket.reply !== null) return docket.start === null || isInTime(docket) ? 'replied_on_time' : 'replied_late'
  if (docket.receipt === null) return 'awaiting_confirmation'
  if (docket.awaitingCorrection?.stops) return 'awaiting_correction'
  if (docket.awaitingPayment) return 'awaiting_payment'
  if (due === null) return 'suspended'
  return horizon !== null && horizon > due ? 'overdue' : 'running'
}

/** Post: the day of posting. Handed over or electronic: the day it reached the applicant (deadlines 4.7). */
const isInTime = ({ reply, reachedOn }: Docket): boolean => {
  if (reply === null || reply.due === null) return true
  switch (reply.method) {
    case 'post':
    case 'public_notice':
      return reply.on <= reply.due
    case 'in_person':
    case 'entrusted':
    case 'electronic':
    case 'left_with_witness':
      return (reachedOn ?? reply.on) <= reply.due
  }
}

const excludedOf = (docket: Docket, horizon: PlainDate | null): readonly Excluded[] => {
  if (docket.delayedTo !== null) return []
  const excluded: Excluded[] = docket.paymentPauses.slice()
  for (const consultation of docket.consultations) {
    const until = horizon === null || !outlives(docket, consultation) ? null : endOf(consultation, horizon)
    if (until !== null) excluded.push({ after: consultation.sentOn, until })
  }
  return excluded
}

const consultationReading = (
  docket: Docket,
  consultation: Docket['consultations'][number],
  horizon: PlainDate | null,
): ConsultationReading => {
  const { kind, party, letter, sentOn, deliveredOn, dueOn, answeredOn, opinion, suspends } = consultation
  const endOn = horizon === null ? null : endOf(consultation, horizon)
  const answeredOnTime = answeredOn !== null ? dueOn === null || answeredOn <= dueOn : endOn !== null ? false : null
  return {
    kind,
    party,
    letter,
    sentOn,
    deliveredOn,
    dueOn,
    answeredOn,
    opinion,
    answeredOnTime,
    endOn,
    suspends: suspends && outlives(docket, consultation),
  }
}

const duesOf = (consultations: readonly ConsultationReading[], ofThirdParties: boolean): Readonly<Record<PartyRef, PlainDate>> => {
  const dues: Record<PartyRef, PlainDate> = {}
  for (const { kind, party, dueOn } of consultations) if ((kind === 'third_party') === ofThirdParties && dueOn !== null) dues[party] = dueOn
  return dues
}

/** By party; with several letters to one party the latest decides. */
const opinionsOnTime = (consultations: readonly ConsultationReading[]): Readonly<Record<PartyRef, boolean>> => {
  const onTime: Record<PartyRef, boolean> = {}
  for (const { party, answeredOnTime } of consultations) if (answeredOnTime !== null) onTime[party] = answeredOnTime
  return onTime
}

/** The last day if everybody who is waited for uses the whole period. */
const projectedDue = (docket: Docket, status: ClockStatus | null, horizon: PlainDate | null): PlainDate | null => {
  const { calendar, start } = docket
  if (start === null || horizon === null) return null
  switch (status) {
    case 'awaiting_correction':
      return docket.correctionDue === null ? null : addWorkdays(docket.correctionDue, limits.reply, calendar)
    case 'awaiting_payment':
      return docket.feePayDue === null ? null : addWorkdays(docket.feePayDue, limits.reply, calendar)
    case 'suspended': {
      const excluded: Excluded[] = docket.paymentPauses.slice()
      for (const consultation of docket.consultations) {
        if (!outlives(docket, consultation)) continue
        const until =
          endOf(consultation, horizon) ?? consultation.dueOn ?? addWorkdays(later(horizon, consultation.sentOn), limits.opinion, calendar)
        excluded.push({ after: consultation.sentOn, until })
      }
      return dueAfter(start, limits.reply + docket.extendedBy, excluded, calendar)
    }
    case 'awaiting_confirmation':
    case 'withdrawn':
    case 'voided':
    case 'running':
    case 'deemed_withdrawn':
    case 'overdue':
    case 'replied_on_time':
    case 'replied_late':
    case null:
      return null
  }
}

const pauseArticles = {
  third_party: '第三十二条、第三十三条第三款',
  co_producer: '第三十四条、第三十三条第三款',
  other_organ: '第三十三条第三款',
} as const

const pausesOf = (docket: Docket, consultations: readonly ConsultationReading[]): readonly Pause[] => {
  const { awaitingCorrection, awaitingPayment } = docket
  return [
    ...docket.pauses,
    ...consultations
      .filter(({ suspends }) => suspends)
      .map(({ kind, sentOn, endOn, party }): Pause => ({ reason: kind, after: sentOn, until: endOn, party, article: pauseArticles[kind] })),
    ...(awaitingCorrection?.stops
      ? [{ reason: 'correction', after: awaitingCorrection.since, until: null, party: null, article: '第三十条' } as const]
      : []),
    ...(awaitingPayment
      ? [{ reason: 'payment', after: awaitingPayment.since, until: null, party: null, article: '国办函〔2020〕109号第六条' } as const]
      : []),
  ]
}

type DatesOfReading = Omit<ClockReading, 'calendarProvisional'>

/** True when any date shown lies in a year whose notice is not loaded. */
const isProvisionalReading = (reading: DatesOfReading, calendar: Calendar): boolean => {
  const uncertain = (day: PlainDate | null): boolean => day !== null && isProvisional(day, calendar)
  return (
    uncertain(reading.replyDue) ||
    uncertain(reading.correctionNoticeDue) ||
    uncertain(reading.correctionDue) ||
    uncertain(reading.feePayDue) ||
    uncertain(reading.statutoryReplyDueBeforeDelay) ||
    uncertain(reading.reconsiderationDue) ||
    uncertain(reading.litigationDue) ||
    uncertain(reading.litigationAfterReconsiderationDue) ||
    uncertain(reading.proactivePublicationDue) ||
    reading.consultations.some(({ dueOn }) => uncertain(dueOn)) ||
    reading.extensions.some(({ replyDueBefore }) => uncertain(replyDueBefore)) ||
    (reading.overdueWorkdays !== null && uncertain(reading.asOf))
  )
}
