/** 送达: two dates on one letter; dispatched in time is in time, received starts the remedy periods (国办公开办函〔2016〕235号; 条例 第三十二、四十条). */
import { err, inChinese, ok, type PlainDate, type Refusal } from '#kernel'
import { addWorkdays, checkElectronicService, type FactOf, type LetterRef, type ServiceMethod } from '#law'
import { allOf, type CaseState } from './case.ts'
import { against, dayRefusal, type Gate, onlyIn, type Rule, type RuleSettings, wrong } from './rule.ts'

export interface DispatchReplyInput {
  readonly on: PlainDate
  readonly method: ServiceMethod
  readonly trackingNumber?: string
  /** The internet channel of the reconsideration organ of the 落款机关. */
  readonly reconsiderationUrl: string | null
}
export interface RecordDeliveryInput {
  readonly letter: LetterRef
  readonly on: PlainDate
  readonly method: ServiceMethod
}
export interface RecordReturnInput {
  readonly letter: LetterRef
  readonly on: PlainDate
  readonly reason: string
}

export const mayDispatchReply: Gate = (state, today, settings) => {
  if (state.stage === 'signing' || state.stage === 'reviewing') return against('条例第三十六条', '决定还没有签发，签发后才能发出。')
  // A letter that came back may be sent again by another way.
  const staged = isReturned(state) ? null : onlyIn(state, 'decided')
  return staged ?? releaseRefusal(state, today, settings)
}

const isReturned = ({ stage, facts, decision }: CaseState): boolean =>
  stage === 'dispatched' &&
  facts.findLastIndex((fact) => fact.type === 'letterReturned' && fact.letter === decision?.letter) >
    facts.findLastIndex(({ type }) => type === 'replyDispatched')

export const dispatchReply: Rule<DispatchReplyInput> = (state, input, today, settings) => {
  const { on, method, trackingNumber } = input
  const electronic = checkElectronicService(method, input.reconsiderationUrl)
  const refused =
    mayDispatchReply(state, today, settings) ??
    (electronic.ok ? null : electronic.error) ??
    (method === 'post' && !trackingNumber ? wrong('trackingNumber', '邮寄送达请填写邮政企业的邮件号（不能交其他快递）。') : null) ??
    dayRefusal(on, today, { day: state.decision?.on ?? null, what: '决定签发之日' })
  if (refused || !state.decision) return err(refused ?? against('条例第三十六条', '决定还没有签发。'))
  const dispatched: FactOf<'replyDispatched'> = {
    type: 'replyDispatched',
    on,
    letter: state.decision.letter,
    method,
    ...(trackingNumber ? { trackingNumber } : {}),
  }
  return ok([dispatched])
}

/** 第三十二条: what a third party objected to is not released before it was told, in writing, what and why, and had its time. */
const releaseRefusal = (state: CaseState, today: PlainDate, settings: RuleSettings): Refusal | null => {
  const code = state.decision?.code
  const gives = code === 'granted.provided' || code === 'granted.will_be_provided' || code === 'partially_granted'
  if (!gives || state.decision?.articles.includes('15')) return null
  for (const { kind, ref, answer } of state.consultations) {
    if (kind !== 'third_party' || answer?.opinion !== 'object') continue
    const notified = allOf(state.facts, 'thirdPartyNotified').findLast(({ party }) => party === ref)
    if (!notified)
      return against('条例第三十二条', `第三方（${ref}）不同意公开。公开前应当把拟公开的内容和理由书面告知第三方，请先办理“告知第三方”。`)
    const delivered = state.letters.find(({ letter }) => letter === notified.letter)?.deliveredOn
    if (!delivered) return against('条例第三十二条', `还没有登记告知第三方书（${ref}）的送达日期，请先登记送达。`)
    const free = addWorkdays(delivered, settings.law.disclosureWaitWorkdays, settings.calendar)
    const due = state.clocks.replyDue
    if (today < free && (due === null || today < due))
      return against(
        '条例第三十二条',
        `告知第三方后等待 ${settings.law.disclosureWaitWorkdays} 个工作日（到${inChinese(free)}），便于第三方申请停止公开。`,
      )
  }
  return null
}

export const mayRecordDelivery: Gate = (state) => {
  if (state.stage === 'archived' || state.stage === 'voided') return onlyIn(state, 'dispatched')
  if (state.letters.some(({ deliveredOn }) => deliveredOn === null)) return null
  return against('条例第四十条', '没有等待送达的文书。')
}

export const recordDelivery: Rule<RecordDeliveryInput> = (state, input, today, settings) => {
  const refused = mayRecordDelivery(state, today, settings) ?? letterRefusal(state, input, today)
  return refused ? err(refused) : ok([{ type: 'letterDelivered', on: input.on, letter: input.letter, method: input.method }])
}

export const recordReturn: Rule<RecordReturnInput> = (state, input, today, settings) => {
  const refused = mayRecordDelivery(state, today, settings) ?? letterRefusal(state, input, today)
  return refused ? err(refused) : ok([{ type: 'letterReturned', on: input.on, letter: input.letter, reason: input.reason }])
}

const letterRefusal = (state: CaseState, { letter, on }: { readonly letter: LetterRef; readonly on: PlainDate }, today: PlainDate) => {
  const sent = state.letters.findLast((each) => each.letter === letter)
  if (!sent)
    return wrong(
      'letterId',
      letter === state.decision?.letter ? '答复还没有发出，请先登记发出。' : '案卷里没有发出过这份文书，请从列表中选择。',
    )
  if (sent.deliveredOn) return wrong('letterId', `这份文书已于${inChinese(sent.deliveredOn)}登记送达。`)
  return dayRefusal(on, today, { day: sent.sentOn, what: '文书发出之日' })
}
