/** The clocks on the facts of the running system, and 「日子怎么算的」. */
import { describe, expect, it } from 'vitest'
import { fenFromYuan, plainDate } from '#kernel'
import { explainDays, type Fact, type FactOf, readClocks } from '../index.ts'

const on = plainDate
const decision: FactOf<'decided'> = {
  type: 'decided',
  on: on('2026-06-20'),
  by: 'p1',
  code: 'unable.not_held.nonexistent',
  articles: ['36(4)'],
  letter: 'D1',
  documentNumber: '云府公开〔2026〕1号',
  issuedInNameOf: 'o1',
  remedy: 'either',
}
const start: Fact = { type: 'submitted', on: on('2026-06-01'), channel: 'in_person' }

describe('facts of the running system', () => {
  it('delivery may stand on the letter or come later as a fact of its own', () => {
    const sent: FactOf<'thirdPartyLetterSent'> = { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1' }
    const late = readClocks([start, sent, { type: 'letterDelivered', on: on('2026-06-05'), letter: 'L1' }])
    const together = readClocks([start, { ...sent, deliveredOn: on('2026-06-05') }])
    expect(late.thirdPartyDue).toEqual({ A: '2026-06-29' })
    expect(late.thirdPartyDue).toEqual(together.thirdPartyDue)
  })
  it('a confirmation may come later as a fact of its own', () => {
    const reading = readClocks([
      { type: 'submitted', on: on('2026-05-30'), channel: 'online' },
      { type: 'receiptConfirmed', on: on('2026-06-01'), how: 'automatic' },
    ])
    expect(reading.receiptDate).toBe('2026-06-01')
  })
  it('delivery of the decision letter starts the remedy periods; a returned letter does not', () => {
    const sent: Fact = { type: 'replyDispatched', on: on('2026-06-22'), letter: 'D1', method: 'post' }
    const served = readClocks([start, decision, sent, { type: 'letterDelivered', on: on('2026-06-25'), letter: 'D1' }])
    expect([served.deliveredOn, served.reconsiderationDue, served.litigationDue]).toEqual(['2026-06-25', '2026-08-24', '2026-12-25'])
    const returned = readClocks([start, decision, sent, { type: 'letterReturned', on: on('2026-06-29'), letter: 'D1', reason: '查无此人' }])
    expect([returned.status, returned.reconsiderationDue]).toEqual(['replied_on_time', null])
  })
  it('an electronic reply is in time by its dispatch, however late it is opened; a reply handed over by the day it is signed for', () => {
    const opened = (method: 'electronic' | 'in_person') =>
      readClocks([
        start,
        decision,
        { type: 'replyDispatched', on: on('2026-06-30'), letter: 'D1', method },
        { type: 'letterDelivered', on: on('2026-07-06'), letter: 'D1' },
      ])
    expect([opened('electronic').status, opened('electronic').reconsiderationDue]).toEqual(['replied_on_time', '2026-09-04'])
    expect(opened('in_person').status).toBe('replied_late')
  })
  it('a decision without dispatch does not end the period', () => {
    expect(readClocks([start, decision], { asOf: on('2026-07-02') }).status).toBe('overdue')
  })
  it('closing for an overdue correction ends it', () => {
    const closing: Fact = { ...decision, code: 'closed.correction_overdue', on: on('2026-06-29') }
    expect(readClocks([start, closing]).status).toBe('deemed_withdrawn')
  })
  it('withdrawal ends it; a void entry is void', () => {
    expect(readClocks([start, { type: 'withdrawn', on: on('2026-06-03'), statement: '撤回' }])).toMatchObject({
      status: 'withdrawn',
      replyDue: null,
    })
    expect(readClocks([start, { type: 'voided', on: on('2026-06-03'), reason: '重复登记' }]).status).toBe('voided')
  })
  it('only full payment counts', () => {
    const charge: Fact = {
      type: 'feeNoticeSent',
      on: on('2026-06-05'),
      letter: 'F1',
      amount: fenFromYuan(500),
      standard: 'per_request',
      deliveredOn: on('2026-06-05'),
    }
    const half: Fact = { type: 'feePaid', on: on('2026-06-08'), amount: fenFromYuan(200) }
    const rest: Fact = { type: 'feePaid', on: on('2026-06-09'), amount: fenFromYuan(300) }
    expect(readClocks([start, charge, half]).status).toBe('awaiting_payment')
    expect(readClocks([start, charge, half, rest]).clockRestartedFrom).toBe('2026-06-09')
  })
  it('a second round that a supervisor allowed restarts again', () => {
    const round = (day: string, letterRef: string, reason?: string): Fact => ({
      type: 'correctionNoticeSent',
      on: on(day),
      letter: letterRef,
      periodWorkdays: 10,
      defects: [],
      deliveredOn: on(day),
      ...(reason ? { secondRoundReason: reason } : {}),
    })
    const facts: Fact[] = [
      start,
      round('2026-06-05', 'N1'),
      { type: 'correctionReceived', on: on('2026-06-08') },
      round('2026-06-10', 'N2', '申请人书面请求'),
      { type: 'correctionReceived', on: on('2026-06-12') },
    ]
    expect(readClocks(facts).clockRestartedFrom).toBe('2026-06-12')
  })
  it('the order of entry does not matter', () => {
    const facts: Fact[] = [
      start,
      { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1', deliveredOn: on('2026-06-05') },
      { type: 'thirdPartyOpinionReceived', on: on('2026-06-09'), party: 'A', opinion: 'consent' },
    ]
    expect(readClocks(facts.toReversed()).replyDue).toBe(readClocks(facts).replyDue)
  })
})

describe('「日子怎么算的」', () => {
  const facts: Fact[] = [
    start,
    { type: 'thirdPartyLetterSent', on: on('2026-06-04'), party: 'A', letter: 'L1', deliveredOn: on('2026-06-05') },
    { type: 'thirdPartyOpinionReceived', on: on('2026-06-09'), party: 'A', opinion: 'consent' },
  ]
  it('names every day from receipt to the last', () => {
    const days = explainDays(readClocks(facts))
    expect(days[0]).toMatchObject({ on: '2026-06-01', kind: 'received', ordinal: null })
    expect(days.at(-1)).toMatchObject({ on: '2026-07-03', kind: 'counted', ordinal: 20, due: true })
    expect(days.find((day) => day.on === '2026-06-08')).toMatchObject({ kind: 'paused', article: '第三十二条、第三十三条第三款' })
    expect(days.find((day) => day.on === '2026-06-19')).toMatchObject({ kind: 'holiday', reason: '端午节放假，不计算' })
    expect(days.filter(({ ordinal }) => ordinal !== null).map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })
  it('while suspended shows the expected days', () => {
    const reading = readClocks(facts.slice(0, 2), { asOf: on('2026-06-08') })
    expect(reading.projectedReplyDue).toBe('2026-07-22')
    const last = explainDays(reading).at(-1)
    expect(last).toMatchObject({ on: '2026-07-22', expected: true, due: false })
  })
  it('before receipt there is nothing to explain', () => {
    expect(explainDays(readClocks([{ type: 'submitted', on: on('2026-06-01'), channel: 'online' }]))).toEqual([])
  })
})
