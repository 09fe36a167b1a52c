/** 双方确认: fixes the day of receipt where the channel needs it (条例 第三十一条). */
import { err, ok, type PlainDate } from '#kernel'
import { against, dayRefusal, type Gate, onlyIn, type Rule } from './rule.ts'

export interface ConfirmReceiptInput {
  readonly on: PlainDate
  readonly how: 'automatic' | 'phone' | 'message' | 'in_person'
}

export const mayConfirmReceipt: Gate = (state) => {
  if (state.clocks.receiptDate !== null && state.stage !== 'archived' && state.stage !== 'voided')
    return against('条例第三十一条', '收到之日已经确定，不需要再确认。')
  return onlyIn(state, 'submitted')
}

export const confirmReceipt: Rule<ConfirmReceiptInput> = (state, input, today, settings) => {
  const refused =
    mayConfirmReceipt(state, today, settings) ??
    dayRefusal(input.on, today, { day: state.submitted?.arrivedOn ?? state.submitted?.on ?? null, what: '提交或到达之日' })
  return refused ? err(refused) : ok([{ type: 'receiptConfirmed', on: input.on, how: input.how }])
}
