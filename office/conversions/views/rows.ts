/** Proposals as lists show them: how many asked, since when, before and after publication (省一件). SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import type { Calendar } from '#law'
import type { ViewContext } from '#platform'
import type { ProposalRow } from '../contract.ts'
import { plainPlaceName } from '../rules/places.ts'
import { lightOf } from '../rules/propose.ts'
import { topicTitle } from '../rules/topics.ts'

/** Condition: the organ in that column is within the caller's reach for the view. */
export const withinReach = ({ caller, today }: ViewContext, name: string, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  caller.kind === 'official' ? sql`${column} in ${organsWithin(caller.personId, name, today)}` : sql`true`

export const readProposals = async (
  context: ViewContext,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
  calendar: Calendar,
): Promise<readonly ProposalRow[]> => {
  const found = await sql<Omit<ProposalRow, 'light' | 'topicTitle'>>`
    select p.id, p.organ_id as "organId", o.short_name as "organName", p.title, p.topic, place.short_name as "placeName", p.reason, p.state,
      counted.people, counted.requests, counted.first as "firstAskedOn", counted.last as "lastAskedOn", p.proposed_on as "proposedOn",
      p.due_on as "dueOn", p.link, p.published_on as "publishedOn", counted.before, counted.after, p.version
    from conversions.proposal p join organs.organ o on o.id = p.organ_id left join organs.organ place on place.id = p.place_id
      cross join lateral (select count(distinct a.applicant)::int as people, count(*)::int as requests, min(a.asked_on) as first,
          max(a.asked_on) as last, (count(*) filter (where p.published_on is null or a.asked_on <= p.published_on))::int as before,
          (count(*) filter (where a.asked_on > p.published_on))::int as after
        from conversions.member m join conversions.asked a on a.request_id = m.request_id where m.proposal_id = p.id) counted
    where ${where} order by ${order} limit ${limit}`.execute(context.sql)
  return found.rows.map((row) => ({
    ...row,
    placeName: row.placeName === null ? null : plainPlaceName(row.placeName),
    topicTitle: topicTitle(row.topic),
    light: lightOf(row, context.today, calendar),
  }))
}
