/** identity.setLeave, identity.takeLeave, identity.cancelLeave: from the first to the last day the stand-in holds the rights (R061). */

import { sql } from 'kysely'
import { addMonths, forbidden, invalid, missing, type OrganId, ok, type PersonId, type PlainDate, type Result } from '#kernel'
import { type ActContext, act } from '#platform'
import { CancelLeave, SetLeave, TakeLeave } from '../contract.ts'
import { findPerson, organOfPerson, withinReach } from '../reach.ts'

export const setLeave = act({
  name: 'identity.setLeave',
  title: '登记请假',
  side: 'office',
  input: SetLeave,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const reached = await withinReach(context, 'identity.setLeave', input.personId)
    if (!reached.ok) return reached
    const profits = await refuseOwnGain(context, input.personId)
    if (!profits.ok) return profits
    return enterLeave(context, input.personId, found.value.organId, input.from, input.to)
  },
})

export const takeLeave = act({
  name: 'identity.takeLeave',
  title: '登记本人请假',
  side: 'office',
  input: TakeLeave,
  within: async () => null,
  handle: async (context, input) => {
    if (context.caller.kind !== 'official') return forbidden('请先登录。')
    return enterLeave(context, context.caller.personId, context.caller.organId, input.from, input.to)
  },
})

export const cancelLeave = act({
  name: 'identity.cancelLeave',
  title: '销假',
  side: 'office',
  input: CancelLeave,
  within: async (context, input) => organOfPerson(context, input.personId),
  handle: async (context, input) => {
    const found = await findPerson(context, input.personId)
    if (!found.ok) return found
    const reached = await withinReach(context, 'identity.cancelLeave', input.personId)
    if (!reached.ok) return reached
    const cancelled = await sql`update identity.leave set cancelled_at = ${context.now}
      where id = ${input.leaveId} and person_id = ${input.personId} and cancelled_at is null returning 1`.execute(context.sql)
    if (cancelled.rows.length === 0) return missing('没有这段假期，可能已经销假，请刷新后再看。')
    context.happened({ name: 'identity.leaveCancelled', subject: { kind: 'person', id: input.personId }, organId: found.value.organId })
    return ok({})
  },
})

/** The stand-in does not send his principal on leave to get the rights. */
const refuseOwnGain = async (context: ActContext, personId: PersonId): Promise<Result<null>> => {
  if (context.caller.kind !== 'official') return ok(null)
  const gains =
    await sql`select 1 from identity.stand_in where person_id = ${personId} and stand_in_id = ${context.caller.personId}`.execute(
      context.sql,
    )
  return gains.rows.length === 0 ? ok(null) : forbidden('您是这个人员的B岗，不能由您登记其请假，请由本人或者另一位负责人登记。')
}

const enterLeave = async (
  context: ActContext,
  personId: PersonId,
  organId: OrganId,
  from: PlainDate,
  to: PlainDate,
): Promise<Result<{ readonly leaveId: string; readonly withoutStandIn: boolean }>> => {
  if (to < from) return invalid('结束日期不能早于开始日期。', { to: '不能早于开始日期' })
  if (to < context.today) return invalid('这段假期已经过去，请核对日期。', { to: '已经过去' })
  if (to > addMonths(from, 12)) return invalid('一次请假最长一年，请核对日期。', { to: '超过一年' })
  const overlapping = await sql`select 1 from identity.leave where person_id = ${personId} and cancelled_at is null
    and from_day <= ${to}::date and to_day >= ${from}::date limit 1`.execute(context.sql)
  if (overlapping.rows.length > 0) return invalid('与已登记的假期重叠，请先销假再重新登记。', { from: '与已登记的假期重叠' })
  const entered = await sql<{ id: string }>`insert into identity.leave (person_id, from_day, to_day, set_at)
    values (${personId}, ${from}, ${to}, ${context.now}) returning id`.execute(context.sql)
  const standIn = await sql`select 1 from identity.stand_in s join identity.person p on p.id = s.stand_in_id
    where s.person_id = ${personId} and p.active`.execute(context.sql)
  context.happened({ name: 'identity.leaveSet', subject: { kind: 'person', id: personId }, organId, detail: { from, to } })
  return ok({ leaveId: entered.rows[0]?.id ?? '', withoutStandIn: standIn.rows.length === 0 })
}
