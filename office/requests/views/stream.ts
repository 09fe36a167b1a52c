/** requests.stream: what came in and waits to be confirmed or assigned, the oldest first. */
import { sql } from 'kysely'
import { z } from 'zod'
import { ok } from '#kernel'
import { view } from '#platform'
import type { StreamItem } from '../contract.ts'
import { arrivedItems } from './arrived.ts'
import { withinReach } from './case-rows.ts'

export const stream = view({
  name: 'requests.stream',
  title: '待登记',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const found =
      await sql<StreamItem>`select r.id as "requestId", r.number, r.channel, r.created_at as "arrivedAt", r.subject, r.description,
      o.short_name as "organName", a.short_name as "applicantShort", r.version,
      case r.stage when 'submitted' then 'confirmation' else 'assignment' end as "waitsFor"
      from requests.request r join organs.organ o on o.id = r.organ_id join requests.applicant a on a.request_id = r.id
      where r.stage in ('submitted', 'received') and ${withinReach(context, 'requests.stream')}
      order by r.created_at, r.id limit 200`.execute(context.sql)
    return ok({ items: found.rows, arrived: await arrivedItems(context) })
  },
})
