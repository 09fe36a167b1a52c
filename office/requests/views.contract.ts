/** What each view of requests takes and shows. Safe in a browser. */

import { z } from 'zod'
import type { RoleName } from '#identity/contract'
import { type Instant, isUuid, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import type { DecisionCode, FactType, IdentityFault, IntakeChannel, ReportColumnKey, ReportRowKey } from '#law'
import { intakeChannels } from '#law'
import type { LetterContent, LetterView } from '#letters/contract'
import { type ApplicantParticulars, Day, DecisionDraft, RequestRef, type Stage, type SupplyWish, stages } from './inputs.contract.ts'

export type Light = 'in_time' | 'soon' | 'today' | 'late' | 'paused' | 'done'

/** fast 快办; lapsed: the applicant's period for payment or correction is over; anew: ordered to decide anew; grave 重大复杂. */
export const caseMarks = { fast: '快办', lapsed: '等的期限过了', anew: '责令重作', grave: '重大复杂' } as const
export type CaseMark = keyof typeof caseMarks

export interface CaseRow {
  readonly id: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly applicantKind: ApplicantParticulars['kind']
  /** 刘某: family name only in lists. */
  readonly applicantShort: string
  readonly channel: IntakeChannel
  readonly stage: Stage
  readonly owner: { readonly id: PersonId; readonly name: string } | null
  readonly receivedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly remainingWorkdays: number | null
  readonly light: Light
  readonly provisional: boolean
  /** The one next lawful act for the owner, in words. */
  readonly next: string
  readonly decision: DecisionCode | null
  /** 并案: how many cases go together, and whether this one leads; null when it goes alone. */
  readonly group: { readonly as: 'lead' | 'member'; readonly size: number } | null
  /** Small marks beside the row, in words. */
  readonly marks: readonly CaseMark[]
}

/** requests.worklist */
export const Worklist = z.object({
  stage: z.array(z.enum(stages)).default([]),
  organId: z.string().optional(),
  mine: z.boolean().default(false),
  light: z.array(z.enum(['in_time', 'soon', 'today', 'late', 'paused', 'done'])).default([]),
  channel: z.array(z.enum(intakeChannels)).default([]),
  text: z.string().trim().max(100).default(''),
  receivedFrom: Day.optional(),
  receivedTo: Day.optional(),
  sort: z.enum(['due', 'received', 'number']).default('due'),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export interface WorklistPage {
  readonly rows: readonly CaseRow[]
  readonly nextCursor: string | null
  readonly counts: Readonly<Record<'open' | 'today' | 'soon' | 'late' | 'waiting', number>>
}

/** requests.today: what the morning needs, grouped (screen 今天). */
export interface Today {
  readonly headline: string
  readonly groups: readonly {
    readonly key: 'must_today' | 'soon' | 'can_move' | 'waiting'
    readonly title: string
    readonly rows: readonly CaseRow[]
  }[]
  readonly numbers: { readonly open: number; readonly dueSoon: number; readonly unregistered: number }
}

/** requests.stream: what came in and is not yet registered or confirmed. */
export interface StreamItem {
  readonly requestId: RequestId
  readonly number: string
  readonly channel: IntakeChannel
  readonly arrivedAt: Instant
  readonly subject: string
  readonly description: string
  readonly organName: string
  readonly applicantShort: string
  readonly version: number
  readonly waitsFor: 'confirmation' | 'assignment'
}

export interface AllowedAct {
  /** 'requests.extend' */
  readonly name: string
  readonly title: string
  readonly allowed: boolean
  /** Why not now, in words that say what would unlock it. */
  readonly reason: string | null
  readonly article: string | null
}

export interface DocketLine {
  readonly seq: number
  readonly type: FactType
  readonly title: string
  readonly text: string
  readonly on: PlainDate | null
  readonly at: Instant
  readonly by: string
  /** formal 正式, contact 联系, internal 内部 */
  readonly tint: 'formal' | 'contact' | 'internal'
  readonly letterId: string | null
  readonly files: readonly { readonly digest: string; readonly name: string }[]
}

export interface RibbonDay {
  readonly day: PlainDate
  readonly kind: 'received' | 'counted' | 'paused' | 'weekend' | 'holiday' | 'make_up' | 'waiting' | 'due'
  readonly ordinal: number | null
  readonly note: string | null
  readonly article: string | null
}

export interface CasePage {
  readonly row: CaseRow
  readonly version: number
  readonly trackingNumber: string
  readonly description: string
  readonly items: readonly string[]
  readonly wish: SupplyWish
  readonly owner: { readonly name: string; readonly standIn: string | null; readonly internalDueOn: PlainDate | null } | null
  readonly clock: {
    readonly status: string
    readonly statusText: string
    readonly receivedOn: PlainDate | null
    readonly replyDue: PlainDate | null
    readonly projectedReplyDue: PlainDate | null
    readonly prudentReplyDue: PlainDate | null
    readonly remainingWorkdays: number | null
    readonly overdueWorkdays: number | null
    readonly provisional: boolean
    readonly correctionNoticeDue: PlainDate | null
    readonly others: readonly { readonly title: string; readonly due: PlainDate | null; readonly article: string }[]
    /** How the date was computed, line by line with article. */
    readonly explanation: readonly { readonly text: string; readonly value: string; readonly article: string }[]
    readonly days: readonly RibbonDay[]
  }
  readonly acts: readonly AllowedAct[]
  readonly next: AllowedAct | null
  readonly docket: readonly DocketLine[]
  /** `internal`: a paper of the file, handed to nobody. */
  readonly letters: readonly (LetterView & { readonly internal: boolean })[]
  readonly files: readonly { readonly digest: string; readonly name: string; readonly role: string; readonly bytes: number }[]
  readonly parties: readonly {
    readonly ref: string
    readonly kind: 'third_party' | 'organ'
    readonly name: string
    readonly dueOn: PlainDate | null
    readonly answered: boolean
    readonly letterId: string
  }[]
  readonly draft: {
    readonly number: number
    readonly by: string
    readonly draft: DecisionDraft
    readonly reviews: readonly {
      readonly kind: 'legal' | 'disclosure'
      readonly passed: boolean
      readonly by: string
      readonly opinion: string
    }[]
  } | null
  /** What blocks each decision type on this case today: feeds the wizard. */
  readonly decisionBlocks: Readonly<Partial<Record<DecisionCode, readonly { readonly message: string; readonly article: string }[]>>>
}

/** requests.applicant: opened on purpose, journalled. */
export interface ApplicantCard extends ApplicantParticulars {
  readonly earlierRequests: readonly { readonly id: RequestId; readonly number: string; readonly subject: string; readonly on: PlainDate }[]
}

/** requests.previewDecision: the letter as it will print, and what is missing. */
export interface DecisionPreview {
  readonly letter: LetterContent
  readonly checks: readonly {
    readonly level: 'block' | 'warn' | 'ok'
    readonly message: string
    readonly article: string | null
    readonly field: string | null
    /** Rule of 答复体检, e.g. L03 or G12. */
    readonly rule?: string
    /** The words in the letter. */
    readonly quote?: string | null
  }[]
}

export const PreviewDecision = z.object({ requestId: RequestRef, draft: DecisionDraft })

const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const Year = z.number().int().min(2000, '年份不对').max(2199, '年份不对')

/** requests.registerBook 登记簿: every number of a year in order, void ones with their reason (R003). */
export const SeeRegisterBook = z.object({ year: Year, organId: OrganRef })
export interface RegisterRow {
  readonly requestId: RequestId
  readonly number: string
  /** Of the old register it was imported from. */
  readonly oldNumber: string | null
  readonly trackingNumber: string
  readonly submittedOn: PlainDate
  readonly receivedOn: PlainDate | null
  readonly channel: IntakeChannel
  readonly applicantKind: ApplicantParticulars['kind']
  readonly applicantShort: string
  readonly subject: string
  readonly stage: Stage
  readonly ownerName: string | null
  readonly dueOn: PlainDate | null
  readonly decision: DecisionCode | null
  readonly documentNumber: string | null
  readonly decidedOn: PlainDate | null
  readonly dispatchedOn: PlainDate | null
  readonly deliveredOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly voidReason: string | null
}
export interface RegisterBook {
  readonly year: number
  readonly organId: OrganId
  readonly organName: string
  readonly rows: readonly RegisterRow[]
}

/** requests.reportTables: part three of the annual report, and what part six says of fees; null = all organs within reach. */
export const SeeReportTables = z.object({ year: Year, organId: OrganRef.nullable() })
export type ReportTable = Readonly<Record<ReportRowKey, Readonly<Record<ReportColumnKey, number>>>>
export interface ReportOfOrgan {
  readonly organId: OrganId
  readonly organName: string
  readonly table: ReportTable
}
export interface ReportTables {
  readonly year: number
  /** True while the year still runs: open cases count as carried forward. */
  readonly running: boolean
  readonly organs: readonly ReportOfOrgan[]
  /** The sum of them, cell by cell. */
  readonly table: ReportTable
  readonly fees: { readonly notices: number; readonly chargedYuan: number; readonly collectedYuan: number }
  /** Identities that do not hold: empty. */
  readonly faults: readonly IdentityFault[]
}

/** requests.people: whom a case can be given to. */
export const SeeRequestPeople = z.object({ organId: OrganRef })
export interface RequestPerson {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly RoleName[]
  readonly standingInFor: string | null
  readonly onLeave: boolean
  /** Open cases in hand. */
  readonly openCases: number
}

export const SeeFormDraft = z.object({ form: z.string().min(1).max(80), about: z.string().max(80) })

/** requests.archiveFile: the sealed package of an archived case. */
export const SeeArchiveFile = z.object({ requestId: RequestRef, form: z.enum(['zip', 'pdf']) })

/** requests.filingNumbers: how filing goes on the public side (R005, R008). */
export interface FilingNumbers {
  readonly on: PlainDate
  readonly since: PlainDate
  readonly medianSeconds: number | null
  readonly measured: number
  readonly drafts: number
  readonly exits: readonly { readonly exit: string; readonly count: number }[]
}
