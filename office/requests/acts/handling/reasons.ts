/** requests.requestReasons, requests.receiveReasons, requests.setDelayedReply: a number clearly above the reasonable (条例 第三十五条). */
import { ok } from '#kernel'
import { setDelayedReply as delayRule, receiveReasons as receiveRule, requestReasons as requestRule } from '../../case/reasons.ts'
import { stamped } from '../../case/rule.ts'
import { ReceiveReasons, RequestReasons, SetDelayedReply } from '../../inputs.contract.ts'
import { delayedReplyNotice, reasonsRequest } from '../../letters/index.ts'
import { insertStatement } from '../../store-people.ts'
import { issueFor, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const requestReasons = onCase({
  name: 'requests.requestReasons',
  happened: 'requests.reasonsRequested',
  input: RequestReasons,
  perform: async (context, opened, input) => {
    const requested = requestRule(opened.state, input, context.today, opened.settings)
    if (!requested.ok) return requested
    const content = reasonsRequest(await situationOf(context, opened, input.on), { counted: input.counted, dueOn: input.dueOn })
    const letter = await issueFor(context, opened, content, 'applicant')
    return ok({ facts: stamped(requested.value, letter), letter })
  },
})

export const receiveReasons = onCase({
  name: 'requests.receiveReasons',
  happened: 'requests.reasonsReceived',
  input: ReceiveReasons,
  perform: async (context, opened, { on, text, reasonable }) => {
    const received = receiveRule(opened.state, { on, reasonable }, context.today, opened.settings)
    if (!received.ok) return received
    await insertStatement(context, opened.record.id, { kind: 'reasons', on, accepted: reasonable, text })
    return ok({ facts: received.value, detail: { reasonable } })
  },
})

export const setDelayedReply = onCase({
  name: 'requests.setDelayedReply',
  happened: 'requests.delayedReplySet',
  input: SetDelayedReply,
  perform: async (context, opened, { on, newDueOn, reason }) => {
    const delayed = delayRule(opened.state, { on, newDueOn }, context.today, opened.settings)
    if (!delayed.ok) return delayed
    const content = delayedReplyNotice(await situationOf(context, opened, on), { newDueOn, reason })
    const letter = await issueFor(context, opened, content, 'applicant')
    return ok({ facts: stamped(delayed.value, letter), letter, detail: { newDueOn } })
  },
})
