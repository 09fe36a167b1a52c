/** inquiries.answer and inquiries.redirect: the department answers, or says who does; the applicant sees it on the progress page (R013). */
import { err, invalid, missing, ok, type Refusal, type Result } from '#kernel'
import { findOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { noteInquiryAnswered, readCase } from '#requests'
import { AnswerInquiry, RedirectInquiry } from './contract.ts'
import { answeringOrgan, lockTicket, saveAnswer, saveRedirection, type Ticket } from './store.ts'
import { tellInquiry } from './tell.ts'

export const answerInquiry = act({
  name: 'inquiries.answer',
  title: '答复咨询',
  side: 'office',
  input: AnswerInquiry,
  within: (context, { inquiryId }) => answeringOrgan(context, inquiryId),
  handle: async (context, { inquiryId, answer }) => {
    const opened = await openTicket(context, inquiryId)
    if (!opened.ok) return opened
    const ticket = opened.value
    if (context.caller.kind !== 'official') return invalid('只有登录的工作人员可以答复。', {})
    const noted = await noteInquiryAnswered(context, { requestId: ticket.requestId, inquiry: inquiryId, organName: ticket.toOrganName })
    if (!noted.ok) return noted
    await saveAnswer(context, inquiryId, { answer, on: context.today, by: context.caller.personId })
    const revision = ticket.revision + 1
    await tellInquiry(context, { ...ticket, answer, answeredOn: context.today, revision }, noted.value)
    context.happened({
      name: 'inquiries.answered',
      subject: { kind: 'inquiry', id: inquiryId },
      organId: ticket.toOrganId,
      detail: { requestId: ticket.requestId, late: context.today > ticket.dueOn },
    })
    return ok({ inquiryId, version: noted.value.version })
  },
})

export const redirectInquiry = act({
  name: 'inquiries.redirect',
  title: '转给别的单位回答',
  side: 'office',
  input: RedirectInquiry,
  within: (context, { inquiryId }) => answeringOrgan(context, inquiryId),
  handle: async (context, { inquiryId, toOrganId }) => {
    const opened = await openTicket(context, inquiryId)
    if (!opened.ok) return opened
    const ticket = opened.value
    const organ = await findOrgan(context.sql, toOrganId)
    if (!organ) return missing('没有这个单位，请从列表里选择。')
    if (toOrganId === ticket.toOrganId) return invalid('这件咨询现在就由这个单位回答，请选另一个单位。', { toOrganId: '请选另一个单位' })
    const found = await readCase(context, ticket.requestId)
    await saveRedirection(context, inquiryId, toOrganId)
    if (found) await tellInquiry(context, { ...ticket, toOrganId, revision: ticket.revision + 1 }, found.record)
    context.happened({
      name: 'inquiries.redirected',
      subject: { kind: 'inquiry', id: inquiryId },
      organId: toOrganId,
      detail: { requestId: ticket.requestId, from: ticket.toOrganId },
    })
    return ok({ inquiryId })
  },
})

const answered: Refusal = { kind: 'unlawful', message: '这件咨询已经答复，答复不能改；有补充请直接联系申请人。', article: '条例第四十五条' }

const openTicket = async (context: ActContext, id: string): Promise<Result<Ticket>> => {
  const ticket = await lockTicket(context, id)
  if (!ticket) return missing('没有这件咨询，请从列表里重新打开。')
  return ticket.answeredOn === null ? ok(ticket) : err(answered)
}
