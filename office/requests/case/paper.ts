/** 另要纸质件: the paper package, printed once the decision is signed and posted besides the reply (条例 第四十条、第四十三条; R031). */
import { err, ok, type PlainDate } from '#kernel'
import { lastOf } from './case.ts'
import { against, dayRefusal, type Gate, onlyIn, type Rule } from './rule.ts'

export interface RecordPaperSentInput {
  readonly on: PlainDate
  readonly trackingNumber: string
}

const article = '条例第四十条'

/** Any file may be printed as often as wanted while the case is open. */
export const mayMakePaperPackage: Gate = (state) => {
  if (state.decision) return onlyIn(state, 'decided', 'dispatched', 'delivered')
  return onlyIn(state, 'decided') ?? against(article, '答复还没有签发，签发以后才能打印纸质件。')
}

export const mayRecordPaperSent: Gate = (state, today, settings) => {
  const staged = mayMakePaperPackage(state, today, settings)
  if (staged) return staged
  if (state.stage === 'decided' || !state.dispatched)
    return against(article, '答复还没有发出。邮寄答复的，请直接办理“发出答复”，把邮件号填在那里。')
  if (state.dispatched.method === 'post') return against(article, '答复本身就是邮寄的，邮件号已经登记，不用另外登记纸质件。')
  return null
}

export const recordPaperSent: Rule<RecordPaperSentInput> = (state, input, today, settings) => {
  const refused =
    mayRecordPaperSent(state, today, settings) ??
    dayRefusal(input.on, today, { day: lastOf(state.facts, 'replyDispatched')?.on ?? null, what: '答复发出之日' })
  return refused ? err(refused) : ok([{ type: 'paperSent', on: input.on, trackingNumber: input.trackingNumber }])
}
