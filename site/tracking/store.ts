/** What this side writes about a request that can be followed: its opening and what was handed in later. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { sealJson } from '#exchange'
import type { ActContext } from '#platform'
import { type OpeningPicture, openingPlace } from './picture.ts'

/** Lets number and code open these requests from now on. */
export const registerOpenings = async (
  context: Pick<ActContext, 'app' | 'sql' | 'now'>,
  requests: readonly { readonly trackingNumber: string; readonly codeDigest: string; readonly picture: OpeningPicture }[],
): Promise<void> => {
  const rows = requests.map(({ trackingNumber, codeDigest, picture }) => ({
    tracking_number: trackingNumber,
    code_digest: codeDigest,
    sealed: sealJson(context.app.ciphers, openingPlace(trackingNumber), picture),
  }))
  await sql`insert into intake.opening (tracking_number, code_digest, sealed, opened_at)
    select tracking_number, code_digest, sealed, ${context.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (tracking_number text, code_digest text, sealed text)`.execute(context.sql)
}

/** Keeps what was handed in; false when the same (a first opening, a withdrawal) is already there. */
export const noteHandedIn = async (
  context: ActContext,
  handed: {
    readonly trackingNumber: string
    readonly kind: 'correction' | 'withdrawal' | 'opened'
    readonly letterId?: string
    readonly content?: unknown
  },
): Promise<boolean> => {
  const id = randomUUID()
  const sealed =
    handed.content === undefined
      ? null
      : sealJson(context.app.ciphers, { table: 'intake.follow_up', column: 'sealed', row: id }, handed.content)
  const written = await sql`insert into intake.follow_up (id, tracking_number, kind, letter_id, on_day, at, sealed)
    values (${id}, ${handed.trackingNumber}, ${handed.kind}, ${handed.letterId ?? null}, ${context.today}, ${context.now}, ${sealed})
    on conflict do nothing returning id`.execute(context.sql)
  return written.rows.length > 0
}

/** True when this letter to the applicant has arrived on this side. */
export const letterExists = async (context: ActContext, trackingNumber: string, letterId: string): Promise<boolean> => {
  const found = await sql`select 1 from site.letter where tracking_number = ${trackingNumber} and letter_id = ${letterId}`.execute(
    context.sql,
  )
  return found.rows.length > 0
}
