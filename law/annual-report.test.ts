/** The identities of the annual report: they hold on a sound table and each fails when its figure is changed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reportCheckCommand } from './commands/index.ts'
import {
  type AnnualReport,
  checkReport,
  checkReports,
  directSuitWarning,
  type ReportRowKey,
  readCell,
  reportColumns,
  reportParts,
  reportRows,
  resultRows,
} from './index.ts'

const published: { readonly rowLabels: Record<string, string>; readonly columns: Record<string, string> } = JSON.parse(
  readFileSync(new URL('./examples/annual-reports.json', import.meta.url), 'utf8'),
)

const classes = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'social_welfare_org',
  'legal_service_org',
  'other',
] as const
const row = (...figures: number[]) => ({
  ...Object.fromEntries(classes.map((name, index) => [name, figures[index] ?? 0])),
  total: figures.reduce((sum, figure) => sum + figure, 0),
})
const zero = row()

/** 10 + 2 = 11 + 1 natural persons, 3 + 0 = 2 + 1 firms. */
const sound = (year = 2025): AnnualReport => ({
  id: `演示-${year}`,
  organ: '演示局',
  year,
  table2: {
    rules: null,
    normative_documents: { issued: 3, repealed: 1, in_force: 40 },
    licences: 5,
    penalties: 6,
    coercive_measures: 0,
    administrative_fees_wan_yuan: 1.2345,
  },
  table3: {
    ...Object.fromEntries(Object.keys(reportRows).map((key) => [key, zero])),
    new_received: row(10, 3),
    carried_over: row(2),
    granted: row(6, 1),
    'denied.third_party': row(2, 1),
    'closed.other': row(3),
    total: row(11, 2),
    carried_forward: row(1, 1),
  },
  table4: {
    reconsideration: { upheld: 1, corrected: 1, other: 0, pending: 1, total: 3 },
    litigation_direct: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
    litigation_after_reconsideration: { upheld: 1, corrected: 0, other: 0, pending: 0, total: 1 },
  },
})
const withCell = (report: AnnualReport, name: ReportRowKey, column: string, value: number | string | null): AnnualReport => ({
  ...report,
  table3: { ...report.table3, [name]: { ...report.table3?.[name], [column]: value } },
})
const found = (reports: readonly AnnualReport[]) =>
  checkReports(reports).map(({ identity, column, row: at, level }) =>
    [identity, column, at, level].filter((part) => part !== undefined).join(' '),
  )

describe('labels', () => {
  it.each(Object.entries(published.rowLabels))('%s is %s', (key, label) => expect(Object.entries(reportRows)).toContainEqual([key, label]))
  it.each(Object.entries(published.columns))('%s is %s', (key, label) => expect(Object.entries(reportColumns)).toContainEqual([key, label]))
  it('25 rows, 21 results, 6 parts', () =>
    expect([Object.keys(reportRows).length, resultRows.length, reportParts.length]).toEqual([25, 21, 6]))
})

describe('a sound report', () => {
  it('satisfies everything', () => expect(checkReport(sound())).toEqual([]))
  it.each(resultRows.flatMap((name) => classes.map((column) => [name, column] as const)))(
    'breaks I2 and I3 when %s of %s is changed',
    (name, column) => {
      const before = Number(sound().table3?.[name]?.[column] ?? 0)
      expect(found([withCell(sound(), name, column, before + 1)])).toEqual([`I2 ${column} error`, `I3 total ${name} error`])
    },
  )
  it.each(
    (['new_received', 'carried_over', 'carried_forward'] as const).flatMap((name) => classes.map((column) => [name, column] as const)),
  )('breaks I1 and I3 when %s of %s is changed', (name, column) => {
    const before = Number(sound().table3?.[name]?.[column] ?? 0)
    expect(found([withCell(sound(), name, column, before + 1)])).toEqual([`I1 ${column} error`, `I3 total ${name} error`])
  })
  it('names expected and found', () =>
    expect(checkReports([withCell(sound(), 'granted', 'total', 9)])).toEqual([
      { id: '演示-2025', identity: 'I2', column: 'total', expected: 15, found: 13, level: 'error' },
      { id: '演示-2025', identity: 'I3', column: 'total', row: 'granted', expected: 7, found: 9, level: 'error' },
    ]))
  it('breaks I4 when a block does not add up', () =>
    expect(found([{ ...sound(), table4: { reconsideration: { upheld: 1, corrected: 1, other: 0, pending: 1, total: 4 } } }])).toEqual([
      'I4 reconsideration error',
    ]))
  it.each([-1, 1.5, '三件'])('breaks I8 with %s', (value) =>
    expect(found([withCell(sound(), 'granted', 'other', value)])).toContain('I8 other granted error'),
  )
  it('money may have decimals but not be negative', () => {
    const report = sound()
    expect(found([{ ...report, table2: { ...report.table2, administrative_fees_wan_yuan: -0.5 } }])).toEqual([
      'I8 administrative_fees_wan_yuan error',
    ])
    expect(found([{ ...report, table2: { ...report.table2, licences: 0.5 } }])).toEqual(['I8 licences error'])
  })
  it.each(['/', '-', '—', '', null, ' ', '／'])('reads “%s” as not applicable', (cell) => {
    expect(readCell(cell).kind).toBe('not_applicable')
    expect(checkReport(withCell(sound(), 'denied.state_secret', 'other', cell))).toEqual([])
  })
  it('I7, I9 and I10 compare what is stated, counted and booked', () => {
    const report: AnnualReport = {
      ...sound(),
      processingFeeYuan: 100,
      bookedFeesYuan: 200,
      textFigures: { 'table3.new_received.total': 14, 'table4.reconsideration.total': 3, 'table3.denied.third_party.total': 4 },
      systemCounts: { new_received: 13, total: 12 },
    }
    expect(found([report])).toEqual([
      'I7 table3.new_received.total warning',
      'I7 table3.denied.third_party.total warning',
      'I9 total total reconciliation',
      'I10 processingFeeYuan warning',
    ])
  })
})

describe('two years of one organ', () => {
  const next = (): AnnualReport => ({
    ...withCell(withCell(sound(2026), 'carried_over', 'natural_person', 1), 'carried_over', 'commercial_enterprise', 1),
    table2: { normative_documents: { issued: 2, repealed: 0, in_force: 42 } },
  })
  const fixed = (): AnnualReport => ({
    ...next(),
    table3: { ...next().table3, new_received: row(11, 2), carried_over: row(1, 1) },
  })
  it('hold', () => expect(found([sound(), fixed()])).toEqual([]))
  it('hold in whatever order they come', () => expect(found([fixed(), sound()])).toEqual([]))
  it('break I5 in the column that was carried wrongly', () => {
    const wrong = { ...fixed(), table3: { ...fixed().table3, new_received: row(10, 3), carried_over: row(2) } }
    expect(found([sound(), wrong])).toEqual(['I5 natural_person error', 'I5 commercial_enterprise error'])
  })
  it('only warn after a reform of the organ', () => {
    const wrong = { ...fixed(), organReform: true, table3: { ...fixed().table3, new_received: row(10, 3), carried_over: row(2) } }
    expect(found([sound(), wrong])).toEqual(['I5 natural_person warning', 'I5 commercial_enterprise warning'])
  })
  it('break I6 with a warning', () => {
    const wrong = { ...fixed(), table2: { normative_documents: { issued: 2, repealed: 0, in_force: 45 } } }
    expect(checkReports([sound(), wrong])).toEqual([
      { id: '演示-2026', identity: 'I6', column: 'normative_documents', expected: 42, found: 45, level: 'warning' },
    ])
  })
  it('of two organs are not compared', () =>
    expect(
      found([sound(), { ...fixed(), organ: '另一局', table3: { ...fixed().table3, new_received: row(10, 3), carried_over: row(2) } }]),
    ).toEqual([]))
})

describe('beyond the identities', () => {
  it('a direct suit since 2024 deserves a look', () => {
    const report = { ...sound(), table4: { litigation_direct: { upheld: 2, corrected: 0, other: 0, pending: 0, total: 2 } } }
    expect(directSuitWarning(report)).toContain('2件')
    expect(directSuitWarning({ ...report, year: 2023 })).toBeNull()
    expect(directSuitWarning(sound())).toBeNull()
  })
})

describe('report-check', () => {
  it.each([
    ['one report', sound()],
    ['a list', [sound()]],
    ['an object with reports', { reports: [sound()] }],
  ])('reads %s', (_, file) => expect(reportCheckCommand(JSON.stringify(file))).toEqual({ stdout: '[]\n', stderr: '', exitCode: 0 }))
  it('lists what fails', () =>
    expect(JSON.parse(reportCheckCommand(JSON.stringify(withCell(sound(), 'total', 'other', 1))).stdout)).toHaveLength(3))
  it.each([
    ['{', '不是有效的 JSON'],
    ['5', '应是一个对象'],
    ['{"reports":5}', '应是数组'],
    ['[{"year":2025}]', '不是年度报告表格'],
    ['[{"id":"甲","year":"去年","table3":{}}]', '甲：year'],
    ['[{"id":"甲","year":2025,"table3":{"没有的行":{}}}]', '没有“没有的行”这一行'],
    ['[{"id":"甲","year":2025,"table3":{"granted":{"total":{}}}}]', 'granted total'],
  ])('refuses %s', (text, words) => {
    const { stdout, stderr, exitCode } = reportCheckCommand(text)
    expect([stdout, exitCode, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1])
    expect(stderr).toContain(words)
  })
})
