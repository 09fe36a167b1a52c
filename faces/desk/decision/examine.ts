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
import { draftOf, type WizardValues, type WritingScreen } from './wizard-values.ts'

export interface Ending {
  readonly code: DecisionCode
  readonly subReason: SubReasonCode | ''
  readonly title: string
  readonly plain: string
  readonly articles: readonly ArticleRef[]
  /** What must have happened first; `missing` with what to do. */
  readonly before: readonly {
    readonly title: string
    readonly article: ArticleRef
    readonly missing: string | null
    readonly level: 'block' | 'warn'
  }[]
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
      return { code, subReason: '', title, plain, articles: mustCite, before: before.map((one) => statusOf(one, code, page)) }
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
        before: before.map((one: PreconditionCode) => statusOf(one, under, page)),
      }
    }),
]

/** A precondition proved by the docket is looked up there; one proved by a field is asked for later, so it is not missing yet. */
const statusOf = (
  code: PreconditionCode,
  decision: DecisionCode,
  page: Pick<CasePage, 'docket' | 'decisionBlocks'>,
): Ending['before'][number] => {
  const { title, explanation, article, level, evidence } = preconditions[code]
  const base = { title, article, level }
  // Review and sign-off come after the draft: they are shown as to come, not as missing.
  if (code === 'disclosureReview' || code === 'headSignOff') return { ...base, missing: null }
  if (evidence.kind === 'field') return { ...base, missing: null }
  if (evidence.kind === 'fact') {
    const types: readonly string[] = evidence.types
    return { ...base, missing: page.docket.some((line) => types.includes(line.type)) ? null : explanation }
  }
  const blocked = page.decisionBlocks[decision]?.length
  return { ...base, missing: blocked ? explanation : null }
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

/** What the draft still lacks, as the contract sees it: field → what to do. Empty when it can be sent. */
export const gapsOf = (values: WizardValues): Readonly<Record<string, string>> => {
  if (values.code === '') return { code: '先按前面七步定下怎么答' }
  const parsed = DecisionDraft.safeParse(draftOf(values))
  if (parsed.success) return {}
  return Object.fromEntries(
    Object.entries(fieldsOfIssues(parsed.error.issues)).map(([path, message]) => {
      const item = /^answers\.(\d+)\.answer$/.exec(path)
      return [path, item ? `第 ${Number(item[1]) + 1} 项还没有答` : message]
    }),
  )
}
