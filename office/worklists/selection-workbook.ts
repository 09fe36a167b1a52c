/** The chosen cases as an .xlsx: text cells only, so that nothing a citizen typed is ever computed (R019). */
import { inChinese, type PlainDate } from '#kernel'
import { channelTerms } from '#law'
import { safeCell } from '#requests'
import { stageTitles } from '#requests/contract'
import type { SelectedRow, Selection } from './contract.ts'

const day = (on: PlainDate | null): string => (on ? inChinese(on) : '')
const left = ({ remainingWorkdays, light }: SelectedRow): string => {
  if (light === 'done') return '已办结'
  if (remainingWorkdays === null) return '期限没有在走'
  return remainingWorkdays < 0 ? `超期 ${-remainingWorkdays} 个工作日` : `还有 ${remainingWorkdays} 个工作日`
}

const columns: readonly (readonly [title: string, width: number, cell: (row: SelectedRow) => string])[] = [
  ['登记编号', 24, ({ number }) => number],
  ['单位', 18, ({ organName }) => organName],
  ['事由', 44, ({ subject }) => subject],
  ['申请人', 14, ({ applicantShort }) => applicantShort],
  ['渠道', 12, ({ channel }) => channelTerms[channel]],
  ['收到日期', 16, ({ receivedOn }) => day(receivedOn)],
  ['办到哪一步', 12, ({ stage }) => stageTitles[stage]],
  ['承办人', 12, ({ owner }) => owner?.name ?? ''],
  ['B 角', 12, ({ standIn }) => standIn?.name ?? ''],
  ['最晚答复', 16, ({ dueOn }) => day(dueOn)],
  ['剩余', 18, left],
]

/** The workbook of a selection. */
export const selectionWorkbook = async ({ rows }: Selection): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('案件')
  sheet.columns = columns.map(([header, width]) => ({ header, width }))
  for (const row of rows) sheet.addRow(columns.map(([, , cell]) => safeCell(cell(row))))
  sheet.getRow(1).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.numFmt = '@'
    })
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
