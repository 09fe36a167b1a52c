/** Imports and their rows: the only file that writes register_import.*. Cells and file names are sealed; problems hold none (issue 3). */
import { sql } from 'kysely'
import { type Instant, missing, type OrganId, ok, type PersonId, type RequestId, type Result } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { ImportState, Mapping, RowState } from './contract.ts'
import type { FieldKey } from './rules/fields.contract.ts'
import type { SheetRow } from './rules/headings.ts'
import type { Problem } from './rules/problems.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

export interface ImportRecord {
  readonly id: string
  readonly organId: OrganId
  readonly digest: string
  readonly name: string
  readonly state: ImportState
  readonly remark: string | null
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  readonly mapping: Mapping | null
  readonly isChecked: boolean
  readonly onBad: 'skip' | 'stop' | null
  readonly atSheet: number
  readonly atRow: number
  readonly total: number
  readonly done: number
  readonly undoReason: string | null
  readonly createdBy: PersonId
  readonly createdAt: Instant
}

const namePlace = (id: string) => ({ table: 'register_import.import', column: 'name', row: id })
const cellsPlace = (id: string, sheet: number, row: number) => ({
  table: 'register_import.row',
  column: 'cells',
  row: `${id}/${sheet}/${row}`,
})

/** For `within`. */
export const organOfImport = async (context: Pick<Reading, 'sql'>, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from register_import.import where id = ${id}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

const columns = sql`id, organ_id as "organId", digest, name, state, remark, sheets, mapping, md5(mapping::text) is not distinct from checked_mapping
  and checked_mapping is not null as "isChecked", on_bad as "onBad", at_sheet as "atSheet", at_row as "atRow", total, done,
  undo_reason as "undoReason", created_by as "createdBy", created_at as "createdAt"`

const opened = (context: Reading, row: ImportRecord): ImportRecord => ({
  ...row,
  name: context.app.ciphers.open(row.name, namePlace(row.id)),
})

export const findImport = async (context: Reading, id: string): Promise<ImportRecord | null> => {
  const found = await sql<ImportRecord>`select ${columns} from register_import.import where id = ${id}`.execute(context.sql)
  return found.rows[0] ? opened(context, found.rows[0]) : null
}

export const listImports = async (context: Reading, organId: OrganId): Promise<readonly ImportRecord[]> => {
  const found = await sql<ImportRecord>`select ${columns} from register_import.import where organ_id = ${organId}
    order by created_at desc, id limit 50`.execute(context.sql)
  return found.rows.map((row) => opened(context, row))
}

/** Locked until the act commits: batches and people's acts on one import come one after the other. */
export const lockImport = async (context: ActContext, id: string): Promise<Result<ImportRecord>> => {
  const found = await sql<ImportRecord>`select ${columns} from register_import.import where id = ${id} for update`.execute(context.sql)
  return found.rows[0] ? ok(opened(context, found.rows[0])) : missing('没有这次导入，请从列表重新打开。')
}

/** True while another import of the organ writes cases: one at a time. */
export const othersAtWork = async (context: ActContext, { id, organId }: Pick<ImportRecord, 'id' | 'organId'>): Promise<boolean> => {
  const found =
    await sql`select 1 from register_import.import where organ_id = ${organId} and id <> ${id} and state in ('importing', 'undoing')`.execute(
      context.sql,
    )
  return found.rows.length > 0
}

export const insertImport = async (
  context: ActContext,
  entry: Pick<ImportRecord, 'id' | 'organId' | 'digest' | 'name'>,
  by: PersonId,
): Promise<void> => {
  await sql`insert into register_import.import (id, organ_id, digest, name, state, created_by, created_at, changed_at)
    values (${entry.id}, ${entry.organId}, ${entry.digest}, ${context.app.ciphers.seal(entry.name, namePlace(entry.id))}, 'reading', ${by},
      ${context.now}, ${context.now})`.execute(context.sql)
}

/** Rewrites what changed; what is not named stays. */
export const changeImport = async (
  context: ActContext,
  id: string,
  change: Partial<
    Pick<ImportRecord, 'state' | 'remark' | 'sheets' | 'mapping' | 'onBad' | 'atSheet' | 'atRow' | 'total' | 'done' | 'undoReason'>
  > & {
    readonly startedBy?: PersonId
    readonly checkedNow?: boolean
  },
): Promise<void> => {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const sets = [
    sql`changed_at = ${context.now}`,
    ...(change.state ? [sql`state = ${change.state}`] : []),
    ...(change.remark !== undefined ? [sql`remark = ${change.remark}`] : []),
    ...(change.sheets ? [sql`sheets = ${json(change.sheets)}::jsonb`] : []),
    ...(change.mapping !== undefined ? [sql`mapping = ${json(change.mapping)}::jsonb`] : []),
    ...(change.onBad ? [sql`on_bad = ${change.onBad}`] : []),
    ...(change.atSheet !== undefined ? [sql`at_sheet = ${change.atSheet}`] : []),
    ...(change.atRow !== undefined ? [sql`at_row = ${change.atRow}`] : []),
    ...(change.total !== undefined ? [sql`total = ${change.total}`] : []),
    ...(change.done !== undefined ? [sql`done = ${change.done}`] : []),
    ...(change.undoReason ? [sql`undo_reason = ${change.undoReason}`] : []),
    ...(change.startedBy ? [sql`started_by = ${change.startedBy}`] : []),
    ...(change.checkedNow === undefined
      ? []
      : [change.checkedNow ? sql`checked_mapping = md5(mapping::text)` : sql`checked_mapping = null`]),
  ]
  await sql`update register_import.import set ${sql.join(sets)} where id = ${id}`.execute(context.sql)
}

/** Keeps rows as they were read; a row that is there already stays. */
export const keepRows = async (context: ActContext, id: string, sheet: number, rows: readonly SheetRow[]): Promise<void> => {
  const sealed = rows.map(({ row, cells }) => ({ row, cells: context.app.ciphers.seal(JSON.stringify(cells), cellsPlace(id, sheet, row)) }))
  await sql`insert into register_import.row (import_id, sheet, row, cells, state)
    select ${id}, ${sheet}, row, cells, 'read' from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as kept (row integer, cells text)
    on conflict (import_id, sheet, row) do nothing`.execute(context.sql)
}

export interface KeptRow extends SheetRow {
  readonly sheet: number
  readonly state: RowState
  readonly problems: readonly Problem[]
  readonly oldNumber: string | null
  readonly requestId: RequestId | null
}

/** Rows behind a place, in order, opened. */
export const rowsAfter = async (
  context: Reading,
  id: string,
  after: { readonly sheet: number; readonly row: number },
  limit: number,
  only: { readonly states?: readonly RowState[]; readonly sheet?: number; readonly code?: string } = {},
): Promise<readonly KeptRow[]> => {
  const conditions = [
    sql`import_id = ${id} and (sheet, row) > (${after.sheet}::integer, ${after.row}::integer)`,
    ...(only.states ? [sql`state = any(${[...only.states]}::text[])`] : []),
    ...(only.sheet ? [sql`sheet = ${only.sheet}`] : []),
    ...(only.code ? [sql`problems @> ${JSON.stringify([{ code: only.code }])}::jsonb`] : []),
  ]
  const found = await sql<Omit<KeptRow, 'cells'> & { cells: string }>`select sheet, row, cells, state, problems, old_number as "oldNumber",
    request_id as "requestId" from register_import.row where ${sql.join(conditions, sql` and `)} order by sheet, row limit ${limit}`.execute(
    context.sql,
  )
  return found.rows.map((row) => ({ ...row, cells: JSON.parse(context.app.ciphers.open(row.cells, cellsPlace(id, row.sheet, row.row))) }))
}

/** Before a dry run: every row is unread again. */
export const forgetFindings = async (context: ActContext, id: string): Promise<void> => {
  await sql`update register_import.row set state = 'read', problems = '[]', old_number = null, is_open = null
    where import_id = ${id} and request_id is null and state <> 'read'`.execute(context.sql)
}

export interface Finding {
  readonly sheet: number
  readonly row: number
  readonly state: RowState
  readonly problems: readonly Problem[]
  readonly oldNumber: string | null
  readonly isOpen: boolean | null
}
export const keepFindings = async (context: ActContext, id: string, findings: readonly Finding[]): Promise<void> => {
  await sql`update register_import.row r set state = f.state, problems = f.problems, old_number = f."oldNumber", is_open = f."isOpen"
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as f (sheet integer, row integer, state text, problems jsonb, "oldNumber" text, "isOpen" boolean)
    where r.import_id = ${id} and r.sheet = f.sheet and r.row = f.row`.execute(context.sql)
}

/** What became of rows: imported with their case, undone, or known meanwhile. */
export const settleRows = async (
  context: ActContext,
  id: string,
  settled: readonly { readonly sheet: number; readonly row: number; readonly state: RowState; readonly requestId: RequestId | null }[],
): Promise<void> => {
  await sql`update register_import.row r set state = f.state, request_id = f."requestId"
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as f (sheet integer, row integer, state text, "requestId" uuid)
    where r.import_id = ${id} and r.sheet = f.sheet and r.row = f.row`.execute(context.sql)
}

/** Where in this file these numbers stood first. */
export const earlierNumbers = async (context: ActContext, id: string, numbers: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{
    oldNumber: string
    row: number
  }>`select distinct on (old_number) old_number as "oldNumber", row from register_import.row
    where import_id = ${id} and old_number = any(${[...numbers]}::text[]) order by old_number, sheet, row`.execute(context.sql)
  return new Map(found.rows.map(({ oldNumber, row }) => [oldNumber, row]))
}

export const countRows = async (
  context: Pick<Reading, 'sql'>,
  id: string,
): Promise<{ readonly byState: Readonly<Partial<Record<RowState, number>>>; readonly open: number }> => {
  const found = await sql<{ state: RowState; count: number; open: number }>`select state, count(*)::int as count,
    count(*) filter (where is_open and state in ('ok', 'imported'))::int as open from register_import.row where import_id = ${id} group by state`.execute(
    context.sql,
  )
  return {
    byState: Object.fromEntries(found.rows.map(({ state, count }) => [state, count])),
    open: found.rows.reduce((sum, { open }) => sum + open, 0),
  }
}

export interface Profile {
  readonly columns: Readonly<Record<string, FieldKey | null>>
  readonly words: Pick<Mapping, 'decisions' | 'channels'> | Record<string, never>
}
export const loadProfile = async (context: Pick<Reading, 'sql'>, organId: OrganId): Promise<Profile> => {
  const found = await sql<Profile>`select columns, words from register_import.profile where organ_id = ${organId}`.execute(context.sql)
  return found.rows[0] ?? { columns: {}, words: {} }
}
export const saveProfile = async (context: ActContext, organId: OrganId, { columns: meant, words }: Profile): Promise<void> => {
  await sql`insert into register_import.profile (organ_id, columns, words, saved_at)
    values (${organId}, ${JSON.stringify(meant)}::jsonb, ${JSON.stringify(words)}::jsonb, ${context.now})
    on conflict (organ_id) do update set columns = register_import.profile.columns || excluded.columns, words = excluded.words,
      saved_at = excluded.saved_at`.execute(context.sql)
}
