/** What the public side was told: the only code that writes requests.progress_sent and requests.letter_sent. */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ActContext | ViewContext, 'sql'>

export interface SentProgress {
  readonly revision: number
  readonly digest: string
}

/** The newest picture sent; null before the first. */
export const findSentProgress = async (context: Reading, id: RequestId): Promise<SentProgress | null> => {
  const found = await sql<SentProgress>`select revision, digest from requests.progress_sent where request_id = ${id}`.execute(context.sql)
  return found.rows[0] ?? null
}

/** The case must be locked by the caller. */
export const saveSentProgress = async (context: ActContext, id: RequestId, { revision, digest }: SentProgress): Promise<void> => {
  await sql`insert into requests.progress_sent (request_id, revision, digest, sent_at) values (${id}, ${revision}, ${digest}, ${context.now})
    on conflict (request_id) do update set revision = excluded.revision, digest = excluded.digest, sent_at = excluded.sent_at`.execute(
    context.sql,
  )
}

/** Letters the applicant can open with number and code. */
export const sentLetters = async (context: Reading, id: RequestId): Promise<ReadonlySet<string>> => {
  const found = await sql<{ id: string }>`select letter_id as id from requests.letter_sent where request_id = ${id}`.execute(context.sql)
  return new Set(found.rows.map((row) => row.id))
}

export const insertSentLetter = async (context: ActContext, id: RequestId, letterId: string): Promise<void> => {
  await sql`insert into requests.letter_sent (letter_id, request_id, sent_at) values (${letterId}, ${id}, ${context.now})
    on conflict do nothing`.execute(context.sql)
}

/** Letters that can be heard on the public side, and in which revision: 1 the text, 2 with its sound. */
export const sentReadings = async (context: Reading, id: RequestId): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ id: string; revision: number }>`select letter_id as id, revision from requests.reading_sent
    where request_id = ${id}`.execute(context.sql)
  return new Map(found.rows.map((row) => [row.id, row.revision]))
}

export const saveSentReading = async (context: ActContext, id: RequestId, letterId: string, revision: number): Promise<void> => {
  await sql`insert into requests.reading_sent (letter_id, request_id, revision, sent_at)
    values (${letterId}, ${id}, ${revision}, ${context.now})
    on conflict (letter_id) do update set revision = excluded.revision, sent_at = excluded.sent_at`.execute(context.sql)
}
