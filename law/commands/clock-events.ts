/** Turns the events of a deadline example into facts of a docket (format: deadlines §6). */
import { fenFromYuan, type PlainDate } from '#kernel'
import { type Fact, intakeChannels, type ServiceMethod } from '../facts.ts'
import { dateOf, type Fields, fieldsOf, integerOf, oneOf, optionalDate, optionalYes, ShapeFault, textOf } from './shape.ts'

const eventTypes = [
  'submitted',
  'correction_notice_sent',
  'correction_received',
  'third_party_letter_sent',
  'organ_letter_sent',
  'third_party_opinion_received',
  'organ_opinion_received',
  'consultation_expired',
  'extension_approved',
  'fee_notice_delivered',
  'fee_paid',
  'reasons_requested',
  'reasons_received',
  'delayed_reply_set',
  'reply_dispatched',
  'decision_delivered',
  'reconsideration_decision_delivered',
  'information_formed',
  'as_of',
] as const

export interface ExampleDocket {
  readonly facts: readonly Fact[]
  readonly asOf: PlainDate | null
}

/** The facts of one example and the day it is looked at; the last as_of decides. */
export const docketOfEvents = (events: readonly unknown[], example: string): ExampleDocket => {
  const facts: Fact[] = []
  let asOf: PlainDate | null = null
  for (const [index, value] of events.entries()) {
    const numbered = `${example} 第${index + 1}个事件`
    const event = fieldsOf(value, numbered)
    const type = oneOf(event, 'type', eventTypes, numbered)
    const place = `${numbered} ${type}`
    if (type === 'as_of') asOf = dateOf(event, 'date', place)
    else facts.push(factOf(type, event, place, `letter-${index + 1}`))
  }
  return { facts, asOf }
}

const factOf = (type: Exclude<(typeof eventTypes)[number], 'as_of'>, event: Fields, place: string, letter: string): Fact => {
  switch (type) {
    case 'submitted':
      return submittedFrom(event, place)
    case 'correction_notice_sent': {
      const on = dateOf(event, 'date', place)
      const periodWorkdays = integerOf(event, 'periodWorkdays', place)
      if (periodWorkdays < 1 || periodWorkdays > 250)
        throw new ShapeFault(`${place}：periodWorkdays 应在1至250之间，实际是${periodWorkdays}`)
      const secondRoundReason = typeof event.secondRoundReason === 'string' ? event.secondRoundReason : undefined
      return {
        type: 'correctionNoticeSent',
        on,
        letter,
        periodWorkdays,
        defects: [],
        deliveredOn: notBefore(event, 'delivered', on, place),
        ...(secondRoundReason ? { secondRoundReason } : {}),
      }
    }
    case 'correction_received':
      return {
        type: 'correctionReceived',
        on: dateOf(event, 'date', place),
        justified: optionalYes(event, 'justified', place),
        postedOn: optionalDate(event, 'postedDate', place),
      }
    case 'third_party_letter_sent': {
      const on = dateOf(event, 'date', place)
      return {
        type: 'thirdPartyLetterSent',
        on,
        party: textOf(event, 'party', place),
        letter,
        deliveredOn: notBefore(event, 'delivered', on, place),
      }
    }
    case 'organ_letter_sent': {
      const on = dateOf(event, 'date', place)
      return {
        type: 'organLetterSent',
        on,
        organ: textOf(event, 'organ', place),
        letter,
        deliveredOn: notBefore(event, 'delivered', on, place),
        coProducer: optionalYes(event, 'coProducer', place),
      }
    }
    case 'third_party_opinion_received':
      return {
        type: 'thirdPartyOpinionReceived',
        on: dateOf(event, 'date', place),
        party: textOf(event, 'party', place),
        opinion: oneOf(event, 'opinion', ['consent', 'object'], place),
      }
    case 'organ_opinion_received':
      return {
        type: 'organOpinionReceived',
        on: dateOf(event, 'date', place),
        organ: textOf(event, 'organ', place),
        opinion: oneOf(event, 'opinion', ['consent', 'object'], place),
      }
    case 'consultation_expired': {
      const on = optionalDate(event, 'date', place)
      if (event.party === undefined && event.organ === undefined) throw new ShapeFault(`${place}：缺少 party 或 organ`)
      return event.party === undefined
        ? { type: 'consultationExpired', on, organ: textOf(event, 'organ', place) }
        : { type: 'consultationExpired', on, party: textOf(event, 'party', place) }
    }
    case 'extension_approved':
      return {
        type: 'extensionApproved',
        on: dateOf(event, 'date', place),
        workdays: integerOf(event, 'workdays', place),
        approvedByRole: textOf(event, 'approvedByRole', place),
        notifiedOn: dateOf(event, 'notifiedDate', place),
      }
    case 'fee_notice_delivered': {
      const on = dateOf(event, 'sentDate', place)
      return {
        type: 'feeNoticeSent',
        on,
        letter,
        amount: fenFromYuan(0),
        standard: 'per_request',
        deliveredOn: notBefore(event, 'date', on, place),
      }
    }
    case 'fee_paid':
      return {
        type: 'feePaid',
        on: dateOf(event, 'date', place),
        amount: fenFromYuan(0),
        postedOn: optionalDate(event, 'postedDate', place),
      }
    case 'reasons_requested':
      return { type: 'reasonsRequested', on: dateOf(event, 'date', place), letter }
    case 'reasons_received':
      return { type: 'reasonsReceived', on: dateOf(event, 'date', place) }
    case 'delayed_reply_set':
      return { type: 'delayedReplySet', on: dateOf(event, 'date', place), newDueOn: dateOf(event, 'newDueDate', place) }
    case 'reply_dispatched':
      return { type: 'replyDispatched', on: dateOf(event, 'date', place), method: methodOf(textOf(event, 'method', place)) }
    case 'decision_delivered':
      return {
        type: 'decisionDelivered',
        on: dateOf(event, 'date', place),
        remedy: oneOf(event, 'remedy', ['either', 'reconsideration_first', 'mixed', 'none'], place),
      }
    case 'reconsideration_decision_delivered':
      return { type: 'reconsiderationDecisionDelivered', on: dateOf(event, 'date', place) }
    case 'information_formed':
      return { type: 'informationFormed', on: dateOf(event, 'date', place) }
  }
}

/** A channel that needs a confirmation may still wait for it; a signed-for letter is received only when signed. */
const submittedFrom = (event: Fields, place: string): Fact => {
  const channel = oneOf(event, 'channel', intakeChannels, place)
  const on = dateOf(event, 'date', place)
  if (channel === 'registered_mail') dateOf(event, 'signedDate', place)
  return {
    type: 'submitted',
    on,
    channel,
    signedOn: notBefore(event, 'signedDate', on, place),
    arrivedOn: notBefore(event, 'arrivedDate', on, place),
    confirmedOn: notBefore(event, 'confirmedDate', on, place),
  }
}

const notBefore = (event: Fields, name: string, first: PlainDate, place: string): PlainDate | undefined => {
  const day = optionalDate(event, name, place)
  if (day !== undefined && day < first) throw new ShapeFault(`${place}：${name}（${day}）早于发出或者提交的日期（${first}）`)
  return day
}

/** Common names of the ways to serve a reply; what is not known is judged by the day of dispatch, like post. */
const methods: Readonly<Record<string, ServiceMethod>> = {
  post: 'post',
  mail: 'post',
  ems: 'post',
  registered_mail: 'post',
  in_person: 'in_person',
  direct: 'in_person',
  entrusted: 'entrusted',
  electronic: 'electronic',
  online: 'electronic',
  email: 'electronic',
  fax: 'electronic',
  left_with_witness: 'left_with_witness',
  public_notice: 'public_notice',
}

const methodOf = (name: string): ServiceMethod => methods[name] ?? 'post'
