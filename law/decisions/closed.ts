/** 其他处理 (条例 第三十条、第四十二条; 国办函〔2020〕109号 第六条; 撤回). */
import { type PlainDate, plainDate } from '#kernel'
import type { DecisionType } from './codes.ts'
import { recommendedReasons } from './fields.ts'

const shared = {
  group: 'closed',
  document: { kind: 'closing_note', title: '政府信息公开申请结案说明' },
  reasons: 'recommended',
  effectiveFrom: plainDate('2019-05-15'),
  effectiveTo: null as PlainDate | null,
} as const

export const closed = {
  'closed.correction_overdue': {
    ...shared,
    title: '其他处理：逾期不补正，不再处理',
    plain: '补正期限已过，没有收到补正，视为放弃申请。',
    mustCite: ['30'],
    mayCite: [],
    row: 'closed.correction_overdue',
    before: ['correctionNotice', 'correctionNoticeDelivered', 'correctionPeriodOver'],
    fields: [recommendedReasons],
    remedy: 'either',
  },
  'closed.fee_unpaid': {
    ...shared,
    title: '其他处理：逾期未缴费，不再处理',
    plain: '缴费期限已过，没有收到信息处理费，视为放弃申请。',
    mustCite: ['42', '109-6'],
    mayCite: [],
    row: 'closed.fee_unpaid',
    before: ['feeNoticeDelivered', 'feePeriodOver'],
    fields: [recommendedReasons],
    remedy: 'either',
    effectiveFrom: plainDate('2021-01-01'),
  },
  'closed.other': {
    ...shared,
    title: '其他处理：其他',
    plain: '申请已经撤回或者以其他方式办结。',
    mustCite: [],
    mayCite: ['2', '38', '45'],
    row: 'closed.other',
    before: ['withdrawalStatement'],
    fields: [recommendedReasons],
    remedy: 'none',
  },
} as const satisfies Partial<Record<string, DecisionType>>
