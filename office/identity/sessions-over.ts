/** Which sessions are over: asked by what stays open, without keeping any alive. SQL is here. */
import { sql } from 'kysely'
import type { App } from '#platform'
import { loadSettings } from './settings.ts'

/** Of these sessions the ones that are over: signed out, ended, idle, too old, or the person may no longer sign in. */
export const sessionsOver = async (app: App, sessionIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (sessionIds.length === 0) return new Set()
  const { database } = app.office
  const { sessionIdleMinutes, sessionHours } = await loadSettings(database)
  const now = app.clock.now()
  const standing = await sql<{ id: string }>`select s.id from identity.session s join identity.person p on p.id = s.person_id
    where s.id = any(${[...sessionIds]}::uuid[]) and s.ended_at is null and p.active
      and s.seen_at > ${now}::timestamptz - make_interval(mins => ${sessionIdleMinutes}::int)
      and s.started_at > ${now}::timestamptz - make_interval(hours => ${sessionHours}::int)`.execute(database)
  const open = new Set(standing.rows.map(({ id }) => id))
  return new Set(sessionIds.filter((id) => !open.has(id)))
}
