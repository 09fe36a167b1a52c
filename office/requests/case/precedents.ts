/** What must have happened before a decision of some type (decisions §1, column "must precede"; R033). */
import { addDays, isPlainDate, type PlainDate } from '#kernel'
import { citeInChinese, type DecisionCode, decisions, type PreconditionCode, preconditions, subReasons } from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import type { CaseState } from './case.ts'
import { coSearchChecks } from './co-search.ts'
import { block, type Check, subReasonOf, under, warn } from './decision-checks.ts'
import { fieldValue } from './decision-fields.ts'
import type { RuleSettings } from './rule.ts'
import { searchGaps, searchReason } from './search-ledger.ts'

/** What is missing before this type; without a draft only what the docket itself must show: the wizard's greyed-out choices. */
export const precedents = (
  state: CaseState,
  code: DecisionCode,
  today: PlainDate,
  settings: RuleSettings,
  draft?: DecisionDraft,
): readonly Check[] => {
  const sub = draft ? subReasonOf(draft) : undefined
  const before = new Set<PreconditionCode>(sub ? subReasons[sub].before : decisions[code].before)
  if (explainFirst(code)) before.add('explainedBefore')
  const fromDocket = [...before].flatMap((precondition) => {
    const missing = missingFor(precondition, state, code, today, settings, draft)
    if (!missing) return []
    const { title, explanation, article, level } = preconditions[precondition]
    const blocks = level === 'block' || precondition === 'explainedBefore'
    const message = typeof missing === 'string' ? missing : `缺少“${title}”：${explanation}`
    return under(ruleOf(precondition), [(blocks ? block : warn)(message, citeInChinese(article), fieldOf(precondition))])
  })
  return [...fromDocket, ...coSearchChecks(state, code)]
}

/** R033: 不存在 and 不予公开 are explained first; a query matter is no refusal. */
export const explainFirst = (code: DecisionCode): boolean =>
  code === 'unable.not_held.nonexistent' || (decisions[code].group === 'denied' && code !== 'denied.administrative_query')

/** Explained by a talk, or written down why there could be none (R033). */
const isExplained = ({ facts }: CaseState): boolean =>
  facts.some((fact) => (fact.type === 'contactLogged' || fact.type === 'talkOverridden') && fact.purpose === 'explanation')

/** The rule of 答复体检 that asks for this precondition. */
const ruleOf = (code: PreconditionCode): string => {
  switch (code) {
    case 'thirdPartyConsulted':
      return 'P01'
    case 'searchRecorded':
      return 'P02'
    case 'explainedBefore':
      return 'P03'
    case 'linkChecked':
      return 'P04'
    case 'deidentified':
      return 'P05'
    case 'correctionNotice':
    case 'correctedTextReceived':
    case 'correctionNoticeDelivered':
    case 'correctionPeriodOver':
      return 'P06'
    case 'reasonsRequested':
    case 'reasonsUnreasonable':
      return 'P07'
    default:
      return 'P08'
  }
}

const fieldOf = (code: PreconditionCode): string | null => {
  const { evidence } = preconditions[code]
  return evidence.kind === 'field' ? evidence.name : null
}

/** True or a message of its own when it is missing. */
const missingFor = (
  code: PreconditionCode,
  state: CaseState,
  type: DecisionCode,
  today: PlainDate,
  settings: RuleSettings,
  draft: DecisionDraft | undefined,
): boolean | string => {
  const has = (factType: CaseState['facts'][number]['type']) => state.facts.some((fact) => fact.type === factType)
  switch (code) {
    // The reviews themselves stand between draft and signature, and the signature is the sign-off: sign.ts asks for them.
    case 'disclosureReview':
    case 'headSignOff':
      return false
    case 'thirdPartyConsulted': {
      if (type === 'partially_granted' && !draft?.withheld.some(({ article }) => article === '15')) return false
      return !state.consultations.some(({ kind, answer, expired }) => kind === 'third_party' && (answer !== null || expired))
    }
    case 'searchRecorded': {
      const [gap] = searchGaps(state.facts, settings.law)
      return gap === undefined ? false : `${gap}${searchReason}。`
    }
    case 'explainedBefore':
      if (isExplained(state)) return false
      return explainFirst(type)
        ? '还没有事先解释的沟通记录。请先与申请人联系，解释原因，登记一次“解释说明”沟通，再起草；确实联系不上的，写明理由，监督员会看到。'
        : true
    case 'correctionNotice':
      return !has('correctionNoticeSent')
    case 'correctedTextReceived':
      return !has('correctionReceived')
    case 'correctionNoticeDelivered':
      return state.clocks.correctionDue === null
    case 'correctionPeriodOver':
      return state.clocks.withdrawnReason !== 'correction_overdue'
    case 'feeNoticeDelivered':
      return state.clocks.feePayDue === null
    case 'feePeriodOver':
      return state.clocks.withdrawnReason !== 'fee_unpaid'
    case 'reasonsRequested':
      return !has('reasonsRequested')
    case 'reasonsUnreasonable':
      return reasonsMissing(state, today, settings)
    case 'withdrawalStatement':
      return draft !== undefined && !has('withdrawn')
    case 'linkChecked':
      return draft ? linkMissing(draft, today) : false
    case 'deidentified':
      return draft ? fieldValue(draft, 'deidentified') !== 'yes' && draft.supplied.length > 0 : false
    default: {
      const { evidence } = preconditions[code]
      return draft !== undefined && evidence.kind === 'field' && fieldValue(draft, evidence.name) === ''
    }
  }
}

/** 第三十五条: asked, and either judged unreasonable or none given in the period set. */
const reasonsMissing = (state: CaseState, today: PlainDate, settings: RuleSettings): boolean | string => {
  const reasons = state.reasons
  if (!reasons) return true
  if (reasons.received)
    return reasons.received.reasonable ? '登记的结论是理由合理，不能不予处理；不能按期答复的可以确定延迟答复的合理期限。' : false
  const { dueOn } = reasons.asked
  if (dueOn && today > dueOn && settings.law.silentReasonsAreUnreasonable) return false
  return '申请人说明理由的期限还没有届满，请等期满或者登记理由。'
}

/** Validator 6: the link was opened lately and worked. */
const linkMissing = (draft: DecisionDraft, today: PlainDate): boolean | string => {
  const on = fieldValue(draft, 'linkCheckedOn')
  if (!isPlainDate(on)) return true
  if (on > today) return '核对链接的日期不能晚于今天。'
  if (on < addDays(today, -10)) return '链接是十天以前核对的，请今天再打开一次，确认能看到，再填写核对日期。'
  return fieldValue(draft, 'linkAlive') === 'no' ? '告知的链接打不开，不能发给申请人；请更换链接或者直接提供。' : false
}
