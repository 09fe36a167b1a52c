/** What the office's messages change in the public pages: organs with their guides, and seals. */

import { sql } from 'kysely'
import type { Applying, OfficeMessage } from '#exchange'

/** The whole tree replaces the one before; organs that are no longer there go, requests to them stay. */
export const applyOrgansPublished = async (applying: Applying, { organs }: OfficeMessage<'organs.published'>): Promise<void> => {
  await sql`delete from site.organ where not (id = any(${organs.map((organ) => organ.id)}::uuid[]))`.execute(applying.sql)
  const rows = organs.map((organ, position) => ({
    id: organ.id,
    position,
    name: organ.name,
    short_name: organ.shortName,
    kind: organ.kind,
    level: organ.level,
    parent_id: organ.parentId,
    receives_requests: organ.receivesRequests,
    auto_confirm: organ.autoConfirm,
    guide: organ.guide,
    reconsideration: organ.reconsideration,
    court: organ.court,
  }))
  // one statement, and only what is new is written: the message carries the whole tree each time
  await sql`insert into site.organ as kept
      (id, position, name, short_name, kind, level, parent_id, receives_requests, auto_confirm, guide, reconsideration, court)
    select id, position, name, short_name, kind, level, parent_id, receives_requests, auto_confirm, guide, reconsideration, court
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, position integer, name text, short_name text, kind text, level text,
      parent_id uuid, receives_requests boolean, auto_confirm boolean, guide jsonb, reconsideration jsonb, court jsonb)
    on conflict (id) do update set position = excluded.position, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
      level = excluded.level, parent_id = excluded.parent_id, receives_requests = excluded.receives_requests,
      auto_confirm = excluded.auto_confirm, guide = excluded.guide, reconsideration = excluded.reconsideration, court = excluded.court
    where (kept.position, kept.name, kept.short_name, kept.kind, kept.level, kept.parent_id, kept.receives_requests, kept.auto_confirm,
        kept.guide, kept.reconsideration, kept.court)
      is distinct from (excluded.position, excluded.name, excluded.short_name, excluded.kind, excluded.level, excluded.parent_id,
        excluded.receives_requests, excluded.auto_confirm, excluded.guide, excluded.reconsideration, excluded.court)`.execute(applying.sql)
}

/** A seal never changes: the same number with another root is a defect or an attack, and stops here. */
export const applySealPublished = async (applying: Applying, seal: OfficeMessage<'seal.published'>): Promise<void> => {
  await sql`insert into site.seal (number, root, on_day) values (${seal.number}, ${seal.root}, ${seal.on})
    on conflict (number) do nothing`.execute(applying.sql)
  const kept = await sql<{ root: string }>`select root from site.seal where number = ${seal.number}`.execute(applying.sql)
  if (kept.rows[0]?.root !== seal.root) throw new Error(`seal ${seal.number} was published before with another root`)
}
