/** 咨询: an item that asks for advice goes to the department that knows; the request itself and its clock go on (R013). */
import { err, ok } from '#kernel'
import { allOf } from './case.ts'
import { against, type Gate, onlyIn, type Rule, wrong } from './rule.ts'

export interface OpenInquiryInput {
  readonly by: string
  readonly inquiry: string
  readonly organName: string
  readonly item: number | null
  readonly itemCount: number
}

export const mayOpenInquiry: Gate = (state) =>
  onlyIn(
    state,
    'submitted',
    'received',
    'handling',
    'awaiting_correction',
    'consulting',
    'reviewing',
    'signing',
    'decided',
    'dispatched',
    'delivered',
  )

export const openInquiry: Rule<OpenInquiryInput> = (state, input, today, settings) => {
  const { by, inquiry, organName, item } = input
  const open = allOf(state.facts, 'inquiryOpened').filter(
    (fact) => (fact.item ?? null) === item && !allOf(state.facts, 'inquiryAnswered').some((answered) => answered.inquiry === fact.inquiry),
  )
  const refused =
    mayOpenInquiry(state, today, settings) ??
    (item !== null && item > input.itemCount ? wrong('item', `申请只有 ${input.itemCount} 项，没有第 ${item} 项。`) : null) ??
    (open.length > 0 ? against('条例第四十五条', `这一项已经转给${open[0]?.organName ?? ''}，还在等答复，不用再转一次。`) : null)
  if (refused) return err(refused)
  return ok([{ type: 'inquiryOpened', on: today, by, inquiry, organName, ...(item === null ? {} : { item }) }])
}
