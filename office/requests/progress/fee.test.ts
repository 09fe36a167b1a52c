/** The four states of a fee on the progress page (国办函〔2020〕109号第六条). */
import { expect, test } from 'vitest'
import { fenFromYuan, plainDate } from '#kernel'
import type { Fact } from '#law'
import { feeOf } from './fee.ts'

type State = Parameters<typeof feeOf>[0]
const on = plainDate('2026-11-25')
const notice = { type: 'feeNoticeSent', on, letter: 'a', amount: fenFromYuan(420), standard: 'per_page', howToPay: '到窗口缴' } as const
const state = (more: Partial<State>): State => ({
  stage: 'awaiting_payment',
  fee: { notice, paid: 0, open: true },
  facts: [notice],
  clocks: { feePayDue: plainDate('2026-12-23') } as State['clocks'],
  ...more,
})
const lapse: Fact = { type: 'deemedWithdrawn', on, reason: 'fee_unpaid' }

test.each([
  ['no notice', state({ fee: null }), null],
  ['waits', state({}), { state: 'due', amountYuan: 420, dueOn: '2026-12-23', paidYuan: 0, howToPay: '到窗口缴' }],
  ['paid in part is unpaid', state({ fee: { notice, paid: 10000, open: true } }), { state: 'due', paidYuan: 100 }],
  ['paid', state({ stage: 'handling', fee: { notice, paid: 42000, open: false } }), { state: 'paid', dueOn: null }],
  ['not paid in time', state({ stage: 'closed', facts: [notice, lapse] }), { state: 'lapsed', dueOn: null }],
  ['withdrawn before paying', state({ stage: 'closed' }), { state: 'dropped' }],
])('%s', (_name, given, shown) => {
  const fee = feeOf(given)
  if (shown === null) expect(fee).toBeNull()
  else expect(fee).toMatchObject(shown)
})
