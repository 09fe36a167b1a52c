/** publication.changed: the public index takes an entry as it now stands; an older revision changes nothing. */
import { sql } from 'kysely'
import type { Applying, OfficeMessage } from '#exchange'
import { asVector, indexOf } from '#search'

export const applyPublicationChanged = async (applying: Applying, item: OfficeMessage<'publication.changed'>): Promise<void> => {
  const words = asVector(indexOf({ ...item, organ: item.organName, on: item.issuedOn ?? item.publishedOn }))
  await sql`insert into site.publication as kept (id, revision, withdrawn, organ_id, organ_name, title, issuing_number, published_on, item, words, arrived_at)
    values (${item.id}, ${item.revision}, ${item.withdrawn !== null}, ${item.organId}, ${item.organName}, ${item.title}, ${item.issuingNumber},
      ${item.publishedOn}, ${JSON.stringify(item.withdrawn ? { ...item, body: null } : item)}::jsonb, ${words}::tsvector, ${applying.now})
    on conflict (id) do update set revision = excluded.revision, withdrawn = excluded.withdrawn, organ_id = excluded.organ_id,
      organ_name = excluded.organ_name, title = excluded.title, issuing_number = excluded.issuing_number, published_on = excluded.published_on,
      item = excluded.item, words = excluded.words, arrived_at = excluded.arrived_at
    where kept.revision < excluded.revision`.execute(applying.sql)
}
