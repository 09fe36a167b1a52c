/** registerImport.list, .page, .rows, .oldEntry: how an import stands, its findings row by row, and where an old record came from (issue 3). */
import { personNames } from '#identity'
import { missing, ok } from '#kernel'
import { findOrgan } from '#organs'
import { type ViewContext, view } from '#platform'
import { oldCountedInReports, oldEntryOf, organOfRequest } from '#requests'
import {
  type ImportList,
  type ImportPage,
  type Mapping,
  type OldEntry,
  OneImport,
  type RowState,
  type RowsPage,
  rowStates,
  SeeImports,
  SeeOldEntry,
  SeeRows,
  type ShownRow,
  type ShownSheet,
  type UnclearWord,
} from '../contract.ts'
import { readDecision } from '../rules/decisions.ts'
import { guessSheet, headingTexts } from '../rules/headings.ts'
import { bare, plain } from '../rules/plain.ts'
import { isBad } from '../rules/problems.contract.ts'
import {
  countRows,
  findImport,
  type ImportRecord,
  type KeptRow,
  listImports,
  loadProfile,
  organOfImport,
  type Profile,
  rowsAfter,
} from '../store.ts'

export const importList = view({
  name: 'registerImport.list',
  title: '旧台账导入',
  side: 'office',
  input: SeeImports,
  within: async (_context, { organId }) => organId,
  show: async (context, { organId }) => {
    const imports = await listImports(context, organId)
    const names = await personNames(
      context.sql,
      imports.map(({ createdBy }) => createdBy),
    )
    const lines = []
    for (const { id, name, state, total, done, createdBy, createdAt } of imports) {
      const { byState } = await countRows(context, id)
      lines.push({
        importId: id,
        name,
        state,
        total,
        done,
        imported: byState.imported ?? 0,
        byName: names.get(createdBy) ?? '未知',
        at: createdAt,
      })
    }
    const shown: ImportList = { imports: lines, countedInReports: await oldCountedInReports(context, organId) }
    return ok(shown)
  },
})

const sampled = 40

export const importPage = view({
  name: 'registerImport.page',
  title: '旧台账导入',
  side: 'office',
  input: OneImport,
  within: (context, { importId }) => organOfImport(context, importId),
  show: async (context, { importId }) => {
    const entry = await findImport(context, importId)
    const organ = entry ? await findOrgan(context.sql, entry.organId) : null
    if (!entry || !organ) return missing('没有这次导入，请从列表重新打开。')
    context.sawPersonalData({ kind: 'registerImport', id: importId }, 'rows')
    const profile = await loadProfile(context, entry.organId)
    const { byState, open } = await countRows(context, importId)
    const bad = await rowsAfter(context, importId, { sheet: 0, row: 0 }, 3000, { states: ['bad'] })
    const sheets: ShownSheet[] = []
    for (const [place, { name, rows }] of entry.sheets.entries()) sheets.push(await sheetOf(context, entry, place + 1, name, rows, profile))
    const { decisions, channels, channelWhenMissing, kindWhenMissing } = entry.mapping ?? {
      decisions: profile.words.decisions ?? {},
      channels: profile.words.channels ?? {},
      channelWhenMissing: null,
      kindWhenMissing: null,
    }
    const shown: ImportPage = {
      importId,
      organId: entry.organId,
      organName: organ.name,
      name: entry.name,
      state: entry.state,
      remark: entry.remark,
      undoReason: entry.undoReason,
      onBad: entry.onBad,
      total: entry.total,
      done: entry.done,
      counts: Object.fromEntries(rowStates.map((state) => [state, byState[state] ?? 0])) as Record<RowState, number>,
      open,
      problems: problemsOf(bad),
      sheets,
      mapping: { decisions, channels, channelWhenMissing, kindWhenMissing },
      unclear: unclearIn(bad, entry.mapping),
      checked: entry.isChecked,
    }
    return ok(shown)
  },
})

const sheetOf = async (
  context: ViewContext,
  entry: ImportRecord,
  sheet: number,
  name: string,
  count: number,
  profile: Profile,
): Promise<ShownSheet> => {
  const sample = await rowsAfter(context, entry.id, { sheet, row: 0 }, sampled, { sheet })
  const guess = guessSheet(name, sample, profile.columns)
  const saved = entry.mapping?.sheets.find((one) => one.sheet === sheet)
  const mapping = saved ?? {
    sheet,
    take: guess.headingRow > 0,
    headingRow: guess.headingRow,
    headingLines: guess.headingLines,
    columns: guess.columns.map(({ field }) => field),
    year: guess.year,
  }
  const at = sample.findIndex(({ row }) => row === mapping.headingRow)
  return {
    sheet,
    name,
    rows: count,
    mapping,
    headings: at < 0 ? [] : headingTexts(sample, at, mapping.headingLines),
    sure: guess.columns.map(({ field, sure }, column) => (field === mapping.columns[column] ? sure : 1)),
    sample: sample.slice(0, 12).map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, 60)) })),
  }
}

const problemsOf = (bad: readonly KeptRow[]): ImportPage['problems'] => {
  const counted = new Map<string, ImportPage['problems'][number]>()
  for (const { code, field } of bad.flatMap(({ problems }) => problems)) {
    const key = `${code}/${field}`
    counted.set(key, { code, field, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort((one, other) => other.count - one.count)
}

/** The words that nobody could read, each once: said once, they are read everywhere. */
const unclearIn = (bad: readonly KeptRow[], mapping: Mapping | null): readonly UnclearWord[] => {
  const words = new Map<string, UnclearWord>()
  for (const { sheet, cells, problems } of bad)
    for (const { code } of problems) {
      const field = code === 'decision_unclear' ? 'decision' : code === 'channel_unknown' ? 'channel' : null
      const column = field === null ? -1 : (mapping?.sheets.find((one) => one.sheet === sheet)?.columns.indexOf(field) ?? -1)
      const word = plain(cells[column] ?? '')
      if (field === null || bare(word) === '' || bare(word).length > 60) continue
      const key = bare(word)
      const before = words.get(`${field}/${key}`)
      const read = field === 'decision' ? readDecision(word) : null
      words.set(`${field}/${key}`, { field, word, key, count: (before?.count ?? 0) + 1, among: read?.kind === 'unclear' ? read.among : [] })
    }
  return [...words.values()].sort((one, other) => other.count - one.count).slice(0, 60)
}

const pageLength = 100

export const importRows = view({
  name: 'registerImport.rows',
  title: '逐行结果',
  side: 'office',
  input: SeeRows,
  within: (context, { importId }) => organOfImport(context, importId),
  show: async (context, { importId, state, code, after }) => {
    const entry = await findImport(context, importId)
    if (!entry) return missing('没有这次导入，请从列表重新打开。')
    context.sawPersonalData({ kind: 'registerImport', id: importId }, 'rows')
    const found = await rowsAfter(context, importId, after ?? { sheet: 0, row: 0 }, pageLength + 1, {
      states: [state],
      ...(code ? { code } : {}),
    })
    const headings = new Map<number, readonly string[]>()
    const rows: ShownRow[] = []
    for (const row of found.slice(0, pageLength)) {
      const mapped = entry.mapping?.sheets.find((one) => one.sheet === row.sheet)
      if (mapped && !headings.has(row.sheet)) {
        const top = await rowsAfter(context, importId, { sheet: row.sheet, row: mapped.headingRow - 1 }, 2, { sheet: row.sheet })
        headings.set(row.sheet, headingTexts(top, 0, mapped.headingLines))
      }
      rows.push({
        sheet: row.sheet,
        sheetName: entry.sheets[row.sheet - 1]?.name ?? '',
        row: row.row,
        cells: row.cells.map((cell) => cell.slice(0, 80)),
        oldNumber: row.oldNumber,
        requestId: row.requestId,
        problems: [...row.problems.filter(isBad), ...row.problems.filter((one) => !isBad(one))].map((problem) => {
          const column = mapped?.columns.indexOf(problem.field) ?? -1
          return { ...problem, heading: headings.get(row.sheet)?.[column] ?? '', cell: (row.cells[column] ?? '').slice(0, 80) }
        }),
      })
    }
    const shown: RowsPage = { rows, more: found.length > pageLength }
    return ok(shown)
  },
})

export const oldEntry = view({
  name: 'registerImport.oldEntry',
  title: '旧台账原样',
  side: 'office',
  input: SeeOldEntry,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const found = await oldEntryOf(context, requestId)
    if (found) context.sawPersonalData({ kind: 'request', id: requestId }, 'oldEntry')
    const shown: OldEntry | null = found ? { content: found.content } : null
    return ok(shown)
  },
})
