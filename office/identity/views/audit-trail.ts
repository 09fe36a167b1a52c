/** identity.auditTrail: who did and saw what, for the audit administrator; nobody changes it (个人信息保护法 第五十四条). */

import { sql } from 'kysely'
import { addDays, type Instant, instantAt, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type AuditLine, type AuditTrail, SeeAuditTrail } from '../contract.ts'
import { organsWithin } from '../grants.ts'

export const auditTrail = view({
  name: 'identity.auditTrail',
  title: '审计记录',
  side: 'office',
  input: SeeAuditTrail,
  within: async () => null,
  show: async (context, input) => {
    const from = input.from ? instantAt(input.from, '00:00') : null
    const to = input.to ? instantAt(addDays(input.to, 1), '00:00') : null
    const found = await sql<AuditLine>`
      select j.id, j.at,
        coalesce(p.name, case j.caller_kind when 'visitor' then '公众' else '系统（' || coalesce(j.part, '') || '）' end) as actor,
        j.person_id as "personId", j.act, j.name as happening,
        jsonb_build_object('kind', j.subject_kind, 'id', j.subject_id) as subject, j.organ_id as "organId", j.detail::text as detail
      from platform.journal j left join identity.person p on p.id = j.person_id
      where (j.organ_id is null or j.organ_id in ${reach(context)})
        and (${input.personId ?? null}::uuid is null or j.person_id = ${input.personId ?? null}::uuid)
        and (${input.name ?? null}::text is null or ${input.name ?? null}::text in (j.act, j.name))
        and (${input.subjectKind ?? null}::text is null or j.subject_kind = ${input.subjectKind ?? null}::text)
        and (${input.subjectId ?? null}::text is null or j.subject_id = ${input.subjectId ?? null}::text)
        and (${from}::timestamptz is null or j.at >= ${from}::timestamptz)
        and (${to}::timestamptz is null or j.at < ${to}::timestamptz)
        and (not ${input.personalDataOnly}::boolean or j.name = 'personalData.seen')
        and (${input.before ?? null}::bigint is null or j.id < ${input.before ?? null}::bigint)
      order by j.id desc limit ${input.limit}`.execute(context.sql)
    const last = found.rows.at(-1)
    const trail: AuditTrail = {
      lines: found.rows,
      next: found.rows.length === input.limit && last ? last.id : null,
      signIns: input.before === undefined ? await signIns(context, from, to) : [],
    }
    return ok(trail)
  },
})

const reach = (context: ViewContext) =>
  context.caller.kind === 'official'
    ? organsWithin(context.caller.personId, 'identity.auditTrail', context.today)
    : sql`(select null::uuid where false)`

/** Sign-ins and failed tries; an account that does not exist is shown as such, never what was typed. */
const signIns = async (context: ViewContext, from: Instant | null, to: Instant | null): Promise<AuditTrail['signIns']> => {
  const found = await sql<AuditTrail['signIns'][number]>`
    select t.at, coalesce(p.name, '（没有这个账号）') as name, t.origin, t.outcome
    from identity.sign_in_try t left join identity.person p on p.id = t.person_id
    where (p.id is null or p.organ_id in ${reach(context)})
      and (${from}::timestamptz is null or t.at >= ${from}::timestamptz) and (${to}::timestamptz is null or t.at < ${to}::timestamptz)
    order by t.id desc limit 200`.execute(context.sql)
  return found.rows
}
