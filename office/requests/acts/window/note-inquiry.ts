/** For the capability of inquiries: enters on the docket that a question went to a department, and that it was answered (R013). */
import { type OrganId, ok, type RequestId, type Result } from '#kernel'
import type { ActContext } from '#platform'
import { openInquiry as rule } from '../../case/inquiry.ts'
import { openCase } from '../../store.ts'
import { type CaseAnswer, conclude, personOf } from '../on-case.ts'

export interface CaseOfInquiry {
  readonly answer: CaseAnswer
  readonly organId: OrganId
  readonly trackingNumber: string
  readonly codeDigest: string
  /** The words of the item asked about, or of the whole request. */
  readonly asked: string
}

/** The case locked, judged and entered; refused like any act on it. */
export const noteInquiryOpened = async (
  context: ActContext,
  input: {
    readonly requestId: RequestId
    readonly version: number
    readonly inquiry: string
    readonly organName: string
    readonly item: number | null
  },
): Promise<Result<CaseOfInquiry>> => {
  const opened = await openCase(context, input.requestId, input.version)
  if (!opened.ok) return opened
  const { record, state, settings } = opened.value
  const { inquiry, organName, item } = input
  const ruled = rule(state, { by: personOf(context), inquiry, organName, item, itemCount: record.items.length }, context.today, settings)
  if (!ruled.ok) return ruled
  const answer = await conclude(
    context,
    opened.value,
    { facts: ruled.value, detail: { inquiry } },
    { name: 'inquiries.open', happened: 'requests.inquiryOpened' },
  )
  const { organId, trackingNumber, codeDigest, description } = record
  return ok({ answer, organId, trackingNumber, codeDigest, asked: item === null ? description : (record.items[item - 1] ?? description) })
}

/** Entered while the case is open; a closed file stays as it was sealed, the answer is kept with the inquiry. */
export const noteInquiryAnswered = async (
  context: ActContext,
  input: { readonly requestId: RequestId; readonly inquiry: string; readonly organName: string },
): Promise<Result<Omit<CaseOfInquiry, 'answer' | 'asked'> & { readonly version: number }>> => {
  const opened = await openCase(context, input.requestId)
  if (!opened.ok) return opened
  const { record, state } = opened.value
  const { inquiry, organName } = input
  const isOpen = state.stage !== 'archived' && state.stage !== 'voided'
  const entered = isOpen
    ? await conclude(
        context,
        opened.value,
        { facts: [{ type: 'inquiryAnswered', on: context.today, by: personOf(context), inquiry, organName }], detail: { inquiry } },
        { name: 'inquiries.answer', happened: 'requests.inquiryAnswered' },
      )
    : null
  const { organId, trackingNumber, codeDigest } = record
  return ok({ organId, trackingNumber, codeDigest, version: entered?.version ?? state.version })
}
