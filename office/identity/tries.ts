/** Failed tries, counted before the work is done so that a thousand guesses at once are a thousand tries. SQL is here. */

import { sql } from 'kysely'
import type { Instant, PersonId } from '#kernel'
import type { Sql } from './grants.ts'
import { digestOf } from './tokens.ts'

/** A digest of the account as typed: locks work alike for accounts that exist and that do not. */
export const accountDigest = (account: string): string => digestOf(`account:${account.trim().toLowerCase()}`)

/**
 * Counts a try as failed and says whether it may go on. After `allowed` failures each further one locks for
 * 1, 2, 4 … at most 60 minutes; a quiet day forgets them.
 */
export const countTry = async (
  database: Sql,
  digest: string,
  now: Instant,
  allowed: number,
): Promise<{ readonly goesOn: true } | { readonly goesOn: false; readonly minutes: number }> => {
  const counted = await sql`
    insert into identity.lock as l (account_digest, failures, last_failure_at) values (${digest}, 1, ${now})
    on conflict (account_digest) do update set
      failures = case when l.last_failure_at < ${now}::timestamptz - interval '1 day' then 1 else l.failures + 1 end,
      last_failure_at = ${now},
      locked_until = case when l.last_failure_at >= ${now}::timestamptz - interval '1 day' and l.failures + 1 >= ${allowed}
        then ${now}::timestamptz + make_interval(mins => least(60, power(2, least(l.failures + 1 - ${allowed}, 6)))::int) end
      where l.locked_until is null or l.locked_until <= ${now}::timestamptz
    returning 1`.execute(database)
  if (counted.rows.length > 0) return { goesOn: true }
  const left = await sql<{
    minutes: number
  }>`select greatest(1, ceil(extract(epoch from locked_until - ${now}::timestamptz) / 60))::int as minutes
    from identity.lock where account_digest = ${digest}`.execute(database)
  return { goesOn: false, minutes: left.rows[0]?.minutes ?? 1 }
}

/** Takes back the one failure counted for a try that turned out right. */
export const takeBackTry = async (database: Sql, digest: string, allowed: number): Promise<void> => {
  await sql`update identity.lock set failures = greatest(0, failures - 1),
    locked_until = case when failures - 1 >= ${allowed} then locked_until end where account_digest = ${digest}`.execute(database)
}

/** A full sign-in, or an administrator, forgets all failures. */
export const forgetTries = async (database: Sql, digest: string): Promise<void> => {
  await sql`delete from identity.lock where account_digest = ${digest}`.execute(database)
}

/** One line for the audit administrator; old ones go by themselves. */
export const keepTry = async (
  database: Sql,
  line: {
    readonly at: Instant
    readonly personId: PersonId | null
    readonly digest: string
    readonly origin: string
    readonly outcome: 'wrong' | 'locked' | 'password_right' | 'code_wrong' | 'signed_in'
  },
): Promise<void> => {
  await sql`insert into identity.sign_in_try (at, person_id, account_digest, origin, outcome)
    values (${line.at}, ${line.personId}, ${line.digest}, ${line.origin}, ${line.outcome})`.execute(database)
}
