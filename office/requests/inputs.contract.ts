/** What each act on a request takes, as Zod schemas with Chinese messages. Safe in a browser. */

import { z } from 'zod'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import { isPlainDate, isUuid } from '#kernel'
import { decisionCodes, intakeChannels, serviceMethods } from '#law'
import { ApplicantParticulars, SupplyWish } from '../../exchange/messages.ts'

export { ApplicantParticulars, SupplyWish }

/** A day that exists, as the branded string. */
export const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
export const RequestRef = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((text) => text as RequestId)
const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const FileRef = z.object({ digest: z.string().min(16).max(128), name: z.string().min(1).max(200) })

/** Every act on a case names the version it saw: two hands on one case give `conflict` and what changed. */
const onCase = { requestId: RequestRef, version: z.number().int().min(0) }

/** Where a case stands, read off its docket. */
export const stages = [
  'submitted', // handed in, receipt not yet confirmed on both sides
  'received', // has a receipt date, not yet assigned
  'handling',
  'awaiting_correction',
  'consulting',
  'awaiting_payment',
  'reviewing', // a draft is with the legal or disclosure reviewer
  'signing', // reviews passed, waits for the head
  'decided', // signed and numbered, not yet dispatched
  'dispatched',
  'delivered',
  'closed', // ended without a reply: withdrawn, deemed withdrawn
  'archived',
  'voided',
] as const
export type Stage = (typeof stages)[number]

export const stageTitles: Readonly<Record<Stage, string>> = {
  submitted: '待确认收到',
  received: '待分派',
  handling: '查找办理',
  awaiting_correction: '等补正',
  consulting: '征求意见',
  awaiting_payment: '等缴费',
  reviewing: '审核中',
  signing: '待签发',
  decided: '待发出',
  dispatched: '已发出',
  delivered: '已送达',
  closed: '已办结',
  archived: '已归档',
  voided: '已作废',
}

// ── Intake ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** requests.register: one register for every channel of 第二十八、三十一条 (R002–R004). */
export const Register = z.object({
  organId: z
    .string()
    .refine(isUuid)
    .transform((id) => id as OrganId),
  channel: z.enum(intakeChannels),
  /** The day it was handed in, posted, sent. */
  submittedOn: Day,
  /** registered_mail */
  signedOn: Day.optional(),
  /** ordinary_mail */
  arrivedOn: Day.optional(),
  /** ordinary_mail, online, email, fax: both sides confirmed; empty = confirm later. */
  confirmedOn: Day.optional(),
  trackingMailNumber: z.string().trim().max(40).optional(),
  /** 第二十九条: filled in for someone who cannot write. */
  assisted: z.boolean().default(false),
  applicant: ApplicantParticulars,
  requested: z.object({
    subject: text(60, '事由'),
    description: text(5000, '申请内容'),
    items: z.array(z.string().trim().min(1).max(500)).min(1, '至少列出一项要的信息').max(50),
  }),
  wish: SupplyWish,
  files: z
    .array(FileRef.extend({ role: z.enum(['application', 'envelope', 'identity', 'signature', 'other']) }))
    .max(40)
    .default([]),
  /** The paper that lay in the stream: its scans come along, and it is settled. */
  arrivedId: z.string().refine(isUuid).optional(),
  /** 登记并分派: who answers for it. */
  assignTo: z.string().refine(isUuid).optional(),
  /** 并案: the case whose search and review serve it too. */
  joinTo: RequestRef.optional(),
})
export const ConfirmReceipt = z.object({ ...onCase, on: Day, how: z.enum(['phone', 'message', 'in_person']) })
export const Assign = z.object({
  ...onCase,
  to: z.string().refine(isUuid),
  standIn: z.string().refine(isUuid).optional(),
  internalDueOn: Day.optional(),
})
export const LogContact = z.object({
  ...onCase,
  on: Day,
  purpose: z.enum(['filing', 'correction', 'extension', 'explanation', 'other']),
  channel: z.enum(['phone', 'visit', 'message', 'video']),
  summary: text(1000, '联系情况'),
})
export const VoidCase = z.object({ ...onCase, reason: text(300, '作废原因') })
export const Attach = z.object({
  ...onCase,
  files: z
    .array(
      FileRef.extend({ role: z.enum(['application', 'envelope', 'identity', 'signature', 'evidence', 'supplied', 'opinion', 'other']) }),
    )
    .min(1)
    .max(20),
})

// ── Handling ──────────────────────────────────────────────────────────────────────────────────────────────────────────
export const SendCorrectionNotice = z.object({
  ...onCase,
  on: Day,
  periodWorkdays: z.number().int().min(1).max(60),
  defects: z.array(text(500, '要补正的内容')).min(1),
  howToMend: text(1000, '怎么补'),
  secondRoundReason: z.string().trim().max(300).optional(),
})
export const ReceiveCorrection = z.object({
  ...onCase,
  on: Day,
  channel: z.enum(intakeChannels),
  postedOn: Day.optional(),
  justified: z.boolean().default(false),
  text: text(5000, '补正内容'),
  items: z.array(z.string().trim().min(1).max(500)).min(1).optional(),
})
export const ConsultThirdParty = z.object({
  ...onCase,
  on: Day,
  party: z.object({ name: text(100, '第三方名称'), address: text(200, '第三方地址'), phone: z.string().trim().max(40).optional() }),
  information: text(2000, '所涉信息的说明'),
  /** Served again after the letter came back: the ref on the docket. */
  again: z.string().max(40).optional(),
})
export const RecordThirdPartyOpinion = z.object({
  ...onCase,
  on: Day,
  party: z.string().min(1).max(40),
  opinion: z.enum(['consent', 'object']),
  reasons: z.string().trim().max(2000).default(''),
  files: z.array(FileRef).default([]),
})
export const NotifyThirdParty = z.object({
  ...onCase,
  on: Day,
  party: z.string().min(1).max(40),
  content: text(2000, '拟公开的内容'),
  reasons: text(2000, '理由'),
})
export const ConsultOrgan = z.object({
  ...onCase,
  on: Day,
  organ: z.object({ name: text(100, '机关名称'), address: z.string().trim().max(200).default('') }),
  coProducer: z.boolean(),
  information: text(2000, '征求意见的内容'),
  again: z.string().max(40).optional(),
})
export const RecordOrganOpinion = z.object({
  ...onCase,
  on: Day,
  organ: z.string().min(1).max(40),
  opinion: z.enum(['consent', 'object']),
  reasons: z.string().trim().max(2000).default(''),
  files: z.array(FileRef).default([]),
})
export const CloseConsultation = z.object({ ...onCase, party: z.string().max(40).optional(), organ: z.string().max(40).optional() })
export const Extend = z.object({ ...onCase, on: Day, workdays: z.number().int().min(1).max(20), reason: text(500, '延期理由') })
export const SendFeeNotice = z.object({
  ...onCase,
  on: Day,
  standard: z.enum(['per_request', 'per_page']),
  sequenceInMonth: z.number().int().min(1).optional(),
  pages: z.number().int().min(0).max(1_000_000).optional(),
  basis: text(500, '收费依据说明'),
  howToPay: text(500, '缴纳方式'),
})
export const RecordPayment = z.object({
  ...onCase,
  on: Day,
  amountYuan: z.number().int().min(1).max(10_000_000),
  /** Sent by post on this day: judges timeliness. */
  postedOn: Day.optional(),
})
export const RequestReasons = z.object({ ...onCase, on: Day, counted: text(500, '数量与频次'), dueOn: Day })
export const ReceiveReasons = z.object({ ...onCase, on: Day, text: text(2000, '申请人的理由'), reasonable: z.boolean() })
export const SetDelayedReply = z.object({ ...onCase, on: Day, newDueOn: Day, reason: text(500, '延迟理由') })
// 检索: search.contract.ts

// ── Decision ──────────────────────────────────────────────────────────────────────────────────────────────────────────
export const answerOutcomes = ['given', 'partly', 'withheld', 'not_held', 'elsewhere', 'not_handled'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]
/** What became of one requested item; drafts from before have no outcome: it is read off the type then. */
const Answer = z.object({
  item: z.number().int().min(1),
  answer: text(3000, '逐项答复'),
  outcome: z.enum(answerOutcomes).optional(),
})
/** What the wizard collects, in the order of decisions.md §1; `fields` are those that law/decisions asks of this type. */
export const DecisionDraft = z.object({
  code: z.enum(decisionCodes),
  subReason: z.string().max(60).optional(),
  /** An answer to every requested item, in their order. */
  answers: z.array(Answer).min(1),
  facts: text(5000, '事实和检索情况'),
  reasons: text(5000, '理由'),
  articles: z.array(z.string().min(1).max(40)).min(1, '请选择法律依据'),
  content: text(5000, '决定内容'),
  fields: z.record(z.string(), z.string().max(2000)).default({}),
  supplied: z.array(FileRef).max(50).default([]),
  /** partially_granted: what is held back, with its ground (第三十七条). */
  withheld: z.array(z.object({ part: text(500, '不予公开的部分'), article: z.string().min(1), reason: text(1000, '理由') })).default([]),
  /** R032: plain explanation and what the applicant can do instead. */
  plain: text(1000, '给申请人的白话说明'),
  issuedInNameOf: z
    .string()
    .refine(isUuid)
    .transform((id) => id as OrganId),
  service: z.enum(serviceMethods),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

export const DraftDecision = z.object({ ...onCase, draft: DecisionDraft })
export const ReviewDecision = z.object({
  ...onCase,
  kind: z.enum(['legal', 'disclosure']),
  passed: z.boolean(),
  opinion: text(2000, '审核意见'),
})
export const SignDecision = z.object({ ...onCase, on: Day })
export const DispatchReply = z.object({
  ...onCase,
  on: Day,
  method: z.enum(serviceMethods),
  trackingNumber: z.string().trim().max(40).optional(),
})
export const RecordDelivery = z.object({
  ...onCase,
  letterId: z.string().refine(isUuid),
  on: Day,
  method: z.enum(serviceMethods),
  signatory: z.string().trim().max(60).optional(),
  files: z.array(FileRef).default([]),
})
export const RecordReturn = z.object({ ...onCase, letterId: z.string().refine(isUuid), on: Day, reason: text(300, '退回原因') })
export const Withdraw = z.object({ ...onCase, on: Day, statement: text(1000, '撤回的表示') })
export const DeemWithdrawn = z.object({ ...onCase, reason: z.enum(['correction_overdue', 'fee_unpaid']) })
export const Archive = z.object({ ...onCase })
/** The draft of any form on the desk, kept every few seconds; nothing typed is lost. */
export const KeepFormDraft = z.object({ form: z.string().max(80), about: z.string().max(80), content: z.record(z.string(), z.unknown()) })
