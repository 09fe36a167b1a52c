/** Grants in force: a person's own, and while the principal is on leave those of the principal (A/B 岗, R061). SQL is here. */

import { type RawBuilder, sql } from 'kysely'
import type { OrganId, PersonId, PlainDate } from '#kernel'
import { organsAtOrAbove, organsAtOrBelow } from '#organs'
import type { App } from '#platform'
import { type RoleName, roleNames } from './contract.ts'
import { rolesAllowing } from './permitted-roles.ts'
import { isAdminRole } from './roles.ts'

/** A handle on the office role. */
export type Sql = App['office']['database']

const administrators = roleNames.filter(isAdminRole)

/**
 * Rows (person_id, role, organ_id, principal_id) of all grants in force on that day. An inherited grant never joins an
 * administrator's duty with another duty: such a one is left out here whatever the tables say.
 */
export const grantsInForce = (today: PlainDate): RawBuilder<unknown> => sql`(
  select g.person_id, g.role, g.organ_id, null::uuid as principal_id
    from identity.role_grant g join identity.person p on p.id = g.person_id
    where p.active and g.revoked_at is null
  union all
  select s.stand_in_id, g.role, g.organ_id, g.person_id
    from identity.role_grant g
    join identity.stand_in s on s.person_id = g.person_id
    join identity.person p on p.id = s.stand_in_id
    join identity.person principal on principal.id = g.person_id
    where p.active and principal.active and g.revoked_at is null
      and exists (select 1 from identity.leave l where l.person_id = g.person_id and l.cancelled_at is null
        and ${today}::date between l.from_day and l.to_day)
      and not exists (select 1 from identity.role_grant mine where mine.person_id = s.stand_in_id and mine.revoked_at is null
        and mine.role <> g.role and (mine.role = any(${administrators}) or g.role = any(${administrators})))
)`

/** True when the person may use the name on that organ (anywhere, when null). One query. */
export const isGranted = async (
  database: Sql,
  personId: PersonId,
  name: string,
  organId: OrganId | null,
  today: PlainDate,
): Promise<boolean> => {
  const allowing = rolesAllowing(name)
  const settled = sql`not exists (select 1 from identity.person waiting where waiting.id = ${personId} and waiting.must_change_password)`
  const found = organId
    ? await sql`select 1 from ${grantsInForce(today)} g where g.person_id = ${personId} and ${settled} and (
        g.role = any(${allowing.own}) or (g.role = any(${allowing.organ}) and g.organ_id = ${organId})
        or (g.role = any(${allowing.tree}) and g.organ_id in ${organsAtOrAbove(organId)})) limit 1`.execute(database)
    : await sql`select 1 from ${grantsInForce(today)} g where g.person_id = ${personId} and ${settled}
        and g.role = any(${[...allowing.own, ...allowing.organ, ...allowing.tree]}) limit 1`.execute(database)
  return found.rows.length > 0
}

/**
 * A subquery of the organ ids on which the person may use the name: every list filters by it
 * (`where organ_id in ${organsWithin(personId, 'requests.worklist', today)}`).
 */
export const organsWithin = (personId: PersonId, name: string, today: PlainDate): RawBuilder<unknown> => {
  const allowing = rolesAllowing(name)
  const mine = (roles: readonly RoleName[]) =>
    sql`select g.organ_id from ${grantsInForce(today)} g where g.person_id = ${personId} and g.role = any(${roles})`
  return sql`(select id from ${organsAtOrBelow(mine(allowing.tree))} below union ${mine([...allowing.own, ...allowing.organ])})`
}

/** A role someone holds today; `principalId` when held as stand-in. */
export interface HeldRole {
  readonly role: RoleName
  readonly organId: OrganId
  readonly principalId: PersonId | null
}

/** All roles in force of one person. */
export const rolesHeld = async (database: Sql, personId: PersonId, today: PlainDate): Promise<readonly HeldRole[]> => {
  const found = await sql<HeldRole>`select g.role, g.organ_id as "organId", g.principal_id as "principalId"
    from ${grantsInForce(today)} g where g.person_id = ${personId} order by g.role, g.organ_id, g.principal_id nulls first`.execute(
    database,
  )
  return found.rows
}

/** Persons who may use the name on that organ today: whom work can be given to. Their own grants first. */
export const whoMay = async (
  database: Sql,
  organId: OrganId,
  name: string,
  today: PlainDate,
): Promise<
  readonly { readonly id: PersonId; readonly name: string; readonly standingInFor: string | null; readonly onLeave: boolean }[]
> => {
  const allowing = rolesAllowing(name)
  const found = await sql<{ id: PersonId; name: string; standingInFor: string | null; onLeave: boolean }>`
    select distinct on (p.name, p.id) p.id, p.name, principal.name as "standingInFor",
      exists (select 1 from identity.leave l where l.person_id = p.id and l.cancelled_at is null
        and ${today}::date between l.from_day and l.to_day) as "onLeave"
    from ${grantsInForce(today)} g join identity.person p on p.id = g.person_id
    left join identity.person principal on principal.id = g.principal_id
    where (g.role = any(${[...allowing.own, ...allowing.organ]}) and g.organ_id = ${organId})
      or (g.role = any(${allowing.tree}) and g.organ_id in ${organsAtOrAbove(organId)})
    order by p.name, p.id, principal.name nulls first`.execute(database)
  return found.rows
}

/** The stand-in named for a person, whether or not on leave today. */
export const standInOf = async (database: Sql, personId: PersonId): Promise<{ readonly id: PersonId; readonly name: string } | null> => {
  const found = await sql<{ id: PersonId; name: string }>`select p.id, p.name from identity.stand_in s
    join identity.person p on p.id = s.stand_in_id where s.person_id = ${personId} and p.active`.execute(database)
  return found.rows[0] ?? null
}
