/** Sessions: opened at sign-in, found by token, ended when idle, too old, signed out, or when rights change. SQL is here. */

import { sql } from 'kysely'
import { addMilliseconds, type Instant, type OrganId, type PersonId } from '#kernel'
import type { App, Caller } from '#platform'
import { rolesHeld, type Sql } from './grants.ts'
import { type IdentitySettings, loadSettings } from './settings.ts'
import { digestOf, newToken } from './tokens.ts'

export type SessionEnd =
  | 'signed_out'
  | 'idle'
  | 'too_old'
  | 'ended_by_admin'
  | 'roles_changed'
  | 'password_changed'
  | 'totp_changed'
  | 'deactivated'
  | 'replaced'

/** An official who calls: what the doors get. */
export type OfficialCaller = Extract<Caller, { kind: 'official' }>

/** A new session under a new token; the oldest ones beyond the number allowed at once are ended. */
export const openSession = async (
  database: Sql,
  personId: PersonId,
  origin: string,
  now: Instant,
  settings: IdentitySettings,
): Promise<{ readonly token: string }> => {
  const { token, digest } = newToken()
  await sql`select 1 from identity.person where id = ${personId} for update`.execute(database)
  await sql`insert into identity.session (digest, person_id, origin, started_at, seen_at)
    values (${digest}, ${personId}, ${origin}, ${now}, ${now})`.execute(database)
  await sql`update identity.session set ended_at = ${now}, end_reason = 'replaced' where id in (
    select id from identity.session where person_id = ${personId} and ended_at is null and digest <> ${digest}
    order by seen_at desc, id offset ${Math.max(0, settings.sessionsAtOnce - 1)})`.execute(database)
  return { token }
}

/** Who calls with this token, with the grants of this moment; null when the session is over. */
export const callerOf = async (app: App, token: string): Promise<OfficialCaller | null> => {
  const { database } = app.office
  const now = app.clock.now()
  const digest = digestOf(token)
  const found = await sql<{ id: string; personId: PersonId; name: string; organId: OrganId; startedAt: Instant; seenAt: Instant }>`
    select s.id, s.person_id as "personId", p.name, p.organ_id as "organId", s.started_at as "startedAt", s.seen_at as "seenAt"
    from identity.session s join identity.person p on p.id = s.person_id
    where s.digest = ${digest} and s.ended_at is null and p.active`.execute(database)
  const session = found.rows[0]
  if (!session) return null
  const settings = await loadSettings(database)
  const isIdle = addMilliseconds(session.seenAt, settings.sessionIdleMinutes * 60_000) <= now
  const isOld = addMilliseconds(session.startedAt, settings.sessionHours * 3_600_000) <= now
  if (isIdle || isOld) {
    await endSession(database, session.id, isOld ? 'too_old' : 'idle', now)
    return null
  }
  if (addMilliseconds(session.seenAt, 60_000) <= now)
    await sql`update identity.session set seen_at = ${now} where id = ${session.id} and ended_at is null`.execute(database)
  const held = await rolesHeld(database, session.personId, app.clock.today())
  return {
    kind: 'official',
    personId: session.personId,
    name: session.name,
    organId: session.organId,
    grants: held.map(({ role, organId }) => ({ role, organId })),
    sessionId: session.id,
  }
}

/** The caller a person is, without a session: for the seed, the simulator and tests. Throws when there is no such person. */
export const callerOfPerson = async (app: App, personId: PersonId): Promise<OfficialCaller> => {
  const { database } = app.office
  const found = await sql<{ name: string; organId: OrganId }>`select name, organ_id as "organId" from identity.person
    where id = ${personId} and active`.execute(database)
  const person = found.rows[0]
  if (!person) throw new Error(`no active person ${personId}`)
  const held = await rolesHeld(database, personId, app.clock.today())
  return { kind: 'official', personId, ...person, grants: held.map(({ role, organId }) => ({ role, organId })) }
}

/** Sign-out: the token opens nothing any more, wherever it is kept. */
export const signOut = async (app: App, token: string): Promise<void> => {
  await sql`update identity.session set ended_at = ${app.clock.now()}, end_reason = 'signed_out'
    where digest = ${digestOf(token)} and ended_at is null`.execute(app.office.database)
}

/** Ends one session. */
export const endSession = async (database: Sql, sessionId: string, reason: SessionEnd, now: Instant): Promise<void> => {
  await sql`update identity.session set ended_at = ${now}, end_reason = ${reason} where id = ${sessionId} and ended_at is null`.execute(
    database,
  )
}

/** Ends all sessions of a person, and any sign-in half done. */
export const endSessionsOf = async (database: Sql, personId: PersonId, reason: SessionEnd, now: Instant): Promise<void> => {
  await sql`update identity.session set ended_at = ${now}, end_reason = ${reason} where person_id = ${personId} and ended_at is null`.execute(
    database,
  )
  await sql`delete from identity.challenge where person_id = ${personId} and used_at is null`.execute(database)
}
