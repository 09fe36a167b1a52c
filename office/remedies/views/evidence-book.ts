/** remedies.evidenceBook: the 证据目录 of a proceeding, and the same as a workbook; the trend as a workbook and as CSV (R043, R044). */
import { missing, ok } from '#kernel'
import { proceedingTerms, type RemedyBlockKey, remedyBlocks, remedyColumns } from '#law'
import { loadOrgan } from '#organs'
import { view } from '#platform'
import { readCase } from '#requests'
import { type EvidenceBook, type RemedyTrend, SeeEvidenceBook } from '../contract.ts'
import { evidenceOf, findProceeding, organOfProceeding } from '../store.ts'

export const evidenceBook = view({
  name: 'remedies.evidenceBook',
  title: '证据目录',
  side: 'office',
  input: SeeEvidenceBook,
  within: (context, { proceedingId }) => organOfProceeding(context, proceedingId),
  show: async (context, { proceedingId }) => {
    const proceeding = await findProceeding(context, proceedingId)
    if (!proceeding) return missing('没有这件复议、诉讼，请从列表重新打开。')
    const opened = await readCase(context, proceeding.requestId)
    const organ = await loadOrgan(context.sql, proceeding.organId)
    const book: EvidenceBook = {
      title: `${organ.name}${proceedingTerms[proceeding.kind]}证据目录`,
      body: proceeding.body,
      number: opened?.record.number ?? '',
      organName: organ.name,
      items: await evidenceOf(context, proceedingId),
    }
    return ok(book)
  },
})

type Sheet = readonly (readonly (string | number)[])[]

export const evidenceSheet = (book: EvidenceBook): Sheet => [
  ['编号', '证据名称', '证明目的', '页数', '来源'],
  ...book.items.map(({ number, name, purpose, pages, origin }) => [number, name, purpose, pages ?? '', origin]),
]

/** A line a year, then a line an organ and year, then part four. */
export const trendSheet = ({ years, organs, partFour }: RemedyTrend): Sheet => [
  ['单位', '年份', '申请数', '复议数', '诉讼数', ...blockTitles],
  ...years.map((year, place): (string | number)[] => [
    '合计',
    year.year,
    year.requests,
    year.reconsiderations,
    year.suits,
    ...cells(partFour[place]),
  ]),
  ...organs.flatMap(({ organName, years: own, partFour: tables }) =>
    own.map((year, place): (string | number)[] => [
      organName,
      year.year,
      year.requests,
      year.reconsiderations,
      year.suits,
      ...cells(tables[place]),
    ]),
  ),
]

const isBlock = (text: string): text is RemedyBlockKey => text in remedyBlocks
const blockKeys = Object.keys(remedyBlocks).filter(isBlock)
const isColumn = (text: string): text is keyof typeof remedyColumns => text in remedyColumns
const columnKeys = Object.keys(remedyColumns).filter(isColumn)
const blockTitles = blockKeys.flatMap((block) => columnKeys.map((column) => `${remedyBlocks[block]} ${remedyColumns[column]}`))
const cells = (part: RemedyTrend['partFour'][number] | undefined): readonly number[] =>
  blockKeys.flatMap((block) => columnKeys.map((column) => part?.table[block][column] ?? 0))

/** A cell that a spreadsheet would read as a formula gets an apostrophe in front. */
const safe = (cell: string | number): string | number => (typeof cell === 'string' && /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** With a byte order mark, so that a spreadsheet reads the Chinese. */
export const asCsv = (sheet: Sheet): string =>
  `\uFEFF${sheet.map((row) => row.map((cell) => `"${String(safe(cell)).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`

export const asWorkbook = async (title: string, sheet: Sheet): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const page = workbook.addWorksheet(title.slice(0, 28))
  for (const row of sheet) page.addRow(row.map(safe))
  page.getRow(1).font = { bold: true }
  page.views = [{ state: 'frozen', ySplit: 1 }]
  const widths = sheet[0]?.map((_, place) => Math.min(60, Math.max(8, ...sheet.map((row) => String(row[place] ?? '').length * 1.8)))) ?? []
  for (const [place, width] of widths.entries()) page.getColumn(place + 1).width = width
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
