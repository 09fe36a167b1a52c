/** The entries as the database holds them, read in pieces, each with the MAC it should carry. */
import type { App } from './app.ts'
import { type DocketRow, docketMac } from './docket.ts'
import { type JournalRow, journalMac } from './journal.ts'
import { type Stream, streams, type Witnessed } from './witness.ts'

/** An entry of a stream with the MAC it carries and the one it should carry. */
export interface StoredEntry {
  readonly id: number
  readonly mark: string
  readonly right: string
  /** kind/subject/seq of a docket entry. */
  readonly place?: string
  readonly docket?: { readonly row: DocketRow; readonly digest: string }
}

type Reading = Pick<App, 'owner' | 'ciphers'>

/** The entries of a stream from that number on, in order of their numbers. */
export async function* storedEntries(app: Reading, stream: Stream, from = 0): AsyncGenerator<StoredEntry> {
  let last = from - 1
  for (;;) {
    const piece = stream === 'docket' ? await docketPiece(app, last) : await journalPiece(app, stream, last)
    yield* piece
    const end = piece.at(-1)
    if (!end) return
    last = end.id
  }
}

/** Notes genuine entries that were committed but not yet noted (a crash in between, another process). Forged ones are never noted. */
export const catchUpWitness = async (app: Reading & Pick<App, 'witness'>): Promise<number> => {
  const recent = app.witness.recent()
  const missing: Witnessed[] = []
  for (const stream of streams) {
    const known = recent.get(stream) ?? new Set<number>()
    const newest = known.size === 0 ? 0 : [...known].reduce((a, b) => Math.max(a, b))
    const oldest = known.size === 0 ? 0 : [...known].reduce((a, b) => Math.min(a, b))
    // numbers are given out before the commit: look a little way behind the newest
    for await (const { id, mark, right, place } of storedEntries(app, stream, Math.max(oldest, newest - lookBack)))
      if (!known.has(id) && mark === right) missing.push({ stream, id, mark, ...(place ? { place } : {}) })
  }
  app.witness.note(missing)
  return missing.length
}

const lookBack = 5000
const pieceSize = 5000

const docketPiece = async (app: Reading, last: number): Promise<readonly StoredEntry[]> => {
  const found = await app.owner.query<DocketRow & { digest: string; mac: string }>(
    `select kind, subject_id, seq, id, on_day, fact, recorded_at, recorded_by, act, digest, mac from platform.docket where id > $1 order by id limit ${pieceSize}`,
    [last],
  )
  return found.rows.map(({ digest, mac, ...row }) => ({
    id: row.id,
    mark: mac,
    right: docketMac(app, row, digest),
    place: `${row.kind}/${row.subject_id}/${row.seq}`,
    docket: { row, digest },
  }))
}

const journalPiece = async (app: Reading, stream: 'journal' | 'intake', last: number): Promise<readonly StoredEntry[]> => {
  const schema = stream === 'journal' ? 'platform' : 'intake'
  const found = await app.owner.query<JournalRow & { mac: string }>(
    `select id, at, act, name, caller_kind, person_id, session_id, part, organ_id, subject_kind, subject_id, detail, mac
      from ${schema}.journal where id > $1 order by id limit ${pieceSize}`,
    [last],
  )
  return found.rows.map(({ mac, ...row }) => ({ id: row.id, mark: mac, right: journalMac(app, schema, row) }))
}
