/** conversions.heat 热点: what people asked for in a span, by topic, organ and place, beside the span before (R041). SQL is here. */
import { sql } from 'kysely'
import { addDays, daysBetween, invalid, type OrganId, ok } from '#kernel'
import { view } from '#platform'
import { type HeatList, type HeatRow, outcomes, SeeHeat } from '../contract.ts'
import { plainPlaceName } from '../rules/places.ts'
import { topicTitle } from '../rules/topics.ts'
import { withinReach } from './rows.ts'

const heatName = 'conversions.heat'
/** Ten years at most are counted in one look. */
const daysAtMost = 3660

export const heatList = view({
  name: heatName,
  title: '热点信息',
  side: 'office',
  input: SeeHeat,
  within: async () => null,
  show: async (context, { from, to, organId, limit }) => {
    if (to < from) return invalid('结束的日期早于开始的日期。', { to: '要不早于开始的日期' })
    const length = daysBetween(from, to) + 1
    if (length > daysAtMost) return invalid('一次最多看十年，请把日期选近一些。', { from: '一次最多看十年' })
    const [beforeFrom, beforeTo] = [addDays(from, -length), addDays(from, -1)]
    const reach = sql`${withinReach(context, heatName, sql`a.organ_id`)} and (${organId}::uuid is null or a.organ_id = ${organId}::uuid)`
    // first each person in each group, then the groups: different people are counted without sorting all requests
    const groups = sql`select topic, organ_id, place_id, sum(requests)::int as requests, count(*)::int as people,
        ${sql.join(outcomes.map((outcome) => sql`sum(${sql.ref(outcome)})::int as ${sql.ref(outcome)}`))}
      from (select a.topic, a.organ_id, a.place_id, a.applicant, count(*) as requests,
          ${sql.join(outcomes.map((outcome) => sql`count(*) filter (where a.outcome = ${outcome}) as ${sql.ref(outcome)}`))}
        from conversions.asked a where a.asked_on between ${from} and ${to} and ${reach} group by 1, 2, 3, 4) each_person
      group by 1, 2, 3`
    const found = await sql<Omit<HeatRow, 'share' | 'outcomes' | 'topicTitle'> & Record<(typeof outcomes)[number], number> & Sums>`
      with groups as materialized (${groups}),
      earlier as materialized (select a.topic, a.organ_id, a.place_id, count(*)::int as requests from conversions.asked a
        where a.asked_on between ${beforeFrom} and ${beforeTo} and ${reach} group by 1, 2, 3),
      public as materialized (select p.topic, p.organ_id, p.place_id, count(*)::int as items from conversions.proposal p
        where p.state = 'published' group by 1, 2, 3),
      sums as (select coalesce(sum(g.requests), 0)::int as total, count(*)::int as groups,
          (select coalesce(sum(requests), 0)::int from earlier) as "totalBefore",
          (count(*) filter (where g.requests >= 3 and g.published = 0 and not exists (select 1 from public where public.topic = g.topic
            and public.organ_id = g.organ_id and public.place_id is not distinct from g.place_id)))::int as "unpublishedHot"
        from groups g),
      hottest as (select * from groups order by requests desc, people desc, topic, organ_id, place_id limit ${limit})
      select g.topic, g.organ_id as "organId", o.short_name as "organName", g.place_id as "placeId", place.short_name as "placeName",
        g.requests, g.people, ${sql.join(outcomes.map((outcome) => sql`g.${sql.ref(outcome)}`))}, coalesce(e.requests, 0) as before,
        coalesce(public.items, 0) + g.published as "publicItems",
        (select jsonb_build_object('id', p.id, 'state', p.state) from conversions.proposal p where p.topic = g.topic and p.organ_id = g.organ_id
          and p.place_id is not distinct from g.place_id and p.reason <> 'given'
          order by p.state in ('published', 'declined'), p.proposed_on desc limit 1) as proposal,
        array(select distinct on (a.title) a.title from conversions.asked a where a.organ_id = g.organ_id and a.topic = g.topic
          and a.place_id is not distinct from g.place_id and a.asked_on between ${from} and ${to} order by a.title limit 3) as titles,
        sums.*
      from sums left join hottest g on true left join organs.organ o on o.id = g.organ_id left join organs.organ place on place.id = g.place_id
        left join earlier e on e.topic = g.topic and e.organ_id = g.organ_id and e.place_id is not distinct from g.place_id
        left join public on public.topic = g.topic and public.organ_id = g.organ_id and public.place_id is not distinct from g.place_id
      order by g.requests desc, g.people desc, g.topic, g.organ_id, g.place_id`.execute(context.sql)
    const [first] = found.rows
    const total = first?.total ?? 0
    const list: HeatList = {
      from,
      to,
      beforeFrom,
      beforeTo,
      total,
      totalBefore: first?.totalBefore ?? 0,
      groups: first?.groups ?? 0,
      unpublishedHot: first?.unpublishedHot ?? 0,
      rows: found.rows
        .filter(({ topic }) => topic !== null)
        .map(({ publicItems, ...row }) => ({
          topic: row.topic,
          topicTitle: topicTitle(row.topic),
          organId: row.organId as OrganId,
          organName: row.organName,
          placeId: row.placeId,
          placeName: row.placeName === null ? null : plainPlaceName(row.placeName),
          requests: row.requests,
          people: row.people,
          share: total === 0 ? 0 : row.requests / total,
          before: row.before,
          outcomes: {
            open: row.open,
            given: row.given,
            part: row.part,
            published: row.published,
            refused: row.refused,
            unable: row.unable,
            other: row.other,
          },
          published: publicItems,
          proposal: row.proposal,
          titles: row.titles,
        })),
    }
    return ok(list)
  },
})

interface Sums {
  readonly total: number
  readonly totalBefore: number
  readonly groups: number
  readonly unpublishedHot: number
  readonly publicItems: number
}
