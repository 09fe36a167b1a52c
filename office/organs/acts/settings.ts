/** organs.setReconsideration, setReconsiderationDesk, setCourt, setIntake, setGuideAge: what is set per organ and why (复议法 24–28). */

import { sql } from 'kysely'
import { invalid, missing, type OrganId, ok, type Result } from '#kernel'
import { type ActContext, act } from '#platform'
import { type Organ, SetCourt, SetGuideAge, SetIntake, SetReconsideration, SetReconsiderationDesk } from '../contract.ts'
import { announce } from '../publish.ts'
import { findOrgan } from '../store.ts'

export const setReconsideration = act({
  name: 'organs.setReconsideration',
  title: '设定复议机关',
  side: 'office',
  input: SetReconsideration,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await existing(context, input.organId)
    if (!found.ok) return found
    const sets = input.reconsiderationOrganId !== null || input.name !== null || input.address !== null || input.url !== null
    if (sets && input.reason === null) return invalid('请写明为什么不按法定规则确定复议机关。', { reason: '请填写依据' })
    if (input.reconsiderationOrganId !== null && input.name !== null)
      return invalid('从机关树里选择复议机关，或者填写名称，二者选一。', { name: '已经选择了机关' })
    if (input.name !== null && input.address === null) return invalid('请填写复议机关的地址。', { address: '请填写地址' })
    if (input.reconsiderationOrganId !== null) {
      const reviewer = await existing(context, input.reconsiderationOrganId)
      if (!reviewer.ok) return reviewer
    }
    await sql`update organs.organ set reconsideration_organ_id = ${input.reconsiderationOrganId}, reconsideration_name = ${input.name},
      reconsideration_address = ${input.address}, reconsideration_url = ${input.url}, reconsideration_reason = ${sets ? input.reason : null}
      where id = ${input.organId}`.execute(context.sql)
    await announce(context, input.organId, 'organs.reconsiderationSet')
    return ok({})
  },
})

export const setReconsiderationDesk = act({
  name: 'organs.setReconsiderationDesk',
  title: '设定复议申请受理处',
  side: 'office',
  input: SetReconsiderationDesk,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await existing(context, input.organId)
    if (!found.ok) return found
    await sql`update organs.organ set takes_reconsideration_at = ${input.address}, takes_reconsideration_url = ${input.url}
      where id = ${input.organId}`.execute(context.sql)
    await announce(context, input.organId, 'organs.reconsiderationDeskSet')
    return ok({})
  },
})

export const setCourt = act({
  name: 'organs.setCourt',
  title: '设定管辖法院',
  side: 'office',
  input: SetCourt,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await existing(context, input.organId)
    if (!found.ok) return found
    if (input.district && found.value.kind !== 'government')
      return invalid('只有人民政府可以设定本地基层法院。', { district: '只用于人民政府' })
    await sql`update organs.organ set court_name = ${input.name}, court_address = ${input.address},
      district_court_name = coalesce(${input.district?.name ?? null}, district_court_name),
      district_court_address = coalesce(${input.district?.address ?? null}, district_court_address)
      where id = ${input.organId}`.execute(context.sql)
    await announce(context, input.organId, 'organs.courtSet')
    return ok({})
  },
})

export const setIntake = act({
  name: 'organs.setIntake',
  title: '设定接收申请方式',
  side: 'office',
  input: SetIntake,
  within: async (_context, input) => input.organId,
  handle: async (context, input) => {
    const found = await existing(context, input.organId)
    if (!found.ok) return found
    if (found.value.kind === 'village_point' && input.receivesRequests)
      return invalid('便民服务点不以自己名义接收申请，请由乡镇人民政府接收。', { receivesRequests: '便民服务点不接收申请' })
    await sql`update organs.organ set receives_requests = ${input.receivesRequests}, auto_confirm = ${input.autoConfirm},
      email_receipt = ${input.emailReceipt} where id = ${input.organId}`.execute(context.sql)
    const { receivesRequests, autoConfirm, emailReceipt } = input
    await announce(context, input.organId, 'organs.intakeSet', { receivesRequests, autoConfirm, emailReceipt })
    return ok({})
  },
})

export const setGuideAge = act({
  name: 'organs.setGuideAge',
  title: '设定指南更新期限',
  side: 'office',
  input: SetGuideAge,
  within: async () => null,
  handle: async (context, input) => {
    await sql`insert into organs.setting (name, value) values ('guideMaxAgeDays', ${JSON.stringify(input.days)}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(context.sql)
    context.happened({ name: 'organs.guideAgeSet', subject: { kind: 'setting', id: 'guideMaxAgeDays' }, detail: { days: input.days } })
    return ok({})
  },
})

const existing = async (context: ActContext, organId: OrganId): Promise<Result<Organ>> => {
  const organ = await findOrgan(context.sql, organId)
  return organ ? ok(organ) : missing('没有这个单位，请从列表里重新选择。')
}
