/** 予以公开、部分公开 (条例 第三十六条第（一）（二）项、第三十七条). */
import { type PlainDate, plainDate } from '#kernel'
import type { DecisionType } from './codes.ts'
import { deidentifiedField, reasonsField, recommendedReasons, supplyFormField } from './fields.ts'

const since: { readonly effectiveFrom: PlainDate; readonly effectiveTo: null } = {
  effectiveFrom: plainDate('2019-05-15'),
  effectiveTo: null,
}

export const granted = {
  'granted.already_public': {
    title: '予以公开：已主动公开，告知获取方式、途径',
    plain: '您要的信息已经公开，告诉您在哪里看。',
    group: 'granted',
    mustCite: ['36(1)'],
    mayCite: ['20', '21', '23', '24', '25'],
    row: 'granted',
    document: { kind: 'decision', title: '政府信息公开告知书' },
    before: ['linkChecked'],
    fields: [
      { name: 'link', label: '网址', kind: 'url', required: false, hint: '网址和地点至少填一项。', article: '36(1)' },
      { name: 'pageTitle', label: '页面标题', kind: 'text', required: false, hint: '打开以后页面上的标题。', article: '36(1)' },
      { name: 'siteName', label: '网站名称', kind: 'text', required: false, hint: '如“明川县人民政府网站”。', article: '36(1)' },
      { name: 'place', label: '查阅地点', kind: 'text', required: false, article: '36(1)' },
      { name: 'linkCheckedOn', label: '核对日期', kind: 'date', required: true, hint: '哪一天打开过、看得到。' },
      { name: 'paperOffered', label: '可以领取纸质件', kind: 'yes', required: false, hint: '为老年人等不便上网的申请人提供纸质件。' },
      recommendedReasons,
    ],
    reasons: 'recommended',
    remedy: 'either',
    ...since,
  },
  'granted.provided': {
    title: '予以公开：提供政府信息',
    plain: '同意公开，材料随答复一起给您。',
    group: 'granted',
    mustCite: ['36(2)'],
    mayCite: ['37', '40', '10', '32', '34'],
    row: 'granted',
    document: { kind: 'decision', title: '政府信息公开申请答复书' },
    before: ['disclosureReview', 'deidentified'],
    fields: [
      supplyFormField,
      { name: 'supplied', label: '提供的材料', kind: 'list', required: true },
      deidentifiedField,
      recommendedReasons,
    ],
    reasons: 'recommended',
    remedy: 'either',
    ...since,
  },
  'granted.will_be_provided': {
    title: '予以公开：告知获取方式、途径和时间',
    plain: '同意公开，告诉您什么时候、怎样拿到。',
    group: 'granted',
    mustCite: ['36(2)'],
    mayCite: ['40', '10', '32', '34'],
    row: 'granted',
    document: { kind: 'decision', title: '政府信息公开告知书' },
    before: ['disclosureReview', 'deidentified', 'followUpDate'],
    fields: [
      { name: 'howToObtain', label: '获取方式、途径', kind: 'text', required: true, article: '36(2)' },
      { name: 'availableOn', label: '获取时间', kind: 'date', required: true, article: '36(2)' },
      deidentifiedField,
      recommendedReasons,
    ],
    reasons: 'recommended',
    remedy: 'either',
    ...since,
  },
  partially_granted: {
    title: '部分公开',
    plain: '能公开的部分给您，其余部分说明为什么不能给。',
    group: 'partially_granted',
    mustCite: ['37'],
    mayCite: ['14', '15', '16.1', '16.2', '2', '36(2)', '36(3)', '36(4)', '36(5)', '36(7)', '38', '32', '34', '40'],
    row: 'partially_granted',
    document: { kind: 'decision', title: '政府信息部分公开决定书' },
    before: ['disclosureReview', 'redactionList', 'thirdPartyConsulted', 'deidentified'],
    fields: [
      supplyFormField,
      { name: 'supplied', label: '提供的材料', kind: 'list', required: true },
      {
        name: 'redactions',
        label: '遮盖清单（部分和依据）',
        kind: 'list',
        required: true,
        hint: '每行一项：哪一部分｜依据条款｜理由。',
        article: '37',
      },
      deidentifiedField,
      reasonsField,
    ],
    reasons: 'mandatory',
    remedy: 'mixed',
    ...since,
  },
} as const satisfies Partial<Record<string, DecisionType>>
