/** The office's own entries: the only code that writes compendium.*. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Instant, OrganId, PersonId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import { type CompendiumEntry, OwnArticle, OwnCase, type OwnEntry } from './contract.ts'
import { citationsOf } from './library.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>
export type OwnContent = z.infer<typeof OwnArticle> | z.infer<typeof OwnCase>

interface OwnRow {
  readonly entryId: string
  readonly version: number
  readonly organId: OrganId
  readonly organName: string
  readonly content: unknown
  readonly changedAt: Instant
}

/** All own entries as they stand; `mine` says where one may change them. */
export const ownEntries = async (context: Reading, mayChange: (organId: OrganId) => boolean): Promise<readonly CompendiumEntry[]> => {
  const found = await sql<OwnRow>`select e.id as "entryId", e.version, e.organ_id as "organId", o.name as "organName", v.content,
      v.changed_at as "changedAt"
    from compendium.entry e join compendium.version v on v.entry_id = e.id and v.version = e.version join organs.organ o on o.id = e.organ_id
    where not e.retired order by e.kind, e.created_at, e.id`.execute(context.sql)
  return found.rows.map((row) => entryFrom(row, mayChange(row.organId)))
}

const entryFrom = ({ entryId, version, organId, organName, content, changedAt }: OwnRow, mayChange: boolean): CompendiumEntry => {
  const own: OwnEntry = { entryId, version, organId, organName, changedAt, mayChange }
  const asCase = OwnCase.safeParse(content)
  if (asCase.success) {
    const { title, organ, facts, holding, lesson, articles, source } = asCase.data
    return {
      kind: 'case',
      key: `own:${entryId}`,
      title,
      organ,
      facts,
      holding,
      lesson,
      caution: null,
      articles: citationsOf(articles),
      source,
      own,
    }
  }
  const { instrument, documentNumber, place, text, digest, effectiveFrom, effectiveTo, source } = OwnArticle.parse(content)
  const citation = `《${instrument}》${place}`
  return {
    kind: 'article',
    key: `own:${entryId}`,
    instrument,
    documentNumber,
    chapter: null,
    heading: place === '' ? instrument : place,
    wording: digest ? 'digest' : 'own',
    parts: [{ ref: `own:${entryId}`, citation, short: citation, level: 'article', text }],
    effectiveFrom,
    effectiveTo,
    inForce: true,
    source,
    own,
  }
}

/** Which organ keeps an own entry. */
export const organOfEntry = async (context: Reading, entryId: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from compendium.entry where id = ${entryId}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

/** The entry, locked; null when there is none. */
export const openEntry = async (
  context: ActContext,
  entryId: string,
): Promise<{ readonly kind: string; readonly version: number; readonly retired: boolean; readonly organId: OrganId } | null> => {
  const found = await sql<{ kind: string; version: number; retired: boolean; organId: OrganId }>`
    select kind, version, retired, organ_id as "organId" from compendium.entry where id = ${entryId} for update`.execute(context.sql)
  return found.rows[0] ?? null
}

/** Adds an entry; its id. */
export const addEntry = async (context: ActContext, organId: OrganId, content: OwnContent, note: string, by: PersonId): Promise<string> => {
  const id = randomUUID()
  await sql`insert into compendium.entry (id, kind, organ_id, version, created_at)
    values (${id}, ${content.kind}, ${organId}, 1, ${context.now})`.execute(context.sql)
  await addVersion(context, id, 1, content, note, by, false)
  return id
}

/** Adds the next version of an opened entry. */
export const changeEntry = async (
  context: ActContext,
  entryId: string,
  version: number,
  content: OwnContent,
  note: string,
  by: PersonId,
): Promise<void> => {
  await addVersion(context, entryId, version, content, note, by, false)
  await sql`update compendium.entry set version = ${version} where id = ${entryId}`.execute(context.sql)
}

/** Takes an entry off the shelf: its last version says why. */
export const retire = async (context: ActContext, entryId: string, version: number, note: string, by: PersonId): Promise<void> => {
  await sql`insert into compendium.version (entry_id, version, content, note, retired, changed_by, changed_at)
    select entry_id, ${version}, content, ${note}, true, ${by}, ${context.now} from compendium.version
    where entry_id = ${entryId} and version = ${version - 1}`.execute(context.sql)
  await sql`update compendium.entry set version = ${version}, retired = true where id = ${entryId}`.execute(context.sql)
}

/** Every version with who wrote it and why, the newest first. */
export const versionsOf = async (
  context: Reading,
  entryId: string,
): Promise<
  readonly { readonly version: number; readonly by: string; readonly at: Instant; readonly note: string; readonly retired: boolean }[]
> => {
  const found = await sql<{ version: number; by: string; at: Instant; note: string; retired: boolean }>`
    select v.version, p.name as by, v.changed_at as at, v.note, v.retired from compendium.version v join identity.person p on p.id = v.changed_by
    where v.entry_id = ${entryId} order by v.version desc`.execute(context.sql)
  return found.rows
}

const addVersion = async (
  context: ActContext,
  entryId: string,
  version: number,
  content: OwnContent,
  note: string,
  by: PersonId,
  retired: boolean,
): Promise<void> => {
  await sql`insert into compendium.version (entry_id, version, content, note, retired, changed_by, changed_at)
    values (${entryId}, ${version}, ${JSON.stringify(content)}::jsonb, ${note}, ${retired}, ${by}, ${context.now})`.execute(context.sql)
}
