/** precedents.departures: reasons for deciding otherwise than before, within reach; what waits for the county office comes first (条例 第四十七条). */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import { ok } from '#kernel'
import { view } from '#platform'
import { type DepartureRow, type Departures, SeeDepartures } from '../contract.ts'

export const departures = view({
  name: 'precedents.departures',
  title: '口径不一致的说明',
  side: 'office',
  input: SeeDepartures,
  within: async () => null,
  show: async (context, { waiting, requestId = null, limit }) => {
    const { caller, today } = context
    const within = (name: string) =>
      caller.kind === 'official' ? sql<boolean>`d.organ_id in ${organsWithin(caller.personId, name, today)}` : sql<boolean>`true`
    const me = caller.kind === 'official' ? caller.personId : null
    const found = await sql<DepartureRow>`
      select d.id, d.request_id as "requestId", d.request_number as "requestNumber", o.name as "organName", d.subject, d.code, d.against, d.reason,
        giver.name as "givenBy", d.given_on as "givenOn", d.verdict, d.remark, d.new_line as "newLine", judge.name as "judgedBy",
        d.judged_on as "judgedOn", e.request_id is not null as signed,
        d.verdict is null and d.given_by is distinct from ${me}::uuid and ${within('precedents.judgeDeparture')} as "mayJudge"
      from precedents.departure d join organs.organ o on o.id = d.organ_id join identity.person giver on giver.id = d.given_by
      left join identity.person judge on judge.id = d.judged_by
      left join precedents.entry e on e.request_id = d.request_id and e.code = d.code
      where ${within('precedents.departures')} and (not ${waiting}::boolean or d.verdict is null)
        and (${requestId}::uuid is null or d.request_id = ${requestId}::uuid)
      order by d.verdict is not null, case when d.verdict is null then d.given_at end, d.given_at desc, d.id limit ${limit}`.execute(
      context.sql,
    )
    const open = await sql<{ count: number }>`select count(*)::int as count from precedents.departure d
      where d.verdict is null and ${within('precedents.departures')}`.execute(context.sql)
    return ok<Departures>({ rows: found.rows, waiting: open.rows[0]?.count ?? 0 })
  },
})
