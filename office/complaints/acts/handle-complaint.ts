/** complaints.askExplanation, explain, order, conclude: the competent office asks, the organ explains, the office orders and answers (条例 第四十七条: 督促整改、通报批评). */
import { forbidden, inChinese, invalid, type Result, unlawful } from '#kernel'
import { addWorkdays } from '#law'
import { issueLetter } from '#letters'
import { loadOrgan } from '#organs'
import { type ActContext, act } from '#platform'
import { readCase } from '#requests'
import { AskExplanation, ConcludeComplaint, Explain, OrderOnComplaint } from '../contract.ts'
import { isHandledBy } from '../hands.ts'
import { resultLetter } from '../rules/result-letter.ts'
import { loadConventions, openComplaint, organOfComplaint, type StoredComplaint } from '../store.ts'
import { move } from './move.ts'

export const askExplanation = act({
  name: 'complaints.askExplanation',
  title: '要求说明情况',
  side: 'office',
  input: AskExplanation,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version }) => {
    const complaint = await inHand(context, complaintId, version, 'complaints.askExplanation')
    if (!complaint.ok) return complaint
    if (complaint.value.explainedOn !== null || complaint.value.state === 'explaining' || complaint.value.state === 'ordered')
      return unlawful('已经要求过说明情况，不用再要一次。', '条例第四十七条')
    const calendar = (await readCase(context, complaint.value.requestId))?.settings.calendar
    const explainDueOn = addWorkdays(context.today, (await loadConventions(context)).explainWorkdays, calendar)
    return move(
      context,
      complaint.value,
      { state: 'explaining', explainAskedOn: context.today, explainDueOn },
      'complaints.explanationAsked',
    )
  },
})

/** The organ complained about explains; nobody else. */
export const explain = act({
  name: 'complaints.explain',
  title: '说明情况',
  side: 'office',
  input: Explain,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version, text }) => {
    const complaint = await openComplaint(context, complaintId, version)
    if (!complaint.ok) return complaint
    if (complaint.value.state === 'concluded') return unlawful('这件投诉已经办结，不能再补说明。', '条例第四十七条')
    if (complaint.value.explainedOn !== null) return unlawful('已经说明过情况。还有要说的，请和主管部门联系。', '条例第四十七条')
    const state = complaint.value.state === 'ordered' ? 'ordered' : 'explained'
    return move(context, complaint.value, { state, explanation: text, explainedOn: context.today }, 'complaints.explained')
  },
})

export const orderOnComplaint = act({
  name: 'complaints.order',
  title: '责令改正',
  side: 'office',
  input: OrderOnComplaint,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version, text, dueOn }) => {
    const complaint = await inHand(context, complaintId, version, 'complaints.order')
    if (!complaint.ok) return complaint
    if (dueOn <= context.today) return invalid('改正的期限要晚于今天。', { dueOn: '要晚于今天' })
    return move(
      context,
      complaint.value,
      { state: 'ordered', orderText: text, orderedOn: context.today, orderDueOn: dueOn },
      'complaints.ordered',
    )
  },
})

export const concludeComplaint = act({
  name: 'complaints.conclude',
  title: '答复投诉人',
  side: 'office',
  input: ConcludeComplaint,
  within: (context, { complaintId }) => organOfComplaint(context, complaintId),
  handle: async (context, { complaintId, version, result, text }) => {
    const complaint = await inHand(context, complaintId, version, 'complaints.conclude')
    if (!complaint.ok) return complaint
    const { requestId, authorityId, number, organName, receivedOn, explainDueOn, state } = complaint.value
    if (state === 'explaining' && explainDueOn !== null && context.today <= explainDueOn)
      return unlawful(`单位说明情况的期限到${inChinese(explainDueOn)}，请等它说明，或者期满以后再办结。`, '条例第四十七条')
    const authority = await loadOrgan(context.sql, authorityId)
    const content = resultLetter({ authority, caseNumber: number, organName, receivedOn, result, text, on: context.today })
    const issued = await issueLetter(context, {
      organId: authorityId,
      subject: { kind: 'request', id: requestId },
      content,
      numbered: true,
      addresseeRef: 'applicant',
    })
    return move(
      context,
      complaint.value,
      { state: 'concluded', result, resultText: text, concludedOn: context.today, letterId: issued.letterId },
      'complaints.concluded',
    )
  },
})

/** Locked, not concluded, and in the hands of the office that supervises: the same person may supervise one organ and not another. */
const inHand = async (context: ActContext, id: string, version: number, name: string): Promise<Result<StoredComplaint>> => {
  const complaint = await openComplaint(context, id, version)
  if (!complaint.ok) return complaint
  if (!(await isHandledBy(context, complaint.value.authorityId, name)))
    return forbidden(
      `这件投诉由${complaint.value.authorityName}的主管部门处理，不能自己查自己（条例第四十七条、第五十一条）。请“转报上级”。`,
    )
  if (complaint.value.state === 'concluded') return unlawful('这件投诉已经办结。', '条例第四十七条')
  return complaint
}
