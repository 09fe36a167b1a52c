/** The process documents of a request, as data: to whom, on which basis, with which clock effect and remedy text. */
import type { ArticleRef, RemedyRoute } from './codes.ts'

export interface ProcessDocument {
  readonly title: string
  readonly to: 'applicant' | 'third_party' | 'organ' | 'co_producer' | 'internal_unit' | 'file'
  readonly basis: readonly ArticleRef[]
  readonly mustContain: readonly string[]
  /** The clock it works on, by its key in `clocks`. */
  readonly clock: string | null
  readonly remedy: RemedyRoute
}

export const processDocuments = {
  registration_receipt: {
    title: '登记回执',
    to: 'applicant',
    basis: ['45'],
    mustContain: ['登记编号', '收到日期', '答复期限'],
    clock: null,
    remedy: 'none',
  },
  receipt_confirmation: {
    title: '双方确认记录',
    to: 'applicant',
    basis: ['31'],
    mustContain: ['渠道', '时间', '确认人'],
    clock: 'reply',
    remedy: 'none',
  },
  correction_notice: {
    title: '补正告知书',
    to: 'applicant',
    basis: ['30'],
    mustContain: ['不明确之处', '如何补正', '补正期限', '逾期后果'],
    clock: 'correctionNotice',
    remedy: 'none',
  },
  extension_notice: {
    title: '延期答复告知书',
    to: 'applicant',
    basis: ['33.2'],
    mustContain: ['理由', '延长后的答复期限', '同意人'],
    clock: 'extension',
    remedy: 'none',
  },
  reasons_request: {
    title: '说明理由通知书',
    to: 'applicant',
    basis: ['35'],
    mustContain: ['申请数量和频次', '说明期限'],
    clock: 'reasons',
    remedy: 'none',
  },
  delayed_reply_notice: {
    title: '延迟答复告知书',
    to: 'applicant',
    basis: ['35'],
    mustContain: ['延迟答复的日期'],
    clock: 'delayedReply',
    remedy: 'none',
  },
  third_party_consultation_letter: {
    title: '第三方意见征求书',
    to: 'third_party',
    basis: ['32'],
    mustContain: ['涉及的信息（不写申请人身份）', '十五个工作日', '如何答复', '逾期不答复的后果'],
    clock: 'thirdPartyOpinion',
    remedy: 'none',
  },
  consultation_notice: {
    title: '征求意见告知书',
    to: 'applicant',
    basis: ['33.3'],
    mustContain: ['征求意见所需时间不计算在答复期限内'],
    clock: null,
    remedy: 'none',
  },
  third_party_opinion: {
    title: '第三方意见回执',
    to: 'organ',
    basis: ['32'],
    mustContain: ['同意或者不同意', '理由'],
    clock: 'thirdPartyOpinion',
    remedy: 'none',
  },
  third_party_disclosure_notice: {
    title: '告知第三方书',
    to: 'third_party',
    basis: ['32'],
    mustContain: ['决定公开的内容', '理由', '救济渠道和时限'],
    clock: null,
    remedy: 'either',
  },
  agency_consultation_letter: {
    title: '征求其他机关意见函',
    to: 'co_producer',
    basis: ['34', '11'],
    mustContain: ['十五个工作日', '逾期视为同意公开（仅限共同制作机关）'],
    clock: 'coProducerOpinion',
    remedy: 'none',
  },
  internal_assignment: { title: '协办函', to: 'internal_unit', basis: ['45'], mustContain: ['内部办理期限'], clock: null, remedy: 'none' },
  search_record: {
    title: '检索记录',
    to: 'file',
    basis: ['36(4)'],
    mustContain: ['检索人和时间', '系统和档案', '关键词', '结果'],
    clock: null,
    remedy: 'none',
  },
  fee_notice: {
    title: '收费通知书',
    to: 'applicant',
    basis: ['42', '109-6'],
    mustContain: ['依据', '标准', '数额', '缴纳方式', '二十个工作日', '逾期后果'],
    clock: 'feePayment',
    remedy: 'none',
  },
  decision: {
    title: '答复书（决定书、告知书）',
    to: 'applicant',
    basis: ['36'],
    mustContain: ['答复的全部要素'],
    clock: 'reply',
    remedy: 'either',
  },
  service_record: {
    title: '送达回证',
    to: 'file',
    basis: ['45'],
    mustContain: ['送达方式', '寄出日期', '签收日期', '签收人', '邮件号码'],
    clock: null,
    remedy: 'none',
  },
  approval_sheet: {
    title: '审批单',
    to: 'file',
    basis: ['45', '17'],
    mustContain: ['拟稿人', '法制审核', '公开（保密）审查', '负责人签批'],
    clock: null,
    remedy: 'none',
  },
  archive_index: { title: '结案归档目录', to: 'file', basis: ['45'], mustContain: ['全部文书'], clock: null, remedy: 'none' },
  rectification_notice: {
    title: '更正告知书',
    to: 'applicant',
    basis: ['41'],
    mustContain: ['已更正、已转送或者向谁提出'],
    clock: null,
    remedy: 'either',
  },
  co_search_letter: {
    title: '协查函',
    to: 'internal_unit',
    basis: ['36(4)', '45'],
    mustContain: ['查找的信息', '回复日期', '怎样回复', '答复期限照常计算'],
    clock: null,
    remedy: 'none',
  },
  co_search_reply: {
    title: '协查回复',
    to: 'organ',
    basis: ['36(4)', '45'],
    mustContain: ['结论', '查了哪里、用了哪些词', '证据'],
    clock: null,
    remedy: 'none',
  },
  conference_minutes: {
    title: '会商纪要',
    to: 'file',
    basis: ['45'],
    mustContain: ['会商的问题', '各方意见', '结论', '签认'],
    clock: null,
    remedy: 'none',
  },
} as const satisfies Record<string, ProcessDocument>
export type ProcessDocumentKey = keyof typeof processDocuments
