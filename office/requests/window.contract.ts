/** The counter on the wire: talk left out, fast lane, hand-overs, handing out, paper, real needs. Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PlainDate, type RequestId } from '#kernel'
import { type DecisionCode, decisionCodes, type HandOverTarget, handOverTargets, type TalkPurpose, talkPurposes } from '#law'
import { Day, Register, RequestRef, type Stage, type SupplyWish } from './inputs.contract.ts'

const onCase = { requestId: RequestRef, version: z.number().int().min(0) }
const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const FileRef = z.object({ digest: z.string().min(16).max(128), name: z.string().min(1).max(200) })
const Id = z.string().refine(isUuid, '编号不对，请从列表里重新选择')

export const talkPurposeTitles: Readonly<Record<TalkPurpose, string>> = {
  correction: '补正告知以前',
  extension: '延期告知以前',
  explanation: '不存在、不予公开以前',
}

/** requests.overrideTalk: why nobody could be talked to (R010, R018, R033). */
export const OverrideTalk = z.object({
  ...onCase,
  purpose: z.enum(talkPurposes),
  reason: z.string().trim().min(10, '请写清楚什么时候、用什么方式联系过、为什么没有联系上，至少 10 个字').max(500, '理由最多 500 字'),
})
/** requests.tagFastLane 快办 */
export const TagFastLane = z.object({ ...onCase, reason: text(300, '快办的理由') })
/** requests.setFastLane: for the whole county. */
export const SetFastLane = z.object({
  codes: z.array(z.enum(decisionCodes)).max(decisionCodes.length),
  signers: z.array(z.enum(['organ_head', 'foi_office_head'])).min(1, '至少选一种签发人'),
})
export const handOverTargetTitles: Readonly<Record<HandOverTarget, string>> = {
  hotline_12345: '12345 政务服务便民热线',
  petition_office: '信访部门',
  other: '其他渠道',
}
/** requests.handOver: after the notice of 第三十九条 */
export const HandOver = z.object({
  ...onCase,
  on: Day,
  to: z.enum(handOverTargets),
  toName: text(100, '转给哪个单位'),
  matter: text(2000, '诉求内容'),
  consented: z.boolean().default(false),
})
/** requests.handOut 窗口出件: with the signature of whoever takes it. */
export const HandOut = z.object({ ...onCase, signatory: text(60, '领取人姓名'), signature: FileRef })
export const IssueApplicationForm = z.object(onCase)
export const PreviewApplicationForm = Register
export const OrderPaperPackage = z.object(onCase)
export const RecordPaperSent = z.object({ ...onCase, on: Day, trackingNumber: text(40, '邮件号') })

export const needOutcomes = ['resolved', 'transferred', 'unresolved'] as const
export type NeedOutcome = (typeof needOutcomes)[number]
export const needOutcomeTitles: Readonly<Record<NeedOutcome, string>> = {
  resolved: '解决了',
  transferred: '转办了',
  unresolved: '没有解决',
}
/** requests.recordNeed 真实诉求 (R034); no formal step, so without version. */
export const RecordNeed = z.object({ requestId: RequestRef, need: text(1000, '真实诉求'), outcome: z.enum(needOutcomes).nullable() })

/** requests.overrides */
export const SeeOverrides = z.object({ from: Day, to: Day })
export interface TalkOverride {
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly purpose: TalkPurpose
  readonly reason: string
  readonly by: string
  readonly on: PlainDate
}
export interface OverridesBoard {
  readonly rows: readonly TalkOverride[]
  readonly organs: readonly { readonly organId: OrganId; readonly organName: string; readonly count: number }[]
}

/** requests.serviceNumbers: 快办 answered the same day; 真实诉求 resolved. By day of receipt. */
export const SeeServiceNumbers = z.object({ from: Day, to: Day })
export interface ServiceNumbersOf {
  readonly organId: OrganId
  readonly organName: string
  readonly fast: number
  readonly fastReplied: number
  readonly sameDay: number
  readonly needs: number
  readonly resolved: number
  readonly transferred: number
  readonly unresolved: number
}
export interface ServiceNumbers {
  readonly organs: readonly ServiceNumbersOf[]
  readonly total: Omit<ServiceNumbersOf, 'organId' | 'organName'>
  readonly fastLane: { readonly codes: readonly DecisionCode[]; readonly signers: readonly string[] }
}

/** requests.handOvers */
export const SeeHandOvers = z.object({ from: Day, to: Day })
export interface HandOverRow {
  readonly id: string
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organName: string
  readonly target: HandOverTarget
  readonly targetName: string
  readonly consented: boolean
  readonly on: PlainDate
  readonly by: string
}
/** requests.handOverFile: the file for the other side; with names only where the applicant agreed. */
export const SeeHandOverFile = z.object({ ids: z.array(Id).min(1, '请先勾选要导出的转办').max(200), form: z.enum(['json', 'csv']) })
export interface HandOverFile {
  readonly name: string
  readonly type: string
  readonly content: string
}

/** requests.readyToHandOut 窗口出件: by number or name; what is found by name is journalled. */
export const SeeReadyToHandOut = z.object({ text: z.string().trim().max(60).default(''), all: z.boolean().default(false) })
export interface ReadyRow {
  readonly requestId: RequestId
  readonly version: number
  readonly number: string
  readonly trackingNumber: string
  readonly subject: string
  readonly organName: string
  readonly applicantShort: string
  readonly stage: Stage
  readonly decision: DecisionCode
  readonly documentNumber: string
  readonly decidedOn: PlainDate
  readonly delivery: SupplyWish['delivery']
  readonly letterId: string
  readonly files: readonly { readonly digest: string; readonly name: string }[]
}

/** requests.casePaper: what the tab 便民 shows of one case. */
export const SeeCaseNotes = z.object({ requestId: RequestRef })
export interface CaseNotes {
  readonly need: { readonly need: string; readonly outcome: NeedOutcome | null; readonly by: string; readonly at: Instant } | null
  readonly fastLane: { readonly on: PlainDate; readonly reason: string } | null
  readonly packages: readonly {
    readonly id: string
    readonly digest: string
    readonly pages: number
    readonly bytes: number
    readonly apart: readonly string[]
    readonly at: Instant
  }[]
  readonly handOvers: readonly HandOverRow[]
}
export const SeePaperFile = z.object({ requestId: RequestRef, packageId: Id })

/** requests.feeQuote: what either standard would charge for this case (国办函〔2020〕109号). */
export const SeeFeeQuote = z.object({ requestId: RequestRef, pages: z.number().int().min(0).max(1_000_000).default(0) })
export interface FeeQuote {
  readonly ordinalInMonth: number
  readonly perRequestYuan: number
  /** Null when this standard may not be used. */
  readonly perPageYuan: number | null
  readonly chargeable: boolean
  readonly why: string
}
