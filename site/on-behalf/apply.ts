/** What the office's messages change: how a slip stands, and which stand at all. Under the exchange's role, in the transaction of the inbox. */
import { sql } from 'kysely'
import type { Applying, OfficeMessage } from '#exchange'
import { sealTold } from './slip-store.ts'

/** The newest revision wins; an end that was told is never taken back. */
export const applySlipChanged = async (applying: Applying, slip: OfficeMessage<'slip.changed'>): Promise<void> => {
  await sql`insert into site.proxy_slip (slip_id, tracking_number, code_digest, revision, until, ended_at, sealed, arrived_at)
    values (${slip.slipId}, ${slip.trackingNumber}, ${slip.codeDigest}, ${slip.revision}, ${slip.until}, ${slip.endedAt},
      ${sealTold(applying.app.ciphers, slip)}, ${applying.now})
    on conflict (slip_id) do update set revision = excluded.revision, until = excluded.until,
      ended_at = coalesce(site.proxy_slip.ended_at, excluded.ended_at), sealed = excluded.sealed
    where site.proxy_slip.revision < excluded.revision`.execute(applying.sql)
}

/** The office's whole list: what it told before and does not name now has ended, even if the word of its end was lost. */
export const applySlipsConfirmed = async (applying: Applying, word: OfficeMessage<'slips.confirmed'>): Promise<void> => {
  await sql`update site.proxy_slip set ended_at = ${applying.now}
    where ended_at is null and slip_id <> all(${word.standing}::uuid[])`.execute(applying.sql)
  await sql`insert into site.slip_word (confirmed_on, days, most_days, link_days) values (${word.on}, ${word.days}, ${word.mostDays}, ${word.linkDays})
    on conflict (only_row) do update set confirmed_on = greatest(site.slip_word.confirmed_on, excluded.confirmed_on), days = excluded.days,
      most_days = excluded.most_days, link_days = excluded.link_days`.execute(applying.sql)
}
