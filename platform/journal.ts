/** The journal: who did what, append-only, each row under a MAC whose key the database does not hold (网络安全法 21, 个人信息保护法 54). */
import { sql, type Transaction } from 'kysely'
import type { Instant, Json, OrganId } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { App, Caller, Happening } from './app.ts'
import { canonical } from './canonical.ts'
import type { Witnessed } from './witness.ts'

/** What both doors have at hand. */
export interface JournalContext {
  readonly app: App
  readonly sql: Transaction<Database>
  readonly caller: Caller
  readonly now: Instant
  /** Collects what must be witnessed once the transaction is committed. */
  readonly witness: (entry: Witnessed) => void
}

/** A row as it is stored; the MAC covers everything but itself. */
export interface JournalRow {
  readonly id: number
  readonly at: Instant
  readonly act: string
  readonly name: string
  readonly caller_kind: string
  readonly person_id: string | null
  readonly session_id: string | null
  readonly part: string | null
  readonly organ_id: string | null
  readonly subject_kind: string
  readonly subject_id: string
  readonly detail: Json
}

/** The numbers of the next rows, in order. */
export const journalNumbers = async (
  { sql: transaction }: Pick<JournalContext, 'sql'>,
  schema: 'platform' | 'intake',
  count: number,
): Promise<readonly number[]> => {
  if (count <= 0) return []
  const taken = await sql<{
    id: number
  }>`select nextval(${`${schema}.journal_id`}::regclass) as id from generate_series(1, ${count})`.execute(transaction)
  return taken.rows.map(({ id }) => id)
}

/** One line to be written: what happened, in which act, by whom. */
export interface JournalLine {
  readonly caller: Caller
  readonly act: string
  readonly within: OrganId | null
  readonly happening: Happening
}

/** Writes the lines under these numbers. */
export const recordInJournal = async (
  context: Omit<JournalContext, 'caller'>,
  schema: 'platform' | 'intake',
  lines: readonly JournalLine[],
  numbers: readonly number[],
): Promise<void> => {
  if (lines.length === 0) return
  const rows = lines.map(({ caller, act, within, happening }, index): JournalRow & { readonly mac: string } => {
    const row: JournalRow = {
      id: numbers[index] ?? 0,
      at: context.now,
      act,
      name: happening.name,
      ...callerColumns(caller),
      organ_id: happening.organId === undefined ? within : happening.organId,
      subject_kind: happening.subject.kind,
      subject_id: happening.subject.id,
      detail: happening.detail ?? null,
    }
    return { ...row, mac: journalMac(context.app, schema, row) }
  })
  await sql`insert into ${sql.table(`${schema}.journal`)} (id, at, act, name, caller_kind, person_id, session_id, part, organ_id, subject_kind, subject_id, detail, mac)
    select id, at, act, name, caller_kind, person_id, session_id, part, organ_id, subject_kind, subject_id, coalesce(detail, 'null'), mac
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id bigint, at timestamptz, act text, name text, caller_kind text, person_id uuid,
      session_id text, part text, organ_id uuid, subject_kind text, subject_id text, detail jsonb, mac text)`.execute(context.sql)
  for (const row of rows) context.witness({ stream: schema === 'platform' ? 'journal' : 'intake', id: row.id, mark: row.mac })
}

/** The MAC a row must carry in that journal. */
export const journalMac = (app: Pick<App, 'ciphers'>, schema: 'platform' | 'intake', row: JournalRow): string =>
  app.ciphers.chainMac(
    canonical([
      schema,
      row.id,
      row.at,
      row.act,
      row.name,
      row.caller_kind,
      row.person_id,
      row.session_id,
      row.part,
      row.organ_id,
      row.subject_kind,
      row.subject_id,
      row.detail,
    ]),
  )

const callerColumns = (caller: Caller) => ({
  caller_kind: caller.kind,
  person_id: caller.kind === 'official' ? caller.personId : null,
  session_id: caller.kind === 'official' ? (caller.sessionId ?? null) : null,
  part: caller.kind === 'system' ? caller.part : null,
})
