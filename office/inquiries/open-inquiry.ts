/** inquiries.open: an item of a request becomes a question to a named department, with its own last day (R013). */
import { randomUUID } from 'node:crypto'
import { invalid, missing, ok } from '#kernel'
import { addWorkdays } from '#law'
import { findOrgan } from '#organs'
import { act } from '#platform'
import { calendarOf, noteInquiryOpened, organOfRequest } from '#requests'
import { OpenInquiry } from './contract.ts'
import { inquiryDays, insertTicket } from './store.ts'
import { tellInquiry } from './tell.ts'

export const openInquiry = act({
  name: 'inquiries.open',
  title: '转为咨询',
  side: 'office',
  input: OpenInquiry,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, toOrganId, item, question }) => {
    const organ = await findOrgan(context.sql, toOrganId)
    if (!organ) return missing('没有这个单位，请从列表里选择由谁回答。')
    if (organ.validTo !== null && organ.validTo < context.today)
      return invalid('这个单位已经撤销，请选择承接的单位。', { toOrganId: '请重新选择' })
    const id = randomUUID()
    const noted = await noteInquiryOpened(context, { requestId, version, inquiry: id, organName: organ.name, item: item ?? null })
    if (!noted.ok) return noted
    const dueOn = addWorkdays(context.today, await inquiryDays(context), await calendarOf(context))
    const ticket = {
      id,
      requestId,
      organId: noted.value.organId,
      toOrganId,
      item: item ?? null,
      question: question || noted.value.asked,
      askedOn: context.today,
      dueOn,
    }
    const askedBy = context.caller.kind === 'official' ? context.caller.personId : null
    if (askedBy === null) return invalid('只有登录的工作人员可以转咨询。', {})
    await insertTicket(context, { ...ticket, askedBy })
    await tellInquiry(context, { ...ticket, answer: null, answeredOn: null, revision: 1 }, noted.value)
    context.happened({
      name: 'inquiries.opened',
      subject: { kind: 'inquiry', id },
      organId: toOrganId,
      detail: { requestId, from: noted.value.organId, dueOn },
    })
    return ok({ ...noted.value.answer, inquiryId: id, dueOn })
  },
})
