/** Guards used by the acts on people: the target must lie wholly within the caller's reach. SQL is here. */

import { sql } from 'kysely'
import { forbidden, missing, type OrganId, ok, type PersonId, type Result } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import { organsWithin } from './grants.ts'

export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly account: string
  readonly organId: OrganId
  readonly active: boolean
  readonly rehearsal: boolean
}

/** The person, locked for the act. */
export const findPerson = async (context: ActContext, personId: PersonId): Promise<Result<PersonRow>> => {
  const found = await sql<PersonRow>`select id, name, account, organ_id as "organId", active, rehearsal from identity.person
    where id = ${personId} for update`.execute(context.sql)
  const person = found.rows[0]
  return person ? ok(person) : missing('没有这个人员，请从列表里重新选择。')
}

/** Which organ an act on a person concerns. */
export const organOfPerson = async (context: ActContext | ViewContext, personId: PersonId): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from identity.person where id = ${personId}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

/**
 * Nobody touches the account of a person who holds a role outside his own reach: a township's administrator never
 * resets the password of the county's.
 */
export const withinReach = async (context: ActContext, name: string, personId: PersonId): Promise<Result<null>> => {
  const { caller } = context
  if (caller.kind !== 'official') return ok(null)
  const outside = await sql`select 1 from (
      select organ_id from identity.role_grant where person_id = ${personId} and revoked_at is null
      union select organ_id from identity.person where id = ${personId}) held
    where held.organ_id not in ${organsWithin(caller.personId, name, context.today)} limit 1`.execute(context.sql)
  return outside.rows.length === 0 ? ok(null) : forbidden('这个人员在您管辖范围以外的单位有职责，请由上级单位的管理员办理。')
}

/** Persons are not their own administrators. */
export const notSelf = (context: ActContext, personId: PersonId, what: string): Result<null> =>
  context.caller.kind === 'official' && context.caller.personId === personId
    ? forbidden(`不能为自己${what}，请由另一位管理员办理。`)
    : ok(null)
