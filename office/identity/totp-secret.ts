/** TOTP secrets: made, sealed with the keys outside the database and bound to their row; a code is spent once. SQL is here. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, PersonId } from '#kernel'
import type { App } from '#platform'
import type { Sql } from './grants.ts'
import { stepAt, stepOfCode } from './rules/totp.ts'

const where = (personId: PersonId) => ({ table: 'identity.totp', column: 'sealed', row: personId })

/** The person's secret and whether a first code has confirmed it; null when none is there. */
export const findSecret = async (app: App, database: Sql, personId: PersonId) => {
  const found = await sql<{ sealed: string; confirmed: boolean }>`select sealed, confirmed_at is not null as confirmed
    from identity.totp where person_id = ${personId}`.execute(database)
  const row = found.rows[0]
  if (!row) return null
  return { secret: Buffer.from(app.ciphers.open(row.sealed, where(personId)), 'base64url'), confirmed: row.confirmed }
}

/** The secret waiting for its first code, made now when there is none; null when a device is bound already. */
export const secretToEnrol = async (app: App, database: Sql, personId: PersonId): Promise<Buffer | null> => {
  await sql`insert into identity.totp (person_id, sealed) values (${personId}, ${sealedFresh(app, personId)})
    on conflict (person_id) do nothing`.execute(database)
  const present = await findSecret(app, database, personId)
  return present && !present.confirmed ? present.secret : null
}

/** Puts a fresh secret in the place of the present one; `confirmedAt` only for demonstration accounts. */
export const replaceSecret = async (app: App, database: Sql, personId: PersonId, confirmedAt: Instant | null): Promise<void> => {
  await sql`insert into identity.totp (person_id, sealed, confirmed_at) values (${personId}, ${sealedFresh(app, personId)}, ${confirmedAt})
    on conflict (person_id) do update set sealed = excluded.sealed, confirmed_at = excluded.confirmed_at`.execute(database)
  await sql`delete from identity.spent_step where person_id = ${personId}`.execute(database)
}

/** True when the code is right, of the window, and was not used before; it is spent by that. */
export const spendCode = async (app: App, database: Sql, personId: PersonId, code: string, now: Instant): Promise<boolean> => {
  const present = await findSecret(app, database, personId)
  const step = present ? stepOfCode(present.secret, code, now) : null
  if (step === null) return false
  const spent = await sql`insert into identity.spent_step (person_id, step) values (${personId}, ${step})
    on conflict do nothing returning 1`.execute(database)
  if (spent.rows.length === 0) return false
  await sql`delete from identity.spent_step where person_id = ${personId} and step < ${stepAt(now) - 10}`.execute(database)
  await sql`update identity.totp set confirmed_at = ${now} where person_id = ${personId} and confirmed_at is null`.execute(database)
  return true
}

const sealedFresh = (app: App, personId: PersonId): string => app.ciphers.seal(randomBytes(20).toString('base64url'), where(personId))
