/** What this side keeps of complaints and ratings: the only file that reads and writes them. The words are sealed. */
import { sql } from 'kysely'
import { z } from 'zod'
import { openJson, type Place, sealJson } from '#exchange'
import type { Instant, PlainDate } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { ComplaintLine } from './contract.ts'
import { ComplaintPicture, complaintPlace } from './picture.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const madePlace = (id: string): Place => ({ table: 'intake.complaint', column: 'sealed', row: id })
const Words = z.object({ text: z.string() })

export const insertComplaint = async (
  context: ActContext,
  { id, trackingNumber, text }: { readonly id: string; readonly trackingNumber: string; readonly text: string },
): Promise<void> => {
  await sql`insert into intake.complaint (id, tracking_number, on_day, at, sealed) values (${id}, ${trackingNumber}, ${context.today}, ${context.now},
    ${sealJson(context.app.ciphers, madePlace(id), { text })})`.execute(context.sql)
}

/** Complaints of one request, in order, each with what the competent office has told of it. */
export const complaintsOf = async (context: Reading, trackingNumber: string): Promise<readonly ComplaintLine[]> => {
  const found = await sql<{ id: string; on: PlainDate; at: Instant; sealed: string; picture: string | null }>`
    select c.id, c.on_day as on, c.at, c.sealed, s.sealed as picture from intake.complaint c
    left join site.complaint s on s.complaint_id = c.id where c.tracking_number = ${trackingNumber} order by c.at`.execute(context.sql)
  return found.rows.map(({ id, on, at, sealed, picture }) => ({
    complaintId: id,
    madeOn: on,
    madeAt: at,
    text: openJson(context.app.ciphers, madePlace(id), sealed, Words).text,
    progress: picture === null ? null : openJson(context.app.ciphers, complaintPlace(id), picture, ComplaintPicture),
  }))
}

export interface KeptRating {
  readonly score: number
  readonly solved: 'yes' | 'partly' | 'no' | null
  readonly givenOn: PlainDate
}

export const findRating = async (context: Reading, trackingNumber: string, letterId: string): Promise<KeptRating | null> => {
  const found = await sql<KeptRating>`select score, solved, given_on as "givenOn" from intake.rating
    where tracking_number = ${trackingNumber} and letter_id = ${letterId}`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Keeps the newest; the day it was first given stays. The comment is not kept on this side. */
export const saveRating = async (
  context: ActContext,
  trackingNumber: string,
  letterId: string,
  { score, solved }: Pick<KeptRating, 'score' | 'solved'>,
): Promise<void> => {
  await sql`insert into intake.rating (tracking_number, letter_id, score, solved, given_on, changed_at)
    values (${trackingNumber}, ${letterId}, ${score}, ${solved}, ${context.today}, ${context.now})
    on conflict (tracking_number, letter_id) do update set score = excluded.score, solved = excluded.solved, changed_at = excluded.changed_at`.execute(
    context.sql,
  )
}

/** Letters of the request that can be opened here. */
export const lettersHere = async (
  context: Reading,
  trackingNumber: string,
): Promise<readonly { readonly letterId: string; readonly kind: string; readonly opened: boolean }[]> => {
  const found = await sql<{ letterId: string; kind: string; opened: boolean }>`select letter_id as "letterId", kind,
    exists (select 1 from intake.follow_up f where f.tracking_number = l.tracking_number and f.letter_id = l.letter_id and f.kind = 'opened') as opened
    from site.letter l where tracking_number = ${trackingNumber} order by on_day, arrived_at, letter_id`.execute(context.sql)
  return found.rows
}
