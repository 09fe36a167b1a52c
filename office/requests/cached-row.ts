/** What requests.request caches of a docket, so that lists and reports are plain SQL. Pure: the same facts give the same row. */
import type { PlainDate } from '#kernel'
import { type DecisionCode, type Fact, type FactOf, withoutStruck } from '#law'
import { allOf, type CaseState, lastOf } from './case/case.ts'
import { escalationIn } from './case/escalation.ts'
import { leadOf } from './case/join.ts'

export const cachedRow = (state: CaseState) => ({
  version: state.version,
  stage: state.stage,
  ...ownerOf(state),
  escalatedOn: escalationIn(state.facts).standing?.on ?? null,
  internalDueOn: state.assigned?.internalDueOn ?? null,
  receivedOn: state.clocks.receiptDate,
  dueOn: state.clocks.replyDue,
  projectedDueOn: state.clocks.projectedReplyDue,
  correctionNoticeDueOn: state.clocks.correctionNoticeDue,
  waitingUntil: waitingUntil(state),
  clockStatus: state.clocks.status,
  provisional: state.clocks.calendarProvisional,
  decision: decisionOf(state),
  subReason:
    state.decision?.subReason ?? (lastOf(state.present, 'withdrawn') ? 'withdrawn' : (endedBefore(state.present)?.subReason ?? null)),
  documentNumber: state.decision?.documentNumber ?? endedBefore(state.present)?.documentNumber ?? null,
  decidedOn: state.decision?.on ?? endedBefore(state.present)?.decidedOn ?? null,
  dispatchedOn: state.dispatched?.on ?? endedBefore(state.present)?.repliedOn ?? null,
  deliveredOn: state.deliveredOn,
  closedOn: closedOn(state),
  leadId: leadOf(state.facts)?.id ?? null,
  fastLaneOn: lastOf(state.facts, 'fastLaneTagged')?.on ?? null,
  reopened: allOf(withoutStruck(state.facts), 'newDecisionOrdered').length,
  ...countedEnding(withoutStruck(state.facts)),
})

/** How the old register said it had ended. */
const endedBefore = (facts: readonly Fact[]): FactOf<'importedFromOldRegister'>['ended'] =>
  lastOf(facts, 'importedFromOldRegister')?.ended ?? null

/** A case that is over belongs to nobody any more. */
const ownerOf = ({ stage, assigned }: CaseState) =>
  stage === 'archived' || stage === 'voided'
    ? { owner: null, standIn: null }
    : { owner: assigned?.to ?? null, standIn: assigned?.standIn ?? null }

/** Each closed request has exactly one code: the decision's, or that of its ending. */
export const decisionOf = (state: CaseState): DecisionCode | null => {
  if (lastOf(state.present, 'withdrawn')) return 'closed.other'
  const deemed = lastOf(state.present, 'deemedWithdrawn')
  if (deemed) return deemed.reason === 'fee_unpaid' ? 'closed.fee_unpaid' : 'closed.correction_overdue'
  return state.decision?.code ?? endedBefore(state.present)?.decision ?? null
}

/** The day on which somebody else's period ends; the earliest when several run. */
const waitingUntil = (state: CaseState): PlainDate | null => {
  if (state.stage === 'awaiting_correction') return state.clocks.correctionDue
  if (state.stage === 'awaiting_payment') return state.clocks.feePayDue
  if (state.stage !== 'consulting') return null
  const dues = state.consultations.filter(({ open }) => open).flatMap(({ dueOn }) => dueOn ?? [])
  return dues.sort()[0] ?? null
}

const closedOn = (state: CaseState): PlainDate | null =>
  lastOf(state.present, 'withdrawn')?.on ??
  lastOf(state.present, 'deemedWithdrawn')?.on ??
  lastOf(state.facts, 'voided')?.on ??
  state.dispatched?.on ??
  endedBefore(state.present)?.closedOn ??
  null

/** How a case ended before a new decision was ordered: what the report of that year counted stays counted (annual-report §7). */
const countedEnding = (facts: readonly Fact[]) => {
  const ordered = facts.findIndex(({ type }) => type === 'newDecisionOrdered')
  const before = ordered < 0 ? [] : facts.slice(0, ordered)
  const withdrawn = lastOf(before, 'withdrawn')
  const deemed = lastOf(before, 'deemedWithdrawn')
  const dispatched = before.find(({ type }) => type === 'replyDispatched')
  const decided = lastOf(before, 'decided')
  const old = endedBefore(before)
  if (old) return { countedDecision: old.decision, countedSubReason: old.subReason, countedOn: old.repliedOn ?? old.closedOn }
  const nothing = { countedDecision: null, countedSubReason: null, countedOn: null }
  if (withdrawn) return { countedDecision: 'closed.other' as const, countedSubReason: 'withdrawn', countedOn: withdrawn.on }
  if (deemed) {
    const code = deemed.reason === 'fee_unpaid' ? 'closed.fee_unpaid' : 'closed.correction_overdue'
    return { countedDecision: code, countedSubReason: null, countedOn: deemed.on } as const
  }
  if (!dispatched || !decided) return nothing
  return { countedDecision: decided.code, countedSubReason: decided.subReason ?? null, countedOn: dispatched.on ?? decided.on }
}
