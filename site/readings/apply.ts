/** What the office's message changes: a letter can be heard, later also its sound. The newest revision wins. Under the exchange's role. */
import { sql } from 'kysely'
import { type Applying, type OfficeMessage, sealJson } from '#exchange'
import { readingPlace, tokenDigest } from './picture.ts'

export const applyReadingReady = async (applying: Applying, message: OfficeMessage<'reading.ready'>): Promise<void> => {
  const { token, codeDigest: _codeDigest, ...reading } = message
  const { trackingNumber, letterId, revision } = reading
  const { ciphers } = applying.app
  const sealed = sealJson(ciphers, readingPlace(trackingNumber, letterId), reading)
  await sql`insert into site.reading (tracking_number, letter_id, token_digest, revision, sealed, arrived_at)
    values (${trackingNumber}, ${letterId}, ${tokenDigest(ciphers, token)}, ${revision}, ${sealed}, ${applying.now})
    on conflict (tracking_number, letter_id) do update set token_digest = excluded.token_digest, revision = excluded.revision,
      sealed = excluded.sealed, arrived_at = excluded.arrived_at
    where site.reading.revision < excluded.revision`.execute(applying.sql)
}
