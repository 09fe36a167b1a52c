/** requests.dispatchReply: the first of the two dates; posted or sent in time is in time (国办公开办函〔2016〕235号). */
import { type OrganId, ok } from '#kernel'
import { findOrgan } from '#organs'
import { dispatchReply as rule } from '../../case/serve.ts'
import { DispatchReply } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const dispatchReply = onCase({
  name: 'requests.dispatchReply',
  happened: 'requests.replyDispatched',
  input: DispatchReply,
  perform: async (context, opened, { on, method, trackingNumber }) => {
    const inNameOf = opened.state.decision?.issuedInNameOf
    const issuing = inNameOf ? await findOrgan(context.sql, inNameOf as OrganId) : null
    const dispatch = { on, method, reconsiderationUrl: issuing?.reconsideration.url ?? null, ...(trackingNumber ? { trackingNumber } : {}) }
    const dispatched = rule(opened.state, dispatch, context.today, opened.settings)
    if (!dispatched.ok) return dispatched
    const due = opened.state.clocks.replyDue
    return ok({ facts: dispatched.value, detail: { method, on, late: due !== null && on > due } })
  },
})
