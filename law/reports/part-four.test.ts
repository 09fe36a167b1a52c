/** Part four: fifteen figures from proceedings, I4 for whatever set of them (annual-report §5, §6; R043). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel'
import { checkReport } from './identities.ts'
import { type CountedProceeding, partFour, sumPartFour } from './part-four.ts'

const proceeding = (
  id: string,
  kind: CountedProceeding['kind'],
  received: string,
  concluded: string | null = null,
  result: CountedProceeding['result'] = null,
  follows: string | null = null,
): CountedProceeding => ({
  id,
  kind,
  follows,
  receivedOn: plainDate(received),
  concludedOn: concluded === null ? null : plainDate(concluded),
  result,
})
const figures = (proceedings: readonly CountedProceeding[], year: number) =>
  Object.fromEntries(
    Object.entries(partFour(proceedings, year)).map(([block, row]) => [
      block,
      [row.upheld, row.corrected, row.other, row.pending, row.total],
    ]),
  )

describe('part four', () => {
  test.each<[string, readonly CountedProceeding[], Record<number, Record<string, number[]>>]>([
    [
      '年内结案',
      [proceeding('a', 'reconsideration', '2025-03-01', '2025-05-01', 'upheld')],
      {
        2024: { reconsideration: [0, 0, 0, 0, 0] },
        2025: { reconsideration: [1, 0, 0, 0, 1] },
        2026: { reconsideration: [0, 0, 0, 0, 0] },
      },
    ],
    [
      '跨年：先计尚未审结，结案那年再计结果',
      [proceeding('a', 'reconsideration', '2025-12-01', '2026-01-20', 'corrected')],
      { 2025: { reconsideration: [0, 0, 0, 1, 1] }, 2026: { reconsideration: [0, 1, 0, 0, 1] } },
    ],
    [
      '复议后起诉',
      [
        proceeding('a', 'reconsideration', '2025-02-01', '2025-04-01', 'upheld'),
        proceeding('b', 'first_instance', '2025-05-01', '2025-09-01', 'other', 'a'),
      ],
      { 2025: { reconsideration: [1, 0, 0, 0, 1], litigation_direct: [0, 0, 0, 0, 0], litigation_after_reconsideration: [0, 0, 1, 0, 1] } },
    ],
    [
      '一审、二审是一件，以二审结果计',
      [
        proceeding('a', 'first_instance', '2025-02-01', '2025-06-01', 'upheld'),
        proceeding('b', 'second_instance', '2025-07-01', '2025-10-01', 'corrected', 'a'),
      ],
      { 2025: { litigation_direct: [0, 1, 0, 0, 1] } },
    ],
    [
      '二审没有结束，是尚未审结',
      [
        proceeding('a', 'first_instance', '2025-02-01', '2025-06-01', 'upheld'),
        proceeding('b', 'second_instance', '2025-11-01', null, null, 'a'),
      ],
      { 2025: { litigation_direct: [0, 0, 0, 1, 1] } },
    ],
    [
      '赔偿没有栏目',
      [proceeding('a', 'compensation', '2025-02-01', '2025-06-01', 'upheld')],
      { 2025: { litigation_direct: [0, 0, 0, 0, 0] } },
    ],
  ])('%s', (_what, proceedings, expected) => {
    for (const [year, blocks] of Object.entries(expected)) expect(figures(proceedings, Number(year))).toMatchObject(blocks)
  })

  test('I4 and I8 hold for every set, also after summing; every proceeding of the year is somewhere', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((days): PlainDate => addDays(plainDate('2024-01-01'), days))
    const set = fc
      .array(
        fc.record({
          kind: fc.constantFrom<CountedProceeding['kind']>(
            'reconsideration',
            'first_instance',
            'second_instance',
            'retrial',
            'compensation',
          ),
          follows: fc.option(fc.nat({ max: 30 })),
          receivedOn: day,
          lasts: fc.option(fc.nat({ max: 400 })),
          result: fc.constantFrom<'upheld' | 'corrected' | 'other'>('upheld', 'corrected', 'other'),
        }),
        { maxLength: 30 },
      )
      .map((made) =>
        made.map(
          ({ follows, lasts, result, ...each }, place): CountedProceeding => ({
            ...each,
            id: String(place),
            follows: follows !== null && follows < place ? String(follows) : null,
            concludedOn: lasts === null ? null : addDays(each.receivedOn, lasts),
            result: lasts === null ? null : result,
          }),
        ),
      )
    fc.assert(
      fc.property(set, set, (one, other) => {
        for (const year of [2024, 2025, 2026]) {
          const table = sumPartFour([partFour(one, year), partFour(other, year)])
          expect(checkReport({ id: 'x', organ: 'x', year, table4: table })).toEqual([])
          const reconsiderations = [...one, ...other].filter(
            ({ kind, receivedOn, concludedOn }) =>
              kind === 'reconsideration' &&
              receivedOn <= plainDate(`${year}-12-31`) &&
              (concludedOn === null || concludedOn >= plainDate(`${year}-01-01`)),
          )
          expect(table.reconsideration.total).toBe(reconsiderations.length)
        }
      }),
    )
  })
})
