/** For the tests of decisions: for each code a docket and a draft that pass every check. */

import type { DecisionCode, Fact } from '#law'
import type { Surroundings } from '../office/requests/case/surroundings.ts'
import type { DecisionDraft } from '../office/requests/inputs.contract.ts'
import {
  around,
  contact,
  day,
  dayOne,
  delivered,
  docketByStage,
  draftOf,
  handling,
  opinion,
  search,
  thirdPartyLetter,
  workday,
} from './dockets.ts'

export const explained = [...handling, contact('explanation')]
export const consulted = [...explained, thirdPartyLetter, delivered('letter-A'), opinion('object')]
export const asked: readonly Fact[] = [...handling, { type: 'reasonsRequested', on: dayOne, letter: 'r', dueOn: workday(5) }]
export const corrected = [...docketByStage.awaiting_correction, { type: 'correctionReceived', on: dayOne } satisfies Fact]
export const none = { supplied: [] }

/** For each code of the wizard a docket and a draft that pass. */
export const passing: Readonly<
  Partial<Record<DecisionCode, readonly [facts: readonly Fact[], draft: DecisionDraft, beside?: Surroundings]>>
> = {
  'granted.already_public': [
    handling,
    draftOf({
      ...none,
      code: 'granted.already_public',
      articles: ['36(1)'],
      fields: { link: 'https://www.example.gov.cn/1', pageTitle: '征地公告', siteName: '明川县人民政府网站', linkCheckedOn: dayOne },
    }),
  ],
  'granted.provided': [handling, draftOf()],
  'granted.will_be_provided': [
    handling,
    draftOf({
      ...none,
      code: 'granted.will_be_provided',
      fields: { howToObtain: '到窗口领取', availableOn: '2026-12-10', deidentified: 'yes' },
    }),
  ],
  partially_granted: [
    consulted,
    draftOf({ code: 'partially_granted', articles: ['37', '15'], withheld: [{ part: '附表', article: '15', reason: '个人隐私' }] }),
  ],
  'denied.state_secret': [
    explained,
    draftOf({
      ...none,
      code: 'denied.state_secret',
      articles: ['14', '36(3)'],
      fields: { withheldInformation: '图件', secrecyBasis: '机密，10年，省厅' },
    }),
  ],
  'denied.other_law': [
    explained,
    draftOf({
      ...none,
      code: 'denied.other_law',
      articles: ['14'],
      fields: { withheldInformation: '统计原始资料', prohibitingLaw: '统计法第九条', prohibitingLawLevel: 'law' },
    }),
  ],
  'denied.three_safety_one_stability': [
    explained,
    draftOf({
      ...none,
      code: 'denied.three_safety_one_stability',
      articles: ['14'],
      fields: { withheldInformation: '预案', endangered: 'public_security', riskNote: '公开会暴露部署' },
    }),
  ],
  'denied.third_party': [
    consulted,
    draftOf({
      ...none,
      code: 'denied.third_party',
      articles: ['15', '32'],
      fields: { withheldInformation: '名单', interest: 'personal_privacy', publicInterest: '不涉及公共利益' },
    }),
  ],
  'denied.internal_affairs': [
    explained,
    draftOf({
      ...none,
      code: 'denied.internal_affairs',
      articles: ['16.1'],
      fields: { withheldInformation: '考勤', internalAffairsKind: 'personnel' },
    }),
  ],
  'denied.deliberative': [
    explained,
    draftOf({
      ...none,
      code: 'denied.deliberative',
      articles: ['16.2'],
      fields: { withheldInformation: '讨论稿', deliberativeKind: 'draft', noPublicationDuty: 'yes' },
    }),
  ],
  'denied.enforcement_case_file': [
    explained,
    draftOf({
      ...none,
      code: 'denied.enforcement_case_file',
      articles: ['16.2'],
      fields: { withheldInformation: '案卷', caseFileNumber: '明自资罚〔2026〕3号', noPublicationDuty: 'yes' },
    }),
  ],
  'denied.administrative_query': [
    handling,
    draftOf({
      ...none,
      code: 'denied.administrative_query',
      articles: ['36(7)'],
      content: '依照有关法律、行政法规的规定办理。',
      fields: { governingLaw: '不动产登记暂行条例', whereToQuery: '不动产登记中心' },
    }),
  ],
  'unable.not_held.nonexistent': [
    [...explained, search(false)],
    draftOf({ ...none, code: 'unable.not_held.nonexistent', articles: ['36(4)'], fields: { searchSummary: '查了档案室，没有' } }),
  ],
  'unable.not_held.other_organ': [
    handling,
    draftOf({
      ...none,
      code: 'unable.not_held.other_organ',
      articles: ['36(5)', '10'],
      fields: { rightOrgan: '县财政局', rightOrganContact: '0731' },
    }),
  ],
  'unable.needs_creation': [
    handling,
    draftOf({ ...none, code: 'unable.needs_creation', articles: ['38'], fields: { whyNotSevered: '没有现成的统计表' } }),
  ],
  'unable.still_unclear': [
    corrected,
    draftOf({ ...none, code: 'unable.still_unclear', articles: ['30'], fields: { whatIsUnclear: '仍看不出是哪一份' } }),
  ],
  'not_processed.petition': [
    handling,
    draftOf({ ...none, code: 'not_processed.petition', articles: ['39.1'], fields: { properChannel: '12345' } }),
  ],
  'not_processed.duplicate': [
    handling,
    draftOf({
      ...none,
      code: 'not_processed.duplicate',
      articles: ['36(6)'],
      fields: { earlierDecision: '明自资公开〔2026〕1号', earlierDecidedOn: '2026-10-12' },
    }),
    around({ earlier: { documentNumber: '明自资公开〔2026〕1号', decidedOn: day('2026-10-12'), sameOrgan: true, sameApplicant: true } }),
  ],
  'not_processed.publication': [
    handling,
    draftOf({ ...none, code: 'not_processed.publication', articles: ['39.2'], fields: { howToObtain: '县图书馆' } }),
  ],
  'not_processed.excessive': [
    [...asked, { type: 'reasonsReceived', on: dayOne, reasonable: false }],
    draftOf({ ...none, code: 'not_processed.excessive', articles: ['35'], fields: { counted: '本月40件' } }),
  ],
  'not_processed.reconfirm': [
    handling,
    draftOf({ ...none, code: 'not_processed.reconfirm', articles: ['36(6)'], fields: { obtainedProof: '2026年3月已邮寄' } }),
  ],
  'closed.other': [handling, draftOf({ ...none, code: 'closed.other', subReason: 'not_government_information', articles: ['2'] })],
}
export const passed = (code: DecisionCode) => passing[code] ?? [handling, draftOf({ code })]
export const but = (code: DecisionCode, more: Partial<DecisionDraft>, fields?: Record<string, string>): DecisionDraft => {
  const [, draft] = passed(code)
  return { ...draft, ...more, ...(fields ? { fields: { ...draft.fields, ...fields } } : {}) }
}
