/** C19: after an order to decide anew the period begins again, or ends on the day that was set (复议法 64; 行诉法 70、72; R043). */
import { describe, expect, test } from 'vitest'
import { type PlainDate, plainDate } from '#kernel'
import type { Fact } from '../facts.ts'
import { readClocks } from './read.ts'

const day = (text: string): PlainDate => plainDate(text)
const ordered = (on: string, dueOn: string | null = null): Fact => ({
  type: 'newDecisionOrdered',
  on: day(on),
  proceeding: 'p',
  by: 'reconsideration',
  setAside: 'letter',
  procedureOnly: false,
  dueOn: dueOn === null ? null : day(dueOn),
})
const submitted: Fact = { type: 'submitted', on: day('2026-03-02'), channel: 'in_person' }
const replied: readonly Fact[] = [
  submitted,
  {
    type: 'decided',
    on: day('2026-03-16'),
    by: 'x',
    code: 'granted.provided',
    articles: ['36(2)'],
    letter: 'letter',
    documentNumber: '1号',
    issuedInNameOf: 'organ',
    remedy: 'either',
  },
  { type: 'replyDispatched', on: day('2026-03-17'), method: 'post', letter: 'letter' },
  { type: 'letterDelivered', on: day('2026-03-19'), letter: 'letter' },
]

describe('C19', () => {
  test.each<[string, readonly Fact[], string, string, string]>([
    ['撤销，没有写期限：二十个工作日，五一放假、5月9日补班', [...replied, ordered('2026-04-13')], '2026-04-20', 'running', '2026-05-13'],
    ['撤销，写明期限：从其规定', [...replied, ordered('2026-04-13', '2026-04-30')], '2026-04-20', 'running', '2026-04-30'],
    ['写明的期限过了', [...replied, ordered('2026-04-13', '2026-04-30')], '2026-05-06', 'overdue', '2026-04-30'],
    ['不答复被责令答复：期限重新开始', [submitted, ordered('2026-06-01', '2026-06-12')], '2026-06-02', 'running', '2026-06-12'],
    [
      '视为放弃被撤销：不再等补正',
      [
        submitted,
        {
          type: 'correctionNoticeSent',
          on: day('2026-03-05'),
          letter: 'c',
          defects: ['不清楚'],
          periodWorkdays: 10,
          deliveredOn: day('2026-03-06'),
        },
        { type: 'deemedWithdrawn', on: day('2026-03-23'), reason: 'correction_overdue' },
        ordered('2026-05-18'),
      ],
      '2026-05-19',
      'running',
      '2026-06-15',
    ],
  ])('%s', (_what, facts, asOf, status, due) => {
    const reading = readClocks(facts, { asOf: day(asOf) })
    expect([reading.status, reading.replyDue]).toEqual([status, due])
    expect(reading.deliveredOn).toBeNull()
    expect(reading.repliedOn).toBeNull()
    expect(reading.restarts.at(-1)?.reason).toBe('new_decision')
  })

  test('the new reply is judged by the new period, and the remedies run from its service', () => {
    const again: readonly Fact[] = [
      ...replied,
      ordered('2026-04-13'),
      {
        type: 'decided',
        on: day('2026-05-06'),
        by: 'x',
        code: 'granted.provided',
        articles: [],
        letter: 'new',
        documentNumber: '2号',
        issuedInNameOf: 'organ',
        remedy: 'either',
      },
      { type: 'replyDispatched', on: day('2026-05-13'), method: 'post', letter: 'new' },
      { type: 'letterDelivered', on: day('2026-05-18'), letter: 'new' },
    ]
    const reading = readClocks(again, { asOf: day('2026-05-20') })
    expect(reading).toMatchObject({
      status: 'replied_on_time',
      repliedOn: '2026-05-13',
      deliveredOn: '2026-05-18',
      reconsiderationDue: '2026-07-17',
    })
    const late = readClocks(
      again.map((fact) => (fact.type === 'replyDispatched' && fact.letter === 'new' ? { ...fact, on: day('2026-05-14') } : fact)),
      { asOf: day('2026-05-20') },
    )
    expect(late.status).toBe('replied_late')
  })
})
