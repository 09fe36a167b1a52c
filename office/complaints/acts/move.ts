/** What every step of a complaint has in common: saved, said, told to the applicant. */
import { ok } from '#kernel'
import type { ActContext } from '#platform'
import { type ComplaintChange, type StoredComplaint, saveComplaint } from '../store.ts'
import { tellApplicant } from './tell-applicant.ts'

export const move = async (context: ActContext, before: StoredComplaint, change: ComplaintChange, happened: string) => {
  const after = await saveComplaint(context, before.id, change)
  context.happened({
    name: happened,
    subject: { kind: 'complaint', id: before.id },
    organId: before.organId,
    detail: { requestId: before.requestId, from: before.state, to: after.state, result: after.result, letterId: after.letterId },
  })
  await tellApplicant(context, after)
  return ok({ complaintId: before.id, version: after.version, state: after.state })
}
