/** 不缴费视为放弃, at the borders of its day: the last day, the day after, a payment on the last day that is entered later (国办函〔2020〕109号第六条; decision 0024). */
import { describe, expect, test } from 'vitest'
import { addDays, fenFromYuan, type PlainDate } from '#kernel'
import { addWorkdays, type Fact } from '#law'
import { day, docketByStage, feeNotice, handling, judge, stateOf } from '../../../testing/dockets.ts'
import { isLapsed, lapsedInWords } from '../views/lights.ts'
import { deemWithdrawn } from './endings.ts'
import { recordPayment } from './fee.ts'

const amount = fenFromYuan(100)
const lapse = (facts: readonly Fact[], on: PlainDate) => judge(deemWithdrawn, facts, on, { reason: 'fee_unpaid' })
/** The notice of 14 September reached the applicant on that day: Mid-Autumn, National Day and two make-up days lie before the last day. */
const overHolidays: readonly Fact[] = [
  { type: 'submitted', on: day('2026-09-07'), channel: 'in_person' },
  { type: 'registered', on: day('2026-09-07'), number: '明自资申〔2026〕1号' },
  { type: 'assigned', on: day('2026-09-07'), to: 'handler' },
  { ...feeNotice, on: day('2026-09-14') } as Fact,
  { type: 'letterDelivered', on: day('2026-09-14'), letter: 'fee', method: 'in_person' },
]
const awaiting = docketByStage.awaiting_payment
const last = addWorkdays(day('2026-11-25'), 20)

describe('the day', () => {
  test.each<[string, readonly Fact[], PlainDate, string]>([
    ['最后一天还没有过', awaiting, last, 'unlawful 国办函〔2020〕109号第六条'],
    ['过了最后一天', awaiting, addDays(last, 1), 'deemedWithdrawn'],
    ['没有登记送达，期限没有起算', [...handling, feeNotice], addDays(last, 90), 'unlawful 国办函〔2020〕109号第六条'],
    ['中秋、国庆和两个补班日：10月16日是最后一天', overHolidays, day('2026-10-16'), 'unlawful 国办函〔2020〕109号第六条'],
    ['10月17日是星期六，也已经过了', overHolidays, day('2026-10-17'), 'deemedWithdrawn'],
    [
      '只缴了一部分',
      [...awaiting, { type: 'feePaid', on: day('2026-11-27'), amount: fenFromYuan(40) }],
      addDays(last, 1),
      'deemedWithdrawn',
    ],
  ])('%s', (_what, facts, on, expected) => expect(lapse(facts, on)).toBe(expected))

  test('paid on the last day and entered three days later: it counts, and nothing lapses; that is why a person looks first', () => {
    const later = addDays(last, 3)
    expect(stateOf(awaiting, later).clocks.withdrawnReason).toBe('fee_unpaid')
    expect(judge(recordPayment, awaiting, later, { on: later, postedOn: last, amount })).toBe('feePaid')
    const paid: readonly Fact[] = [...awaiting, { type: 'feePaid', on: later, amount, postedOn: last }]
    expect(stateOf(paid, later).stage).toBe('handling')
    expect(lapse(paid, later)).toMatch(/^unlawful/)
  })

  test('paid one day late: the payment is refused, the lapse stands', () => {
    const late = addDays(last, 1)
    expect(judge(recordPayment, awaiting, late, { on: late, amount })).toBe('unlawful 国办函〔2020〕109号第六条')
  })
})

describe('the list says so from the day after', () => {
  test.each([
    ['awaiting_payment', 0, false],
    ['awaiting_payment', 1, true],
    ['awaiting_correction', 0, false],
    ['awaiting_correction', 1, true],
    ['consulting', 1, false],
    ['closed', 1, false],
  ] as const)('%s, %i days after the last: %s', (stage, days, expected) => {
    expect(isLapsed({ stage, waitingUntil: last }, addDays(last, days))).toBe(expected)
  })
  test('in words', () => expect(lapsedInWords.awaiting_payment).toBe('核对到账，没有缴的办“视为放弃”'))
})
