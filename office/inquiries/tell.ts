/** Tells the public side who answers a question and what was answered: sealed under number and query code there (R013). */
import type { OrganId } from '#kernel'
import { loadOrgan } from '#organs'
import type { ActContext } from '#platform'
import type { Ticket } from './store.ts'

/** A case without a query code has nobody who could open it. */
export const tellInquiry = async (
  context: ActContext,
  ticket: Pick<Ticket, 'id' | 'question' | 'askedOn' | 'dueOn' | 'answer' | 'answeredOn' | 'revision'> & { readonly toOrganId: OrganId },
  { trackingNumber, codeDigest }: { readonly trackingNumber: string; readonly codeDigest: string },
): Promise<void> => {
  if (trackingNumber === '' || codeDigest === '') return
  const organ = await loadOrgan(context.sql, ticket.toOrganId)
  context.send({
    type: 'inquiry.progressed',
    version: 1,
    payload: {
      trackingNumber,
      codeDigest,
      inquiryId: ticket.id,
      revision: ticket.revision,
      question: ticket.question,
      organName: organ.name,
      phone: organ.guide.phone,
      askedOn: ticket.askedOn,
      dueOn: ticket.dueOn,
      answer: ticket.answer,
      answeredOn: ticket.answeredOn,
    },
  })
}
