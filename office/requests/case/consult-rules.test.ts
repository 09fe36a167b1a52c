/** Rules of 征求意见, one row each: given this docket, on this day, this input → these facts, or a refusal with its article. */
import { describe, expect, test } from 'vitest'
import {
  dayOne,
  delivered,
  docketByStage,
  handling,
  judge,
  opinion,
  organLetter,
  received,
  stateOf,
  thirdPartyLetter,
  workday,
  yesterday,
} from '../../../testing/dockets.ts'
import {
  closeConsultation,
  consultOrgan,
  consultThirdParty,
  notifyThirdParty,
  recordOrganOpinion,
  recordThirdPartyOpinion,
} from './consult.ts'
import { defaultRuleSettings } from './rule.ts'

describe('征求意见 (第三十二、三十四条)', () => {
  const asked = docketByStage.consulting
  const organAsked = [...handling, organLetter, delivered('letter-O1')]
  const answer = { on: dayOne, ref: 'A', opinion: 'consent' as const }
  test.each<[string, string, string]>([
    ['发第三方', judge(consultThirdParty, handling, dayOne, { on: dayOne }), 'thirdPartyLetterSent'],
    ['发机关', judge(consultOrgan, handling, dayOne, { on: dayOne, coProducer: true }), 'organLetterSent'],
    ['退回后再次送达', judge(consultThirdParty, asked, dayOne, { on: dayOne, again: 'A' }), 'thirdPartyLetterSent'],
    ['没问过的不能再次送达', judge(consultThirdParty, asked, dayOne, { on: dayOne, again: 'C' }), 'invalid again'],
    ['分派前', judge(consultThirdParty, received, dayOne, { on: dayOne }), 'unlawful 条例第四十五条'],
    ['审核中', judge(consultThirdParty, docketByStage.reviewing, dayOne, { on: dayOne }), 'unlawful 条例第四十五条'],
    ['同意', judge(recordThirdPartyOpinion, asked, dayOne, answer), 'thirdPartyOpinionReceived'],
    ['不同意没有理由', judge(recordThirdPartyOpinion, asked, dayOne, { ...answer, opinion: 'object' }), 'invalid reasons'],
    [
      '不同意有理由',
      judge(recordThirdPartyOpinion, asked, dayOne, { ...answer, opinion: 'object', reasons: '商业秘密' }),
      'thirdPartyOpinionReceived',
    ],
    ['没问过的人', judge(recordThirdPartyOpinion, asked, dayOne, { ...answer, ref: 'B' }), 'invalid party'],
    ['早于发出', judge(recordThirdPartyOpinion, asked, dayOne, { ...answer, on: yesterday }), 'invalid on'],
    ['没有征求', judge(recordThirdPartyOpinion, handling, dayOne, answer), 'unlawful 条例第三十二条'],
    ['机关意见', judge(recordOrganOpinion, organAsked, dayOne, { ...answer, ref: 'O1' }), 'organOpinionReceived'],
    ['没有征求机关', judge(recordOrganOpinion, asked, dayOne, { ...answer, ref: 'O1' }), 'unlawful 条例第三十四条'],
    ['第十五日还不能结束', judge(closeConsultation, asked, workday(15), { party: 'A' }), 'unlawful 条例第三十二条'],
    ['第十六日可以结束', judge(closeConsultation, asked, workday(16), { party: 'A' }), 'consultationExpired'],
    ['机关期满', judge(closeConsultation, organAsked, workday(16), { organ: 'O1' }), 'consultationExpired'],
    ['机关未满', judge(closeConsultation, organAsked, workday(3), { organ: 'O1' }), 'unlawful 条例第三十四条'],
    [
      '没有送达凭证、第十日',
      judge(closeConsultation, [...handling, thirdPartyLetter], workday(10), { party: 'A' }),
      'unlawful 条例第三十二条',
    ],
    [
      '没有送达凭证、第十一日',
      judge(closeConsultation, [...handling, thirdPartyLetter], workday(11), { party: 'A' }),
      'consultationExpired',
    ],
    ['没有这一方', judge(closeConsultation, asked, workday(16), { party: 'C' }), 'invalid party'],
    ['意见未到不能告知', judge(notifyThirdParty, asked, dayOne, { on: dayOne, party: 'A' }), 'unlawful 条例第三十二条'],
    ['意见到了可以告知', judge(notifyThirdParty, [...asked, opinion('object')], dayOne, { on: dayOne, party: 'A' }), 'thirdPartyNotified'],
    ['告知没问过的人', judge(notifyThirdParty, [...asked, opinion('object')], dayOne, { on: dayOne, party: 'B' }), 'invalid party'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected))
  test('第二个第三方叫 B，不用姓名；机关叫 O1', () => {
    const second = consultThirdParty(stateOf(asked), { on: dayOne }, dayOne, defaultRuleSettings)
    expect(second.ok && second.value[0]).toMatchObject({ party: 'B' })
    const organ = consultOrgan(stateOf(asked), { on: dayOne, coProducer: false }, dayOne, defaultRuleSettings)
    expect(organ.ok && organ.value[0]).toMatchObject({ organ: 'O1', coProducer: false })
  })
  test('再次送达：等新的那封', () => {
    const twice = stateOf([...asked, { type: 'thirdPartyLetterSent', on: dayOne, party: 'A', letter: 'again-A' }])
    expect(twice.consultations.map(({ letter, open }) => [letter, open])).toEqual([
      ['letter-A', false],
      ['again-A', true],
    ])
    expect(stateOf([...twice.facts, opinion('consent')]).stage).toBe('handling')
  })
  test('期满的日子是第十五个工作日', () => {
    const closed = closeConsultation(stateOf(asked, workday(20)), { party: 'A' }, workday(20), defaultRuleSettings)
    expect(closed.ok && closed.value[0]).toMatchObject({ on: workday(15) })
  })
})
