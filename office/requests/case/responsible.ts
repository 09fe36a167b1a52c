/** Who answers for a case right now: exactly one duty for each stage, with the internal day of the step (S0「一系列流程的责任分工」, R019). Pure. */
import { earlier, type PlainDate } from '#kernel'
import { addWorkdays, type LawSettings } from '#law'
import type { Stage } from '../inputs.contract.ts'
import { type CaseState, lastOf } from './case.ts'
import type { RuleSettings } from './rule.ts'

/** Which duty the step belongs to: the assigned handler, or the person of the organ who may perform this act. */
export type Duty =
  | { readonly kind: 'handler'; readonly personId: string; readonly standIn: string | null }
  | {
      readonly kind: 'holder'
      readonly act: string
      readonly roles: readonly string[]
      readonly prefer: string | null
      readonly not: readonly string[]
    }

export interface ResponsibleStep {
  readonly title: string
  readonly duty: Duty
  readonly internalDueOn: PlainDate | null
}

type Step = keyof LawSettings['stepWorkdays']

/** Null when nobody has anything to do any more: archived, voided. */
export const responsibleStep = (state: CaseState, registrar: string | null, settings: RuleSettings): ResponsibleStep | null => {
  const duty = dutyOf(state, registrar)
  if (!duty) return null
  return { title: titles[state.stage], duty, internalDueOn: internalDueOf(state, settings) }
}

const titles: Readonly<Record<Stage, string>> = {
  submitted: '确认收到',
  received: '分派',
  handling: '查找、起草答复',
  awaiting_correction: '等补正，到期处理',
  consulting: '征求意见，收意见',
  awaiting_payment: '等缴费，到期处理',
  reviewing: '审核',
  signing: '签发',
  decided: '发出答复',
  dispatched: '跟送达',
  delivered: '归档',
  closed: '归档',
  archived: '',
  voided: '',
}

const dutyOf = (state: CaseState, registrar: string | null): Duty | null => {
  const drafter = state.draft ? [state.draft.by] : []
  const holder = (act: string, roles: readonly string[], prefer: string | null = null, not: readonly string[] = []): Duty => ({
    kind: 'holder',
    act,
    roles,
    prefer,
    not,
  })
  switch (state.stage) {
    case 'submitted':
      return holder('requests.confirmReceipt', ['clerk'], registrar)
    case 'received':
      return holder('requests.assign', ['clerk'], registrar)
    case 'handling':
    case 'awaiting_correction':
    case 'consulting':
    case 'awaiting_payment':
      return state.assigned
        ? { kind: 'handler', personId: state.assigned.to, standIn: state.assigned.standIn ?? null }
        : holder('requests.assign', ['clerk'], registrar)
    case 'reviewing':
      return holder(
        'requests.reviewDecision',
        [state.draft?.missing[0] === 'disclosure' ? 'disclosure_reviewer' : 'legal_reviewer'],
        null,
        drafter,
      )
    case 'signing':
      return holder('requests.signDecision', ['organ_head'], null, [...drafter, ...(state.draft?.reviews.map(({ by }) => by) ?? [])])
    case 'decided':
      return holder('requests.dispatchReply', ['clerk'], registrar)
    case 'dispatched':
      return holder('requests.recordDelivery', ['clerk'], registrar)
    case 'delivered':
    case 'closed':
      return holder('requests.archive', ['clerk'], registrar)
    case 'archived':
    case 'voided':
      return null
  }
}

/** The day by which this step should be done inside the house; never later than the reply is due. */
const internalDueOf = (state: CaseState, settings: RuleSettings): PlainDate | null => {
  const began = stepBegan(state)
  if (!began) return null
  const [step, from] = began
  const wanted =
    step === 'handle' && state.assigned?.internalDueOn
      ? state.assigned.internalDueOn
      : addWorkdays(from, settings.law.stepWorkdays[step], settings.calendar)
  const replyDue = state.dispatched ? null : (state.clocks.replyDue ?? state.clocks.projectedReplyDue)
  return replyDue ? earlier(wanted, replyDue) : wanted
}

/** On which day the present step began. */
const stepBegan = (state: CaseState): readonly [Step, PlainDate] | null => {
  switch (state.stage) {
    case 'submitted':
      return state.submitted ? ['confirm', state.submitted.on] : null
    case 'received':
      return state.clocks.receiptDate ? ['assign', state.clocks.receiptDate] : null
    case 'handling':
    case 'awaiting_correction':
    case 'consulting':
    case 'awaiting_payment':
      return state.assigned ? ['handle', state.assigned.on] : null
    case 'reviewing': {
      const drafted = lastOf(state.facts, 'decisionDrafted')
      return drafted ? ['review', drafted.on] : null
    }
    case 'signing': {
      const reviewed = lastOf(state.facts, 'decisionReviewed')
      return reviewed ? ['sign', reviewed.on] : null
    }
    case 'decided':
      return state.decision ? ['dispatch', state.decision.on] : null
    case 'dispatched':
      return state.dispatched ? ['archive', state.dispatched.on] : null
    case 'delivered':
      return state.deliveredOn ? ['archive', state.deliveredOn] : null
    case 'closed': {
      const ended = lastOf(state.facts, 'withdrawn') ?? lastOf(state.facts, 'deemedWithdrawn')
      return ended ? ['archive', ended.on] : null
    }
    case 'archived':
    case 'voided':
      return null
  }
}
