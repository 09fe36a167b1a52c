/** What a case's papers usually prove in reconsideration or in court: proposals for the 证据目录 (law 7.6; 复议法 44–48; 行诉法 33–34). Pure. */
import { inChinese, type PlainDate } from '#kernel'
import type { LetterKind } from '#letters/contract'
import type { EvidenceLine } from '../contract.ts'

export interface PickablePaper {
  readonly id: string
  readonly kind: LetterKind
  readonly title: string
  readonly documentNumber: string | null
  readonly on: PlainDate
}
export interface PickableFile {
  readonly digest: string
  readonly name: string
  readonly role: string
}

/** Papers without a purpose here are not proposed; they can still be added by hand. */
const purposes: Readonly<Partial<Record<LetterKind, string>>> = {
  registration_receipt: '申请人申请的内容和本机关收到申请的日期',
  receipt_confirmation: '本机关与申请人确认收到申请的日期，期限自次日起算',
  correction_notice: '申请内容不明确，本机关在七个工作日内一次性告知补正',
  extension_notice: '经公开工作机构负责人同意延期，并在期限内告知申请人',
  reasons_request: '申请数量、频次明显超过合理范围，本机关要求说明理由',
  delayed_reply_notice: '本机关告知申请人延迟答复的合理期限',
  third_party_consultation_letter: '本机关依法书面征求第三方意见',
  consultation_notice: '本机关告知申请人征求意见，所需时间不计算在期限内',
  third_party_opinion: '第三方的书面意见',
  third_party_disclosure_notice: '本机关把公开的决定和理由书面告知第三方',
  agency_consultation_letter: '本机关依法征求有关机关意见',
  search_record: '本机关尽到了合理的检索义务',
  fee_notice: '本机关依法发出收费通知',
  decision: '被申请复议（被诉）的答复的内容、依据和理由',
  service_record: '答复在期限内发出并送达申请人',
  rectification_notice: '本机关对更正申请的处理',
}

const filePurposes: Readonly<Record<string, string>> = {
  application: '申请人提出申请的原始材料',
  envelope: '申请寄达本机关的日期',
  evidence: '答复所依据的事实',
  opinion: '第三方或者有关机关的书面意见',
  supplied: '本机关已经提供的信息',
  signature: '文书已经送达',
}

/** In the order of the case: application first, then papers by day. */
export const evidencePicks = (
  papers: readonly PickablePaper[],
  files: readonly PickableFile[],
): readonly Omit<EvidenceLine, 'number'>[] => {
  const fileLine = ({ digest, name, role }: PickableFile): readonly Omit<EvidenceLine, 'number'>[] => {
    const purpose = filePurposes[role]
    return purpose ? [{ source: 'file', ref: digest, name, purpose, pages: null, origin: '案卷材料' }] : []
  }
  return [
    ...files.filter(({ role }) => role === 'application' || role === 'envelope').flatMap(fileLine),
    ...papers.flatMap(({ id, kind, title, documentNumber, on }) => {
      const purpose = purposes[kind]
      if (!purpose) return []
      const source = kind === 'search_record' ? 'search' : kind === 'service_record' ? 'service' : 'letter'
      const name = `${title}${documentNumber ? `（${documentNumber}）` : ''}`
      return [{ source, ref: id, name, purpose, pages: null, origin: `本机关${inChinese(on)}制作` } as const]
    }),
    ...files.filter(({ role }) => role !== 'application' && role !== 'envelope').flatMap(fileLine),
  ]
}
