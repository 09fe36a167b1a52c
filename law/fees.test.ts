/** Fees: the tariffs step by step against a table typed as sums, counting by month, and what may not be charged by page. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { feeInFen, feeOf, ordinalInMonth, pagesPrice, reckonFees, requestPrice } from './fees.ts'

/** Steps typed from the tariff: [from, to, yuan]. */
const requestSteps = [
  [1, 10, 0],
  [11, 30, 100],
  [31, 40, 200],
  [41, 50, 300],
  [51, 60, 400],
  [61, 70, 500],
  [71, 80, 600],
  [81, 90, 700],
  [91, 100, 800],
] as const
const pageSteps = [
  [1, 30, 0],
  [31, 100, 10],
  [101, 200, 20],
  [201, 400, 40],
] as const

describe('per request', () => {
  it.each(requestSteps.flatMap(([from, to, yuan]) => Array.from({ length: to - from + 1 }, (_, index) => [from + index, yuan] as const)))(
    'the %i. of the month costs %i',
    (ordinal, yuan) => expect(requestPrice(ordinal)).toBe(yuan),
  )
})

describe('per page', () => {
  it('is the sum of the single pages', () => {
    let sum = 0
    for (const [from, to, yuan] of pageSteps)
      for (let page = from; page <= to; page += 1) {
        sum += yuan
        expect([page, pagesPrice(page)]).toEqual([page, sum])
      }
  })
  it.each([
    [0, 0],
    [1, 0],
    [30, 0],
    [31, 10],
    [44, 140],
    [72, 420],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('%i pages cost %i', (pages, yuan) => expect(pagesPrice(pages)).toBe(yuan))
})

describe('a request', () => {
  it.each([
    ['already public', { proactivelyPublished: true }, null],
    ['only told where', { delivery: 'told_where' }, null],
    ['only inspected', { delivery: 'inspect' }, null],
    ['on paper', { delivery: 'paper' }, 420],
    ['by e-mail', { delivery: 'email' }, 420],
    ['copied data', { delivery: 'copy' }, 420],
  ] as const)('72 pages %s', (_, more, yuan) => expect(feeOf({ seqInMonth: 1, chargedBy: 'per_page', pages: 72, ...more })).toBe(yuan))
  it('per request fits also what is already public', () =>
    expect(feeOf({ seqInMonth: 12, chargedBy: 'per_request', proactivelyPublished: true })).toBe(100))
  it('not charged costs nothing', () => expect(feeOf({ seqInMonth: 99, chargedBy: 'none' })).toBe(0))
  it('in fen', () =>
    expect([
      feeInFen({ seqInMonth: 12, chargedBy: 'per_request' }),
      feeInFen({ seqInMonth: 1, chargedBy: 'per_page', pages: 9, proactivelyPublished: true }),
    ]).toEqual([10_000, null]))
  it('several are added, faults named', () => {
    expect(
      reckonFees([
        { seqInMonth: 11, chargedBy: 'per_request' },
        { seqInMonth: 12, chargedBy: 'per_page', pages: 40, delivery: 'told_where' },
      ]),
    ).toEqual({
      fees: [100, null],
      total: 100,
      currency: 'CNY',
      errors: ['per_page_not_applicable'],
    })
  })
})

describe('counting by calendar month of receipt', () => {
  it.each([
    ['2026-03-31', ['2026-03-01', '2026-03-02'], 3],
    ['2026-04-01', ['2026-03-01', '2026-03-31'], 1],
    ['2026-03-31', ['2025-03-31'], 1],
  ])('received %s after %o: number %i', (received, before, ordinal) =>
    expect(ordinalInMonth(plainDate(received), before.map(plainDate))).toBe(ordinal),
  )
})
