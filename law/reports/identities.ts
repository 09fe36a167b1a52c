/** 勾稽关系 I1–I10: what must hold in and between the tables of the annual report. */
import { defaultSettings, type LawSettings } from '../settings.ts'
import { type RemedyBlockKey, type ReportColumnKey, type ReportRowKey, remedyBlocks, reportRows, resultRows } from './rows.ts'
import { type AnnualReport, type Cell, figureOf, readCell, sumOf } from './tables.ts'

export type IdentityId = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10'
export type IdentityLevel = 'error' | 'warning' | 'reconciliation'

export interface Identity {
  readonly rule: string
  readonly level: IdentityLevel
}

export const identities = {
  I1: { rule: '每一列：本年新收 + 上年结转 = 总计 + 结转下年度', level: 'error' },
  I2: { rule: '每一列：二十一项办理结果之和 = 总计', level: 'error' },
  I3: { rule: '每一行：自然人 + 五类法人或其他组织 = 总计', level: 'error' },
  I4: { rule: '复议、诉讼每一组：维持 + 纠正 + 其他 + 尚未审结 = 总计', level: 'error' },
  I5: { rule: '上年结转 = 上一年度报告的结转下年度，每一列', level: 'error' },
  I6: { rule: '现行有效 = 上年现行有效 + 本年制发 - 本年废止', level: 'warning' },
  I7: { rule: '正文数字 = 表格数字', level: 'warning' },
  I8: { rule: '数字为非负整数（收费金额可以有小数）', level: 'error' },
  I9: { rule: '系统统计的收到、办结、结转数 = 表格数字', level: 'reconciliation' },
  I10: { rule: '第六部分的收费总额 = 实际入账总额', level: 'warning' },
} as const satisfies Record<IdentityId, Identity>

/** One identity that does not hold. */
export interface IdentityFault {
  readonly id: string
  readonly identity: IdentityId
  /** Of table three: one of the seven columns; of the others: the block or the row. */
  readonly column?: string
  readonly row?: string
  readonly expected: number | string
  readonly found: number | string | null
  readonly level: IdentityLevel
}

/** Every identity that fails, in the reports and between the years of one organ. */
export const checkReports = (reports: readonly AnnualReport[], settings: LawSettings = defaultSettings): readonly IdentityFault[] =>
  reports.flatMap((report) => {
    const before = reports.find(({ organ, year }) => organ !== '' && organ === report.organ && year === report.year - 1)
    return [...checkReport(report), ...(before ? checkYears(before, report, settings) : [])]
  })

/** I1–I4, I7–I10 of one report. */
export const checkReport = (report: AnnualReport): readonly IdentityFault[] => [
  ...flows(report),
  ...results(report),
  ...rowSums(report),
  ...remedySums(report),
  ...statedFigures(report),
  ...wholeFigures(report),
  ...systemFigures(report),
  ...bookedFees(report),
]

/** I5 and I6: a report against that of the year before. */
export const checkYears = (
  before: AnnualReport,
  report: AnnualReport,
  settings: LawSettings = defaultSettings,
): readonly IdentityFault[] => {
  const softened = settings.organReform || report.organReform === true
  const carried = columns.flatMap((column) => {
    const expected = cellOf(before, 'carried_forward', column)
    const found = cellOf(report, 'carried_over', column)
    return different(expected, found) ? [fault(report, 'I5', expected, found, { column, ...(softened ? { level: 'warning' } : {}) })] : []
  })
  const inForce = (['rules', 'normative_documents'] as const).flatMap((row) => {
    const last = documentsOf(before, row)
    const now = documentsOf(report, row)
    if (!last || !now || figureOf(last.in_force) === null || figureOf(now.in_force) === null) return []
    const expected = (figureOf(last.in_force) ?? 0) + (figureOf(now.issued) ?? 0) - (figureOf(now.repealed) ?? 0)
    return different(expected, figureOf(now.in_force)) ? [fault(report, 'I6', expected, figureOf(now.in_force), { column: row })] : []
  })
  return [...carried, ...inForce]
}

const columns: readonly ReportColumnKey[] = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'social_welfare_org',
  'legal_service_org',
  'other',
  'total',
]

const isRow = (text: string): text is ReportRowKey => text in reportRows
const rows: readonly ReportRowKey[] = Object.keys(reportRows).filter(isRow)
const isBlock = (text: string): text is RemedyBlockKey => text in remedyBlocks
const blocks: readonly RemedyBlockKey[] = Object.keys(remedyBlocks).filter(isBlock)

const cellOf = (report: AnnualReport, row: ReportRowKey, column: ReportColumnKey): number | null => figureOf(report.table3?.[row]?.[column])

/** Not applicable against a figure other than zero is a difference; against nothing or zero it is none. */
const different = (a: number | null, b: number | null): boolean => (a ?? 0) !== (b ?? 0)

const fault = (
  report: AnnualReport,
  identity: IdentityId,
  expected: number | string | null,
  found: number | string | null,
  place: { readonly column?: string; readonly row?: string; readonly level?: IdentityLevel },
): IdentityFault => ({
  id: report.id,
  identity,
  ...(place.column === undefined ? {} : { column: place.column }),
  ...(place.row === undefined ? {} : { row: place.row }),
  expected: expected ?? 0,
  found,
  level: place.level ?? identities[identity].level,
})

const flows = (report: AnnualReport): readonly IdentityFault[] =>
  columns.flatMap((column) => {
    const expected = sumOf([cellOf(report, 'new_received', column), cellOf(report, 'carried_over', column)])
    const found = sumOf([cellOf(report, 'total', column), cellOf(report, 'carried_forward', column)])
    return different(expected, found) ? [fault(report, 'I1', expected, found, { column })] : []
  })

const results = (report: AnnualReport): readonly IdentityFault[] =>
  columns.flatMap((column) => {
    const expected = sumOf(resultRows.map((row) => cellOf(report, row, column)))
    const found = cellOf(report, 'total', column)
    return different(expected, found) ? [fault(report, 'I2', expected, found, { column })] : []
  })

/** Blank parts count as nothing: a row with only 总计 0 holds, one with only 总计 5 does not. */
const rowSums = (report: AnnualReport): readonly IdentityFault[] =>
  rows.flatMap((row) => {
    const expected = sumOf(columns.filter((column) => column !== 'total').map((column) => cellOf(report, row, column)))
    const found = cellOf(report, row, 'total')
    return different(expected, found) ? [fault(report, 'I3', expected, found, { column: 'total', row })] : []
  })

const remedySums = (report: AnnualReport): readonly IdentityFault[] =>
  blocks.flatMap((block) => {
    const figures = report.table4?.[block]
    if (!figures) return []
    const expected = sumOf([figures.upheld, figures.corrected, figures.other, figures.pending])
    const found = figureOf(figures.total)
    return different(expected, found) ? [fault(report, 'I4', expected, found, { column: block })] : []
  })

const statedFigures = (report: AnnualReport): readonly IdentityFault[] =>
  Object.entries(report.textFigures ?? {}).flatMap(([path, stated]) => {
    const found = figureAt(report, path)
    return different(stated, found) ? [fault(report, 'I7', stated, found, { column: path })] : []
  })

/** The figure at a path such as 'table3.denied.state_secret.total'; row keys have dots of their own. */
const figureAt = (report: AnnualReport, path: string): number | null => {
  const [table, ...rest] = path.split('.')
  const last = rest.pop()
  if (last === undefined || (table !== 'table2' && table !== 'table3' && table !== 'table4')) return null
  const within = rest.length === 0 ? report[table] : partOf(report[table], rest.join('.'))
  const cell = partOf(within, last)
  return typeof cell === 'number' || typeof cell === 'string' ? figureOf(cell) : null
}

const partOf = (within: unknown, name: string): unknown =>
  typeof within === 'object' && within !== null ? Object.entries(within).find(([key]) => key === name)?.[1] : undefined

const wholeFigures = (report: AnnualReport): readonly IdentityFault[] => {
  const faults: IdentityFault[] = []
  const look = (cell: Cell, place: { readonly column: string; readonly row?: string }, decimals = false): void => {
    const read = readCell(cell)
    if (read.kind === 'unreadable') faults.push(fault(report, 'I8', '非负整数', read.text, place))
    if (read.kind === 'figure' && (read.value < 0 || (!decimals && !Number.isInteger(read.value))))
      faults.push(fault(report, 'I8', decimals ? '非负数' : '非负整数', read.value, place))
  }
  for (const row of ['rules', 'normative_documents'] as const) {
    const figures = documentsOf(report, row)
    if (figures) for (const key of ['issued', 'repealed', 'in_force'] as const) look(figures[key], { column: key, row })
  }
  for (const key of ['licences', 'penalties', 'coercive_measures'] as const) look(report.table2?.[key], { column: key })
  look(report.table2?.administrative_fees_wan_yuan, { column: 'administrative_fees_wan_yuan' }, true)
  for (const row of rows) for (const column of columns) look(report.table3?.[row]?.[column], { column, row })
  for (const block of blocks)
    for (const key of ['upheld', 'corrected', 'other', 'pending', 'total'] as const)
      look(report.table4?.[block]?.[key], { column: key, row: block })
  look(report.processingFeeYuan, { column: 'processingFeeYuan' }, true)
  return faults
}

const documentsOf = (report: AnnualReport, row: 'rules' | 'normative_documents') => {
  const figures = report.table2?.[row]
  return typeof figures === 'object' && figures !== null ? figures : null
}

const systemFigures = (report: AnnualReport): readonly IdentityFault[] =>
  (['new_received', 'total', 'carried_forward'] as const).flatMap((row) => {
    const expected = report.systemCounts?.[row]
    const found = cellOf(report, row, 'total')
    return expected !== undefined && different(expected, found) ? [fault(report, 'I9', expected, found, { column: 'total', row })] : []
  })

const bookedFees = (report: AnnualReport): readonly IdentityFault[] => {
  const found = figureOf(report.processingFeeYuan)
  return report.bookedFeesYuan !== undefined && different(report.bookedFeesYuan, found)
    ? [fault(report, 'I10', report.bookedFeesYuan, found, { column: 'processingFeeYuan' })]
    : []
}
