/** 说明理由 and 延迟答复: a number or frequency clearly above the reasonable (条例 第三十五条). Asking stops no clock. */
import { err, inChinese, ok, type PlainDate } from '#kernel'
import type { FactOf } from '#law'
import { against, dayRefusal, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule, wrong } from './rule.ts'

export interface RequestReasonsInput {
  readonly on: PlainDate
  readonly counted: string
  readonly dueOn: PlainDate
}
export interface ReceiveReasonsInput {
  readonly on: PlainDate
  readonly reasonable: boolean
}
export interface SetDelayedReplyInput {
  readonly on: PlainDate
  readonly newDueOn: PlainDate
}

const article = '条例第三十五条'

export const mayRequestReasons: Gate = (state) => {
  const staged = onlyIn(state, 'handling', 'consulting')
  if (staged) return staged
  if (state.reasons) return against(article, '本件已经要求申请人说明过理由。')
  return null
}

export const requestReasons: Rule<RequestReasonsInput> = (state, input, today, settings) => {
  const refused =
    mayRequestReasons(state, today, settings) ??
    letterDayRefusal(input.on, today, { day: state.clocks.startedOn, what: '收到之日' }, settings) ??
    (input.dueOn <= input.on ? wrong('dueOn', '说明理由的期限应当晚于通知发出之日，并给申请人合理的时间。') : null)
  if (refused) return err(refused)
  return ok([{ type: 'reasonsRequested', on: input.on, letter: pendingLetter, dueOn: input.dueOn, counted: input.counted }])
}

export const mayReceiveReasons: Gate = (state) => {
  const staged = onlyIn(state, 'handling', 'consulting', 'awaiting_payment', 'awaiting_correction', 'reviewing', 'signing')
  if (staged) return staged
  if (!state.reasons) return against(article, '还没有发出说明理由通知书。')
  if (state.reasons.received) return against(article, '申请人的理由已经登记过。')
  return null
}

export const receiveReasons: Rule<ReceiveReasonsInput> = (state, input, today, settings) => {
  const refused =
    mayReceiveReasons(state, today, settings) ??
    dayRefusal(input.on, today, { day: state.reasons?.asked.on ?? null, what: '说明理由通知书发出之日' })
  const received: FactOf<'reasonsReceived'> = { type: 'reasonsReceived', on: input.on, reasonable: input.reasonable }
  return refused ? err(refused) : ok([received])
}

export const maySetDelayedReply: Gate = (state, _today, settings) => {
  const staged = onlyIn(state, 'handling', 'consulting')
  if (staged) return staged
  if (state.clocks.delayedTo) return against(article, '已经确定过延迟答复的期限，不能再改。')
  if (!state.reasons?.received?.reasonable)
    return against(article, '延迟答复只用于数量、频次明显超过合理范围而理由合理的申请：请先要求说明理由，并登记理由合理。')
  if (state.clocks.status === 'overdue' && settings.law.delayedReplyNoticeInsidePeriod)
    return against(article, '答复期限已过，期满后才告知的延迟答复没有效力；请尽快答复。')
  return null
}

export const setDelayedReply: Rule<SetDelayedReplyInput> = (state, input, today, settings) => {
  const due = state.clocks.replyDue ?? state.clocks.projectedReplyDue
  const refused =
    maySetDelayedReply(state, today, settings) ??
    letterDayRefusal(input.on, today, { day: state.reasons?.received?.on ?? null, what: '理由收到之日' }, settings) ??
    (due !== null && input.newDueOn <= due
      ? wrong('newDueOn', `延迟答复的日期应当晚于现在的答复期限（${inChinese(due)}）；期限内能答复的不需要延迟。`)
      : null)
  return refused ? err(refused) : ok([{ type: 'delayedReplySet', on: input.on, newDueOn: input.newDueOn, letter: pendingLetter }])
}
