/** The annual table counted from random dockets obeys its identities, alone, summed and from year to year. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel'
import { type AnnualReport, type ApplicantClass, checkReports, decisionCodes, defaultSettings, type Fact, reportColumns } from '#law'
import { contact, dayOne, decided, docketByStage, drafted, review, stateOf } from '../../../testing/dockets.ts'
import { cachedRow } from '../cached-row.ts'
import { type CountedCase, reportTable, sumTables } from './report-table.ts'

const kinds = Object.keys(reportColumns).filter((key): key is ApplicantClass => key !== 'total')

/** Moves a docket that was built for day one, and stretches it, so that endings fall into other years. */
const moved = (facts: readonly Fact[], by: number, stretch: number): readonly Fact[] =>
  facts.map((fact, index) => {
    const shift = (day: PlainDate) => addDays(day, by + index * stretch)
    return { ...fact, on: shift(fact.on ?? dayOne) }
  })

const dockets: readonly (readonly Fact[])[] = [
  ...Object.values(docketByStage),
  ...decisionCodes
    .filter((code) => !code.startsWith('closed'))
    .map((code): readonly Fact[] => [
      ...docketByStage.handling,
      contact('explanation'),
      drafted(code),
      review('legal'),
      decided(code),
      { type: 'replyDispatched', on: dayOne, letter: 'decision', method: 'post' },
    ]),
]

/** The row a docket leaves, as the table reads it. */
const counted = (facts: readonly Fact[], applicantKind: ApplicantClass): CountedCase => {
  const state = stateOf(facts, plainDate('2029-12-31'))
  const row = cachedRow(state)
  const first = facts.find(({ type }) => type === 'replyDispatched')
  return {
    stage: row.stage,
    applicantKind,
    receivedOn: row.receivedOn,
    firstDispatchedOn: row.dispatchedOn === null ? null : (first?.on ?? null),
    closedOn: row.dispatchedOn === null ? row.closedOn : null,
    decision: row.decision,
    subReason: row.subReason,
  }
}

const cases = fc.array(
  fc
    .record({
      facts: fc.constantFrom(...dockets),
      by: fc.integer({ min: -800, max: 300 }),
      stretch: fc.integer({ min: 0, max: 40 }),
      kind: fc.constantFrom(...kinds),
    })
    .map(({ facts, by, stretch, kind }) => counted(moved(facts, by, stretch), kind)),
  { maxLength: 60 },
)

const report = (of: readonly CountedCase[], year: number): AnnualReport => ({
  id: String(year),
  organ: '局',
  year,
  table3: reportTable(of, year, defaultSettings),
  systemCounts: {
    new_received: of.filter((each) => each.stage !== 'voided' && startOf(each)?.startsWith(`${year}-`)).length,
    total: of.filter((each) => each.stage !== 'voided' && endOf(each)?.startsWith(`${year}-`)).length,
    carried_forward: of.filter((each) => {
      const start = startOf(each)
      const end = endOf(each)
      return each.stage !== 'voided' && start && start <= `${year}-12-31` && !(end && end <= `${year}-12-31`)
    }).length,
  },
})
const endOf = ({ firstDispatchedOn, closedOn }: CountedCase) => firstDispatchedOn ?? closedOn
const startOf = (each: CountedCase) => each.receivedOn ?? endOf(each)

describe('report table', () => {
  test('identities hold in every year and from each to the next, on random dockets', () => {
    fc.assert(
      fc.property(cases, (of) => {
        expect(checkReports([2024, 2025, 2026, 2027, 2028].map((year) => report(of, year)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('the sum of two organs is the table of both', () => {
    fc.assert(
      fc.property(cases, cases, (one, other) => {
        const tables = [one, other].map((of) => reportTable(of, 2026, defaultSettings))
        expect(sumTables(tables)).toEqual(reportTable([...one, ...other], 2026, defaultSettings))
      }),
      { numRuns: 100 },
    )
  })

  const base: CountedCase = {
    stage: 'delivered',
    applicantKind: 'natural_person',
    receivedOn: plainDate('2026-12-20'),
    firstDispatchedOn: plainDate('2027-01-05'),
    closedOn: null,
    decision: 'granted.provided',
    subReason: null,
  }
  const filled = (of: CountedCase, year: number, settings = defaultSettings) =>
    Object.entries(reportTable([of], year, settings))
      .filter(([, row]) => row.total > 0)
      .map(([key]) => key)

  test.each<[string, CountedCase, number, readonly string[]]>([
    ['received, still open at the end of the year', base, 2026, ['new_received', 'carried_forward']],
    ['answered the year after', base, 2027, ['carried_over', 'granted', 'total']],
    ['no trace later', base, 2028, []],
    [
      'withdrawn after signing under a sub-reason',
      { ...base, firstDispatchedOn: null, closedOn: plainDate('2026-12-31'), decision: 'closed.other', subReason: 'archives' },
      2026,
      ['new_received', 'closed.other', 'total'],
    ],
    [
      'archives: by its setting',
      { ...base, decision: 'unable.not_held.other_organ', subReason: 'archives' },
      2027,
      ['carried_over', 'unable.not_held', 'total'],
    ],
    ['a void number is no request', { ...base, stage: 'voided', firstDispatchedOn: null, closedOn: plainDate('2026-12-21') }, 2026, []],
    [
      'never confirmed, withdrawn',
      {
        ...base,
        receivedOn: null,
        firstDispatchedOn: null,
        closedOn: plainDate('2026-12-21'),
        decision: 'closed.other',
        subReason: 'withdrawn',
      },
      2026,
      ['new_received', 'closed.other', 'total'],
    ],
    ['never confirmed, waiting', { ...base, stage: 'submitted', receivedOn: null, firstDispatchedOn: null, decision: null }, 2026, []],
  ])('%s', (_name, of, year, keys) => {
    expect(filled(of, year)).toEqual(keys)
  })

  test('a sub-reason follows the setting', () => {
    const settings = {
      ...defaultSettings,
      subReasonRow: { ...defaultSettings.subReasonRow, not_government_information: 'unable.not_held' as const },
    }
    expect(filled({ ...base, decision: 'closed.other', subReason: 'not_government_information' }, 2027, settings)).toEqual([
      'carried_over',
      'unable.not_held',
      'total',
    ])
  })
})
