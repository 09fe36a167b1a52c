/** 窗口出件: the finished reply handed over the counter, dispatched and received in one breath (国办公开办函〔2016〕235号; R016). */
import type { PlainDate } from '#kernel'
import { against, type Gate, onlyIn } from './rule.ts'
import { mayDispatchReply } from './serve.ts'

export const mayHandOut: Gate = (state, today: PlainDate, settings) => {
  if (state.stage === 'decided') return mayDispatchReply(state, today, settings)
  if (state.stage === 'dispatched')
    return state.dispatched?.method === 'in_person'
      ? null
      : against('条例第四十条', '答复已经用别的方式发出，收到后登记送达就行；邮件退回的，可以在登记退回以后再到窗口领取。')
  return onlyIn(state, 'decided', 'dispatched')
}
