/** Conversions 依申请转主动公开 on the wire: proposals, drafts, reviews, and the heat list (条例 第四十四条; R040, R041). Safe in a browser. */
import { z } from 'zod'
import { isPlainDate, isUuid, type OrganId, type PlainDate, type RequestId } from '#kernel'

const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const RequestRef = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((id) => id as RequestId)
const ProposalRef = z.string().refine(isUuid, '编号不对，请从列表重新打开')
const onProposal = { proposalId: ProposalRef, version: z.number().int().min(1) }
const Digest = z.string().regex(/^[0-9a-f]{64}$/, '文件编号不对，请重新选择文件')

export const proposalStates = ['proposed', 'drafting', 'reviewing', 'approved', 'published', 'declined'] as const
export type ProposalState = (typeof proposalStates)[number]
export const stateTitles: Readonly<Record<ProposalState, string>> = {
  proposed: '待研究',
  drafting: '起草中',
  reviewing: '待审查',
  approved: '待发布',
  published: '已公开',
  declined: '不转',
}
export const proposalReasons = ['repeated', 'given', 'topic'] as const
export type ProposalReason = (typeof proposalReasons)[number]
export const reasonTitles: Readonly<Record<ProposalReason, string>> = {
  repeated: '多人要同一信息',
  given: '答复时已经给了',
  topic: '热点里提出的',
}

/** What became of a request, as far as lists of topics go. */
export const outcomes = ['open', 'given', 'part', 'published', 'refused', 'unable', 'other'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  open: '在办',
  given: '予以公开',
  part: '部分公开',
  published: '早已公开',
  refused: '不予公开',
  unable: '无法提供',
  other: '其他',
}

/** What the machine looks for in a file before it may be published. */
export const markKinds = ['id_number', 'mobile', 'bank_card', 'plate', 'applicant'] as const
export type MarkKind = (typeof markKinds)[number]
export const markTitles: Readonly<Record<MarkKind, string>> = {
  id_number: '身份证号',
  mobile: '手机号',
  bank_card: '银行卡号',
  plate: '车牌号',
  applicant: '申请人的名字',
}

export const ChosenFile = z.object({
  digest: Digest,
  name: z.string().trim().min(1, '文件没有名字').max(200, '文件名最多 200 字'),
})
export type ChosenFile = z.infer<typeof ChosenFile>

export const ProposeConversion = z.object({
  organId: OrganRef,
  topic: z.string().trim().min(2).max(40),
  placeId: OrganRef.nullable().default(null),
  title: z.string().trim().min(4, '请写要公开什么，至少 4 个字').max(100, '最多 100 字'),
  from: Day,
  to: Day,
})
export const KeepConversionDraft = z.object({
  ...onProposal,
  title: z.string().trim().min(4, '请写标题，至少 4 个字').max(100, '标题最多 100 字'),
  summary: z.string().trim().min(10, '请写内容概述，至少 10 个字').max(500, '内容概述最多 500 字'),
  files: z.array(ChosenFile).min(1, '请至少选一个文件').max(20, '最多 20 个文件'),
  lookedThrough: z.literal(true, '请逐页看过：姓名、号码、住址都已去掉，再勾选'),
})
export const SubmitConversion = z.object({ ...onProposal })
export const ReviewConversion = z
  .object({
    ...onProposal,
    passed: z.boolean(),
    opinion: z.string().trim().min(2, '请写审查意见').max(1000, '审查意见最多 1000 字'),
    /** 合法性审查、保密审查 (条例 第十四、十五、十七条). */
    lawful: z.boolean().default(false),
    noSecret: z.boolean().default(false),
  })
  .refine(({ passed, lawful, noSecret }) => !passed || (lawful && noSecret), {
    message: '通过以前，合法性审查和保密审查都要做，请分别勾选',
    path: ['noSecret'],
  })
export const DeclineConversion = z.object({
  ...onProposal,
  reason: z.string().trim().min(10, '请写明为什么不转，至少 10 个字').max(1000, '最多 1000 字'),
  article: z
    .string()
    .trim()
    .max(80)
    .regex(/第.+条/, '请写依据，如“条例第十五条”'),
})
export const ReopenConversion = z.object({ ...onProposal })
export const RecordPublished = z.object({
  ...onProposal,
  link: z
    .string()
    .trim()
    .max(300)
    .regex(/^https?:\/\/\S+$/, '请填以 http:// 或 https:// 开头的网址'),
  publishedOn: Day,
})

export const SeeConversions = z.object({
  states: z.array(z.enum(proposalStates)).max(6).default([]),
  /** Those that only one person has asked for so far. */
  single: z.boolean().default(false),
  limit: z.number().int().min(1).max(500).default(200),
})
export type ProposalLight = 'late' | 'soon' | 'in_time' | 'waiting' | 'done'
export interface ProposalRow {
  readonly id: string
  readonly organId: OrganId
  readonly organName: string
  readonly title: string
  readonly topic: string
  readonly topicTitle: string
  readonly placeName: string | null
  readonly reason: ProposalReason
  readonly state: ProposalState
  /** Different people, and all their requests. */
  readonly people: number
  readonly requests: number
  readonly firstAskedOn: PlainDate | null
  readonly lastAskedOn: PlainDate | null
  readonly proposedOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly light: ProposalLight
  readonly link: string | null
  readonly publishedOn: PlainDate | null
  /** Requests for the same since it was published (省一件). */
  readonly before: number
  readonly after: number
  readonly version: number
}
export interface ConversionList {
  readonly rows: readonly ProposalRow[]
  readonly numbers: Readonly<Record<'open' | 'late' | 'soon' | 'reviewing' | 'publishedThisYear' | 'single', number>>
}

export const SeeConversion = z.object({ proposalId: ProposalRef })
export interface MemberRow {
  readonly requestId: RequestId
  /** Null when the case lies with an organ out of reach: counted, not shown. */
  readonly number: string | null
  readonly organName: string
  readonly askedOn: PlainDate
  readonly outcome: Outcome
  readonly afterPublication: boolean
}
export interface FileState extends ChosenFile {
  readonly outcome: 'clean' | 'found' | 'unreadable' | null
  readonly found: Readonly<Partial<Record<MarkKind, number>>>
}
export interface DraftView {
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly files: readonly FileState[]
  readonly draftedBy: string
  readonly draftedOn: PlainDate
  readonly submittedOn: PlainDate | null
  readonly reviewedBy: string | null
  readonly reviewedOn: PlainDate | null
  readonly passed: boolean | null
  readonly opinion: string | null
  readonly mine: boolean
}
export interface ConversionDetail extends ProposalRow {
  readonly items: readonly string[]
  readonly members: readonly MemberRow[]
  /** Files that went out with signed replies of this organ. */
  readonly supplied: readonly (ChosenFile & { readonly caseNumber: string })[]
  readonly drafts: readonly DraftView[]
  /** What is published already and covers it. */
  readonly covered: readonly { readonly title: string; readonly link: string; readonly on: PlainDate }[]
  readonly declined: { readonly reason: string; readonly article: string; readonly by: string; readonly on: PlainDate } | null
}

export const SeeConversionsOfCase = z.object({ requestId: RequestRef })
export interface ConversionOfCase {
  readonly proposal: Pick<ProposalRow, 'id' | 'title' | 'state' | 'people' | 'dueOn' | 'light' | 'link'> | null
}

export const SeeHeat = z.object({
  from: Day,
  to: Day,
  organId: OrganRef.nullable().default(null),
  limit: z.number().int().min(1).max(500).default(100),
})
export interface HeatRow {
  readonly topic: string
  readonly topicTitle: string
  readonly organId: OrganId
  readonly organName: string
  readonly placeId: OrganId | null
  readonly placeName: string | null
  readonly requests: number
  readonly people: number
  /** Of all requests in the span, 0 … 1. */
  readonly share: number
  /** In the span of the same length just before. */
  readonly before: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Published items of the group: converted ones, and pages that replies pointed to. */
  readonly published: number
  readonly proposal: { readonly id: string; readonly state: ProposalState } | null
  /** What was asked for, in a few masked titles. */
  readonly titles: readonly string[]
}
export interface HeatList {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly beforeFrom: PlainDate
  readonly beforeTo: PlainDate
  readonly total: number
  readonly totalBefore: number
  readonly groups: number
  /** Groups of three and more requests with nothing published. */
  readonly unpublishedHot: number
  readonly rows: readonly HeatRow[]
}

export const SeeConversionBoard = z.object({ months: z.number().int().min(1).max(60).default(12) })
export interface ConversionFigures {
  readonly proposed: number
  readonly published: number
  readonly declined: number
  readonly open: number
  readonly late: number
  /** Published of all that were proposed in the span; null without any. */
  readonly rate: number | null
}
export interface ConversionBoard {
  readonly from: PlainDate
  readonly all: ConversionFigures
  readonly single: { readonly proposed: number; readonly published: number }
  readonly organs: readonly { readonly organId: OrganId; readonly organName: string; readonly figures: ConversionFigures }[]
  /** 省一件: what each published item has saved, the most first. */
  readonly saved: readonly Pick<ProposalRow, 'id' | 'title' | 'organName' | 'publishedOn' | 'before' | 'after' | 'link'>[]
}
