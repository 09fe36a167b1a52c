/** Loads and saves published versions and drafts of templates: the only file that reads and writes letters.template_*. */
import { sql } from 'kysely'
import type { OrganId, PlainDate } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { TemplateRef } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'today'>

/** The published texts in force for an organ by template: its own first, then those of the organs above it. */
export type PublishedTexts = (id: string) => readonly { readonly text: string; readonly ref: TemplateRef }[]

export interface InForce {
  readonly id: string
  readonly text: string
  readonly organId: OrganId
  readonly organName: string
  readonly version: number
  readonly effectiveFrom: PlainDate
}

const chain = (organId: OrganId) => sql`with recursive up as (
  select id, parent_id, name, 0 as distance from organs.organ where id = ${organId}
  union all
  select o.id, o.parent_id, o.name, up.distance + 1 from organs.organ o join up on o.id = up.parent_id where up.distance < 12)`

/** What is in force today, nearest organ first. A version that put the text above back in force is no text of its own. */
export const textsInForce = async (context: Reading, organId: OrganId): Promise<readonly InForce[]> => {
  const found = await sql<InForce & { readonly distance: number }>`${chain(organId)}, newest as (
      select distinct on (v.template_id, up.distance) v.template_id, v.organ_id, v.version, v.text, v.effective_from, up.name, up.distance
      from letters.template_version v join up on up.id = v.organ_id where v.effective_from <= ${context.today}::date
      order by v.template_id, up.distance, v.version desc)
    select template_id as id, text, organ_id as "organId", name as "organName", version, effective_from as "effectiveFrom", distance
    from newest where text is not null order by template_id, distance`.execute(context.sql)
  return found.rows
}

/** The texts an organ's papers of today are written from. */
export const publishedTexts = async (context: Reading, organId: OrganId): Promise<PublishedTexts> => {
  const found = await textsInForce(context, organId)
  return (id) =>
    found.filter((each) => each.id === id).map(({ text, version, organId: whose }) => ({ text, ref: { id, version, organId: whose } }))
}

export interface StoredVersion {
  readonly version: number
  readonly organId: OrganId
  readonly organName: string
  readonly text: string | null
  readonly effectiveFrom: PlainDate
  readonly publishedOn: PlainDate
  readonly publishedBy: string | null
  readonly reason: string
}

/** All versions of a template of an organ and of the organs above it, newest first, the organ's own before the others. */
export const versionsOf = async (context: Reading, organId: OrganId, id: string): Promise<readonly StoredVersion[]> => {
  const found = await sql<StoredVersion>`${chain(organId)}
    select v.version, v.organ_id as "organId", up.name as "organName", v.text, v.effective_from as "effectiveFrom",
      (v.published_at at time zone 'Asia/Shanghai')::date as "publishedOn", v.published_by as "publishedBy", v.reason
    from letters.template_version v join up on up.id = v.organ_id where v.template_id = ${id}
    order by up.distance, v.version desc`.execute(context.sql)
  return found.rows
}

/** Organs' own templates that start later, and which have a draft. */
export const upcomingAndDrafts = async (
  context: Reading,
  organId: OrganId,
): Promise<{ readonly upcoming: ReadonlyMap<string, PlainDate>; readonly drafts: ReadonlySet<string> }> => {
  const found = await sql<{ id: string; on: PlainDate | null; draft: boolean }>`
    select template_id as id, min(effective_from) as on, false as draft from letters.template_version
    where organ_id = ${organId} and effective_from > ${context.today}::date group by template_id
    union all select template_id, null, true from letters.template_draft where organ_id = ${organId}`.execute(context.sql)
  return {
    upcoming: new Map(found.rows.flatMap(({ id, on }) => (on ? [[id, on] as const] : []))),
    drafts: new Set(found.rows.filter(({ draft }) => draft).map(({ id }) => id)),
  }
}

/** The number of the newest version of this organ's own; its rows are locked through a lock on the draft's key. */
export const newestVersion = async (context: ActContext, organId: OrganId, id: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letters.template ${organId} ${id}`}, 0))`.execute(context.sql)
  const found = await sql<{ version: number | null }>`select max(version) as version from letters.template_version
    where organ_id = ${organId} and template_id = ${id}`.execute(context.sql)
  return found.rows[0]?.version ?? 0
}

export const insertVersion = async (
  context: ActContext,
  version: {
    readonly organId: OrganId
    readonly id: string
    readonly version: number
    readonly text: string | null
    readonly effectiveFrom: PlainDate
    readonly reason: string
    readonly by: string
  },
): Promise<void> => {
  await sql`insert into letters.template_version (template_id, organ_id, version, text, effective_from, reason, published_at, published_by)
    values (${version.id}, ${version.organId}, ${version.version}, ${version.text}, ${version.effectiveFrom}, ${version.reason},
      ${context.now}, ${version.by})`.execute(context.sql)
}

export interface StoredDraft {
  readonly text: string
  readonly revision: number
  readonly on: PlainDate
  readonly by: string
}

export const findDraft = async (context: Reading, organId: OrganId, id: string): Promise<StoredDraft | null> => {
  const found = await sql<StoredDraft>`select text, revision, (changed_at at time zone 'Asia/Shanghai')::date as on, changed_by as by
    from letters.template_draft where organ_id = ${organId} and template_id = ${id}`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Keeps the draft over the revision that was read; false when somebody else was first. */
export const saveDraft = async (
  context: ActContext,
  draft: { readonly organId: OrganId; readonly id: string; readonly text: string; readonly revision: number; readonly by: string },
): Promise<boolean> => {
  const { organId, id, text, revision, by } = draft
  const kept =
    revision === 0
      ? await sql`insert into letters.template_draft (template_id, organ_id, text, revision, changed_at, changed_by)
          values (${id}, ${organId}, ${text}, 1, ${context.now}, ${by}) on conflict do nothing returning 1`.execute(context.sql)
      : await sql`update letters.template_draft set text = ${text}, revision = revision + 1, changed_at = ${context.now}, changed_by = ${by}
          where template_id = ${id} and organ_id = ${organId} and revision = ${revision} returning 1`.execute(context.sql)
  return kept.rows.length > 0
}

export const deleteDraft = async (context: ActContext, organId: OrganId, id: string): Promise<void> => {
  await sql`delete from letters.template_draft where organ_id = ${organId} and template_id = ${id}`.execute(context.sql)
}
