/** Part three of the annual report counted from cases (annual-report §4, §7; 国办公开办函〔2021〕30号). Pure. */
import { type PlainDate, plainDate } from '#kernel'
import {
  type ApplicantClass,
  type DecisionCode,
  isSubReasonCode,
  type LawSettings,
  type ReportColumnKey,
  type ReportRowKey,
  type ResultRowKey,
  reportColumns,
  reportRowOf,
  reportRows,
  subReasons,
} from '#law'
import type { ReportTable, Stage } from '../contract.ts'

/** What the count needs of a case, as its row holds it. */
export interface CountedCase {
  readonly stage: Stage
  readonly applicantKind: ApplicantClass
  readonly receivedOn: PlainDate | null
  /** First dispatch of the reply: sent again after a return, the result keeps its year. */
  readonly firstDispatchedOn: PlainDate | null
  /** The day it ended otherwise: withdrawn, deemed withdrawn. */
  readonly closedOn: PlainDate | null
  readonly decision: DecisionCode | null
  readonly subReason: string | null
}

/**
 * The table of one year. A request counts in the year of its receipt (第三十一条), a result in the year of dispatch or closing;
 * what waits on 31 December is carried forward. A void number is no request. One that ended before both sides confirmed receipt
 * counts as received on the day it ended, so that no year already reported changes.
 */
export const reportTable = (cases: readonly CountedCase[], year: number, settings: LawSettings): ReportTable => {
  const cells = emptyTable()
  const count = (row: ReportRowKey, column: ApplicantClass) => {
    cells[row][column] += 1
    cells[row].total += 1
  }
  for (const counted of cases) {
    const { receivedOn, endedOn } = daysOf(counted)
    if (receivedOn === null || receivedOn > lastDay(year) || (endedOn !== null && endedOn < firstDay(year))) continue
    count(receivedOn < firstDay(year) ? 'carried_over' : 'new_received', counted.applicantKind)
    if (endedOn === null || endedOn > lastDay(year)) {
      count('carried_forward', counted.applicantKind)
      continue
    }
    count(resultRowOf(counted, settings), counted.applicantKind)
    count('total', counted.applicantKind)
  }
  return cells
}

/** Cell by cell: each identity is linear, so it holds after summing. */
export const sumTables = (tables: readonly ReportTable[]): ReportTable => {
  const sum = emptyTable()
  for (const table of tables) for (const row of rowKeys) for (const column of columnKeys) sum[row][column] += table[row][column]
  return sum
}

const daysOf = (counted: CountedCase): { readonly receivedOn: PlainDate | null; readonly endedOn: PlainDate | null } => {
  if (counted.stage === 'voided') return { receivedOn: null, endedOn: null }
  const endedOn = counted.firstDispatchedOn ?? counted.closedOn
  return { receivedOn: counted.receivedOn ?? endedOn, endedOn }
}

/** A sub-reason counts by its setting, but only under the code it belongs to: a case withdrawn after signing is withdrawn. */
const resultRowOf = ({ decision, subReason }: CountedCase, settings: LawSettings): ResultRowKey => {
  if (decision === null) return 'closed.other'
  const sub = isSubReasonCode(subReason) && subReasons[subReason].under === decision ? subReason : null
  return reportRowOf(decision, sub, settings)
}

export const firstDay = (year: number): PlainDate => plainDate(`${year}-01-01`)
export const lastDay = (year: number): PlainDate => plainDate(`${year}-12-31`)

const isRow = (text: string): text is ReportRowKey => text in reportRows
const isColumn = (text: string): text is ReportColumnKey => text in reportColumns
const rowKeys = Object.keys(reportRows).filter(isRow)
const columnKeys = Object.keys(reportColumns).filter(isColumn)

type Cells = Record<ReportRowKey, Record<ReportColumnKey, number>>
const emptyRow = (): Record<ReportColumnKey, number> => ({
  natural_person: 0,
  commercial_enterprise: 0,
  research_institution: 0,
  social_welfare_org: 0,
  legal_service_org: 0,
  other: 0,
  total: 0,
})
const emptyTable = (): Cells => {
  const cells: Partial<Cells> = {}
  for (const row of rowKeys) cells[row] = emptyRow()
  // every row of the report has just been made
  return cells as Cells
}
