/** Tells the public side how a slip stands now; the message may carry the two names, nothing else personal (beyond 9). */
import type { OfficeMessage } from '#exchange'
import type { ActContext } from '#platform'
import { loadApplicant } from '../../store-people.ts'
import { findSlip } from '../../store-slips.ts'

export const tellSlip = async (context: ActContext, slipId: string): Promise<void> => {
  const slip = await findSlip(context, slipId)
  if (!slip) throw new Error(`no slip ${slipId}`)
  const { name } = await loadApplicant(context, slip.requestId)
  context.send({
    type: 'slip.changed',
    version: 1,
    payload: {
      slipId,
      trackingNumber: slip.trackingNumber,
      codeDigest: slip.codeDigest,
      revision: slip.revision,
      applicantName: name,
      proxy: { ...slip.proxy, phone: '' },
      powers: [...slip.powers],
      givenOn: slip.givenOn,
      until: slip.until,
      endedAt: slip.endedAt,
      endedHow: slip.endedHow,
    } satisfies OfficeMessage<'slip.changed'>,
  })
}
