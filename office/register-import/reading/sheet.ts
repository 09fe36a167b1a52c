/** What is read of a file: sheets of rows of text, within bounds (导入旧台账). */
import type { SheetRow } from '../rules/headings.ts'

export interface ReadSheet {
  readonly name: string
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>
}
/** Why a file is not read, in Chinese, with what to do. */
export class Unreadable extends Error {}

export const bounds = { rows: 60_000, columns: 80, cell: 8_000, sheets: 30, unzipped: 400 * 1024 * 1024 } as const

/** A row within the bounds, without empty cells at its end. */
export const boundedRow = (row: number, cells: readonly string[]): SheetRow => {
  const cut = cells.slice(0, bounds.columns).map((cell) => cell.slice(0, bounds.cell).replaceAll('\u0000', ''))
  let length = cut.length
  while (length > 0 && (cut[length - 1] ?? '').trim() === '') length -= 1
  return { row, cells: cut.slice(0, length) }
}
