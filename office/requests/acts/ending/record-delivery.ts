/** requests.recordDelivery, requests.recordReturn and requests.recordReplyOpened: the second date, which starts the remedy periods (235号; 复议法 20). */

import { fromSite } from '#exchange'
import { type LetterId, missing, ok, plainDate, type Result } from '#kernel'
import { findLetter } from '#letters'
import { type ActContext, act } from '#platform'
import { caseFrom } from '../../case/case.ts'
import { type RecordDeliveryInput, recordReturn as returnRule, recordDelivery as rule } from '../../case/serve.ts'
import { RecordDelivery, RecordReturn } from '../../inputs.contract.ts'
import { serviceRecord } from '../../letters/index.ts'
import { findByTrackingNumber, type OpenCase, openCase } from '../../store.ts'
import { insertAttachments } from '../../store-drafts.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { conclude, onCase, type Performed } from '../on-case.ts'

export const recordDelivery = onCase({
  name: 'requests.recordDelivery',
  happened: 'requests.delivered',
  input: RecordDelivery,
  perform: async (context, opened, { letterId, on, method, signatory, files }) => {
    const delivered = await deliver(context, opened, { letter: letterId, on, method }, signatory)
    if (!delivered.ok) return delivered
    await insertAttachments(
      context,
      opened.record.id,
      files.map((file) => ({ ...file, role: 'signature' as const })),
    )
    return delivered
  },
})

export const recordReturn = onCase({
  name: 'requests.recordReturn',
  happened: 'requests.letterReturned',
  input: RecordReturn,
  perform: async (context, opened, { letterId, on, reason }) => {
    const returned = returnRule(opened.state, { letter: letterId, on, reason }, context.today, opened.settings)
    return returned.ok ? ok({ facts: returned.value, detail: { letterId } }) : returned
  },
})

const opening = 'requests.recordReplyOpened'

/** The applicant opened a letter on the progress page: it has reached him. Opened again it changes nothing. */
export const recordReplyOpened = act({
  name: opening,
  title: '登记网上查收',
  side: 'office',
  input: fromSite['reply.opened'],
  within: async (context, { trackingNumber }) => (await findByTrackingNumber(context, trackingNumber))?.organId ?? null,
  handle: async (context, input) => {
    const found = await findByTrackingNumber(context, input.trackingNumber)
    if (!found) return missing('没有这个登记号的案件。')
    const opened = await openCase(context, found.id)
    if (!opened.ok) return opened
    const delivery = { letter: input.letterId, on: plainDate(input.openedOn), method: 'electronic' as const }
    const delivered = await deliver(context, opened.value, delivery)
    const performed = delivered.ok ? delivered.value : { facts: [], detail: { letterId: input.letterId } }
    return ok(
      await conclude(context, opened.value, performed, {
        name: opening,
        happened: delivered.ok ? 'requests.delivered' : 'requests.letterSeen',
      }),
    )
  },
})

/** Enters the day; for the decision the 送达回证 is written. */
export const deliver = async (
  context: ActContext,
  opened: OpenCase,
  input: RecordDeliveryInput,
  signatory?: string,
): Promise<Result<Performed>> => {
  const { decision, dispatched } = opened.state
  const delivered = rule(opened.state, input, context.today, opened.settings)
  if (!delivered.ok) return delivered
  const detail = { letterId: input.letter, on: input.on, method: input.method }
  if (input.letter !== decision?.letter || !dispatched) return ok({ facts: delivered.value, detail })
  const after = { ...opened, state: caseFrom([...opened.state.facts, ...delivered.value], context.today, opened.settings) }
  const situation = await situationOf(context, after, context.today)
  const letter = await findLetter(context, input.letter as LetterId)
  const record = serviceRecord(situation, {
    letterTitle: letter?.content.title ?? '政府信息公开申请答复',
    documentNumber: decision.documentNumber,
    addressee: situation.applicant.name,
    method: input.method,
    ...(dispatched.trackingNumber ? { trackingNumber: dispatched.trackingNumber } : {}),
    dispatchedOn: dispatched.on,
    deliveredOn: input.on,
    ...(signatory ? { signatory } : {}),
  })
  return ok({ facts: delivered.value, letter: await issueForm(context, opened, record, 'file'), detail })
}
