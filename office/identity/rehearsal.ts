/** The rehearsal county shows the codes of its demonstration accounts; a real database never can. SQL is here. */

import { sql } from 'kysely'
import type { Instant, PersonId } from '#kernel'
import type { App } from '#platform'
import type { RehearsalCode } from './contract.ts'
import type { Sql } from './grants.ts'
import { codeAt, secondsAt, stepAt } from './rules/totp.ts'
import { findSecret } from './totp-secret.ts'

/** True only in a database that was switched to rehearsal while it had no people. */
export const isRehearsal = async (database: Sql): Promise<boolean> =>
  (await sql`select 1 from identity.rehearsal`.execute(database)).rows.length > 0

/** Called by the seed before anybody is added; the database refuses it once there are people. */
export const switchOnRehearsal = async (app: App): Promise<void> => {
  await sql`insert into identity.rehearsal (switched_on_at) values (${app.clock.now()})`.execute(app.office.database)
}

/** The next code of a demonstration account that has not been used, or null for anything else. */
export const rehearsalCodeOf = async (app: App, database: Sql, account: string, now: Instant): Promise<RehearsalCode | null> => {
  const found = await sql<{ id: PersonId }>`select p.id from identity.person p, identity.rehearsal
    where p.account = ${account} and p.rehearsal and p.active`.execute(database)
  const person = found.rows[0]
  const present = person ? await findSecret(app, database, person.id) : null
  if (!person || !present) return null
  const spent = await sql<{ step: number }>`select step from identity.spent_step where person_id = ${person.id}`.execute(database)
  const step = stepAt(now)
  const free = [step, step + 1, step - 1].find((candidate) => !spent.rows.some((row) => Number(row.step) === candidate))
  return { code: free === undefined ? null : codeAt(present.secret, free), secondsLeft: 30 - (secondsAt(now) % 30) }
}
