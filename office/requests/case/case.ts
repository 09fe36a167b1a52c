/** A case read off its docket: stage, owner, clocks, consultations, draft, letters. Nothing here is stored that the facts do not say. */
import type { PlainDate } from '#kernel'
import { type ClockReading, type Fact, type FactOf, type FactType, type LetterRef, readClocks, withoutStruck } from '#law'
import type { Stage } from '../inputs.contract.ts'
import { type Consultation, consultationsIn } from './consultations.ts'
import { type CaseDraft, draftIn } from './draft.ts'
import { type CaseLetter, lettersIn } from './letters-sent.ts'
import type { RuleSettings } from './rule.ts'

export interface CaseState {
  readonly facts: readonly Fact[]
  /** What was entered since a new decision was ordered; all facts otherwise. What was decided before has fallen. */
  readonly present: readonly Fact[]
  /** The newest order to decide anew (复议法 64; 行诉法 70、72). */
  readonly ordered: FactOf<'newDecisionOrdered'> | null
  /** Length of the docket: what two hands on one case compare. */
  readonly version: number
  readonly stage: Stage
  readonly clocks: ClockReading
  readonly submitted: FactOf<'submitted'> | null
  readonly number: string | null
  readonly assigned: FactOf<'assigned'> | null
  readonly consultations: readonly Consultation[]
  readonly letters: readonly CaseLetter[]
  /** The newest correction notice; `open` while it waits for the applicant. */
  readonly correction: { readonly notice: FactOf<'correctionNoticeSent'>; readonly open: boolean; readonly rounds: number } | null
  readonly fee: { readonly notice: FactOf<'feeNoticeSent'>; readonly paid: number; readonly open: boolean } | null
  readonly reasons: { readonly asked: FactOf<'reasonsRequested'>; readonly received: FactOf<'reasonsReceived'> | null } | null
  readonly draft: CaseDraft | null
  readonly decision: FactOf<'decided'> | null
  readonly dispatched: FactOf<'replyDispatched'> | null
  readonly deliveredOn: PlainDate | null
}

/** Folds the docket as it stands at the end of `today`. */
export const caseFrom = (facts: readonly Fact[], today: PlainDate, settings: RuleSettings): CaseState => {
  const clocks = readClocks(facts, { asOf: today, calendar: settings.calendar, settings: settings.law })
  const standing = withoutStruck(facts)
  const present = standing.slice(indexOfLast(standing, 'newDecisionOrdered') + 1)
  const decision = lastOf(present, 'decided')
  const base = {
    facts,
    present,
    ordered: lastOf(standing, 'newDecisionOrdered'),
    version: facts.length,
    clocks,
    submitted: lastOf(facts, 'submitted'),
    number: lastOf(facts, 'registered')?.number ?? null,
    assigned: lastOf(facts, 'assigned'),
    consultations: consultationsIn(facts, clocks),
    letters: lettersIn(facts),
    correction: correctionIn(present, clocks),
    fee: feeIn(present),
    reasons: reasonsIn(facts),
    draft: draftIn(present),
    decision,
    dispatched: lastOf(present, 'replyDispatched'),
    deliveredOn: decision ? deliveredOn(present, decision.letter) : null,
  }
  return { ...base, stage: stageOf(base) }
}

/** The newest fact of a type; null when there is none. */
export const lastOf = <Type extends FactType>(facts: readonly Fact[], type: Type): FactOf<Type> | null =>
  facts.findLast((fact): fact is FactOf<Type> => fact.type === type) ?? null

/** All facts of a type, in order. */
export const allOf = <Type extends FactType>(facts: readonly Fact[], type: Type): readonly FactOf<Type>[] =>
  facts.filter((fact): fact is FactOf<Type> => fact.type === type)

const indexOfLast = (facts: readonly Fact[], type: FactType): number => facts.findLastIndex((fact) => fact.type === type)

/** A contact for this purpose, or the reason why there could be none, since the present period began (R010, R018). */
export const hasContact = (state: CaseState, purpose: FactOf<'contactLogged'>['purpose']): boolean => {
  const since = Math.max(indexOfLast(state.facts, 'correctionReceived'), indexOfLast(state.facts, 'feePaid'))
  return state.facts.some(
    (fact, index) => index > since && (fact.type === 'contactLogged' || fact.type === 'talkOverridden') && fact.purpose === purpose,
  )
}

const stageOf = (state: Omit<CaseState, 'stage'>): Stage => {
  const { facts, present, clocks } = state
  if (indexOfLast(facts, 'voided') >= 0) return 'voided'
  if (indexOfLast(present, 'archived') >= 0 || lastOf(present, 'importedFromOldRegister')?.ended) return 'archived'
  if (indexOfLast(present, 'withdrawn') >= 0 || indexOfLast(present, 'deemedWithdrawn') >= 0) return 'closed'
  if (state.deliveredOn !== null) return 'delivered'
  if (state.dispatched) return 'dispatched'
  if (state.decision) return 'decided'
  if (clocks.receiptDate === null) return 'submitted'
  if (state.fee?.open) return 'awaiting_payment'
  if (state.correction?.open) return 'awaiting_correction'
  if (state.consultations.some(({ open }) => open)) return 'consulting'
  if (state.draft?.standing === 'reviewing' || state.draft?.standing === 'signing') return state.draft.standing
  return state.assigned ? 'handling' : 'received'
}

const correctionIn = (facts: readonly Fact[], clocks: ClockReading): CaseState['correction'] => {
  const notice = lastOf(facts, 'correctionNoticeSent')
  if (!notice) return null
  const answered = indexOfLast(facts, 'correctionReceived') > indexOfLast(facts, 'correctionNoticeSent')
  return {
    notice,
    open: !answered || clocks.withdrawnReason === 'correction_overdue',
    rounds: allOf(facts, 'correctionNoticeSent').length,
  }
}

const feeIn = (facts: readonly Fact[]): CaseState['fee'] => {
  const notice = lastOf(facts, 'feeNoticeSent')
  if (!notice) return null
  const paid = allOf(facts.slice(indexOfLast(facts, 'feeNoticeSent')), 'feePaid').reduce((sum, { amount }) => sum + amount, 0)
  return { notice, paid, open: paid < notice.amount }
}

const reasonsIn = (facts: readonly Fact[]): CaseState['reasons'] => {
  const asked = lastOf(facts, 'reasonsRequested')
  return asked ? { asked, received: lastOf(facts.slice(facts.indexOf(asked)), 'reasonsReceived') } : null
}

const deliveredOn = (facts: readonly Fact[], letter: LetterRef): PlainDate | null =>
  facts.find((fact) => (fact.type === 'letterDelivered' && fact.letter === letter) || fact.type === 'decisionDelivered')?.on ?? null
