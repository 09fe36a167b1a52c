/** Rules of the period: extension, fee, reasons, one row each: given this docket, on this day, this input → these facts, or a refusal with its article. */
import { describe, expect, test } from 'vitest'
import { fenFromYuan, type PlainDate } from '#kernel'
import type { Fact } from '#law'
import { contact, day, dayOne, docketByStage, feeNotice, handling, judge, stateOf, tomorrow, workday } from '../../../testing/dockets.ts'
import { extend } from './extend.ts'
import { recordPayment, sendFeeNotice } from './fee.ts'
import { receiveReasons, requestReasons, setDelayedReply } from './reasons.ts'

describe('延期 (第三十三条第二款; R018)', () => {
  const talked = [...handling, contact('extension')]
  const input = { on: dayOne, workdays: 20, reason: '材料多', approvedByRole: 'foi_office_head' }
  const extended: Fact = {
    type: 'extensionApproved',
    on: dayOne,
    workdays: 10,
    approvedByRole: 'foi_office_head',
    notifiedOn: dayOne,
    letter: 'e',
  }
  const article = 'unlawful 条例第三十三条第二款'
  test.each<[string, string, string]>([
    ['没有沟通', judge(extend, handling, dayOne, input), article],
    ['先沟通', judge(extend, talked, dayOne, input), 'extensionApproved'],
    ['最后一天', judge(extend, talked, workday(20), { ...input, on: workday(20) }), 'extensionApproved'],
    ['迟一天', judge(extend, talked, workday(21), { ...input, on: workday(21) }), article],
    ['不能倒签回期内', judge(extend, talked, workday(21), { ...input, on: workday(20) }), article],
    ['超过二十日', judge(extend, talked, dayOne, { ...input, workdays: 21 }), article],
    ['零日', judge(extend, talked, dayOne, { ...input, workdays: 0 }), article],
    ['承办人不能批', judge(extend, talked, dayOne, { ...input, approvedByRole: 'handler' }), article],
    ['机关负责人也不行', judge(extend, talked, dayOne, { ...input, approvedByRole: 'organ_head' }), article],
    ['第二次', judge(extend, [...talked, extended], dayOne, input), article],
    ['征求意见中', judge(extend, [...docketByStage.consulting, contact('extension')], dayOne, input), 'extensionApproved'],
    ['审核中', judge(extend, [...docketByStage.reviewing, contact('extension')], dayOne, input), 'extensionApproved'],
    ['等补正', judge(extend, [...docketByStage.awaiting_correction, contact('extension')], dayOne, input), 'unlawful 条例第三十条'],
    ['将来', judge(extend, talked, dayOne, { ...input, on: tomorrow }), 'invalid on'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})

describe('收费 (第四十二条; 109号)', () => {
  const input = { on: dayOne, standard: 'per_request' as const, ordinalInMonth: 11, delivery: 'paper' as const }
  const pay = (on: PlainDate, yuan = 100) => judge(recordPayment, docketByStage.awaiting_payment, on, { on, amount: fenFromYuan(yuan) })
  test.each<[string, string, string]>([
    ['第十一件', judge(sendFeeNotice, handling, dayOne, input), 'feeNoticeSent'],
    ['第十件不收费', judge(sendFeeNotice, handling, dayOne, { ...input, ordinalInMonth: 10 }), 'unlawful 条例第四十二条'],
    ['件数与登记簿不符', judge(sendFeeNotice, handling, dayOne, { ...input, sequenceInMonth: 12 }), 'invalid sequenceInMonth'],
    ['按量没填页数', judge(sendFeeNotice, handling, dayOne, { ...input, standard: 'per_page' }), 'invalid pages'],
    ['三十页不收费', judge(sendFeeNotice, handling, dayOne, { ...input, standard: 'per_page', pages: 30 }), 'unlawful 条例第四十二条'],
    ['三十一页', judge(sendFeeNotice, handling, dayOne, { ...input, standard: 'per_page', pages: 31 }), 'feeNoticeSent'],
    [
      '查阅不能按量',
      judge(sendFeeNotice, handling, dayOne, { ...input, standard: 'per_page', pages: 99, delivery: 'inspect' }),
      'unlawful 国办函〔2020〕109号第五条',
    ],
    ['期满后', judge(sendFeeNotice, handling, workday(21), { ...input, on: workday(21) }), 'unlawful 国办函〔2020〕109号第六条'],
    [
      '第二次',
      judge(sendFeeNotice, [...handling, feeNotice, { type: 'feePaid', on: dayOne, amount: fenFromYuan(100) }], dayOne, input),
      'unlawful 国办函〔2020〕109号第六条',
    ],
    ['按期缴费', pay(workday(20)), 'feePaid'],
    ['迟缴', pay(workday(21)), 'unlawful 国办函〔2020〕109号第六条'],
    ['多缴', pay(dayOne, 101), 'invalid amountYuan'],
    ['部分缴费可以登记', pay(dayOne, 40), 'feePaid'],
    ['没有通知', judge(recordPayment, handling, dayOne, { on: dayOne, amount: fenFromYuan(1) }), 'unlawful 条例第四十五条'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
  test('缴清才重新计算', () => {
    const part = stateOf([...docketByStage.awaiting_payment, { type: 'feePaid', on: dayOne, amount: fenFromYuan(40) }])
    expect(part.stage).toBe('awaiting_payment')
    const full = stateOf([...docketByStage.awaiting_payment, { type: 'feePaid', on: workday(3), amount: fenFromYuan(100) }], workday(3))
    expect([full.stage, full.clocks.replyDue]).toEqual(['handling', workday(23)])
  })
})

describe('说明理由、延迟答复 (第三十五条)', () => {
  const asked: readonly Fact[] = [...handling, { type: 'reasonsRequested', on: dayOne, letter: 'r', dueOn: workday(5) }]
  const reasonable: readonly Fact[] = [...asked, { type: 'reasonsReceived', on: dayOne, reasonable: true }]
  const article = 'unlawful 条例第三十五条'
  const delay = (facts: readonly Fact[], today: PlainDate, newDueOn: PlainDate) =>
    judge(setDelayedReply, facts, today, { on: today, newDueOn })
  test.each<[string, string, string]>([
    ['要求', judge(requestReasons, handling, dayOne, { on: dayOne, counted: '本月30件', dueOn: workday(5) }), 'reasonsRequested'],
    ['期限就是当天', judge(requestReasons, handling, dayOne, { on: dayOne, counted: '30件', dueOn: dayOne }), 'invalid dueOn'],
    ['第二次', judge(requestReasons, asked, dayOne, { on: dayOne, counted: '30件', dueOn: workday(5) }), article],
    ['收到', judge(receiveReasons, asked, dayOne, { on: dayOne, reasonable: true }), 'reasonsReceived'],
    ['没问过', judge(receiveReasons, handling, dayOne, { on: dayOne, reasonable: true }), article],
    ['再次收到', judge(receiveReasons, reasonable, dayOne, { on: dayOne, reasonable: true }), article],
    ['没有理由不能延迟', delay(asked, dayOne, day('2027-03-01')), article],
    [
      '理由不合理不能延迟',
      delay([...asked, { type: 'reasonsReceived', on: dayOne, reasonable: false }], dayOne, day('2027-03-01')),
      article,
    ],
    ['理由合理', delay(reasonable, dayOne, day('2027-03-01')), 'delayedReplySet'],
    ['不晚于现在的期限', delay(reasonable, dayOne, workday(20)), 'invalid newDueOn'],
    ['期满后才告知', delay(reasonable, workday(21), day('2027-03-01')), article],
    [
      '再改',
      delay([...reasonable, { type: 'delayedReplySet', on: dayOne, newDueOn: day('2027-03-01') }], dayOne, day('2027-05-01')),
      article,
    ],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})
