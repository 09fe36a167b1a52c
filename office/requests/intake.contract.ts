/** The intake desk on the wire: papers that have arrived, look-alike requests, joining, splitting (条例 第二十八至三十一条; R002, R042). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import type { DecisionCode, IntakeChannel, Proposal } from '#law'
import { intakeChannels } from '#law'
import { Day, RequestRef, type Stage } from './inputs.contract.ts'

const ArrivedRef = z.string().refine(isUuid, '来件编号不对，请从列表重新打开')
const OrganRef = z
  .string()
  .refine(isUuid, '请从列表里选择机关')
  .transform((id) => id as OrganId)
const onCase = { requestId: RequestRef, version: z.number().int().min(0) }
const ArrivedFile = z.object({
  digest: z.string().min(16).max(128),
  name: z.string().min(1).max(200),
  role: z.enum(['application', 'envelope', 'identity', 'signature', 'other']).default('application'),
})

// ── Papers that have arrived ──────────────────────────────────────────────────────────────────────────────────────────
/** requests.keepArrived: put down before it is registered; several letters of one post at once. */
export const KeepArrived = z.object({
  organId: OrganRef,
  items: z
    .array(
      z.object({
        channel: z.enum(intakeChannels),
        /** Signed for, came by fax, lay in the mailbox. */
        arrivedOn: Day,
        /** Postmark, the day it was sent. */
        submittedOn: Day.optional(),
        mailNumber: z.string().trim().max(40).optional(),
        text: z.string().trim().max(20_000, '来件文字最多 20000 字').optional(),
        files: z.array(ArrivedFile).max(40).default([]),
      }),
    )
    .min(1, '请放入至少一件')
    .max(50, '一次最多放入 50 件'),
})
/** requests.noteArrived: what it says, typed or read later; further scans. */
export const NoteArrived = z.object({
  arrivedId: ArrivedRef,
  text: z.string().trim().max(20_000, '来件文字最多 20000 字').optional(),
  files: z.array(ArrivedFile).max(40).default([]),
})
/** requests.setArrivedAside: no request; why stays with it. */
export const SetArrivedAside = z.object({
  arrivedId: ArrivedRef,
  reason: z.string().trim().min(1, '请写明为什么不登记').max(300, '理由最多 300 字'),
})
export const SeeArrived = z.object({ arrivedId: ArrivedRef })
export const SeeArrivedFile = z.object({
  arrivedId: ArrivedRef,
  digest: z.string().regex(/^[0-9a-f]{64}$/, '文件编号不对，请重新打开'),
})

/** A line of the stream: nothing about the person. */
export interface ArrivedItem {
  readonly arrivedId: string
  readonly channel: IntakeChannel
  readonly keptAt: Instant
  readonly arrivedOn: PlainDate
  readonly organId: OrganId
  readonly organName: string
  readonly files: number
  readonly hasText: boolean
  /** Days it has lain here. */
  readonly age: number
}
/** requests.arrived: opened on purpose, journalled. */
export interface ArrivedPage extends Omit<ArrivedItem, 'files' | 'hasText'> {
  readonly submittedOn: PlainDate | null
  readonly mailNumber: string | null
  readonly text: string
  readonly files: readonly {
    readonly digest: string
    readonly name: string
    readonly role: 'application' | 'envelope' | 'identity' | 'signature' | 'other'
    readonly type: string
  }[]
  readonly settled: { readonly as: 'registered' | 'set_aside'; readonly reason: string | null; readonly numbers: readonly string[] } | null
}

// ── Look-alikes ───────────────────────────────────────────────────────────────────────────────────────────────────────
/** requests.alike: while a request is being registered. */
export const SeeAlike = z.object({
  organId: OrganRef,
  subject: z.string().trim().max(200).default(''),
  items: z.array(z.string().trim().max(500)).max(50).default([]),
  /** Its whole words: whom to ask is proposed from them. */
  text: z.string().trim().max(20_000).default(''),
  idKind: z.string().max(40).optional(),
  idNumber: z.string().trim().max(40).optional(),
})
/** requests.caseGroup: a registered case with what goes with it and what looks like it. */
export const SeeCaseGroup = z.object({ requestId: RequestRef })

export interface AlikeCase {
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly stage: Stage
  readonly submittedOn: PlainDate
  /** 0 to 100. */
  readonly percent: number
  /** Items (from 1) of the one in hand that are asked for there too. */
  readonly covers: readonly number[]
  readonly sameApplicant: boolean
  readonly sameOrgan: boolean
  readonly decision: DecisionCode | null
  readonly documentNumber: string | null
  readonly decidedOn: PlainDate | null
  /** Given or pointed to: where it can be seen, as the reply said. */
  readonly published: { readonly link: string | null; readonly place: string | null } | null
  /** What the law lets the desk do with it. */
  readonly proposal: 'duplicate' | 'same_applicant' | 'join' | 'point_to' | 'compare'
  /** The case to join: the one itself, or the lead it goes with. */
  readonly lead: { readonly id: RequestId; readonly number: string } | null
}
export interface AlikeView {
  readonly alike: readonly AlikeCase[]
  readonly organs: readonly (Proposal & { readonly name: string })[]
}

/** requests.joinCase */
export const JoinCase = z.object({ ...onCase, leadId: RequestRef })
/** requests.partCase */
export const PartCase = z.object({ ...onCase, reason: z.string().trim().min(1, '请写明为什么分开办').max(300, '理由最多 300 字') })
/** requests.carrySearches: by the machine, after the lead has searched. */
export const CarrySearches = z.object({ requestId: RequestRef })
/** requests.adoptDraft: 沿用主件答复. */
export const AdoptDraft = z.object({
  ...onCase,
  answers: z
    .array(z.object({ item: z.number().int().min(1).max(50), from: z.number().int().min(1).max(50) }))
    .min(1, '请给每一项选好对应的答复')
    .max(50),
})
/** requests.splitCase: every part gets a number of its own; what is not named stays. */
export const SplitCase = z.object({
  ...onCase,
  parts: z
    .array(
      z.object({
        subject: z.string().trim().min(1, '请填写事由').max(60, '事由最多 60 字'),
        items: z.array(z.number().int().min(1).max(50)).min(1, '每一件至少要有一项').max(50),
      }),
    )
    .min(1, '请至少分出一件')
    .max(20),
})
export interface SplitAnswer {
  readonly requestId: RequestId
  readonly version: number
  readonly stage: Stage
  readonly letterId: string
  readonly parts: readonly {
    readonly requestId: RequestId
    readonly number: string
    readonly trackingNumber: string
    /** Shown once; only its digest is kept. */
    readonly queryCode: string
    readonly letterId: string
  }[]
}

export interface CaseGroup {
  readonly lead: GroupCase | null
  readonly members: readonly GroupCase[]
  /** What the lead's draft answers and what could be taken over today; null when there is none. */
  readonly leadDraft: {
    readonly passed: boolean
    readonly items: readonly string[]
    readonly answers: readonly { readonly item: number; readonly answer: string }[]
    /** Which of its answers fits which item here. */
    readonly proposed: readonly { readonly item: number; readonly from: number | null }[]
  } | null
  /** Taken over so far. */
  readonly carriedSearches: number
  readonly split: { readonly from: GroupCase | null; readonly into: readonly GroupCase[] }
  readonly alike: readonly AlikeCase[]
}
export interface GroupCase {
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly applicantShort: string
  readonly stage: Stage
  readonly dueOn: PlainDate | null
  readonly ownerName: string | null
  readonly ownerId: PersonId | null
}
