/** Who I am: organ, roles held today (also as stand-in), and everything I may use somewhere. SQL is here. */

import { sql } from 'kysely'
import type { OrganId, PersonId } from '#kernel'
import type { App } from '#platform'
import type { Me } from './contract.ts'
import { rolesHeld, type Sql } from './grants.ts'
import { namesOf } from './permitted-roles.ts'

/** The Me of a person on the office pool or inside a transaction. */
export const meOf = async (app: App, who: { readonly personId: PersonId }, database: Sql = app.office.database): Promise<Me> => {
  const found = await sql<{ name: string; organId: OrganId; organName: string; mustChangePassword: boolean; totpEnrolled: boolean }>`
    select p.name, p.organ_id as "organId", o.name as "organName", p.must_change_password as "mustChangePassword",
      exists (select 1 from identity.totp t where t.person_id = p.id and t.confirmed_at is not null) as "totpEnrolled"
    from identity.person p join organs.organ o on o.id = p.organ_id where p.id = ${who.personId}`.execute(database)
  const person = found.rows[0]
  if (!person) throw new Error(`no person ${who.personId}`)
  const held = await rolesHeld(database, who.personId, app.clock.today())
  const names = await organNames(
    database,
    held.map((role) => role.organId),
  )
  const distinct = held.filter(
    (one, index) => held.findIndex((other) => other.role === one.role && other.organId === one.organId) === index,
  )
  return {
    personId: who.personId,
    ...person,
    countyName: await countyOf(database, person.organId),
    roles: distinct.map(({ role, organId }) => ({ role, organId, organName: names.get(organId) ?? '' })),
    may: person.mustChangePassword ? ['identity.me', 'identity.changePassword'] : namesOf(held.map((one) => one.role)),
  }
}

const organNames = async (database: Sql, ids: readonly OrganId[]): Promise<ReadonlyMap<OrganId, string>> => {
  const found = await sql<{ id: OrganId; name: string }>`select id, name from organs.organ where id = any(${[...ids]}::uuid[])`.execute(
    database,
  )
  return new Map(found.rows.map((row) => [row.id, row.name]))
}

/** 明川县: the county above (or at) the organ, without 人民政府; for organs above the county their own government's place. */
const countyOf = async (database: Sql, organId: OrganId): Promise<string> => {
  const found = await sql<{ name: string }>`
    with recursive up as (
      select id, parent_id, kind, level, name, 0 as steps from organs.organ where id = ${organId}
      union all
      select o.id, o.parent_id, o.kind, o.level, o.name, up.steps + 1 from organs.organ o join up on o.id = up.parent_id
    ) select regexp_replace(name, '人民政府$', '') as name from up order by (kind = 'government' and level = 'county') desc, (kind = 'government') desc, steps limit 1`.execute(
    database,
  )
  return found.rows[0]?.name ?? ''
}
