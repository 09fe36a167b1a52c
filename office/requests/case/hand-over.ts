/** 转12345、信访引导: recorded once the applicant has been told under 第三十九条 (R014). */
import { err, ok, type PlainDate } from '#kernel'
import type { HandOverTarget } from '#law'
import { against, dayRefusal, type Gate, onlyIn, type Rule } from './rule.ts'

export interface HandOverInput {
  readonly by: string
  readonly on: PlainDate
  readonly to: HandOverTarget
  readonly toName: string
  readonly consented: boolean
}

const article = '条例第三十九条'

export const mayHandOver: Gate = (state) => {
  if (!state.decision) {
    const early = onlyIn(state, 'handling', 'reviewing', 'signing')
    return early ?? against(article, '请先答复“信访、投诉、举报”（第三十九条），告知申请人以后再登记转办。')
  }
  if (state.decision.code !== 'not_processed.petition')
    return against(article, '只有答复为“信访、投诉、举报”的，才登记转办；咨询请办理“转为咨询”。')
  return onlyIn(state, 'decided', 'dispatched', 'delivered')
}

export const handOver: Rule<HandOverInput> = (state, input, today, settings) => {
  const refused =
    mayHandOver(state, today, settings) ?? dayRefusal(input.on, today, { day: state.decision?.on ?? null, what: '答复签发之日' })
  const { by, on, to, toName, consented } = input
  return refused ? err(refused) : ok([{ type: 'handedOver', on, by, to, toName, consented }])
}
