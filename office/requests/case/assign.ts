/** 分派: at any moment exactly one person answers for the case, with a stand-in (条例 第四十五条; R019). */
import { err, ok, type PlainDate } from '#kernel'
import { type Gate, onlyIn, type Rule, wrong } from './rule.ts'

export interface AssignInput {
  readonly to: string
  readonly standIn?: string
  readonly internalDueOn?: PlainDate
}

export const mayAssign: Gate = (state) =>
  onlyIn(
    state,
    'submitted',
    'received',
    'handling',
    'awaiting_correction',
    'consulting',
    'awaiting_payment',
    'reviewing',
    'signing',
    'decided',
    'dispatched',
  )

export const assign: Rule<AssignInput> = (state, input, today, settings) => {
  const refused = mayAssign(state, today, settings) ?? inputRefusal(input, today)
  if (refused) return err(refused)
  const { to, standIn, internalDueOn } = input
  return ok([{ type: 'assigned', on: today, to, ...(standIn ? { standIn } : {}), ...(internalDueOn ? { internalDueOn } : {}) }])
}

const inputRefusal = ({ to, standIn, internalDueOn }: AssignInput, today: PlainDate) => {
  if (to === standIn) return wrong('standIn', 'B角不能与承办人是同一个人，请另选一人。')
  if (internalDueOn && internalDueOn < today) return wrong('internalDueOn', '内部期限不能早于今天。')
  return null
}
