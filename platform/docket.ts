/** Docket chains: an append-only list of dated facts for one subject; each entry carries the SM3 digest of the one before it. */
import { sql } from 'kysely'
import type { Instant, Json, PlainDate } from '#kernel'
import type { App } from './app.ts'
import { canonical } from './canonical.ts'
import type { ActContext } from './execute.ts'

/** A fact to be entered. */
export interface NewDocketEntry {
  /** Kind of subject: 'request', 'publication'. */
  readonly kind: string
  readonly subjectId: string
  /** 1, 2, 3 …: the caller holds the subject's row lock and knows how many there are. */
  readonly seq: number
  /** The legal day. */
  readonly on: PlainDate
  /** No personal data. */
  readonly fact: Json
  /** The act that entered it. */
  readonly act: string
}

/** An entry as kept. */
export interface DocketEntry {
  readonly seq: number
  readonly on: PlainDate
  readonly fact: Json
  readonly recordedAt: Instant
  readonly recordedBy: string | null
  readonly act: string
  readonly digest: string
}

/** A stored row; digest and mac cover everything before them. */
export interface DocketRow {
  readonly id: number
  readonly kind: string
  readonly subject_id: string
  readonly seq: number
  readonly on_day: PlainDate
  readonly fact: Json
  readonly recorded_at: Instant
  readonly recorded_by: string | null
  readonly act: string
}

/** Appends one entry behind the last. A wrong seq is a defect of the caller, who must hold the lock of the subject. */
export const appendToDocket = async (context: ActContext, entry: NewDocketEntry): Promise<DocketEntry> => {
  const before = await sql<{ id: number; digest: string | null; last: number }>`
    select nextval('platform.docket_id') as id, (select digest from platform.docket where kind = ${entry.kind} and subject_id = ${entry.subjectId}
      order by seq desc limit 1) as digest,
      (select coalesce(max(seq), 0) from platform.docket where kind = ${entry.kind} and subject_id = ${entry.subjectId}) as last`.execute(
    context.sql,
  )
  const { id = 0, digest: previous = null, last = 0 } = before.rows[0] ?? {}
  if (entry.seq !== last + 1) throw new Error(`docket of ${entry.kind} ${entry.subjectId}: entry ${entry.seq} after ${last}`)
  const recordedBy = context.caller.kind === 'official' ? context.caller.personId : null
  const row: DocketRow = {
    id,
    kind: entry.kind,
    subject_id: entry.subjectId,
    seq: entry.seq,
    on_day: entry.on,
    fact: entry.fact,
    recorded_at: context.now,
    recorded_by: recordedBy,
    act: entry.act,
  }
  const digest = docketDigest(context.app, row, previous)
  const mac = docketMac(context.app, row, digest)
  await sql`insert into platform.docket (kind, subject_id, seq, id, on_day, fact, recorded_at, recorded_by, act, digest, mac)
    values (${row.kind}, ${row.subject_id}, ${row.seq}, ${id}, ${row.on_day}, ${JSON.stringify(row.fact)}::jsonb, ${row.recorded_at}, ${recordedBy},
      ${row.act}, ${digest}, ${mac})`.execute(context.sql)
  context.witness({ stream: 'docket', id, mark: mac, place: `${row.kind}/${row.subject_id}/${row.seq}` })
  return { seq: row.seq, on: row.on_day, fact: row.fact, recordedAt: row.recorded_at, recordedBy, act: row.act, digest }
}

/** The entries of one subject, in order. */
export const readDocket = async (
  context: { readonly sql: ActContext['sql'] },
  kind: string,
  subjectId: string,
): Promise<readonly DocketEntry[]> => {
  const found =
    await sql<DocketEntry>`select seq, on_day as "on", fact, recorded_at as "recordedAt", recorded_by as "recordedBy", act, digest
    from platform.docket where kind = ${kind} and subject_id = ${subjectId} order by seq`.execute(context.sql)
  return found.rows
}

/** The digest of an entry behind `previous` (null for the first). */
export const docketDigest = (app: Pick<App, 'ciphers'>, row: DocketRow, previous: string | null): string =>
  app.ciphers.digest(
    canonical([previous, row.kind, row.subject_id, row.seq, row.on_day, row.fact, row.recorded_at, row.recorded_by, row.act]),
  )

/** The MAC over a whole entry, its number and digest: each row is judged by itself, whatever was done to the others. */
export const docketMac = (app: Pick<App, 'ciphers'>, row: DocketRow, digest: string): string =>
  app.ciphers.chainMac(
    canonical([
      'docket',
      row.id,
      row.kind,
      row.subject_id,
      row.seq,
      row.on_day,
      row.fact,
      row.recorded_at,
      row.recorded_by,
      row.act,
      digest,
    ]),
  )
