/** 征求意见: in writing, fifteen workdays, outside the reply period; a third party's silence leaves it to us, a co-producer's is consent (条例 第十一、三十二至三十四条). */
import { err, inChinese, ok, type PlainDate, type Refusal } from '#kernel'
import { addWorkdays, type PartyRef } from '#law'
import type { CaseState } from './case.ts'
import { type Consultation, nextRef } from './consultations.ts'
import { against, dayRefusal, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule, type RuleSettings, wrong } from './rule.ts'

export interface ConsultThirdPartyInput {
  readonly on: PlainDate
  /** Asked again after a letter came back: the same name on the docket. */
  readonly again?: PartyRef
}
export interface ConsultOrganInput {
  readonly on: PlainDate
  readonly coProducer: boolean
  readonly again?: PartyRef
}
export interface OpinionInput {
  readonly on: PlainDate
  readonly ref: PartyRef
  readonly opinion: 'consent' | 'object'
  /** Judged here, kept sealed beside the docket. */
  readonly reasons?: string
}
export interface CloseConsultationInput {
  readonly party?: PartyRef
  readonly organ?: PartyRef
}
export interface NotifyThirdPartyInput {
  readonly on: PlainDate
  readonly party: PartyRef
}

const thirdParty = '条例第三十二条'
const organs = '条例第三十四条'

export const mayConsult: Gate = (state) => onlyIn(state, 'handling', 'consulting')

export const consultThirdParty: Rule<ConsultThirdPartyInput> = (state, input, today, settings) => {
  const refused =
    mayConsult(state, today, settings) ?? againRefusal(state, 'third_party', input.again) ?? letterRefusal(state, input.on, today, settings)
  if (refused) return err(refused)
  const party = input.again ?? nextRef('third_party', state.consultations)
  return ok([{ type: 'thirdPartyLetterSent', on: input.on, party, letter: pendingLetter }])
}

export const consultOrgan: Rule<ConsultOrganInput> = (state, input, today, settings) => {
  const refused =
    mayConsult(state, today, settings) ?? againRefusal(state, 'organ', input.again) ?? letterRefusal(state, input.on, today, settings)
  if (refused) return err(refused)
  const organ = input.again ?? nextRef('organ', state.consultations)
  return ok([{ type: 'organLetterSent', on: input.on, organ, letter: pendingLetter, coProducer: input.coProducer }])
}

/** Asked again only whoever was asked and has not answered. */
const againRefusal = (state: CaseState, kind: Consultation['kind'], again: PartyRef | undefined): Refusal | null => {
  if (again === undefined || state.consultations.some(({ kind: each, ref, open }) => each === kind && ref === again && open)) return null
  return wrong('again', '没有发给该方、还在等意见的征求书，不能再次送达；请作为新的一方征求意见。')
}

const letterRefusal = (state: CaseState, on: PlainDate, today: PlainDate, settings: RuleSettings) =>
  letterDayRefusal(on, today, { day: state.clocks.startedOn, what: '收到之日' }, settings)

/** Late opinions are taken to the file too, as long as nothing is decided. */
const mayRecordOpinion =
  (kind: Consultation['kind']): Gate =>
  (state) => {
    const staged = onlyIn(state, 'handling', 'consulting', 'awaiting_correction', 'awaiting_payment', 'reviewing', 'signing')
    if (staged) return staged
    if (state.consultations.some((consultation) => consultation.kind === kind && !consultation.answer)) return null
    return kind === 'third_party'
      ? against(thirdParty, '没有等待意见的第三方。请先发出第三方意见征求书。')
      : against(organs, '没有等待意见的机关。请先发出征求意见函。')
  }
export const mayRecordThirdPartyOpinion = mayRecordOpinion('third_party')
export const mayRecordOrganOpinion = mayRecordOpinion('organ')

export const recordThirdPartyOpinion: Rule<OpinionInput> = (state, input, today, settings) => {
  const refused = mayRecordThirdPartyOpinion(state, today, settings) ?? opinionRefusal(state, 'third_party', 'party', input, today)
  if (refused) return err(refused)
  return ok([{ type: 'thirdPartyOpinionReceived', on: input.on, party: input.ref, opinion: input.opinion }])
}

export const recordOrganOpinion: Rule<OpinionInput> = (state, input, today, settings) => {
  const refused = mayRecordOrganOpinion(state, today, settings) ?? opinionRefusal(state, 'organ', 'organ', input, today)
  if (refused) return err(refused)
  return ok([{ type: 'organOpinionReceived', on: input.on, organ: input.ref, opinion: input.opinion }])
}

const opinionRefusal = (
  state: CaseState,
  kind: Consultation['kind'],
  field: string,
  { on, ref, opinion, reasons }: OpinionInput,
  today: PlainDate,
): Refusal | null => {
  const asked = state.consultations.find((consultation) => consultation.kind === kind && consultation.ref === ref && !consultation.answer)
  if (!asked) return wrong(field, '案卷中没有发给该方、还在等意见的征求书，请核对。')
  if (opinion === 'object' && !reasons?.trim()) return wrong('reasons', '对方不同意公开的，请登记其理由：有没有合理理由由本机关判断。')
  return dayRefusal(on, today, { day: asked.sentOn, what: '征求书发出之日' })
}

export const mayCloseConsultation: Gate = (state, today, settings) => {
  const staged = onlyIn(state, 'consulting', 'awaiting_payment', 'awaiting_correction')
  if (staged) return staged
  const open = state.consultations.filter((consultation) => consultation.open)
  if (open.some((consultation) => expiryOf(consultation, today, settings) !== null)) return null
  const first = open[0]
  if (!first) return against(thirdParty, '没有正在进行的征求意见。')
  return notYetOver(first, settings)
}

/** Nobody answered in time: a third party's silence leaves the decision to us, a co-producer's is consent. */
export const closeConsultation: Rule<CloseConsultationInput> = (state, input, today, settings) => {
  const kind = input.party ? 'third_party' : 'organ'
  const ref = input.party ?? input.organ
  const open = state.consultations.find((consultation) => consultation.kind === kind && consultation.ref === ref && consultation.open)
  const staged = onlyIn(state, 'consulting', 'awaiting_payment', 'awaiting_correction')
  if (staged) return err(staged)
  if (!open) return err(wrong(kind === 'third_party' ? 'party' : 'organ', '没有发给该方、还在等意见的征求书，请核对。'))
  const on = expiryOf(open, today, settings)
  if (on === null) return err(notYetOver(open, settings))
  return ok([{ type: 'consultationExpired', on, ...(kind === 'third_party' ? { party: open.ref } : { organ: open.ref }) }])
}

/** The day to enter as the end: the last of the fifteen workdays; today when ten workdays brought no proof of delivery. */
const expiryOf = (consultation: Consultation, today: PlainDate, settings: RuleSettings): PlainDate | null => {
  if (consultation.dueOn !== null) return today > consultation.dueOn ? consultation.dueOn : null
  return today > addWorkdays(consultation.sentOn, settings.law.undeliveredAlarmWorkdays, settings.calendar) ? today : null
}

const notYetOver = ({ kind, dueOn, sentOn }: Consultation, settings: RuleSettings): Refusal => {
  const article = kind === 'third_party' ? thirdParty : organs
  if (dueOn !== null) return against(article, `对方的期限到${inChinese(dueOn)}为止（收到征求书之日起十五个工作日），还没有期满。`)
  const alarm = addWorkdays(sentOn, settings.law.undeliveredAlarmWorkdays, settings.calendar)
  return against(article, `还没有登记征求书的送达日期。请登记送达；${inChinese(alarm)}以后仍送不到的，可以由本机关自行决定。`)
}

const isOver = ({ answer, expired }: Consultation): boolean => answer !== null || expired

export const mayNotifyThirdParty: Gate = (state) => {
  const staged = onlyIn(state, 'handling', 'consulting', 'reviewing', 'signing', 'decided')
  if (staged) return staged
  if (state.consultations.some((each) => each.kind === 'third_party' && isOver(each))) return null
  return against(thirdParty, '还没有征求过第三方意见。请先书面征求意见，意见到或者期满后，再把公开的内容和理由告知第三方。')
}

/** 第三十二条: disclosed against an objection, or for the public interest: content and reasons in writing, before the release. */
export const notifyThirdParty: Rule<NotifyThirdPartyInput> = (state, input, today, settings) => {
  const asked = state.consultations.findLast((each) => each.kind === 'third_party' && each.ref === input.party && isOver(each))
  const refused =
    mayNotifyThirdParty(state, today, settings) ??
    (asked ? null : wrong('party', '没有征求过该第三方的意见，或者意见还没有到，请核对。')) ??
    letterDayRefusal(input.on, today, { day: asked?.answer?.on ?? asked?.dueOn ?? null, what: '意见到达或者期满之日' }, settings)
  return refused ? err(refused) : ok([{ type: 'thirdPartyNotified', on: input.on, party: input.party, letter: pendingLetter }])
}
