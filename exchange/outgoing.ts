/** The sending half: gives numbers without gaps, makes signed envelopes, remembers what the other side has acknowledged. */

import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type App, openOutboxPayload } from '#platform'
import type { End } from './end.ts'
import { type Envelope, sealEnvelope } from './envelope.ts'
import { personalDataIn } from './personal-data.ts'

interface OutboxRow {
  readonly id: number
  readonly at: Instant
  readonly type: string
  readonly version: number
  readonly seal_row: string
  readonly payload: string
  readonly files: readonly string[]
}

/**
 * Numbers what waits in the outbox, in order. Under the lock of the stream's row, so that no number is missing or given twice.
 * A message of the office that looks as if it carried personal data without being allowed to gets no number: it stays, and is reported.
 */
export const giveNumbers = (app: App, end: End, limit = 200): Promise<number> =>
  app.exchange.transaction().execute(async (transaction) => {
    const outbox = sql.table(`${end.machinery}.outbox`)
    const streams = await sql<{ last_number: number; seen_id: number; settled_id: number; settles: boolean }>`
      select last_number, settled_id as seen_id, case when pg_snapshot_xmin(pg_current_snapshot()) > candidate_xid then candidate_id else settled_id end as settled_id,
        pg_snapshot_xmin(pg_current_snapshot()) > candidate_xid as settles
      from exchange.stream where sender = ${end.side} for update`.execute(transaction)
    const stream = streams.rows[0]
    if (!stream) throw new Error(`no stream of ${end.side}`)
    const waiting = await sql<OutboxRow>`select o.id, o.at, o.type, o.version, o.seal_row, o.payload, o.files from ${outbox} o
      where o.id > ${stream.seen_id - overlap}
        and not exists (select 1 from exchange.outgoing g where g.sender = ${end.side} and g.outbox_id = o.id)
        and not exists (select 1 from exchange.stopped s where s.sender = ${end.side} and s.outbox_id = o.id)
      order by o.id limit ${limit}`.execute(transaction)
    if (waiting.rows.length === 0) return 0
    let number = stream.last_number
    for (const row of waiting.rows) {
      const found = end.side === 'office' ? personalDataIn(row.type, openOutboxPayload(app.ciphers, end.machinery, row)) : []
      if (found.length > 0) {
        const paths = found.map(({ path }) => path)
        app.log.error('a message looked like personal data and was stopped', { type: row.type, outboxId: row.id, paths: paths.join(' ') })
        await sql`insert into exchange.stopped (sender, outbox_id, type, paths, stopped_at)
          values (${end.side}, ${row.id}, ${row.type}, ${paths}::text[], ${app.clock.now()})`.execute(transaction)
        continue
      }
      number += 1
      await sql`insert into exchange.outgoing (sender, number, outbox_id) values (${end.side}, ${number}, ${row.id})`.execute(transaction)
    }
    // Rows get their ids before they commit: a row is settled only when every transaction that may still bring an older one has ended,
    // and what those brought has been looked for once more: therefore the reading above starts where the last one did.
    // Asked after the rows were read: the lock above may have been waited for, and its snapshot is older than they are.
    const since = await sql<{ xid: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as xid`.execute(transaction)
    const last = waiting.rows.at(-1)?.id ?? 0
    await sql`update exchange.stream set last_number = ${number}, settled_id = ${stream.settled_id},
      candidate_id = case when ${stream.settles} then ${last} else candidate_id end,
      candidate_xid = case when ${stream.settles} then ${since.rows[0]?.xid ?? '0'}::xid8 else candidate_xid end
      where sender = ${end.side}`.execute(transaction)
    return waiting.rows.length
  })

/** Settled ids that are looked at again: an id may be taken a moment before its transaction has a number of its own. */
const overlap = 1000

/** Where a stream stands. */
export const streamOf = async (app: App, end: End): Promise<{ readonly lastNumber: number; readonly acknowledgedThrough: number }> => {
  const stream = await sql<{ lastNumber: number; acknowledgedThrough: number }>`select last_number as "lastNumber",
    acknowledged_through as "acknowledgedThrough" from exchange.stream where sender = ${end.side}`.execute(app.exchange)
  return stream.rows[0] ?? { lastNumber: 0, acknowledgedThrough: 0 }
}

export interface Wanted {
  /** Only what was not yet sent, or was sent before this moment, or is asked for again. */
  readonly unsentSince?: Instant
  readonly askedAgain?: readonly number[]
  readonly limit: number
}

/** Envelopes that the other side has not acknowledged, in order. */
export const collect = async (app: App, end: End, wanted: Wanted): Promise<readonly Envelope[]> => {
  const { unsentSince = null, askedAgain = [] } = wanted
  const rows = await sql<OutboxRow & { number: number }>`
    select g.number, o.id, o.at, o.type, o.version, o.seal_row, o.payload, o.files
    from exchange.outgoing g join ${sql.table(`${end.machinery}.outbox`)} o on o.id = g.outbox_id
    where g.sender = ${end.side} and g.number > (select acknowledged_through from exchange.stream where sender = ${end.side})
      and (${unsentSince}::timestamptz is null or g.sent_at is null or g.sent_at <= ${unsentSince}::timestamptz
        or g.number = any(${askedAgain}::bigint[]))
    order by g.number limit ${wanted.limit}`.execute(app.exchange)
  return rows.rows.map((row) =>
    sealEnvelope(app.ciphers, {
      sender: end.side,
      number: row.number,
      type: row.type,
      version: row.version,
      sentAt: row.at,
      payload: openOutboxPayload(app.ciphers, end.machinery, row),
      files: [...row.files],
    }),
  )
}

/** Notes that these left in a package. */
export const markSent = async (app: App, end: End, numbers: readonly number[]): Promise<void> => {
  await sql`update exchange.outgoing set sent_at = ${app.clock.now()}
    where sender = ${end.side} and number = any(${numbers}::bigint[])`.execute(app.exchange)
}

/** The other side has taken in everything through this number. */
export const acknowledge = (app: App, end: End, through: number): Promise<void> =>
  app.exchange.transaction().execute(async (transaction) => {
    const moved = await sql`update exchange.stream set acknowledged_through = ${through}
      where sender = ${end.side} and acknowledged_through < ${through} and last_number >= ${through} returning sender`.execute(transaction)
    if (moved.rows.length === 0) return
    await sql`update exchange.outgoing set acknowledged_at = ${app.clock.now()}
      where sender = ${end.side} and number <= ${through} and acknowledged_at is null`.execute(transaction)
  })
