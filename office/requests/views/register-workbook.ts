/** The register as an .xlsx for the supervisor's desk: text cells only, so that nothing a citizen typed is ever computed. */
import { inChinese, type PlainDate } from '#kernel'
import { channelTerms, decisions, reportColumns } from '#law'
import { type RegisterBook, type RegisterRow, stageTitles } from '../contract.ts'

type Column = readonly [title: string, width: number, cell: (row: RegisterRow) => string]

const day = (on: PlainDate | null): string => (on ? inChinese(on) : '')

const columns: readonly Column[] = [
  ['登记编号', 22, ({ number }) => number],
  ['旧台账编号', 20, ({ oldNumber }) => oldNumber ?? ''],
  ['登记号', 20, ({ trackingNumber }) => trackingNumber],
  ['提交日期', 16, ({ submittedOn }) => day(submittedOn)],
  ['收到日期', 16, ({ receivedOn }) => day(receivedOn)],
  ['渠道', 14, ({ channel }) => channelTerms[channel]],
  ['申请人类别', 14, ({ applicantKind }) => reportColumns[applicantKind]],
  ['申请人', 18, ({ applicantShort }) => applicantShort],
  ['事由', 40, ({ subject }) => subject],
  ['办到哪一步', 12, ({ stage }) => stageTitles[stage]],
  ['承办人', 12, ({ ownerName }) => ownerName ?? ''],
  ['答复期限', 16, ({ dueOn }) => day(dueOn)],
  ['答复类型', 28, ({ decision }) => (decision ? decisions[decision].title : '')],
  ['文号', 24, ({ documentNumber }) => documentNumber ?? ''],
  ['决定日期', 16, ({ decidedOn }) => day(decidedOn)],
  ['发出日期', 16, ({ dispatchedOn }) => day(dispatchedOn)],
  ['送达日期', 16, ({ deliveredOn }) => day(deliveredOn)],
  ['办结日期', 16, ({ closedOn }) => day(closedOn)],
  ['作废原因', 24, ({ voidReason }) => voidReason ?? ''],
]

/** A cell that a spreadsheet would read as a formula gets an apostrophe in front (CSV injection). */
export const safeCell = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The workbook of one book. */
export const registerWorkbook = async (book: RegisterBook): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(`${book.year}年登记簿`)
  sheet.columns = columns.map(([header, width]) => ({ header, width }))
  for (const row of book.rows) sheet.addRow(columns.map(([, , cell]) => safeCell(cell(row))))
  sheet.getRow(1).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.numFmt = '@'
    })
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
