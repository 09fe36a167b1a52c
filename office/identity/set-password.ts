/** Writes the hash of a person's password. SQL is here. */

import { sql } from 'kysely'
import type { Instant, PersonId } from '#kernel'
import type { Sql } from './grants.ts'
import { hashPassword, isPassword } from './password-hash.ts'

/** Puts a new hash in the place of the present one. */
export const setPassword = async (database: Sql, personId: PersonId, password: string, now: Instant): Promise<void> => {
  const hash = await hashPassword(password)
  await sql`insert into identity.credential (person_id, hash, changed_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`.execute(database)
}

/** True when it is the person's present password. */
export const isPresentPassword = async (database: Sql, personId: PersonId, password: string): Promise<boolean> => {
  const found = await sql<{ hash: string }>`select hash from identity.credential where person_id = ${personId}`.execute(database)
  return isPassword(password, found.rows[0]?.hash ?? null)
}
