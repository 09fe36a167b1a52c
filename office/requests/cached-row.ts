/** What requests.request caches of a docket, so that lists and reports are plain SQL. Pure: the same facts give the same row. */
import type { PlainDate } from '#kernel'
import type { DecisionCode } from '#law'
import { type CaseState, lastOf } from './case/case.ts'

export const cachedRow = (state: CaseState) => ({
  version: state.version,
  stage: state.stage,
  owner: state.assigned?.to ?? null,
  standIn: state.assigned?.standIn ?? null,
  internalDueOn: state.assigned?.internalDueOn ?? null,
  receivedOn: state.clocks.receiptDate,
  dueOn: state.clocks.replyDue,
  projectedDueOn: state.clocks.projectedReplyDue,
  correctionNoticeDueOn: state.clocks.correctionNoticeDue,
  waitingUntil: waitingUntil(state),
  clockStatus: state.clocks.status,
  provisional: state.clocks.calendarProvisional,
  decision: decisionOf(state),
  subReason: state.decision?.subReason ?? (lastOf(state.facts, 'withdrawn') ? 'withdrawn' : null),
  documentNumber: state.decision?.documentNumber ?? null,
  decidedOn: state.decision?.on ?? null,
  dispatchedOn: state.dispatched?.on ?? null,
  deliveredOn: state.deliveredOn,
  closedOn: closedOn(state),
})

/** Each closed request has exactly one code: the decision's, or that of its ending. */
export const decisionOf = (state: CaseState): DecisionCode | null => {
  if (lastOf(state.facts, 'withdrawn')) return 'closed.other'
  const deemed = lastOf(state.facts, 'deemedWithdrawn')
  if (deemed) return deemed.reason === 'fee_unpaid' ? 'closed.fee_unpaid' : 'closed.correction_overdue'
  return state.decision?.code ?? null
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
  lastOf(state.facts, 'withdrawn')?.on ??
  lastOf(state.facts, 'deemedWithdrawn')?.on ??
  lastOf(state.facts, 'voided')?.on ??
  state.dispatched?.on ??
  null
