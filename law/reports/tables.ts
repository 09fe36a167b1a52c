/** One report's tables as they come in, and how a cell is read: '/', '-', '—' and blank are not applicable, not an error. */
import type { RemedyBlockKey, RemedyColumnKey, ReportColumnKey, ReportRowKey } from './rows.ts'

export type Cell = number | string | null | undefined

export interface PublicationTable {
  readonly rules?: Readonly<Partial<Record<'issued' | 'repealed' | 'in_force', Cell>>> | Cell
  readonly normative_documents?: Readonly<Partial<Record<'issued' | 'repealed' | 'in_force', Cell>>> | Cell
  readonly licences?: Cell
  readonly penalties?: Cell
  readonly coercive_measures?: Cell
  readonly administrative_fees_wan_yuan?: Cell
}
export type RequestTable = Readonly<Partial<Record<ReportRowKey, Readonly<Partial<Record<ReportColumnKey, Cell>>> | null>>>
export type RemedyTable = Readonly<Partial<Record<RemedyBlockKey, Readonly<Partial<Record<RemedyColumnKey, Cell>>> | null>>>

export interface AnnualReport {
  readonly id: string
  readonly organ: string
  readonly year: number
  readonly table2?: PublicationTable | null
  readonly table3?: RequestTable | null
  readonly table4?: RemedyTable | null
  readonly processingFeeYuan?: Cell
  /** I7: figures stated in the body text, by path in the tables, e.g. 'table3.new_received.total'. */
  readonly textFigures?: Readonly<Record<string, number>>
  /** I9: what the system counts for the year. */
  readonly systemCounts?: Readonly<Partial<Record<'new_received' | 'total' | 'carried_forward', number>>>
  /** I10: the sum of payments booked, in yuan. */
  readonly bookedFeesYuan?: number
  /** The organ was changed since last year: I5 only warns. */
  readonly organReform?: boolean
}

/** A cell as read: a figure, not applicable, or something that is no figure. */
export type ReadCell =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'unreadable'; readonly text: string }

const blanks = new Set(['', '/', '／', '-', '－', '–', '—', '——', '\\', '无'])

/** Reads a cell. */
export const readCell = (cell: Cell): ReadCell => {
  if (cell === null || cell === undefined) return { kind: 'not_applicable' }
  if (typeof cell === 'number') return Number.isFinite(cell) ? { kind: 'figure', value: cell } : { kind: 'unreadable', text: String(cell) }
  const text = cell.trim().normalize('NFKC').replaceAll(',', '')
  if (blanks.has(text) || blanks.has(cell.trim())) return { kind: 'not_applicable' }
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? { kind: 'figure', value: Number(text) } : { kind: 'unreadable', text: cell }
}

/** The figure of a cell; null when there is none. */
export const figureOf = (cell: Cell): number | null => {
  const read = readCell(cell)
  return read.kind === 'figure' ? read.value : null
}

/** The sum of the figures; null when there is not one. Decimals are added in ten-thousandths, so that 0.1 + 0.2 is 0.3. */
export const sumOf = (cells: readonly Cell[]): number | null => {
  const figures = cells.map(figureOf).filter((figure) => figure !== null)
  return figures.length === 0 ? null : Math.round(figures.reduce((sum, figure) => sum + figure * 10_000, 0)) / 10_000
}
