/** Sub-reasons: cases the report's table has no row for; each falls under a code, the row is a setting (no filling note of 30号 was seen). */

import type { ResultRowKey } from '../reports/rows.ts'
import type { ArticleRef, DecisionCode, DecisionField, PreconditionCode, RemedyRoute } from './codes.ts'

export const subReasonCodes = ['not_government_information', 'inquiry', 'archives', 'successor', 'withdrawn'] as const
export type SubReasonCode = (typeof subReasonCodes)[number]

export interface SubReason {
  readonly title: string
  readonly plain: string
  /** The decision code it is closed under, given the default row. */
  readonly under: DecisionCode
  readonly articles: readonly ArticleRef[]
  readonly before: readonly PreconditionCode[]
  readonly fields: readonly DecisionField[]
  readonly document: { readonly kind: 'decision' | 'closing_note'; readonly title: string }
  readonly defaultRow: ResultRowKey
  readonly remedy: RemedyRoute
  readonly note: string
}

export const subReasons = {
  not_government_information: {
    title: '不属于政府信息',
    plain: '您要的不是行政机关在履行行政管理职能中制作或者获取的信息。',
    under: 'closed.other',
    articles: ['2'],
    before: [],
    fields: [
      {
        name: 'reasons',
        label: '理由',
        kind: 'long_text',
        required: true,
        hint: '例如刑事司法行为形成的信息、党务信息；知道由谁保存的，请告知。',
      },
      { name: 'keeper', label: '保存该信息的单位', kind: 'text', required: false },
    ],
    document: { kind: 'decision', title: '政府信息公开告知书' },
    defaultRow: 'closed.other',
    remedy: 'either',
    note: '部分地区计入“（四）1.本机关不掌握相关政府信息”。',
  },
  inquiry: {
    title: '咨询',
    plain: '您是在咨询意见，不是申请某一份信息；问题由相应渠道答复您。',
    under: 'closed.other',
    articles: ['2', '38'],
    before: ['explainedBefore'],
    fields: [
      { name: 'answer', label: '对咨询问题的答复或者答复渠道', kind: 'long_text', required: true },
      { name: 'reasons', label: '理由', kind: 'long_text', required: true },
    ],
    document: { kind: 'decision', title: '政府信息公开告知书' },
    defaultRow: 'closed.other',
    remedy: 'either',
    note: '书面提交的申请一经登记，仍应在答复期限内书面答复，不得改作咨询来回避期限。',
  },
  archives: {
    title: '已移交国家档案馆',
    plain: '这份材料已经移交国家档案馆，请依照档案法到档案馆查阅。',
    under: 'unable.not_held.other_organ',
    articles: ['36(5)', '14号-4'],
    before: ['transferList'],
    fields: [
      { name: 'transferList', label: '移交清单及日期', kind: 'text', required: true, article: '14号-4' },
      { name: 'rightOrgan', label: '国家档案馆名称', kind: 'text', required: true },
      { name: 'rightOrganContact', label: '联系方式', kind: 'text', required: true },
    ],
    document: { kind: 'decision', title: '政府信息公开告知书' },
    defaultRow: 'unable.not_held',
    remedy: 'either',
    note: '仍由本机关档案室保管的，按条例办理。',
  },
  successor: {
    title: '职权已划转其他机关',
    plain: '这项工作已经转到另一个机关，告诉您应该找谁。',
    under: 'unable.not_held.other_organ',
    articles: ['36(5)', '14号'],
    before: ['successorKnown'],
    fields: [
      { name: 'rightOrgan', label: '承接职权的机关', kind: 'text', required: true, article: '36(5)' },
      { name: 'rightOrganContact', label: '联系方式', kind: 'text', required: true },
    ],
    document: { kind: 'decision', title: '政府信息公开告知书' },
    defaultRow: 'unable.not_held',
    remedy: 'either',
    note: '承接机关不得以材料尚未移交为由拒绝。',
  },
  withdrawn: {
    title: '申请人撤回申请',
    plain: '您撤回了申请，这件申请办结。',
    under: 'closed.other',
    articles: ['45'],
    before: ['withdrawalStatement'],
    fields: [],
    document: { kind: 'closing_note', title: '政府信息公开申请结案说明' },
    defaultRow: 'closed.other',
    remedy: 'none',
    note: '撤回声明应由申请人签名，并在答复发出之前提出。',
  },
} as const satisfies Record<SubReasonCode, SubReason>

/** True for a known sub-reason. */
export const isSubReasonCode = (text: unknown): text is SubReasonCode => subReasonCodes.some((code) => code === text)
