/** What the office's message changes: the newest picture of a complaint. Under the exchange's role, in the transaction of the inbox. */
import { sql } from 'kysely'
import { type Applying, type OfficeMessage, sealJson } from '#exchange'
import { complaintPlace } from './picture.ts'

export const applyComplaintProgressed = async (applying: Applying, picture: OfficeMessage<'complaint.progressed'>): Promise<void> => {
  const sealed = sealJson(applying.app.ciphers, complaintPlace(picture.complaintId), picture)
  await sql`insert into site.complaint (complaint_id, tracking_number, revision, state, sealed, arrived_at)
    values (${picture.complaintId}, ${picture.trackingNumber}, ${picture.revision}, ${picture.state}, ${sealed}, ${applying.now})
    on conflict (complaint_id) do update set revision = excluded.revision, state = excluded.state, sealed = excluded.sealed,
      arrived_at = excluded.arrived_at where site.complaint.revision < excluded.revision`.execute(applying.sql)
}
