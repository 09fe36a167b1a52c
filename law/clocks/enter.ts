/** Enters the facts of a docket one by one: what each does to the clocks (deadlines 4.1–4.9; 第三十至三十五条). */
import type { PlainDate } from '#kernel'
import { addWorkdays } from '../calendar.ts'
import type { RemedyRoute } from '../decisions/codes.ts'
import type { Fact, FactOf, LetterRef, PartyRef, ServiceMethod } from '../facts.ts'
import { currentDue, type Docket, isOver } from './docket.ts'
import { extend } from './extend.ts'
import type { ConsultationKind, Restart } from './reading.ts'
import { receiptDateOf } from './receipt.ts'
import { recordOld } from './record-old.ts'
import { limits } from './table.ts'

/** The days that letters were delivered, from the facts that say so later. */
export type Deliveries = ReadonlyMap<LetterRef, PlainDate>

/** Enters one fact. Facts without effect on a clock pass. */
export const enter = (docket: Docket, fact: Fact, deliveries: Deliveries): void => {
  switch (fact.type) {
    case 'submitted':
      if (docket.submitted) return
      docket.submitted = fact
      receive(docket, receiptDateOf(fact, null, docket.settings))
      return
    case 'receiptConfirmed':
      if (docket.submitted && docket.receipt === null) receive(docket, receiptDateOf(docket.submitted, fact.on, docket.settings))
      return
    case 'correctionNoticeSent':
      askForCorrection(docket, fact, fact.deliveredOn ?? deliveries.get(fact.letter) ?? null)
      return
    case 'correctionReceived':
      correct(docket, fact)
      return
    case 'thirdPartyLetterSent':
      consult(docket, 'third_party', fact.party, fact, fact.deliveredOn ?? deliveries.get(fact.letter) ?? null)
      return
    case 'organLetterSent': {
      const kind = fact.coProducer === false ? 'other_organ' : 'co_producer'
      consult(docket, kind, fact.organ, fact, fact.deliveredOn ?? deliveries.get(fact.letter) ?? null)
      return
    }
    case 'thirdPartyOpinionReceived':
      answer(docket, true, fact.party, fact)
      return
    case 'organOpinionReceived':
      answer(docket, false, fact.organ, fact)
      return
    case 'consultationExpired':
      for (const consultation of docket.consultations) {
        const named = consultation.kind === 'third_party' ? fact.party : fact.organ
        if (named !== consultation.party || consultation.answeredOn !== null) continue
        consultation.expired = true
        consultation.expiredOn = fact.on ?? null
      }
      return
    case 'extensionApproved':
      extend(docket, fact)
      return
    case 'feeNoticeSent':
      charge(docket, fact, fact.deliveredOn ?? deliveries.get(fact.letter) ?? null)
      return
    case 'feePaid':
      pay(docket, fact)
      return
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
      reply(docket, fact.on, fact.method, fact.letter ?? null)
      return
    case 'letterDelivered':
      if (fact.letter !== docket.decisionLetter && fact.letter !== docket.reply?.letter) return
      if (docket.remedy !== null) serve(docket, fact.on, docket.remedy)
      // An electronic reply lies in the applicant's own box from its dispatch; that it was opened later only starts the remedy periods.
      if (docket.reply?.method !== 'electronic') docket.reachedOn ??= fact.on
      return
    case 'decisionDelivered':
      serve(docket, fact.on, fact.remedy)
      docket.reachedOn ??= fact.on
      return
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
    case 'newDecisionOrdered':
      orderAnew(docket, fact)
      return
    case 'importedFromOldRegister':
      recordOld(docket, fact)
      return
    case 'informationFormed':
      docket.formedOn = fact.on
      return
    case 'remedyFiled':
    case 'remedyConcluded':
    case 'remedyStruck':
    case 'joined':
    case 'memberJoined':
    case 'parted':
    case 'memberParted':
    case 'splitInto':
    case 'splitFrom':
    case 'registered':
    case 'assigned':
    case 'contactLogged':
    case 'talkOverridden':
    case 'fastLaneTagged':
    case 'inquiryOpened':
    case 'inquiryAnswered':
    case 'handedOver':
    case 'paperSent':
    case 'slipIssued':
    case 'slipEnded':
    case 'slipUsed':
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

/** C19: what was decided has fallen, what was waited for is forgotten; 20 workdays, or the day that the order sets. */
const orderAnew = (docket: Docket, fact: FactOf<'newDecisionOrdered'>): void => {
  if (docket.voided || docket.receipt === null) return
  docket.reply = null
  docket.ended = null
  docket.decisionLetter = null
  docket.remedy = null
  docket.deliveredOn = null
  docket.reachedOn = null
  docket.awaitingCorrection = null
  docket.awaitingPayment = null
  restart(docket, { reason: 'new_decision', on: fact.on, article: '第三十三条第二款' })
  docket.delayedTo = fact.dueOn
}

/** One round only (一次性告知): a further notice without a supervisor's reason does nothing, unless it serves anew what was not delivered. */
const askForCorrection = (docket: Docket, fact: FactOf<'correctionNoticeSent'>, deliveredOn: PlainDate | null): void => {
  if (isOver(docket)) return
  const undelivered = docket.awaitingCorrection !== null && docket.awaitingCorrection.due === null
  if (!undelivered) {
    if (docket.correctionRounds >= docket.settings.correctionRounds && !fact.secondRoundReason) return
    docket.correctionRounds += 1
  }
  const onTime = docket.correctionNoticeDue === null || fact.on <= docket.correctionNoticeDue
  docket.correctionNoticeOnTime ??= onTime
  docket.correctionDue = deliveredOn === null ? null : addWorkdays(deliveredOn, fact.periodWorkdays, docket.calendar)
  docket.correctionOnTime = null
  docket.awaitingCorrection = {
    since: docket.awaitingCorrection?.since ?? fact.on,
    due: docket.correctionDue,
    amount: 0,
    stops: docket.correctionNoticeOnTime || docket.settings.lateCorrectionNoticeRestarts,
  }
}

const correct = (docket: Docket, fact: FactOf<'correctionReceived'>): void => {
  const waiting = docket.awaitingCorrection
  if (!waiting || isOver(docket)) return
  docket.correctionOnTime = waiting.due === null || (fact.postedOn ?? fact.on) <= waiting.due
  if (!docket.correctionOnTime && !fact.justified) {
    docket.ended = { on: waiting.due ?? fact.on, reason: 'correction_overdue' }
    return
  }
  docket.awaitingCorrection = null
  if (!waiting.stops) return
  docket.pauses.push({ reason: 'correction', after: waiting.since, until: fact.on, party: null, article: '第三十条' })
  restart(docket, { reason: 'correction', on: fact.on, article: '第三十条' })
}

const consult = (
  docket: Docket,
  kind: ConsultationKind,
  party: PartyRef,
  { on, letter }: { readonly on: PlainDate; readonly letter: LetterRef },
  deliveredOn: PlainDate | null,
): void => {
  const due = currentDue(docket, on)
  const period = kind === 'other_organ' ? docket.settings.otherOrganPeriodWorkdays : limits.opinion
  docket.consultations.push({
    kind,
    party,
    letter,
    sentOn: on,
    deliveredOn,
    dueOn: deliveredOn === null ? null : addWorkdays(deliveredOn, period, docket.calendar),
    suspends: !isOver(docket) && (due === null || on <= due),
    answeredOn: null,
    opinion: null,
    expired: false,
    expiredOn: null,
  })
}

const answer = (
  docket: Docket,
  ofThirdParty: boolean,
  party: PartyRef,
  { on, opinion }: { readonly on: PlainDate; readonly opinion: 'consent' | 'object' },
): void => {
  for (const consultation of docket.consultations) {
    if ((consultation.kind === 'third_party') !== ofThirdParty || consultation.party !== party || consultation.answeredOn !== null) continue
    consultation.answeredOn = on
    consultation.opinion = opinion
  }
}

/** A notice sent after the due date has no effect: the request stays overdue. */
const charge = (docket: Docket, fact: FactOf<'feeNoticeSent'>, deliveredOn: PlainDate | null): void => {
  if (isOver(docket) || docket.awaitingPayment?.due) return
  const due = currentDue(docket, fact.on)
  docket.feeNoticeOnTime = due === null || fact.on <= due
  if (!docket.feeNoticeOnTime && !docket.settings.lateFeeNoticeHasEffect) return
  docket.feePayDue = deliveredOn === null ? null : addWorkdays(deliveredOn, limits.feePayment, docket.calendar)
  docket.feePaidOnTime = null
  docket.awaitingPayment = { since: docket.awaitingPayment?.since ?? fact.on, due: docket.feePayDue, amount: fact.amount, stops: true }
  docket.paid = 0
}

/** Only full payment counts; then the period begins anew, or (by setting) goes on. */
const pay = (docket: Docket, fact: FactOf<'feePaid'>): void => {
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
  docket.pauses.push({ reason: 'payment', after: waiting.since, until: fact.on, party: null, article: feeArticle })
  if (docket.settings.feeClock === 'suspend') docket.paymentPauses.push({ after: waiting.since, until: fact.on })
  else restart(docket, { reason: 'payment', on: fact.on, article: feeArticle })
}

const feeArticle = '国办函〔2020〕109号第六条'

const reply = (docket: Docket, on: PlainDate, method: ServiceMethod, letter: LetterRef | null): void => {
  if (isOver(docket)) return
  docket.reply = { on, method, letter, due: currentDue(docket, on) }
}

const serve = (docket: Docket, on: PlainDate, remedy: RemedyRoute): void => {
  reply(docket, on, 'in_person', null)
  docket.deliveredOn ??= on
  docket.remedy = remedy
}
