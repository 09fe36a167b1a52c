/** A row under the mapping of its sheet: which rows are none (headings, empty lines, totals), and which cell is what (导入旧台账). Pure. */
import type { FieldKey } from './fields.contract.ts'
import { bare, plain } from './plain.ts'

export interface MappedSheet {
  readonly take: boolean
  readonly headingRow: number
  readonly headingLines: 1 | 2
  readonly columns: readonly (FieldKey | null)[]
}

/** True for rows that hold no request: above and in the headings, headings printed again, empty, totals, signatures. */
export const isNoRecord = (sheet: MappedSheet, row: number, cells: readonly string[], headings: readonly string[]): boolean => {
  if (!sheet.take || row < sheet.headingRow + sheet.headingLines) return true
  const filled = cells.map(plain).filter((cell) => cell !== '')
  if (filled.length === 0) return true
  const told = cells.filter((cell, column) => {
    const field = sheet.columns[column]
    return field && field !== 'number' && plain(cell) !== ''
  }).length
  if (told === 0) return true
  const first = bare(filled[0] ?? '')
  if (/^(?:合计|总计|小计|共计|本页合计|本年合计|制表|制表人|填表|填表人|填报人|审核人|负责人|统计|注|说明|备注)/.test(first) && told <= 4)
    return true
  const again = cells.filter((cell, column) => bare(cell) !== '' && bare(cell) === bare(headings[column] ?? '')).length
  return again >= 3 && again >= filled.length / 2
}

/** The cell of a field; empty without such a column. */
export const cellOf =
  (columns: readonly (FieldKey | null)[], cells: readonly string[]) =>
  (field: FieldKey): string => {
    const column = columns.indexOf(field)
    return column < 0 ? '' : (cells[column] ?? '')
  }
