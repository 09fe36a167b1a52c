/** Reconsideration and litigation on the wire: what each act takes and what each view shows (R043, R044). Safe in a browser. */
import { z } from 'zod'
import { isPlainDate, isUuid, type LetterId, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import {
  type DecisionCode,
  outcomeNames,
  type PartFour,
  type ProceedingKind,
  type ProceedingOutcome,
  type ProceedingProcedure,
  type ProceedingResult,
  proceedingKinds,
  proceedingProcedures,
} from '#law'

const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const words = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const maybe = (max: number) => z.string().trim().max(max, `最多 ${max} 字`).default('')
const RequestRef = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((text) => text as RequestId)
const PersonRef = z
  .string()
  .refine(isUuid, '请从列表里选择承办人')
  .transform((text) => text as PersonId)
const ProceedingRef = z.string().refine(isUuid, '这件复议、诉讼的编号不对，请从列表重新打开')
const onProceeding = { proceedingId: ProceedingRef, version: z.number().int().min(1) }

/** remedies.file 登记复议、诉讼: on the day the copy came. */
export const FileProceeding = z.object({
  requestId: RequestRef,
  kind: z.enum(proceedingKinds, '请选是复议还是诉讼'),
  procedure: z.enum(proceedingProcedures, '请选普通程序还是简易程序').default('ordinary'),
  /** The reconsideration before the suit, the first instance before the appeal. */
  follows: ProceedingRef.optional(),
  byWhom: z.enum(['applicant', 'third_party']).default('applicant'),
  body: z.string().trim().min(2, '请写复议机关或者法院的名称').max(80, '最多 80 字'),
  bodyNumber: maybe(80),
  receivedOn: Day,
  acceptedOn: Day.optional(),
  owner: PersonRef.optional(),
})
/** remedies.note: what becomes known on the way. */
export const NoteProceeding = z.object({
  ...onProceeding,
  procedure: z.enum(proceedingProcedures).optional(),
  bodyNumber: z.string().trim().max(80, '最多 80 字').optional(),
  acceptedOn: Day.optional(),
  hearingOn: Day.optional(),
  owner: PersonRef.optional(),
  opinionDueOn: Day.optional(),
  opinionReportedOn: Day.optional(),
})
export const evidenceSources = ['letter', 'file', 'search', 'service', 'other'] as const
export const EvidenceItem = z.object({
  source: z.enum(evidenceSources),
  ref: maybe(128),
  name: words(200, '证据名称'),
  purpose: words(300, '证明什么'),
  pages: z.number().int().min(1, '页数从 1 起').max(9999).nullable().default(null),
  origin: maybe(100),
})
/** remedies.setEvidence 证据目录: the whole list, in order. */
export const SetEvidence = z.object({
  ...onProceeding,
  items: z.array(EvidenceItem).max(200, '证据目录最多 200 项'),
})
export const AnswerText = z.object({
  facts: words(20_000, '案件经过'),
  reasons: words(20_000, '理由和依据'),
  claim: words(2_000, '请求'),
})
export type AnswerText = z.infer<typeof AnswerText>
/** remedies.keepAnswer: kept while it is written. */
export const KeepAnswer = z.object({
  ...onProceeding,
  answer: z.object({ facts: maybe(20_000), reasons: maybe(20_000), claim: maybe(2_000) }),
})
/** remedies.submitAnswer: 答复书、答辩状 and 证据目录 are issued; the clock C17 or C18 stops. */
export const SubmitAnswer = z.object({ ...onProceeding, on: Day, answer: AnswerText })
/** remedies.conclude 登记结果. */
export const ConcludeProceeding = z.object({
  ...onProceeding,
  outcome: z.enum(outcomeNames as [ProceedingOutcome, ...ProceedingOutcome[]], '请选复议机关或者法院怎样决定'),
  decidedOn: Day,
  concludedOn: Day,
  resultNumber: maybe(80),
  /** 责令重新作出答复: only with 撤销 and 责令履行. */
  newDecision: z.boolean().default(false),
  procedureOnly: z.boolean().default(false),
  newDecisionDueOn: Day.optional(),
  /** A 复议意见书 came with it: 60 days to report. */
  withOpinion: z.boolean().default(false),
})

/** remedies.strike 注销误登: by the head, with the reason; stays visible, counts nowhere. */
export const StrikeProceeding = z.object({ ...onProceeding, reason: words(500, '为什么是误登') })

export type EvidenceLine = z.infer<typeof EvidenceItem> & { readonly number: number }

export interface Proceeding {
  readonly id: string
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly kind: ProceedingKind
  readonly follows: string | null
  readonly procedure: ProceedingProcedure
  readonly target: 'decision' | 'ending' | 'silence'
  readonly byWhom: 'applicant' | 'third_party'
  readonly body: string
  readonly bodyNumber: string
  readonly ownerId: PersonId | null
  readonly receivedOn: PlainDate
  readonly acceptedOn: PlainDate | null
  readonly answerDueOn: PlainDate
  readonly decisionExpectedOn: PlainDate
  readonly hearingOn: PlainDate | null
  readonly answeredOn: PlainDate | null
  readonly answerLetter: LetterId | null
  readonly outcome: ProceedingOutcome | null
  readonly result: ProceedingResult | null
  readonly decidedOn: PlainDate | null
  readonly concludedOn: PlainDate | null
  readonly resultNumber: string
  readonly procedureOnly: boolean
  readonly newDecisionOrdered: boolean
  readonly newDecisionDueOn: PlainDate | null
  readonly opinionDueOn: PlainDate | null
  readonly opinionReportedOn: PlainDate | null
  /** Registered by mistake and struck out. */
  readonly struckOn: PlainDate | null
  readonly version: number
}

export type ProceedingLight = 'late' | 'soon' | 'in_time' | 'waiting' | 'done'

/** A row of the list: whose turn, by when. */
export interface ProceedingRow extends Proceeding {
  readonly number: string
  readonly subject: string
  readonly organName: string
  readonly ownerName: string | null
  readonly light: ProceedingLight
  /** 提交答复和证据 · 等复议机关决定 · 报告整改 … */
  readonly next: string
  /** The day the light is about. */
  readonly dueOn: PlainDate | null
}

export const SeeProceedingsOfCase = z.object({ requestId: RequestRef })
export interface CaseProceeding extends ProceedingRow {
  readonly evidence: readonly EvidenceLine[]
  readonly answer: { readonly facts: string; readonly reasons: string; readonly claim: string } | null
  /** The last day for the next step of whoever lost. */
  readonly nextStepDueOn: PlainDate | null
  readonly article: string
  /** Why it was struck out, and by whom. */
  readonly struck: { readonly reason: string; readonly by: string } | null
}
export interface CaseProceedings {
  readonly proceedings: readonly CaseProceeding[]
  /** Papers of the case that can be picked, with what they usually prove. */
  readonly picks: readonly z.infer<typeof EvidenceItem>[]
  /** What is proposed for the answer; null before any proceeding. */
  readonly proposal: AnswerText | null
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly proposedBody: { readonly reconsideration: string; readonly court: string }
  readonly remedies: { readonly route: string; readonly reconsiderationDue: PlainDate | null; readonly litigationDue: PlainDate | null }
  readonly mayFile: boolean
}

export const SeeRunning = z.object({ all: z.boolean().default(false) })
export interface RunningProceedings {
  readonly rows: readonly ProceedingRow[]
  readonly numbers: { readonly running: number; readonly late: number; readonly soon: number; readonly concludedThisYear: number }
}

export const SeeTrend = z.object({ years: z.number().int().min(1).max(15).default(5) })
export interface YearFigures {
  readonly year: number
  readonly requests: number
  readonly reconsiderations: number
  readonly suits: number
}
export interface OrganFigures {
  readonly organId: OrganId
  readonly organName: string
  readonly years: readonly YearFigures[]
  readonly partFour: readonly { readonly year: number; readonly table: PartFour }[]
}
export interface RemedyTrend {
  readonly years: readonly YearFigures[]
  readonly organs: readonly OrganFigures[]
  readonly partFour: readonly { readonly year: number; readonly table: PartFour }[]
  /** Refusals under 第十四至十六条 that went to court directly, and the like. */
  readonly warnings: readonly string[]
  readonly corrected: readonly { readonly code: DecisionCode | null; readonly count: number }[]
}

export const SeeEvidenceBook = z.object({ proceedingId: ProceedingRef })
export interface EvidenceBook {
  readonly title: string
  readonly body: string
  readonly number: string
  readonly organName: string
  readonly items: readonly EvidenceLine[]
}
