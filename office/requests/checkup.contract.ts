/** 答复体检 on the wire: rules of the office as data, review notes, and what the lists show. Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId } from '#kernel'
import { type DecisionCode, decisionCodes } from '#law'
import { RequestRef } from './inputs.contract.ts'

const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const RuleRef = z.string().regex(/^G\d{1,4}$/, '规则编号不对，请从列表重新打开')

export const rulePlaces = ['letter', 'facts', 'reasons', 'content', 'plain', 'answers'] as const
export const rulePlaceTitles: Readonly<Record<(typeof rulePlaces)[number], string>> = {
  letter: '整封信',
  facts: '事实',
  reasons: '理由',
  content: '决定内容',
  plain: '白话说明',
  answers: '逐项答复',
}
export const ruleSources = ['practice', 'reconsideration', 'litigation', 'inspection'] as const
export const ruleSourceTitles: Readonly<Record<(typeof ruleSources)[number], string>> = {
  practice: '日常经验',
  reconsideration: '复议败了得来的',
  litigation: '诉讼败了得来的',
  inspection: '督查检查指出的',
}

/** A rule of the office: what must or must not be said, why, and two examples that prove it. */
export const LetterRuleContent = z.object({
  title: text(60, '规则名称'),
  level: z.enum(['red', 'amber']),
  kind: z.enum(['must', 'must_not']),
  phrases: z.array(text(60, '词')).min(1, '至少写一个词').max(20, '一条规则最多 20 个词'),
  place: z.enum(rulePlaces),
  /** Empty = every type. */
  codes: z.array(z.enum(decisionCodes)).max(decisionCodes.length).default([]),
  article: text(100, '依据'),
  reason: text(200, '为什么'),
  bad: text(500, '错的例子'),
  good: text(500, '对的例子'),
  source: z.object({ kind: z.enum(ruleSources), document: z.string().trim().max(100).default('') }),
})
export type LetterRuleContent = z.infer<typeof LetterRuleContent>

/** requests.saveLetterRule: a new rule, or the next version of one; older versions stay. */
export const SaveLetterRule = z.object({
  organId: OrganRef,
  ruleId: RuleRef.optional(),
  version: z.number().int().min(0).default(0),
  content: LetterRuleContent,
})
/** requests.retireLetterRule */
export const RetireLetterRule = z.object({ organId: OrganRef, ruleId: RuleRef, reason: text(200, '停用原因') })
/** requests.letterRules */
export const SeeLetterRules = z.object({ organId: OrganRef })

export interface LetterRuleRow {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly level: 'red' | 'amber'
  readonly why: string
  readonly bad: string
  readonly good: string
  readonly group: string
}
export interface OfficeRuleRow {
  readonly id: string
  readonly version: number
  readonly content: LetterRuleContent
  readonly active: boolean
  readonly ofThisOrgan: boolean
  readonly organName: string
  readonly by: string
  readonly at: Instant
}
export interface LetterRules {
  readonly builtIn: readonly LetterRuleRow[]
  readonly office: readonly OfficeRuleRow[]
}

// ── 批注 ──
/** requests.addReviewNote: a note on words of the draft as it prints (R022). */
export const AddReviewNote = z.object({
  requestId: RequestRef,
  draft: z.number().int().min(1),
  /** Which block of the letter, and the words meant. */
  block: z.number().int().min(0).max(500),
  quote: z.string().trim().max(300).default(''),
  text: text(1000, '批注'),
})
/** requests.settleReviewNote: the drafter has mended it, or the reviewer takes it back. */
export const SettleReviewNote = z.object({
  requestId: RequestRef,
  noteId: z.string().refine(isUuid, '批注编号不对，请重新打开'),
  as: z.enum(['done', 'taken_back']),
  answer: z.string().trim().max(500).default(''),
})
export const SeeReviewNotes = z.object({ requestId: RequestRef })

export interface ReviewNote {
  readonly id: string
  readonly draft: number
  readonly block: number
  readonly quote: string
  readonly text: string
  readonly by: string
  readonly mine: boolean
  readonly at: Instant
  readonly settled: { readonly as: 'done' | 'taken_back'; readonly answer: string; readonly by: string; readonly at: Instant } | null
}
export interface ReviewNotes {
  readonly notes: readonly ReviewNote[]
}
export type { DecisionCode }
