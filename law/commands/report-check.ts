/** `sunlit report-check FILE.json`: reads annual-report tables and lists every identity that fails. */
import { type AnnualReport, type Cell, checkReports, reportRows } from '../annual-report.ts'
import type { LawSettings } from '../settings.ts'
import { type CommandOutcome, unreadable } from './outcome.ts'
import { type Fields, fieldsOf, parseJson, ShapeFault, shown } from './shape.ts'

export interface ReportCheckOptions {
  readonly settings?: LawSettings
}

/** The whole command; the file is one report, a list of them, or an object with `reports`. */
export const reportCheckCommand = (text: string, options: ReportCheckOptions = {}): CommandOutcome => {
  try {
    const reports = reportsIn(parseJson(text)).map(reportFrom)
    return { stdout: `${JSON.stringify(checkReports(reports, options.settings), null, 1)}\n`, stderr: '', exitCode: 0 }
  } catch (fault) {
    if (fault instanceof ShapeFault) return unreadable(fault.message)
    throw fault
  }
}

const reportsIn = (parsed: unknown): readonly unknown[] => {
  if (Array.isArray(parsed)) return parsed
  const fields = fieldsOf(parsed, '文件')
  if (fields.reports === undefined) return [fields]
  if (!Array.isArray(fields.reports)) throw new ShapeFault(`文件：reports 应是数组，实际是${shown(fields.reports)}`)
  return fields.reports
}

const reportFrom = (value: unknown, index: number): AnnualReport => {
  const numbered = `第${index + 1}份报告`
  const report = fieldsOf(value, numbered)
  const id = typeof report.id === 'string' && report.id !== '' ? report.id : undefined
  const place = id ?? numbered
  if (report.table3 === undefined && report.table4 === undefined && report.table2 === undefined)
    throw new ShapeFault(`${place}：没有 table2、table3、table4，不是年度报告表格`)
  const year = typeof report.year === 'string' && /^\d{4}$/.test(report.year) ? Number(report.year) : report.year
  if (typeof year !== 'number' || !Number.isInteger(year)) throw new ShapeFault(`${place}：year 应是年份，实际是${shown(report.year)}`)
  const organ = typeof report.organ === 'string' ? report.organ : ''
  return {
    id: id ?? `${organ}-${year}`,
    organ,
    year,
    table2: tableTwo(report.table2, place),
    table3: tableOf(report.table3, `${place} table3`),
    table4: tableOf(report.table4, `${place} table4`),
    processingFeeYuan: cellFrom(report.processingFeeYuan, `${place} processingFeeYuan`),
    ...(report.organReform === true ? { organReform: true } : {}),
    ...numbersIn(report, 'textFigures', place),
    ...numbersIn(report, 'systemCounts', place),
    ...(typeof report.bookedFeesYuan === 'number' ? { bookedFeesYuan: report.bookedFeesYuan } : {}),
  }
}

/** Rows of cells; a row that the tables do not have is a mistake in the file. */
const tableOf = (value: unknown, place: string): Readonly<Record<string, Readonly<Record<string, Cell>> | null>> | null => {
  if (value === undefined || value === null) return null
  const table: Record<string, Readonly<Record<string, Cell>> | null> = {}
  for (const [row, cells] of Object.entries(fieldsOf(value, place))) {
    if (place.endsWith('table3') && !(row in reportRows)) throw new ShapeFault(`${place}：没有“${row}”这一行`)
    table[row] = cells === null ? null : cellsFrom(fieldsOf(cells, `${place} ${row}`), `${place} ${row}`)
  }
  return table
}

const cellsFrom = (fields: Fields, place: string): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(fields).map(([column, cell]) => [column, cellFrom(cell, `${place} ${column}`)]))

const cellFrom = (cell: unknown, place: string): Cell => {
  if (cell === null || cell === undefined || typeof cell === 'number' || typeof cell === 'string') return cell
  throw new ShapeFault(`${place}：应是数字，实际是${shown(cell)}`)
}

const tableTwo = (value: unknown, place: string): AnnualReport['table2'] => {
  if (value === undefined || value === null) return null
  const fields = fieldsOf(value, `${place} table2`)
  const documents = (name: string) => {
    const cells = fields[name]
    return typeof cells === 'object' && cells !== null
      ? cellsFrom(fieldsOf(cells, `${place} table2 ${name}`), `${place} table2 ${name}`)
      : null
  }
  const cell = (name: string) => cellFrom(fields[name], `${place} table2 ${name}`)
  return {
    rules: documents('rules'),
    normative_documents: documents('normative_documents'),
    licences: cell('licences'),
    penalties: cell('penalties'),
    coercive_measures: cell('coercive_measures'),
    administrative_fees_wan_yuan: cell('administrative_fees_wan_yuan'),
  }
}

const numbersIn = <Name extends 'textFigures' | 'systemCounts'>(report: Fields, name: Name, place: string) => {
  if (report[name] === undefined || report[name] === null) return {}
  const figures: Record<string, number> = {}
  for (const [key, figure] of Object.entries(fieldsOf(report[name], `${place} ${name}`))) {
    if (typeof figure !== 'number') throw new ShapeFault(`${place} ${name} ${key}：应是数字，实际是${shown(figure)}`)
    figures[key] = figure
  }
  return { [name]: figures }
}
