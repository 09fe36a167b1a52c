/** 不予处理 (条例 第三十五条、第三十六条第（六）项、第三十九条). */
import { type PlainDate, plainDate } from '#kernel'
import type { DecisionType } from './codes.ts'
import { reasonsField, recommendedReasons } from './fields.ts'

const shared = {
  group: 'not_processed',
  document: { kind: 'decision', title: '政府信息公开告知书' },
  reasons: 'recommended',
  remedy: 'either',
  effectiveFrom: plainDate('2019-05-15'),
  effectiveTo: null as PlainDate | null,
} as const

export const notProcessed = {
  'not_processed.petition': {
    ...shared,
    title: '不予处理：信访、投诉、举报类申请',
    plain: '内容是信访、投诉或者举报，不作为政府信息公开申请处理，告诉您走哪个渠道。',
    mustCite: ['39.1'],
    mayCite: [],
    row: 'not_processed.petition',
    before: [],
    fields: [
      {
        name: 'properChannel',
        label: '可以反映的渠道',
        kind: 'text',
        required: true,
        hint: '例如 12345 热线、信访接待地址。',
        article: '39.1',
      },
      recommendedReasons,
    ],
  },
  'not_processed.duplicate': {
    ...shared,
    title: '不予处理：重复申请',
    plain: '同一信息已经答复过您，不再重复处理。',
    mustCite: ['36(6)'],
    mayCite: [],
    row: 'not_processed.duplicate',
    before: ['earlierDecision'],
    fields: [
      { name: 'earlierDecision', label: '此前答复的文号', kind: 'document_number', required: true, article: '36(6)' },
      { name: 'earlierDecidedOn', label: '此前答复的日期', kind: 'date', required: true },
      recommendedReasons,
    ],
  },
  'not_processed.publication': {
    ...shared,
    title: '不予处理：要求提供公开出版物',
    plain: '您要的是公报、报刊、书籍等出版物，告诉您怎样取得。',
    mustCite: ['39.2'],
    mayCite: [],
    row: 'not_processed.publication',
    before: [],
    fields: [{ name: 'howToObtain', label: '获取的途径', kind: 'text', required: true, article: '39.2' }, recommendedReasons],
  },
  'not_processed.excessive': {
    ...shared,
    title: '不予处理：无正当理由大量反复申请',
    plain: '申请的数量、频次明显超过合理范围，说明的理由不合理。',
    mustCite: ['35'],
    mayCite: [],
    row: 'not_processed.excessive',
    document: { kind: 'decision', title: '政府信息公开申请不予处理告知书' },
    before: ['reasonsRequested', 'reasonsUnreasonable'],
    fields: [{ name: 'counted', label: '申请数量、频次', kind: 'text', required: true, article: '35' }, reasonsField],
    reasons: 'mandatory',
  },
  'not_processed.reconfirm': {
    ...shared,
    title: '不予处理：要求确认或者重新出具已获取的信息',
    plain: '您已经有这份信息，要求确认或者重新出具不属于信息公开。',
    mustCite: ['36(6)', '38'],
    mayCite: ['36'],
    row: 'not_processed.reconfirm',
    document: { kind: 'decision', title: '政府信息公开申请不予处理告知书' },
    before: ['alreadyObtained'],
    fields: [{ name: 'obtainedProof', label: '申请人何时、如何已经获取', kind: 'text', required: true }, recommendedReasons],
  },
} as const satisfies Partial<Record<string, DecisionType>>
