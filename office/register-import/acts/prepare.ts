/** Upload, 对列, 试一遍: nothing of it writes a case (issue 3). */
import { randomUUID } from 'node:crypto'
import { forbidden, invalid, ok } from '#kernel'
import { act } from '#platform'
import { fields, type Mapping, OneImport, SaveMapping, Upload } from '../contract.ts'
import { headingTexts } from '../rules/headings.ts'
import { bare } from '../rules/plain.ts'
import { changeImport, forgetFindings, insertImport, rowsAfter, saveProfile } from '../store.ts'
import { onImport } from './on-import.ts'

export const upload = act({
  name: 'registerImport.upload',
  title: '上传旧台账',
  side: 'office',
  input: Upload,
  within: async (_context, { organId }) => organId,
  handle: async (context, { organId, digest, name }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('旧台账由工作人员上传。')
    const id = randomUUID()
    await insertImport(context, { id, organId, digest: digest as never, name }, caller.personId)
    context.happened({ name: 'registerImport.uploaded', subject: { kind: 'registerImport', id }, detail: { digest } })
    return ok({ importId: id })
  },
})

export const saveMapping = onImport({
  name: 'registerImport.saveMapping',
  title: '保存对列',
  happened: 'registerImport.mapped',
  input: SaveMapping,
  in: ['read', 'mapped', 'checked'],
  perform: async (context, entry, { mapping }) => {
    const problem = mappingProblem(mapping, entry.sheets.length)
    if (problem) return invalid(problem, { mapping: problem })
    const meant: Record<string, (typeof mapping.sheets)[number]['columns'][number]> = {}
    for (const sheet of mapping.sheets.filter(({ take }) => take)) {
      const rows = await rowsAfter(context, entry.id, { sheet: sheet.sheet, row: sheet.headingRow - 1 }, 2, { sheet: sheet.sheet })
      const headings = headingTexts(rows, 0, sheet.headingLines)
      for (const [column, heading] of headings.entries())
        if (bare(heading) !== '' && heading.length <= 40) meant[bare(heading)] = sheet.columns[column] ?? null
    }
    await saveProfile(context, entry.organId, { columns: meant, words: { decisions: mapping.decisions, channels: mapping.channels } })
    await changeImport(context, entry.id, { state: 'mapped', mapping, checkedNow: false, atSheet: 0, atRow: 0, done: 0, remark: null })
    return ok({ sheets: mapping.sheets.filter(({ take }) => take).length })
  },
})

/** What is wrong with a mapping; null when it can be tried. */
const mappingProblem = ({ sheets }: Mapping, count: number): string | null => {
  const taken = sheets.filter(({ take }) => take)
  if (taken.length === 0) return '没有选工作表。请至少选一张。'
  for (const { sheet, columns, headingRow } of taken) {
    if (sheet > count) return '工作表变了，请重新打开这次导入。'
    if (headingRow < 1) return `第 ${sheet} 张工作表还没有指明表头在哪一行。`
    const twice = columns.find((field, column) => field !== null && columns.indexOf(field) !== column)
    if (twice) return `第 ${sheet} 张工作表有两列都对成了“${fields[twice].title}”，请留一列。`
    const lacking = (Object.keys(fields) as (keyof typeof fields)[]).filter((key) => fields[key].required && !columns.includes(key))
    if (lacking.length > 0) return `第 ${sheet} 张工作表还没有对上：${lacking.map((key) => fields[key].title).join('、')}。`
  }
  return null
}

export const dryRun = onImport({
  name: 'registerImport.dryRun',
  title: '试一遍',
  happened: 'registerImport.dryRunOrdered',
  input: OneImport,
  in: ['mapped', 'checked'],
  perform: async (context, entry) => {
    await forgetFindings(context, entry.id)
    const total = entry.sheets.reduce((sum, { rows }) => sum + rows, 0)
    await changeImport(context, entry.id, { state: 'checking', checkedNow: false, atSheet: 0, atRow: 0, total, done: 0, remark: null })
    return ok({ rows: total })
  },
})
