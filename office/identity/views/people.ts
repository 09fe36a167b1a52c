/** identity.people, identity.sessions, identity.withoutStandIn: the people of the organs in one's reach, and no others. */

import { type RawBuilder, sql } from 'kysely'
import { type OrganId, ok, type PersonId } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type PeopleRow, SeePeople, SeeSessions, SeeWithoutStandIn, type SessionRow, type WithoutStandIn } from '../contract.ts'
import { organsWithin } from '../grants.ts'
import { loadSettings } from '../settings.ts'

/** Organs in the caller's reach for this view; a visitor or a part of the machine has none. */
const reach = (context: ViewContext, name: string): RawBuilder<unknown> =>
  context.caller.kind === 'official' ? organsWithin(context.caller.personId, name, context.today) : sql`(select null::uuid where false)`

export const people = view({
  name: 'identity.people',
  title: '人员',
  side: 'office',
  input: SeePeople,
  within: async (_context, input): Promise<OrganId | null> => input.organId ?? null,
  show: async (context, input) => {
    const found = await sql<PeopleRow>`
      select p.id, p.name, p.account, p.organ_id as "organId", o.name as "organName", p.active, c.person_id is not null as "signsIn",
        coalesce(t.confirmed_at is not null, false) as "totpEnrolled", s.stand_in_id as "standInId", b.name as "standInName",
        coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'organId', g.organ_id, 'organName', go.name) order by g.role, go.name)
          from identity.role_grant g join organs.organ go on go.id = g.organ_id
          where g.person_id = p.id and g.revoked_at is null), '[]') as grants,
        coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'from', l.from_day, 'to', l.to_day) order by l.from_day)
          from identity.leave l where l.person_id = p.id and l.cancelled_at is null and l.to_day >= ${context.today}::date), '[]') as leaves
      from identity.person p join organs.organ o on o.id = p.organ_id
      left join identity.credential c on c.person_id = p.id
      left join identity.totp t on t.person_id = p.id
      left join identity.stand_in s on s.person_id = p.id
      left join identity.person b on b.id = s.stand_in_id
      where p.organ_id in ${reach(context, 'identity.people')}
        and (${input.organId ?? null}::uuid is null or p.organ_id = ${input.organId ?? null}::uuid)
        and (${input.text} = '' or p.name like '%' || ${input.text} || '%' or p.account like '%' || lower(${input.text}) || '%')
      order by o.sort, o.name, p.name, p.id limit 2000`.execute(context.sql)
    return ok({ rows: found.rows })
  },
})

export const sessions = view({
  name: 'identity.sessions',
  title: '在线会话',
  side: 'office',
  input: SeeSessions,
  within: async () => null,
  show: async (context) => {
    const settings = await loadSettings(context.sql)
    const found = await sql<SessionRow>`
      select s.id, s.person_id as "personId", p.name, o.name as "organName", s.started_at as "startedAt", s.seen_at as "seenAt", s.origin
      from identity.session s join identity.person p on p.id = s.person_id join organs.organ o on o.id = p.organ_id
      where s.ended_at is null and s.seen_at > ${context.now}::timestamptz - make_interval(mins => ${settings.sessionIdleMinutes}::int)
        and s.started_at > ${context.now}::timestamptz - make_interval(hours => ${settings.sessionHours}::int)
        and p.organ_id in ${reach(context, 'identity.sessions')}
      order by s.seen_at desc, s.id limit 1000`.execute(context.sql)
    return ok({ rows: found.rows })
  },
})

interface Flagged extends Omit<WithoutStandIn, 'personId'> {
  readonly personId: PersonId
}

export const withoutStandIn = view({
  name: 'identity.withoutStandIn',
  title: '没有B岗的人员',
  side: 'office',
  input: SeeWithoutStandIn,
  within: async () => null,
  show: async (context) => {
    const found = await sql<Flagged>`
      select distinct p.id as "personId", p.name, o.id as "organId", o.name as "organName", o.sort,
        case when s.stand_in_id is null then '没有指定B岗' when not b.active then 'B岗的账号已停用' else 'A岗和B岗同时请假' end as reason
      from identity.role_grant g join identity.person p on p.id = g.person_id join organs.organ o on o.id = p.organ_id
      left join identity.stand_in s on s.person_id = p.id
      left join identity.person b on b.id = s.stand_in_id
      where g.revoked_at is null and p.active and g.role in ('clerk', 'handler', 'foi_office_head', 'organ_head')
        and p.organ_id in ${reach(context, 'identity.withoutStandIn')}
        and (s.stand_in_id is null or not b.active or (
          exists (select 1 from identity.leave l where l.person_id = p.id and l.cancelled_at is null and ${context.today}::date between l.from_day and l.to_day)
          and exists (select 1 from identity.leave l where l.person_id = b.id and l.cancelled_at is null and ${context.today}::date between l.from_day and l.to_day)))
      order by o.sort, o.name, p.name, p.id`.execute(context.sql)
    return ok({ rows: found.rows })
  },
})
