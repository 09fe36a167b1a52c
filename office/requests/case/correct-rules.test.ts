/** Rules of 补正, one row each: given this docket, on this day, this input → these facts, or a refusal with its article. */
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#kernel'
import type { Fact } from '#law'
import { contact, dayOne, docketByStage, handling, judge, stateOf, workday, yesterday } from '../../../testing/dockets.ts'
import { receiveCorrection, sendCorrectionNotice } from './correct.ts'

describe('补正 (第三十条; R010, R011)', () => {
  const notice = { on: dayOne, periodWorkdays: 10, defects: ['年份'], mayAllowSecondRound: false }
  const again = [...docketByStage.awaiting_correction, { type: 'correctionReceived', on: dayOne } satisfies Fact, contact('correction')]
  const waiting = docketByStage.awaiting_correction
  const reply = (on: PlainDate, justified = false, postedOn?: PlainDate) =>
    judge(receiveCorrection, waiting, on, { on, channel: 'online', justified, ...(postedOn ? { postedOn } : {}) })
  test.each<[string, string, string]>([
    ['没有沟通', judge(sendCorrectionNotice, handling, dayOne, notice), 'unlawful 条例第三十条'],
    ['别的沟通不算', judge(sendCorrectionNotice, [...handling, contact('extension')], dayOne, notice), 'unlawful 条例第三十条'],
    ['先沟通', judge(sendCorrectionNotice, [...handling, contact('correction')], dayOne, notice), 'correctionNoticeSent'],
    [
      '第八个工作日仍可发',
      judge(sendCorrectionNotice, [...handling, contact('correction')], workday(8), { ...notice, on: workday(8) }),
      'correctionNoticeSent',
    ],
    [
      '答复期满后不能发',
      judge(sendCorrectionNotice, [...handling, contact('correction')], workday(21), { ...notice, on: workday(21) }),
      'unlawful 条例第三十条',
    ],
    ['倒签太早', judge(sendCorrectionNotice, [...handling, contact('correction')], workday(6), notice), 'invalid on'],
    ['补记三个工作日', judge(sendCorrectionNotice, [...handling, contact('correction')], workday(3), notice), 'correctionNoticeSent'],
    ['早于收到', judge(sendCorrectionNotice, [...handling, contact('correction')], dayOne, { ...notice, on: yesterday }), 'invalid on'],
    ['第二次没有理由', judge(sendCorrectionNotice, again, dayOne, notice), 'unlawful 条例第三十条'],
    ['第二次不是负责人', judge(sendCorrectionNotice, again, dayOne, { ...notice, secondRoundReason: '仍缺年份' }), 'unlawful 条例第三十条'],
    [
      '第二次负责人有理由',
      judge(sendCorrectionNotice, again, dayOne, { ...notice, secondRoundReason: '仍缺年份', mayAllowSecondRound: true }),
      'correctionNoticeSent',
    ],
    [
      '第二轮也要重新沟通',
      judge(sendCorrectionNotice, again.slice(0, -1), dayOne, { ...notice, secondRoundReason: '仍缺', mayAllowSecondRound: true }),
      'unlawful 条例第三十条',
    ],
    ['按期补正', reply(workday(10)), 'correctionReceived'],
    ['迟一天', reply(workday(11)), 'unlawful 条例第三十条'],
    ['迟一天有正当理由', reply(workday(11), true), 'correctionReceived'],
    ['期内寄出', reply(workday(11), false, workday(10)), 'correctionReceived'],
    ['寄出晚于收到', reply(workday(3), false, workday(4)), 'invalid postedOn'],
    [
      '没有通知的补正',
      judge(receiveCorrection, handling, dayOne, { on: dayOne, channel: 'online', justified: false }),
      'unlawful 条例第三十条',
    ],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
  test('补正收到后期限重新计算', () => {
    const state = stateOf([...waiting, { type: 'correctionReceived', on: workday(4), channel: 'online' }], workday(4))
    expect([state.stage, state.clocks.clockRestartedFrom, state.clocks.replyDue]).toEqual(['handling', workday(4), workday(24)])
  })
})
