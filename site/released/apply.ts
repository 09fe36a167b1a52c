/** What the office's message changes: content opened to everybody, or taken back. The newest one counts. Under the exchange's role. */
import { sql } from 'kysely'
import type { Applying, OfficeMessage } from '#exchange'
import { tokenDigest } from './token.ts'

export const applyContentReleased = async (applying: Applying, released: OfficeMessage<'content.released'>): Promise<void> => {
  const { token, revision, withdrawn, ...content } = released
  await sql`insert into site.opened_content (token_digest, revision, content, withdrawn, arrived_at)
    values (${tokenDigest(applying.app.ciphers, token)}, ${revision}, ${JSON.stringify(content)}::jsonb, ${withdrawn}, ${applying.now})
    on conflict (token_digest) do update set revision = excluded.revision, content = excluded.content, withdrawn = excluded.withdrawn,
      arrived_at = excluded.arrived_at where site.opened_content.revision < excluded.revision`.execute(applying.sql)
}
