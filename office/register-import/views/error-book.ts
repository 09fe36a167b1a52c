/** registerImport.errorBook 错误表: the same sheets with two columns more, 问题 and 怎样改; mended there it is uploaded again (issue 3). */
import { missing, ok } from '#kernel'
import { view } from '#platform'
import { OneImport } from '../contract.ts'
import { isBad, problemTexts, tellProblem } from '../rules/problems.contract.ts'
import { findImport, type KeptRow, organOfImport, rowsAfter } from '../store.ts'

export interface ErrorBook {
  readonly name: string
  readonly sheets: readonly {
    readonly name: string
    readonly headingRow: number
    readonly headingLines: number
    readonly rows: readonly {
      readonly row: number
      readonly cells: readonly string[]
      readonly what: string
      readonly mend: string
      readonly bad: boolean
    }[]
  }[]
}

export const errorBook = view({
  name: 'registerImport.errorBook',
  title: '错误表',
  side: 'office',
  input: OneImport,
  within: (context, { importId }) => organOfImport(context, importId),
  show: async (context, { importId }) => {
    const entry = await findImport(context, importId)
    if (!entry?.mapping) return missing('还没有试过，没有错误表。请先“试一遍”。')
    context.sawPersonalData({ kind: 'registerImport', id: importId }, 'rows')
    const sheets = []
    for (const { sheet, take, headingRow, headingLines } of entry.mapping.sheets) {
      if (!take) continue
      const rows = []
      let after = { sheet, row: 0 }
      for (;;) {
        const found = await rowsAfter(context, importId, after, 2000, { sheet })
        const last = found.at(-1)
        if (!last) break
        after = { sheet, row: last.row }
        rows.push(...found.map(told))
      }
      sheets.push({ name: entry.sheets[sheet - 1]?.name ?? `表${sheet}`, headingRow, headingLines, rows })
    }
    const book: ErrorBook = { name: entry.name.replace(/\.[A-Za-z]{2,4}$/, ''), sheets }
    return ok(book)
  },
})

const told = ({ row, cells, state, problems }: KeptRow): ErrorBook['sheets'][number]['rows'][number] => {
  const bad = problems.filter(isBad)
  const what = state === 'known' || state === 'imported' ? '已经导入，不用改' : bad.map(tellProblem).join('；')
  return { row, cells, what, mend: bad.map(({ code }) => problemTexts[code].mend).join(' '), bad: bad.length > 0 }
}
