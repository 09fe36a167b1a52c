/** 协查, 会商, 重大复杂 and the responsible one on the wire. Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import { type CoSearchOutcome, coSearchOutcomes, type SearchLine } from '#law'
import { Day, RequestRef, type Stage } from './inputs.contract.ts'
import { SearchLineInput } from './search.contract.ts'
import type { Light } from './views.contract.ts'

const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const FileRef = z.object({ digest: z.string().min(16).max(128), name: z.string().min(1).max(200) })
const Unit = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const Uuid = (what: string) => z.string().refine(isUuid, `${what}编号不对，请从列表重新打开`)
const Someone = z
  .string()
  .refine(isUuid, '人员编号不对，请从列表里选择')
  .transform((id) => id as PersonId)
const onCase = { requestId: RequestRef, version: z.number().int().min(0) }

// ── 协查 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const SendCoSearch = z.object({
  ...onCase,
  units: z
    .array(z.object({ organId: Unit, dueOn: Day.optional() }))
    .min(1, '请至少选一个单位')
    .max(30, '一次最多发给 30 个单位'),
  /** Which requested items; empty = the whole. */
  items: z.array(z.number().int().min(1).max(50)).max(50).default([]),
  question: text(3000, '请对方查什么'),
  files: z.array(FileRef).max(20).default([]),
})
const answer = {
  outcome: z.enum(coSearchOutcomes, '请选择结论'),
  answer: text(2000, '回复的内容'),
  lines: z.array(SearchLineInput).max(30).default([]),
  files: z.array(FileRef).max(20).default([]),
}
/** By the unit itself. */
export const AnswerCoSearch = z.object({ coSearchId: Uuid('协查'), ...answer })
/** By the lead organ, for a unit that answered on paper or by phone. */
export const EnterCoSearchAnswer = z.object({ ...onCase, search: z.string().min(1).max(20), ...answer })
export const RemindCoSearch = z.object({ ...onCase, search: z.string().min(1).max(20) })
export const WithdrawCoSearch = z.object({ ...onCase, search: z.string().min(1).max(20), reason: text(300, '撤回的原因') })

export type CoSearchLight = 'in_time' | 'soon' | 'late' | 'answered' | 'withdrawn'

/** One unit on the 协查 board of a case. */
export interface CoSearchRow {
  readonly ref: string
  readonly id: string
  readonly organName: string
  readonly items: readonly number[]
  readonly sentOn: PlainDate
  readonly dueOn: PlainDate
  readonly light: CoSearchLight
  readonly remainingWorkdays: number | null
  readonly remindedOn: PlainDate | null
  readonly question: string
  readonly letterId: string
  readonly outcome: CoSearchOutcome | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
  readonly answer: string | null
  readonly lines: readonly SearchLine[]
  readonly evidence: readonly { readonly digest: string; readonly name: string }[]
  readonly replyLetterId: string | null
  readonly enteredForUnit: boolean
  readonly withdrawn: string | null
  /** Whether somebody at the unit can answer at the desk; otherwise the lead organ enters what came on paper. */
  readonly hasDesk: boolean
}
/** requests.coSearches */
export const SeeOfCase = z.object({ requestId: RequestRef })
export interface CoSearchBoard {
  readonly rows: readonly CoSearchRow[]
  readonly replyDue: PlainDate | null
  /** 答复期限照常计算 …, or why it does not run now. */
  readonly clockNote: string
  readonly defaultDueOn: PlainDate
}

/** requests.coSearchUnits: whom the lead organ may ask: the tree of its county, without itself. */
export interface CoSearchUnit {
  readonly organId: OrganId
  readonly name: string
  readonly shortName: string
  readonly depth: number
  readonly hasDesk: boolean
}

/** requests.coSearchInbox 协查待办: what other organs ask of mine. */
export const SeeCoSearchInbox = z.object({ over: z.boolean().default(false) })
export interface CoSearchTaskRow {
  readonly coSearchId: string
  readonly requestId: RequestId
  readonly organName: string
  readonly leadOrganName: string
  readonly caseNumber: string
  readonly title: string
  readonly sentOn: PlainDate
  readonly dueOn: PlainDate
  readonly light: CoSearchLight
  readonly remainingWorkdays: number | null
  readonly reminded: boolean
  readonly outcome: CoSearchOutcome | null
}
/** requests.coSearchTask: enough of the case to search, nothing of the applicant. */
export const SeeCoSearchTask = z.object({ coSearchId: Uuid('协查') })
export interface CoSearchTask extends CoSearchTaskRow {
  readonly question: string
  readonly contact: string
  readonly letterId: string
  readonly letterReady: boolean
  readonly files: readonly { readonly digest: string; readonly name: string }[]
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly lines: readonly SearchLine[]
  readonly evidence: readonly { readonly digest: string; readonly name: string }[]
  readonly replyReady: boolean
}
export const SeeCoSearchFile = z.object({ coSearchId: Uuid('协查'), which: z.string().min(1).max(128) })

// ── 会商 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const participantKinds = ['unit', 'legal_adviser', 'justice_office'] as const
export type ParticipantKind = (typeof participantKinds)[number]
export const participantTitles: Readonly<Record<ParticipantKind, string>> = {
  unit: '单位',
  legal_adviser: '法律顾问',
  justice_office: '司法所',
}

export const OpenConference = z.object({
  ...onCase,
  way: z.enum(['meeting', 'written']),
  heldOn: Day,
  question: text(3000, '会商的问题'),
  participants: z
    .array(
      z
        .object({
          as: z.enum(participantKinds),
          organId: Unit.optional(),
          personId: Someone.optional(),
          name: z.string().trim().max(60).optional(),
        })
        .refine(({ organId, name }) => organId !== undefined || (name ?? '') !== '', {
          message: '请选择单位，或者写明顾问是谁',
          path: ['name'],
        }),
    )
    .min(1, '请至少请一个单位或者一位顾问')
    .max(20, '最多请 20 方'),
})
const ofConference = { conference: z.string().min(1).max(20) }
/** By a participant's own people. */
export const GiveConferenceOpinion = z.object({ conferenceId: Uuid('会商'), opinion: text(3000, '会商意见') })
export const ConfirmMinutes = z.object({ conferenceId: Uuid('会商'), draft: z.number().int().min(1) })
/** By the lead organ, for an adviser from outside or an opinion given on paper. */
export const EnterConferenceOpinion = z.object({
  ...onCase,
  ...ofConference,
  participant: z.string().min(1).max(20),
  opinion: text(3000, '会商意见'),
})
export const EnterMinutesConfirmed = z.object({
  ...onCase,
  ...ofConference,
  participant: z.string().min(1).max(20),
  files: z.array(FileRef).min(1, '请附上签字页的扫描件').max(5),
})
export const ConcludeConference = z.object({ ...onCase, ...ofConference, conclusion: text(5000, '会商结论') })
export const IssueMinutes = z.object({ ...onCase, ...ofConference })
export const CancelConference = z.object({ ...onCase, ...ofConference, reason: text(300, '取消的原因') })

export interface ConferenceCard {
  readonly id: string
  readonly ref: string
  readonly requestId: RequestId
  readonly caseNumber: string
  readonly leadOrganName: string
  readonly way: 'meeting' | 'written'
  readonly heldOn: PlainDate
  readonly question: string
  readonly conclusion: string | null
  readonly draft: number
  readonly drafter: string | null
  readonly standing: 'speaking' | 'confirming' | 'issued' | 'cancelled'
  readonly letterId: string | null
  readonly documentNumber: string | null
  readonly participants: readonly {
    readonly ref: string
    readonly as: ParticipantKind
    readonly name: string
    readonly person: string | null
    readonly opinion: string | null
    readonly opinionBy: string | null
    readonly confirmedBy: string | null
    readonly confirmedAt: Instant | null
    /** The caller speaks for this one. */
    readonly mine: boolean
  }[]
}
/** requests.conferenceInbox: conferences to which my organ is asked. */
export const SeeConferenceInbox = z.object({ over: z.boolean().default(false) })
/** requests.conferenceYear: how many a year, organ by organ, within reach. */
export const SeeConferenceYear = z.object({ year: z.number().int().min(2000, '年份不对').max(2199, '年份不对') })
export interface ConferenceYear {
  readonly year: number
  readonly total: number
  readonly issued: number
  readonly organs: readonly { readonly organId: OrganId; readonly name: string; readonly held: number; readonly issued: number }[]
}

// ── 重大复杂 ──────────────────────────────────────────────────────────────────────────────────────────────────────────
export const EscalateCase = z.object({ ...onCase, reason: text(500, '提为重大复杂的理由') })
export const IssueInstruction = z.object({ ...onCase, text: text(1000, '指示'), dueOn: Day.optional() })
export const CarryOutInstruction = z.object({
  ...onCase,
  instruction: z.string().min(1, '请选择是哪一条指示').max(20),
  text: text(1000, '办理情况'),
})
export const LowerCase = z.object({ ...onCase, reason: text(500, '理由') })

/** requests.leadingBoard: the cases raised, for the leading group. */
export interface LeadingBoardRow {
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organName: string
  readonly stage: Stage
  readonly ownerName: string | null
  readonly dueOn: PlainDate | null
  readonly light: Light
  readonly remainingWorkdays: number | null
  readonly version: number
  readonly escalatedOn: PlainDate
  readonly reason: string
  readonly instructions: readonly {
    readonly ref: string
    readonly text: string
    readonly by: string
    readonly on: PlainDate
    readonly dueOn: PlainDate | null
    readonly carriedOut: string | null
  }[]
  readonly openCoSearches: number
}

// ── R019 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** requests.responsible: exactly one person, the step, its internal day, the stand-in. */
export interface ResponsibleCard {
  /** Null: archived or voided, or nobody of the organ holds the duty. */
  readonly person: { readonly id: PersonId; readonly name: string } | null
  readonly role: string
  readonly step: string
  readonly internalDueOn: PlainDate | null
  readonly overdue: boolean
  readonly standIn: { readonly id: PersonId; readonly name: string } | null
  /** The person is on leave: the stand-in acts. */
  readonly standInActs: boolean
  /** What is wrong when there is nobody, in words. */
  readonly note: string | null
  readonly escalated: {
    readonly on: PlainDate
    readonly reason: string
    readonly openInstructions: readonly { readonly ref: string; readonly text: string }[]
  } | null
}
