/** requests.overrides: where a paper went out without a talk, with who and why; counted per organ for the supervisor (R010, R018, R033). */
import { sql } from 'kysely'
import { ok } from '#kernel'
import { view } from '#platform'
import { type OverridesBoard, SeeOverrides, type TalkOverride } from '../../window.contract.ts'
import { withinReach } from '../case-rows.ts'

export const overrides = view({
  name: 'requests.overrides',
  title: '没有先沟通的',
  side: 'office',
  input: SeeOverrides,
  within: async () => null,
  show: async (context, { from, to }) => {
    const found = await sql<TalkOverride>`select r.id as "requestId", r.number, r.subject, r.organ_id as "organId",
        o.short_name as "organName", d.fact ->> 'purpose' as purpose, d.fact ->> 'reason' as reason, p.name as "by", d.on_day as "on"
      from platform.docket d join requests.request r on r.id = d.subject_id::uuid join organs.organ o on o.id = r.organ_id
      join identity.person p on p.id = (d.fact ->> 'by')::uuid
      where d.kind = 'request' and d.fact ->> 'type' = 'talkOverridden' and d.on_day between ${from} and ${to}
        and ${withinReach(context, 'requests.overrides')}
      order by d.on_day desc, d.id desc limit 500`.execute(context.sql)
    const board: OverridesBoard = { rows: found.rows, organs: byOrgan(found.rows) }
    return ok(board)
  },
})

const byOrgan = (rows: readonly TalkOverride[]): OverridesBoard['organs'] => {
  const counts = new Map<TalkOverride['organId'], OverridesBoard['organs'][number]>()
  for (const { organId, organName } of rows) counts.set(organId, { organId, organName, count: (counts.get(organId)?.count ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.count - a.count || a.organName.localeCompare(b.organName, 'zh'))
}
