/** Who holds a duty at an organ, each with the stand-in and whether on leave today: what "exactly one responsible" is read from (R019, R061). SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import type { OrganId, PersonId, PlainDate } from '#kernel'
import type { RoleName } from './contract.ts'
import type { Sql } from './grants.ts'

export interface DutyHolder {
  readonly id: PersonId
  readonly name: string
  readonly onLeave: boolean
  readonly standIn: { readonly id: PersonId; readonly name: string } | null
}

/** Active persons with that role granted on that very organ, the longest in the post first. */
export const dutyHolders = (
  database: Sql,
  organId: OrganId,
  roles: readonly RoleName[],
  today: PlainDate,
): Promise<readonly DutyHolder[]> =>
  read(
    database,
    sql`join (select person_id, min(granted_at) as since from identity.role_grant
      where organ_id = ${organId} and role = any(${[...roles]}) and revoked_at is null group by person_id) g on g.person_id = p.id
      where p.active order by g.since, p.account`,
    today,
  )

/** One person with the stand-in; null when there is none of that id. */
export const dutyHolder = async (database: Sql, personId: PersonId, today: PlainDate): Promise<DutyHolder | null> =>
  (await read(database, sql`where p.id = ${personId}`, today))[0] ?? null

const read = async (database: Sql, which: RawBuilder<unknown>, today: PlainDate): Promise<readonly DutyHolder[]> => {
  const found = await sql<{ id: PersonId; name: string; onLeave: boolean; standInId: PersonId | null; standInName: string | null }>`
    select p.id, p.name, exists (select 1 from identity.leave l where l.person_id = p.id and l.cancelled_at is null
        and ${today}::date between l.from_day and l.to_day) as "onLeave", b.id as "standInId", b.name as "standInName"
    from identity.person p left join identity.stand_in s on s.person_id = p.id left join identity.person b on b.id = s.stand_in_id and b.active
    ${which}`.execute(database)
  return found.rows.map(({ id, name, onLeave, standInId, standInName }) => ({
    id,
    name,
    onLeave,
    standIn: standInId && standInName ? { id: standInId, name: standInName } : null,
  }))
}
