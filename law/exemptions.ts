/** The grounds on which information may or must be withheld (条例 第十四至十六条), and what overrides them. */
import { type PlainDate, plainDate } from '#kernel'
import type { ArticleRef, DecisionCode } from './decisions/codes.ts'

/** `mandatory`: must not be disclosed; `mandatory_with_override`: consent or grave public interest opens it; `discretionary`: may be withheld. */
export type ExemptionForce = 'mandatory' | 'mandatory_with_override' | 'discretionary'

export interface Exemption {
  readonly title: string
  readonly article: ArticleRef
  readonly force: ExemptionForce
  readonly code: DecisionCode
  readonly override: string | null
  /** What the file must be able to produce later; the burden of proof is on the organ. */
  readonly evidence: string
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
}

const inForce = { effectiveFrom: plainDate('2019-05-15'), effectiveTo: null }

export const exemptions = {
  stateSecret: {
    title: '国家秘密',
    article: '14',
    force: 'mandatory',
    code: 'denied.state_secret',
    override: null,
    evidence: '密级标志、保密期限、定密机关。',
    ...inForce,
  },
  forbiddenByLaw: {
    title: '法律、行政法规禁止公开',
    article: '14',
    force: 'mandatory',
    code: 'denied.other_law',
    override: null,
    evidence: '法律或者行政法规的条文；地方性法规、规章不够。',
    ...inForce,
  },
  threeSafetyOneStability: {
    title: '三安全一稳定',
    article: '14',
    force: 'mandatory',
    code: 'denied.three_safety_one_stability',
    override: null,
    evidence: '风险研判说明和负责人签批。',
    ...inForce,
  },
  thirdPartyRights: {
    title: '商业秘密、个人隐私等第三方合法权益',
    article: '15',
    force: 'mandatory_with_override',
    code: 'denied.third_party',
    override: '第三方同意公开，或者不公开会对公共利益造成重大影响的，予以公开。',
    evidence: '征求意见书及送达凭证、第三方答复或者期满记录、公共利益衡量。',
    ...inForce,
  },
  internalAffairs: {
    title: '内部事务信息（人事管理、后勤管理、内部工作流程）',
    article: '16.1',
    force: 'discretionary',
    code: 'denied.internal_affairs',
    override: null,
    evidence: '属于哪一类，以及裁量不公开的理由。',
    ...inForce,
  },
  deliberative: {
    title: '过程性信息（讨论记录、过程稿、磋商信函、请示报告）',
    article: '16.2',
    force: 'discretionary',
    code: 'denied.deliberative',
    override: '法律、法规、规章规定上述信息应当公开的，从其规定。',
    evidence: '属于哪一类，以及裁量不公开的理由。',
    ...inForce,
  },
  enforcementCaseFile: {
    title: '行政执法案卷信息',
    article: '16.2',
    force: 'discretionary',
    code: 'denied.enforcement_case_file',
    override: '法律、法规、规章规定上述信息应当公开的，从其规定。',
    evidence: '案卷编号，以及裁量不公开的理由。',
    ...inForce,
  },
} as const satisfies Record<string, Exemption>
export type ExemptionKey = keyof typeof exemptions

/** 工作秘密 is no ground of its own under the 条例: never offer it. */
export const notExemptions = { workSecret: '工作秘密不是条例规定的独立的不予公开理由。' } as const
