/** requests.handOut: the reply handed over the counter against a signature: dispatched and received today (国办公开办函〔2016〕235号; R016). */
import { err, ok } from '#kernel'
import type { Fact } from '#law'
import { attachedFacts } from '../../case/attached.ts'
import { caseFrom } from '../../case/case.ts'
import { mayHandOut } from '../../case/hand-out.ts'
import { dispatchReply } from '../../case/serve.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { HandOut } from '../../window.contract.ts'
import { deliver } from '../ending/record-delivery.ts'
import { onCase } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const handOut = onCase({
  name: 'requests.handOut',
  happened: 'requests.delivered',
  input: HandOut,
  perform: async (context, opened, { signatory, signature }) => {
    const { state, record, settings } = opened
    const on = context.today
    const refused = mayHandOut(state, on, settings) ?? (await lostFileRefusal(context, [signature], 'signature'))
    if (refused) return err(refused)
    const dispatched =
      state.stage === 'decided' ? dispatchReply(state, { on, method: 'in_person', reconsiderationUrl: null }, on, settings) : ok([])
    if (!dispatched.ok) return dispatched
    const after = { ...opened, state: caseFrom([...state.facts, ...dispatched.value], on, settings) }
    const letter = state.decision?.letter ?? ''
    const delivered = await deliver(context, after, { letter, on, method: 'in_person' }, signatory)
    if (!delivered.ok) return delivered
    const file = { ...signature, role: 'signature' as const }
    await insertAttachments(context, record.id, [file])
    if (dispatched.value.length > 0)
      context.happened({
        name: 'requests.replyDispatched',
        subject: { kind: 'request', id: record.id },
        organId: record.organId,
        detail: { number: record.number, method: 'in_person', on, late: state.clocks.replyDue !== null && on > state.clocks.replyDue },
      })
    const facts: readonly Fact[] = [...dispatched.value, ...delivered.value.facts, ...attachedFacts([file], on)]
    return ok({ ...delivered.value, facts })
  },
})
