/** notifications.undelivered, notifications.ofCase: what did not arrive, with owner and age; what an applicant was told of a case. SQL is here. */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import { addMilliseconds, ok } from '#kernel'
import { type ViewContext, view } from '#platform'
import { organOfRequest } from '#requests'
import { consentOf } from '../consent.ts'
import { type CaseMessages, SeeOfCase, SeeUndelivered, type Undelivered, type UndeliveredList } from '../contract.ts'

/** A message that has been on its way for so long is shown, though it may still arrive. */
const lateHours = 24

export const undelivered = view({
  name: 'notifications.undelivered',
  title: '送不出去的通知',
  side: 'office',
  input: SeeUndelivered,
  within: async () => null,
  show: async (context) => {
    const late = addMilliseconds(context.now, -lateHours * 3_600_000)
    const found = await sql<Undelivered>`select m.id, m.way, case when m.request_id is null then 'official' else 'applicant' end as "to",
        m.request_id as "requestId", coalesce(r.number, '') as number, coalesce(a.short_name, p.name) as whom,
        case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as owner, coalesce(g.short_name, '') as "organName",
        case when m.request_id is null then m.title else (select string_agg(line, ' ') from jsonb_array_elements_text(m.lines) line) end as what,
        m.state, coalesce(m.trouble, '') as trouble, m.attempts, m.created_at as since
      from notifications.message m left join requests.request r on r.id = m.request_id left join requests.applicant a on a.request_id = m.request_id
      left join identity.person p on p.id = m.person_id left join identity.person o on o.id = r.owner
      left join organs.organ g on g.id = coalesce(m.organ_id, p.organ_id)
      where (m.state = 'failed' or (m.state = 'waiting' and m.attempts > 0 and m.created_at < ${late}))
        and ${inReach(context)} order by m.created_at limit 300`.execute(context.sql)
    return ok<UndeliveredList>({ rows: found.rows })
  },
})

const inReach = (context: ViewContext) =>
  context.caller.kind === 'official'
    ? sql`coalesce(m.organ_id, p.organ_id) in ${organsWithin(context.caller.personId, 'notifications.undelivered', context.today)}`
    : sql`true`

export const ofCase = view({
  name: 'notifications.ofCase',
  title: '告诉过申请人什么',
  side: 'office',
  input: SeeOfCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const found = await sql<CaseMessages['rows'][number]>`select id, way, lines, state, trouble, created_at as "createdAt",
        coalesce(sent_at, settled_at, trouble_at, next_try_at) as at, settled_how as "settledHow"
      from notifications.message where request_id = ${requestId} order by created_at desc limit 100`.execute(context.sql)
    return ok<CaseMessages>({ consent: await consentOf(context, requestId), rows: found.rows })
  },
})
