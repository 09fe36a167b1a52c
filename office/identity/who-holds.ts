/** Who has to be told: holders of a role for an organ, and who acts for a person today (A/B 岗, R061). SQL is here. */
import { sql } from 'kysely'
import type { OrganId, PersonId, PlainDate } from '#kernel'
import { organsAtOrAbove } from '#organs'
import type { RoleName } from './contract.ts'
import { grantsInForce, type Sql } from './grants.ts'

/** Roles whose holders look over the organs below theirs. */
const reachesDown: readonly RoleName[] = ['supervisor', 'leading_group']

/** Persons who hold the role on that organ today, stand-ins of those on leave included; a supervisor's reaches down the tree. */
export const whoHolds = async (database: Sql, organId: OrganId, role: RoleName, today: PlainDate): Promise<readonly PersonId[]> => {
  const where = reachesDown.includes(role) ? sql`g.organ_id in ${organsAtOrAbove(organId)}` : sql`g.organ_id = ${organId}`
  const found = await sql<{ id: PersonId }>`select distinct g.person_id as id from ${grantsInForce(today)} g
    where g.role = ${role} and ${where} order by 1`.execute(database)
  return found.rows.map(({ id }) => id)
}

/** The person, and while on leave the stand-in beside. */
export const whoActsFor = async (database: Sql, personId: PersonId, today: PlainDate): Promise<readonly PersonId[]> => {
  const found = await sql<{ id: PersonId }>`select s.stand_in_id as id from identity.stand_in s
    where s.person_id = ${personId} and exists (select 1 from identity.leave l where l.person_id = s.person_id
      and l.cancelled_at is null and ${today}::date between l.from_day and l.to_day)`.execute(database)
  return [personId, ...found.rows.map(({ id }) => id)]
}
