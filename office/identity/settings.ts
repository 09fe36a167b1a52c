/** Identity's own settings, rows with a default; an administrator of the database may change them. SQL is here. */
import { sql } from 'kysely'
import type { Sql } from './grants.ts'

export interface IdentitySettings {
  readonly sessionIdleMinutes: number
  readonly sessionHours: number
  readonly sessionsAtOnce: number
  readonly challengeMinutes: number
  readonly triesBeforeLock: number
}

const defaults: IdentitySettings = { sessionIdleMinutes: 30, sessionHours: 12, sessionsAtOnce: 3, challengeMinutes: 5, triesBeforeLock: 5 }

/** The settings in force. */
export const loadSettings = async (database: Sql): Promise<IdentitySettings> => {
  const found = await sql<{ name: string; value: unknown }>`select name, value from identity.setting`.execute(database)
  const numbers = new Map(found.rows.flatMap(({ name, value }) => (typeof value === 'number' ? [[name, value] as const] : [])))
  return {
    sessionIdleMinutes: numbers.get('sessionIdleMinutes') ?? defaults.sessionIdleMinutes,
    sessionHours: numbers.get('sessionHours') ?? defaults.sessionHours,
    sessionsAtOnce: numbers.get('sessionsAtOnce') ?? defaults.sessionsAtOnce,
    challengeMinutes: numbers.get('challengeMinutes') ?? defaults.challengeMinutes,
    triesBeforeLock: numbers.get('triesBeforeLock') ?? defaults.triesBeforeLock,
  }
}
