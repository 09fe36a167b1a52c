/** The order of examination as the wizard walks it: what each step may end in, what must precede it, where a field is written. Pure. */
import {
  type ArticleRef,
  type DecisionCode,
  decisions,
  type ExaminationStep,
  examinationSteps,
  isSubReasonCode,
  type PreconditionCode,
  preconditions,
  type SubReasonCode,
  subReasons,
} from '#law'
import { type CasePage, DecisionDraft } from '#requests/contract'
import { fieldsOfIssues } from '../acts/form-spec.ts'
import { draftOf, fieldsOfType, outcomeAt, supplies, type WizardValues, type WritingScreen, withholds } from './wizard-values.ts'

/** Something that must precede: done already, missing with what to do, or to come with the draft or after it. */
export interface Preceding {
  readonly title: string
  readonly article: ArticleRef
  readonly level: 'block' | 'warn'
  readonly state: 'done' | 'missing' | 'with_draft' | 'after_draft'
  readonly explanation: string
}

export interface Ending {
  readonly code: DecisionCode
  readonly subReason: SubReasonCode | ''
  readonly title: string
  readonly plain: string
  readonly articles: readonly ArticleRef[]
  /** What must have happened first; `missing` with what to do. */
  readonly before: readonly Preceding[]
}

/** Steps one to seven: where the examination can end. */
export const examining: readonly ExaminationStep[] = examinationSteps.filter(({ step }) => step < 8)

/** Codes that end a case without the wizard: they have acts of their own. */
const ownActs: readonly DecisionCode[] = ['closed.correction_overdue', 'closed.fee_unpaid']

/** The endings of one step on this case, with what is still missing before each. */
export const endingsOf = (step: ExaminationStep, page: Pick<CasePage, 'docket' | 'decisionBlocks'>): readonly Ending[] => [
  ...step.leadsTo
    .filter((code) => !ownActs.includes(code) && !(code === 'closed.other' && step.subReasons.length > 0))
    .map((code): Ending => {
      const { title, plain, mustCite, before } = decisions[code]
      return { code, subReason: '', title, plain, articles: mustCite, before: precedingOf(before, code, page) }
    }),
  ...step.subReasons
    .filter((sub) => sub !== 'withdrawn')
    .map((sub): Ending => {
      const { under, title, plain, articles, before } = subReasons[sub]
      return {
        code: under,
        subReason: sub,
        title,
        plain,
        articles,
        before: precedingOf(before, under, page),
      }
    }),
]

/** The law's preconditions; where the office has named what blocks this type on this case, its words stand for what is missing. */
const precedingOf = (
  codes: readonly PreconditionCode[],
  decision: DecisionCode,
  page: Pick<CasePage, 'docket' | 'decisionBlocks'>,
): readonly Preceding[] => {
  const known = codes.map((one) => statusOf(one, decision, page))
  const blocks = page.decisionBlocks[decision] ?? []
  if (blocks.length === 0) return known
  return [
    ...known.filter((one) => one.state !== 'missing'),
    ...blocks.map(({ message, article }): Preceding => ({ title: message, article, level: 'block', state: 'missing', explanation: '' })),
  ]
}

/** A precondition proved by the docket is looked up there; one proved by a field is written with the draft. */
const statusOf = (code: PreconditionCode, decision: DecisionCode, page: Pick<CasePage, 'docket' | 'decisionBlocks'>): Preceding => {
  const { title, explanation, article, level, evidence } = preconditions[code]
  const base = { title, article, level, explanation }
  if (code === 'disclosureReview' || code === 'headSignOff') return { ...base, state: 'after_draft' }
  switch (evidence.kind) {
    case 'field':
      return { ...base, state: 'with_draft' }
    case 'fact': {
      const types: readonly string[] = evidence.types
      return { ...base, state: page.docket.some((line) => types.includes(line.type)) ? 'done' : 'missing' }
    }
    case 'clock':
      return { ...base, state: page.decisionBlocks[decision]?.length ? 'missing' : 'done' }
  }
}

/** The step at which a chosen type was found. */
export const stepOf = (values: Pick<WizardValues, 'code' | 'subReason'>): number | null => {
  if (values.code === '') return null
  const { code, subReason } = values
  const found = examinationSteps.find((step) =>
    isSubReasonCode(subReason) ? step.subReasons.includes(subReason) : step.leadsTo.includes(code),
  )
  return found?.step ?? null
}

/** The acts that a step offers instead of deciding. */
export const actOfStep: Readonly<Record<ExaminationStep['acts'][number], string>> = {
  correctionNotice: 'requests.sendCorrectionNotice',
  reasonsRequest: 'requests.requestReasons',
  thirdPartyConsultation: 'requests.consultThirdParty',
  organConsultation: 'requests.consultOrgan',
  search: 'requests.recordSearch',
  feeNotice: 'requests.sendFeeNotice',
}

/** Where in the wizard a field of the draft is written: a check's click goes there. */
export const screenOf = (field: string): WritingScreen => {
  const head = field.replace(/^draft\./, '').split('.')[0] ?? ''
  switch (head) {
    case 'answers':
    case 'outcomes':
      return 'items'
    case 'facts':
    case 'reasons':
      return 'facts'
    case 'articles':
    case 'code':
    case 'subReason':
      return 'law'
    case 'content':
    case 'plain':
      return 'words'
    case 'service':
    case 'issuedInNameOf':
      return 'send'
    default:
      return 'fields'
  }
}

/** Looked at on the spot: what is shown is listed, nothing is handed over. */
const inspected = (values: WizardValues): boolean => values.fields.supplyForm === 'inspect' && (values.fields.supplied ?? '').trim() !== ''

/** What the draft still lacks, as the contract and the type's own fields see it: field → what to do. Empty when it can be sent. */
export const gapsOf = (values: WizardValues): Readonly<Record<string, string>> => {
  if (values.code === '') return { code: '先按前面七步定下怎么答' }
  const parsed = DecisionDraft.safeParse(draftOf(values))
  const gaps: Record<string, string> = {}
  for (const [path, message] of Object.entries(parsed.success ? {} : fieldsOfIssues(parsed.error.issues))) {
    const item = /^answers\.(\d+)\.answer$/.exec(path)
    gaps[path] = item ? `第 ${Number(item[1]) + 1} 项还没有答` : message
  }
  if (values.code === 'partially_granted' && values.answers.length > 1)
    for (const [index] of values.answers.entries())
      if (outcomeAt(values, index) === '') gaps[`outcomes.${index}`] = `第 ${index + 1} 项请选给还是不给`
  for (const field of fieldsOfType(values))
    if (field.required && (values.fields[field.name] ?? '').trim() === '') gaps[field.name] = `请填写“${field.label}”`
  if (values.code !== 'granted.will_be_provided' && supplies(values.code) && values.supplied.length === 0 && !inspected(values))
    gaps.supplied = '请放上要提供的材料'
  if (withholds(values.code) && values.withheld.length === 0) gaps.withheld = '请逐项写明不公开的部分'
  return gaps
}
