/** requests.receiveSlipFiling: a new request that the proxy handed in for the applicant, registered as the applicant's own (条例 第二十九条; beyond 9). */
import { fromSite, type SiteMessage } from '#exchange'
import { type Instant, missing, type OrganId, ok, plainDate, type RequestId } from '#kernel'
import { act } from '#platform'
import { findByTrackingNumber, openCase } from '../../store.ts'
import { loadApplicant } from '../../store-people.ts'
import { findSlip, insertUse } from '../../store-slips.ts'
import { registerFromSite } from '../intake/receive-submission.ts'
import { conclude } from '../on-case.ts'
import { countsFor } from './receive-slip.ts'

const name = 'requests.receiveSlipFiling'

interface Filed {
  /** Null when the slip was over: nothing was registered. */
  readonly requestId: RequestId | null
  readonly counted: boolean
}

export const receiveSlipFiling = act({
  name,
  title: '接收代办人代交的申请',
  side: 'office',
  input: fromSite['slip.filed'],
  within: async (_context, { organId }) => organId as OrganId,
  handle: async (context, input) => {
    const slip = await findSlip(context, input.slipId, true)
    if (!slip) return missing('没有这张代办码。')
    const already = await findByTrackingNumber(context, input.trackingNumber)
    if (already) return ok<Filed>({ requestId: already.id, counted: true })
    const on = plainDate(input.submittedOn)
    const use = { id: input.useId, slipId: slip.id, what: 'filed' as const, on, at: input.submittedAt as Instant }
    if (!countsFor(slip, 'file', input.submittedOn, input.submittedAt)) {
      // after the end nothing begins; the applicant and the desk see that it was tried
      await insertUse(context, { ...use, counted: false })
      context.happened({
        name: 'requests.slipRefused',
        subject: { kind: 'slip', id: slip.id },
        organId: slip.organId,
        detail: { what: 'filed' },
      })
      return ok<Filed>({ requestId: null, counted: false })
    }
    const opened = await openCase(context, slip.requestId)
    if (!opened.ok) return opened
    const { record, state } = opened.value
    const submission: SiteMessage<'request.submitted'> = {
      trackingNumber: input.trackingNumber,
      codeDigest: input.codeDigest,
      organId: input.organId,
      applicant: await loadApplicant(context, slip.requestId),
      requested: { description: input.description },
      wish: record.wish,
      submittedOn: input.submittedOn,
      submittedAt: input.submittedAt,
      channel: 'online',
      confirmedOn: input.confirmedOn,
      files: [],
    }
    const registered = await registerFromSite(context, submission, [
      { type: 'slipUsed', on, slip: slip.id, what: 'filedFrom', number: record.number },
    ])
    if (!registered.ok) return registered
    await insertUse(context, { ...use, counted: true, newRequestId: registered.value.requestId })
    const isShut = state.stage === 'archived' || state.stage === 'voided'
    await conclude(
      context,
      opened.value,
      {
        facts: isShut ? [] : [{ type: 'slipUsed', on, slip: slip.id, what: 'filed', number: registered.value.number }],
        detail: { slipId: slip.id },
      },
      { name, happened: 'requests.slipUsed' },
    )
    return ok<Filed>({ requestId: registered.value.requestId, counted: true })
  },
})
