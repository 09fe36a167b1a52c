/** What the office's messages change in what an applicant can follow. Runs under the exchange's role, in the transaction of the inbox. */

import { sql } from 'kysely'
import { type Applying, type OfficeMessage, sealJson } from '#exchange'
import { inquiryPlace, letterPlace, picturePlace } from './picture.ts'

/** The newest picture wins; an older one that comes late changes nothing. */
export const applyRequestProgressed = async (applying: Applying, picture: OfficeMessage<'request.progressed'>): Promise<void> => {
  const sealed = sealJson(applying.app.ciphers, picturePlace(picture.trackingNumber), picture)
  await sql`insert into site.request_progress (tracking_number, code_digest, revision, organ_id, state, sealed, arrived_at)
    values (${picture.trackingNumber}, ${picture.codeDigest}, ${picture.revision}, ${picture.organId}, ${picture.state}, ${sealed}, ${applying.now})
    on conflict (tracking_number) do update set code_digest = excluded.code_digest, revision = excluded.revision, organ_id = excluded.organ_id,
      state = excluded.state, sealed = excluded.sealed, arrived_at = excluded.arrived_at
    where site.request_progress.revision < excluded.revision`.execute(applying.sql)
}

/** A letter to the applicant; sent again under the same id it replaces the earlier one (the paper and its plain words travel together). */
export const applyReplyReady = async (applying: Applying, letter: OfficeMessage<'reply.ready'>): Promise<void> => {
  const sealed = sealJson(applying.app.ciphers, letterPlace(letter.trackingNumber, letter.letterId), letter)
  await sql`insert into site.letter (tracking_number, letter_id, kind, on_day, sealed, arrived_at)
    values (${letter.trackingNumber}, ${letter.letterId}, ${letter.kind}, ${letter.on}, ${sealed}, ${applying.now})
    on conflict (tracking_number, letter_id) do update set kind = excluded.kind, on_day = excluded.on_day, sealed = excluded.sealed`.execute(
    applying.sql,
  )
}

/** 咨询: the newest revision wins, so an answer is never hidden by a late message (R013). */
export const applyInquiryProgressed = async (applying: Applying, inquiry: OfficeMessage<'inquiry.progressed'>): Promise<void> => {
  const sealed = sealJson(applying.app.ciphers, inquiryPlace(inquiry.trackingNumber, inquiry.inquiryId), inquiry)
  await sql`insert into site.inquiry (tracking_number, inquiry_id, revision, sealed, arrived_at)
    values (${inquiry.trackingNumber}, ${inquiry.inquiryId}, ${inquiry.revision}, ${sealed}, ${applying.now})
    on conflict (tracking_number, inquiry_id) do update set revision = excluded.revision, sealed = excluded.sealed
    where site.inquiry.revision < excluded.revision`.execute(applying.sql)
}
