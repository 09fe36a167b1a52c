/** Rules of service and endings, one row each: given this docket, on this day, this input → these facts, or a refusal with its article. */
import { describe, expect, test } from 'vitest'
import type { Fact } from '#law'
import {
  contact,
  correctionNotice,
  dayOne,
  delivered,
  docketByStage,
  handling,
  judge,
  opinion,
  received,
  thirdPartyLetter,
  tomorrow,
  workday,
  yesterday,
} from '../../../testing/dockets.ts'
import { archive, deemWithdrawn, voidCase, withdraw } from './endings.ts'
import { dispatchReply, recordDelivery, recordReturn } from './serve.ts'

describe('送达 (235号)', () => {
  const decidedCase = docketByStage.decided
  const send = { on: dayOne, method: 'in_person' as const, reconsiderationUrl: null }
  const objected = [...handling, thirdPartyLetter, delivered('letter-A'), opinion('object'), ...decidedCase.slice(handling.length)]
  const told = [...objected, { type: 'thirdPartyNotified', on: dayOne, party: 'A', letter: 'told' } satisfies Fact]
  test.each<[string, string, string]>([
    ['直接送达', judge(dispatchReply, decidedCase, dayOne, send), 'replyDispatched'],
    ['邮寄没有邮件号', judge(dispatchReply, decidedCase, dayOne, { ...send, method: 'post' }), 'invalid trackingNumber'],
    ['邮寄', judge(dispatchReply, decidedCase, dayOne, { ...send, method: 'post', trackingNumber: '1' }), 'replyDispatched'],
    [
      '电子送达没有复议网址',
      judge(dispatchReply, decidedCase, dayOne, { ...send, method: 'electronic' }),
      'unlawful 《中华人民共和国行政复议法》第二十二条第二款',
    ],
    [
      '电子送达',
      judge(dispatchReply, decidedCase, dayOne, { ...send, method: 'electronic', reconsiderationUrl: 'https://fy.example.gov.cn' }),
      'replyDispatched',
    ],
    ['早于签发', judge(dispatchReply, decidedCase, dayOne, { ...send, on: yesterday }), 'invalid on'],
    ['将来', judge(dispatchReply, decidedCase, dayOne, { ...send, on: tomorrow }), 'invalid on'],
    ['未签发', judge(dispatchReply, docketByStage.signing, dayOne, send), 'unlawful 条例第三十六条'],
    ['第三方反对未告知', judge(dispatchReply, objected, dayOne, send), 'unlawful 条例第三十二条'],
    ['已告知未送达', judge(dispatchReply, told, dayOne, send), 'unlawful 条例第三十二条'],
    [
      '已送达未满五日',
      judge(dispatchReply, [...told, delivered('told')], workday(4), { ...send, on: workday(4) }),
      'unlawful 条例第三十二条',
    ],
    ['满五日', judge(dispatchReply, [...told, delivered('told')], workday(5), { ...send, on: workday(5) }), 'replyDispatched'],
    [
      '等到答复期限就不再等',
      judge(dispatchReply, [...told, delivered('told', workday(18))], workday(20), { ...send, on: workday(20) }),
      'replyDispatched',
    ],
    [
      '送达',
      judge(recordDelivery, docketByStage.dispatched, dayOne, { letter: 'decision', on: dayOne, method: 'in_person' }),
      'letterDelivered',
    ],
    [
      '送达早于发出',
      judge(recordDelivery, docketByStage.dispatched, dayOne, { letter: 'decision', on: yesterday, method: 'in_person' }),
      'invalid on',
    ],
    [
      '没发出的决定',
      judge(recordDelivery, [...decidedCase, thirdPartyLetter], dayOne, { letter: 'decision', on: dayOne, method: 'in_person' }),
      'invalid letterId',
    ],
    [
      '再次送达',
      judge(recordDelivery, [...docketByStage.delivered, { type: 'thirdPartyNotified', on: dayOne, party: 'A', letter: 'x' }], dayOne, {
        letter: 'decision',
        on: dayOne,
        method: 'in_person',
      }),
      'invalid letterId',
    ],
    ['没有文书', judge(recordDelivery, handling, dayOne, { letter: 'x', on: dayOne, method: 'in_person' }), 'unlawful 条例第四十条'],
    [
      '退回',
      judge(recordReturn, docketByStage.dispatched, dayOne, { letter: 'decision', on: dayOne, reason: '查无此人' }),
      'letterReturned',
    ],
    [
      '退回后再发',
      judge(
        dispatchReply,
        [...docketByStage.dispatched, { type: 'letterReturned', on: dayOne, letter: 'decision', reason: '无人' }],
        dayOne,
        send,
      ),
      'replyDispatched',
    ],
    ['没退回不能再发', judge(dispatchReply, docketByStage.dispatched, dayOne, send), 'unlawful 条例第三十六条'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})

describe('撤回、视为放弃、归档、作废', () => {
  test.each<[string, string, string]>([
    ['发出前撤回', judge(withdraw, docketByStage.decided, dayOne, { on: dayOne }), 'withdrawn'],
    ['发出后不能撤回', judge(withdraw, docketByStage.dispatched, dayOne, { on: dayOne }), 'unlawful 条例第三十六条'],
    ['撤回在将来', judge(withdraw, handling, dayOne, { on: tomorrow }), 'invalid on'],
    [
      '补正期最后一天',
      judge(deemWithdrawn, docketByStage.awaiting_correction, workday(10), { reason: 'correction_overdue' }),
      'unlawful 条例第三十条',
    ],
    ['补正期满', judge(deemWithdrawn, docketByStage.awaiting_correction, workday(11), { reason: 'correction_overdue' }), 'deemedWithdrawn'],
    [
      '原因不符',
      judge(deemWithdrawn, docketByStage.awaiting_correction, workday(11), { reason: 'fee_unpaid' }),
      'unlawful 条例第三十条、第四十二条',
    ],
    [
      '补正告知未送达',
      judge(deemWithdrawn, [...handling, contact('correction'), correctionNotice], workday(30), { reason: 'correction_overdue' }),
      'unlawful 条例第三十条',
    ],
    [
      '缴费期最后一天',
      judge(deemWithdrawn, docketByStage.awaiting_payment, workday(20), { reason: 'fee_unpaid' }),
      'unlawful 国办函〔2020〕109号第六条',
    ],
    ['缴费期满', judge(deemWithdrawn, docketByStage.awaiting_payment, workday(21), { reason: 'fee_unpaid' }), 'deemedWithdrawn'],
    ['没有在等什么', judge(deemWithdrawn, handling, workday(30), { reason: 'fee_unpaid' }), 'unlawful 条例第四十五条'],
    ['未送达不能归档', judge(archive, docketByStage.dispatched, dayOne, { digest: 'd' }), 'unlawful 条例第四十五条'],
    ['送达后归档', judge(archive, docketByStage.delivered, dayOne, { digest: 'd' }), 'archived'],
    ['办理中不能归档', judge(archive, handling, dayOne, { digest: 'd' }), 'unlawful 条例第四十五条'],
    ['作废', judge(voidCase, received, dayOne, { reason: '重复登记' }), 'voided'],
    [
      '发过文书不能作废',
      judge(voidCase, [...handling, thirdPartyLetter, opinion('consent')], dayOne, { reason: '重复' }),
      'unlawful 条例第四十五条',
    ],
    ['签发后不能作废', judge(voidCase, docketByStage.decided, dayOne, { reason: '重复' }), 'unlawful 条例第三十六条'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
})
