/** What the machine does for an import, one transaction a batch with its own checkpoint: kept rows, findings, cases, voids (issue 3). */
import { z } from 'zod'
import { ok, type PlainDate } from '#kernel'
import { loadOrgan } from '#organs'
import type { Organ } from '#organs/contract'
import { type ActContext, act } from '#platform'
import { enterOldCases, loadRuleSettings, type OldCase, oldNumbersHeld, voidOldCase } from '#requests'
import type { Mapping } from '../contract.ts'
import { headingTexts } from '../rules/headings.ts'
import { cellOf, isNoRecord } from '../rules/mapped.ts'
import { isBad } from '../rules/problems.contract.ts'
import { type RowRead, type RowReading, readRow } from '../rules/row.ts'
import {
  changeImport,
  earlierNumbers,
  type Finding,
  type ImportRecord,
  type KeptRow,
  keepRows as keep,
  keepFindings,
  lockImport,
  organOfImport,
  rowsAfter,
  settleRows,
} from '../store.ts'

const checkedAtOnce = 300
const importedAtOnce = 100

export const keepRows = act({
  name: 'registerImport.keepRows',
  title: '存下读到的行',
  side: 'office',
  input: z.object({
    importId: z.guid(),
    sheet: z.number().int(),
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    /** With the last piece: the sheets and their sizes, or why the file cannot be read. */
    sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })).optional(),
    unreadable: z.string().optional(),
  }),
  within: (context, { importId }) => organOfImport(context, importId),
  handle: async (context, { importId, sheet, rows, sheets, unreadable }) => {
    const locked = await lockImport(context, importId)
    if (!locked.ok) return locked
    if (locked.value.state !== 'reading') return ok({ more: false })
    if (rows.length > 0) await keep(context, importId, sheet, rows)
    const told = (name: string, detail: { rows?: number } = {}) =>
      context.happened({ name, subject: { kind: 'registerImport', id: importId }, detail })
    if (unreadable !== undefined) {
      await changeImport(context, importId, { state: 'unreadable', remark: unreadable })
      told('registerImport.notRead')
    } else if (sheets) {
      const total = sheets.reduce((sum, one) => sum + one.rows, 0)
      await changeImport(context, importId, { state: 'read', sheets, total, done: 0 })
      told('registerImport.read', { rows: total })
    } else await changeImport(context, importId, { done: locked.value.done + rows.length })
    return ok({ more: sheets === undefined && unreadable === undefined })
  },
})

/** One batch of whatever the import is at. Called until it says that there is no more; killed in between, it goes on from its checkpoint. */
export const step = act({
  name: 'registerImport.step',
  title: '导入下一批',
  side: 'office',
  input: z.object({ importId: z.guid() }),
  within: (context, { importId }) => organOfImport(context, importId),
  handle: async (context, { importId }) => {
    const locked = await lockImport(context, importId)
    if (!locked.ok) return locked
    const entry = locked.value
    switch (entry.state) {
      case 'checking':
        return ok({ more: await checkBatch(context, entry) })
      case 'importing':
        return ok({ more: await importBatch(context, entry) })
      case 'undoing':
        return ok({ more: await undoBatch(context, entry) })
      default:
        return ok({ more: false })
    }
  },
})

const happened = (context: ActContext, { id }: ImportRecord, name: string, detail: Readonly<Record<string, number>>): void =>
  context.happened({ name, subject: { kind: 'registerImport', id }, detail })

interface Ground {
  readonly organ: Organ
  readonly mapping: Mapping
  readonly base: Omit<RowReading, 'cell' | 'year'>
  readonly headings: ReadonlyMap<number, readonly string[]>
}

const groundOf = async (context: ActContext, entry: ImportRecord): Promise<Ground> => {
  const { mapping } = entry
  if (!mapping) throw new Error(`import ${entry.id} has no mapping`)
  const organ = await loadOrgan(context.sql, entry.organId)
  const { calendar } = await loadRuleSettings(context, organ)
  const headings = new Map<number, readonly string[]>()
  for (const { sheet, take, headingRow, headingLines } of mapping.sheets) {
    if (!take) continue
    const rows = await rowsAfter(context, entry.id, { sheet, row: headingRow - 1 }, 2, { sheet })
    headings.set(sheet, headingTexts(rows, 0, headingLines))
  }
  const { decisions, channels, channelWhenMissing, kindWhenMissing } = mapping
  return {
    organ,
    mapping,
    headings,
    base: { decisions, channels, channelWhenMissing, kindWhenMissing, today: context.today as PlainDate, calendar },
  }
}

/** Null for rows that hold no request. */
const readKept = ({ mapping, base, headings }: Ground, { sheet, row, cells }: KeptRow): RowRead | null => {
  const mapped = mapping.sheets.find((one) => one.sheet === sheet)
  if (!mapped || isNoRecord(mapped, row, cells, headings.get(sheet) ?? [])) return null
  return readRow({ ...base, cell: cellOf(mapped.columns, cells), year: mapped.year })
}

const checkBatch = async (context: ActContext, entry: ImportRecord): Promise<boolean> => {
  const rows = await rowsAfter(context, entry.id, { sheet: entry.atSheet, row: entry.atRow }, checkedAtOnce)
  const last = rows.at(-1)
  if (!last) {
    await changeImport(context, entry.id, { state: 'checked', checkedNow: true })
    happened(context, entry, 'registerImport.checked', { rows: entry.done })
    return false
  }
  const ground = await groundOf(context, entry)
  const read = rows.map((row) => ({ row, read: readKept(ground, row) }))
  const numbers = read.flatMap(({ read: one }) => one?.oldNumber ?? [])
  const [held, first] = [await oldNumbersHeld(context, entry.organId, numbers), new Map(await earlierNumbers(context, entry.id, numbers))]
  const findings = read.map(({ row, read: one }): Finding => {
    const place = { sheet: row.sheet, row: row.row }
    if (one === null) return { ...place, state: 'skipped', problems: [], oldNumber: null, isOpen: null }
    const { oldNumber, record } = one
    const before = oldNumber === null ? undefined : first.get(oldNumber)
    if (oldNumber !== null && before === undefined) first.set(oldNumber, row.row)
    if (oldNumber !== null && held.has(oldNumber)) return { ...place, state: 'known', problems: [], oldNumber, isOpen: null }
    const problems =
      before === undefined
        ? one.problems
        : [...one.problems, { code: 'number_twice' as const, field: 'number' as const, of: `第 ${before} 行` }]
    const bad = problems.some(isBad) || record === null
    return { ...place, state: bad ? 'bad' : 'ok', problems, oldNumber, isOpen: bad ? null : record?.ended === null }
  })
  await keepFindings(context, entry.id, findings)
  await changeImport(context, entry.id, { atSheet: last.sheet, atRow: last.row, done: entry.done + rows.length })
  return true
}

const importBatch = async (context: ActContext, entry: ImportRecord): Promise<boolean> => {
  const after = { sheet: entry.atSheet, row: entry.atRow }
  const states = entry.onBad === 'stop' ? (['ok', 'bad'] as const) : (['ok'] as const)
  const found = await rowsAfter(context, entry.id, after, importedAtOnce, { states })
  const stop = found.findIndex(({ state }) => state === 'bad')
  const rows = stop < 0 ? found : found.slice(0, stop)
  const ground = await groundOf(context, entry)
  const held = await oldNumbersHeld(
    context,
    entry.organId,
    rows.flatMap(({ oldNumber }) => oldNumber ?? []),
  )
  const fresh = rows.flatMap((row) => {
    const read = readKept(ground, row)
    return read?.record && !held.has(read.record.oldNumber) ? [{ row, record: read.record }] : []
  })
  const ids = await enterOldCases(
    context,
    ground.organ,
    fresh.map(({ row, record }) => oldCase(entry, ground, row, record)),
    step.name,
  )
  const idByRow = new Map(fresh.map(({ row }, place) => [row, ids[place] ?? null]))
  await settleRows(
    context,
    entry.id,
    rows.map((row) => {
      const requestId = idByRow.get(row) ?? null
      return { sheet: row.sheet, row: row.row, state: requestId ? ('imported' as const) : ('known' as const), requestId }
    }),
  )
  const last = rows.at(-1) ?? null
  const moved = { done: entry.done + ids.length, ...(last ? { atSheet: last.sheet, atRow: last.row } : {}) }
  const bad = found[stop]
  if (bad) {
    const remark = `停在“${entry.sheets[bad.sheet - 1]?.name ?? '表'}”第 ${bad.row} 行：这一行有错。前面的已经导入；可以跳过有错的行接着导入。`
    await changeImport(context, entry.id, { ...moved, state: 'stopped', remark })
    happened(context, entry, 'registerImport.stopped', { rows: ids.length })
    return false
  }
  const isOver = found.length < importedAtOnce
  await changeImport(context, entry.id, { ...moved, ...(isOver ? { state: 'imported' as const } : {}) })
  if (ids.length > 0) happened(context, entry, 'registerImport.batchImported', { rows: ids.length })
  if (isOver) happened(context, entry, 'registerImport.finished', { rows: entry.done + ids.length })
  return !isOver
}

const oldCase = (entry: ImportRecord, { headings }: Ground, row: KeptRow, record: NonNullable<RowRead['record']>): OldCase => {
  const { oldNumber, receivedOn, law, dueOn, ended, channel, applicant, subject, description } = record
  const titles = headings.get(row.sheet) ?? []
  return {
    fact: { importId: entry.id, sheet: row.sheet, row: row.row, oldNumber, receivedOn, law, dueOn, ended },
    channel,
    applicant,
    subject,
    description,
    content: row.cells
      .map((cell, column) => [titles[column] || `第 ${column + 1} 列`, cell] as const)
      .filter(([, cell]) => cell.trim() !== ''),
  }
}

const undoBatch = async (context: ActContext, entry: ImportRecord): Promise<boolean> => {
  const rows = await rowsAfter(context, entry.id, { sheet: entry.atSheet, row: entry.atRow }, importedAtOnce, { states: ['imported'] })
  const last = rows.at(-1)
  if (!last) {
    const isWhole = entry.done === entry.total
    const remark = isWhole ? null : '撤销时有案件正好被人接着办了，这些没有撤销。'
    await changeImport(context, entry.id, { state: isWhole ? 'undone' : 'imported', remark })
    happened(context, entry, 'registerImport.undone', { rows: entry.done })
    return false
  }
  const reason = `撤销旧台账的导入：${entry.undoReason ?? ''}`
  const undone: KeptRow[] = []
  for (const row of rows) if (row.requestId && (await voidOldCase(context, row.requestId, reason, step.name))) undone.push(row)
  await settleRows(
    context,
    entry.id,
    undone.map(({ sheet, row, requestId }) => ({ sheet, row, requestId, state: 'undone' as const })),
  )
  await changeImport(context, entry.id, { atSheet: last.sheet, atRow: last.row, done: entry.done + undone.length })
  return true
}
