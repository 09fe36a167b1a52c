/** The fee as its applicant reads it: how much, by when, how to pay, and what became of it (条例 第四十二条; 国办函〔2020〕109号第六条). Pure. */
import type { OfficeMessage } from '../../../exchange/messages.ts'
import type { CaseState } from '../case/case.ts'

/** Null when no notice was sent: requests are free unless one was. Paid and lapsed stay to be read. */
export const feeOf = ({
  stage,
  fee,
  facts,
  clocks,
}: Pick<CaseState, 'stage' | 'fee' | 'facts' | 'clocks'>): OfficeMessage<'request.progressed'>['fee'] => {
  if (!fee) return null
  const { notice, paid } = fee
  const lapsed = facts.some((fact) => fact.type === 'deemedWithdrawn' && fact.reason === 'fee_unpaid')
  const isDue = stage === 'awaiting_payment'
  const state = isDue ? 'due' : lapsed ? 'lapsed' : paid >= notice.amount ? 'paid' : null
  // the case ended otherwise while it was open: nothing is to be paid any more
  return {
    amountYuan: notice.amount / 100,
    dueOn: isDue ? clocks.feePayDue : null,
    state: state ?? 'dropped',
    paidYuan: paid / 100,
    ...(notice.howToPay ? { howToPay: notice.howToPay } : {}),
    standard: notice.standard,
  }
}
