/** What the office's messages change in the public pages: organs with their guides, and seals. */

import { sql } from 'kysely'
import type { Applying, OfficeMessage } from '#exchange'

/** The whole tree replaces the one before; organs that are no longer there go, requests to them stay. */
export const applyOrgansPublished = async (applying: Applying, { organs }: OfficeMessage<'organs.published'>): Promise<void> => {
  await sql`delete from site.organ where not (id = any(${organs.map((organ) => organ.id)}::uuid[]))`.execute(applying.sql)
  for (const [position, organ] of organs.entries())
    await sql`insert into site.organ
        (id, position, name, short_name, kind, level, parent_id, receives_requests, auto_confirm, guide, reconsideration, court)
      values (${organ.id}, ${position}, ${organ.name}, ${organ.shortName}, ${organ.kind}, ${organ.level}, ${organ.parentId},
        ${organ.receivesRequests}, ${organ.autoConfirm}, ${JSON.stringify(organ.guide)}::jsonb, ${JSON.stringify(organ.reconsideration)}::jsonb,
        ${JSON.stringify(organ.court)}::jsonb)
      on conflict (id) do update set position = excluded.position, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
        level = excluded.level, parent_id = excluded.parent_id, receives_requests = excluded.receives_requests,
        auto_confirm = excluded.auto_confirm, guide = excluded.guide, reconsideration = excluded.reconsideration, court = excluded.court`.execute(
      applying.sql,
    )
}

/** A seal never changes: the same number with another root is a defect or an attack, and stops here. */
export const applySealPublished = async (applying: Applying, seal: OfficeMessage<'seal.published'>): Promise<void> => {
  await sql`insert into site.seal (number, root, on_day) values (${seal.number}, ${seal.root}, ${seal.on})
    on conflict (number) do nothing`.execute(applying.sql)
  const kept = await sql<{ root: string }>`select root from site.seal where number = ${seal.number}`.execute(applying.sql)
  if (kept.rows[0]?.root !== seal.root) throw new Error(`seal ${seal.number} was published before with another root`)
}
