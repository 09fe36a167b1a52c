/** Tells the progress page how the complaint goes on, in the transaction of whatever moved it. */
import { loadOrgan } from '#organs'
import type { ActContext } from '#platform'
import { complaintPicture } from '../rules/standing.ts'
import { opened, type StoredComplaint } from '../store.ts'

export const tellApplicant = async (context: ActContext, row: StoredComplaint): Promise<void> => {
  if (row.trackingNumber === '') return
  const authority = await loadOrgan(context.sql, row.authorityId)
  const payload = complaintPicture({
    row,
    trackingNumber: row.trackingNumber,
    authority: { name: authority.name, phone: authority.guide.phone },
    organName: row.organName,
    resultText: opened(context, row).resultText,
  })
  context.send({ type: 'complaint.progressed', version: 1, payload: JSON.parse(JSON.stringify(payload)) })
}
