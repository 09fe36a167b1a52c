/** Entries of the register and their versions: the only file that writes publications.*. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Json, type OrganId, type PersonId, type PlainDate, plainDate } from '#kernel'
import { findOrgan } from '#organs'
import type { ActContext, ViewContext } from '#platform'
import { asVector, indexOf } from '#search'
import type { PublicationState } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

/** What an entry says. */
export interface Content {
  readonly title: string
  readonly issuingNumber: string | null
  readonly issuedOn: PlainDate | null
  readonly publishedOn: PlainDate | null
  readonly topic: string
  readonly keywords: readonly string[]
  readonly summary: string
  readonly siteName: string
  readonly address: string | null
  readonly body: string | null
}

export interface Entry extends Content {
  readonly id: string
  readonly organId: OrganId
  readonly origin: 'recorded' | 'drafted'
  readonly state: PublicationState
  readonly version: number
  readonly recordedBy: PersonId
}

const columns = sql`id, organ_id as "organId", origin, state, version, recorded_by as "recordedBy", title, issuing_number as "issuingNumber",
  issued_on as "issuedOn", published_on as "publishedOn", topic, keywords, summary, site_name as "siteName", address, body`

/** Which organ keeps an entry. */
export const organOfItem = async (context: Reading, itemId: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from publications.item where id = ${itemId}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

/** The entry, locked; null when there is none. */
export const openItem = async (context: ActContext, itemId: string): Promise<Entry | null> => {
  const found = await sql<Entry>`select ${columns} from publications.item where id = ${itemId} for update`.execute(context.sql)
  return found.rows[0] ?? null
}

/** An entry that says the same already: the same address, or the same title and number of the same organ. */
export const sameItem = async (
  context: Reading,
  organId: OrganId,
  { address, title, issuingNumber }: Pick<Content, 'address' | 'title' | 'issuingNumber'>,
  except: string | null,
) => {
  const found = await sql<{ id: string; title: string }>`select id, title from publications.item
    where state <> 'withdrawn' and id is distinct from ${except}::uuid and (address = ${address}
      or (organ_id = ${organId} and title = ${title} and issuing_number is not distinct from ${issuingNumber} and ${issuingNumber}::text is not null))
    limit 1`.execute(context.sql)
  return found.rows[0] ?? null
}

/** The draft made of this source, if there is one. */
export const itemOfSource = async (
  context: Reading,
  kind: string,
  reference: string,
): Promise<{ readonly id: string; readonly version: number; readonly state: PublicationState } | null> => {
  const found = await sql<{ id: string; version: number; state: PublicationState }>`select id, version, state from publications.item
    where source_kind = ${kind} and source_reference = ${reference} and state <> 'withdrawn'`.execute(context.sql)
  return found.rows[0] ?? null
}

export interface NewItem {
  readonly organId: OrganId
  readonly content: Content
  readonly by: PersonId
  readonly note: string
  readonly source?: { readonly kind: string; readonly reference: string }
}

/** Adds an entry: public already, or a draft. */
export const addItem = async (
  context: ActContext,
  { organId, content, by, note, source }: NewItem,
  state: 'draft' | 'published',
): Promise<string> => {
  const id = randomUUID()
  await sql`insert into publications.item (id, organ_id, origin, state, title, issuing_number, issued_on, published_on, topic, keywords, summary,
      site_name, address, body, source_kind, source_reference, version, recorded_by, recorded_at, published_by, words)
    values (${id}, ${organId}, ${state === 'draft' ? 'drafted' : 'recorded'}, ${state}, ${content.title}, ${content.issuingNumber}, ${content.issuedOn},
      ${content.publishedOn}, ${content.topic}, ${[...content.keywords]}, ${content.summary}, ${content.siteName}, ${content.address}, ${content.body},
      ${source?.kind ?? null}, ${source?.reference ?? null}, 1, ${by}, ${context.now}, ${state === 'published' ? by : null},
      ${await wordsOf(context, organId, content)}::tsvector)`.execute(context.sql)
  await addVersion(context, id, 1, state, content, note, by)
  return id
}

/** Writes the next version of an opened entry. */
export const changeItem = async (
  context: ActContext,
  { id, organId, version, state, address }: Entry,
  content: Content,
  note: string,
  by: PersonId,
): Promise<void> => {
  const moved = content.address !== address
  await sql`update publications.item set title = ${content.title}, issuing_number = ${content.issuingNumber}, issued_on = ${content.issuedOn},
      published_on = ${content.publishedOn}, topic = ${content.topic}, keywords = ${[...content.keywords]}, summary = ${content.summary},
      site_name = ${content.siteName}, address = ${content.address}, body = ${content.body}, version = ${version + 1},
      link_outcome = case when ${moved} then null else link_outcome end, link_reason = case when ${moved} then null else link_reason end,
      link_looked_at = case when ${moved} then null else link_looked_at end, words = ${await wordsOf(context, organId, content)}::tsvector
    where id = ${id}`.execute(context.sql)
  await addVersion(context, id, version + 1, state, content, note, by)
}

/** Makes a draft public. */
export const publishDraft = async (context: ActContext, entry: Entry, by: PersonId): Promise<Content> => {
  const content = { ...contentOf(entry), publishedOn: entry.publishedOn ?? context.today }
  await sql`update publications.item set state = 'published', published_on = ${content.publishedOn}, published_by = ${by}, version = ${entry.version + 1},
      address = ${content.address}, site_name = ${content.siteName},
      words = ${await wordsOf(context, entry.organId, content)}::tsvector where id = ${entry.id}`.execute(context.sql)
  await addVersion(context, entry.id, entry.version + 1, 'published', content, '审核后公开', by)
  return content
}

/** Takes an entry back; it stays with its reason. */
export const takeBack = async (context: ActContext, entry: Entry, reason: string, by: PersonId): Promise<void> => {
  await sql`update publications.item set state = 'withdrawn', withdrawn_on = ${context.today}, withdrawn_reason = ${reason}, version = ${entry.version + 1}
    where id = ${entry.id}`.execute(context.sql)
  await addVersion(context, entry.id, entry.version + 1, 'withdrawn', contentOf(entry), reason, by)
}

/** True when this person has written any version of the entry. */
export const hasWritten = async (context: Reading, itemId: string, personId: PersonId): Promise<boolean> => {
  const found = await sql`select 1 from publications.version where item_id = ${itemId} and changed_by = ${personId} limit 1`.execute(
    context.sql,
  )
  return found.rows.length > 0
}

/** What the machine found at the address. */
export const noteLook = async (context: ActContext, itemId: string, address: string, outcome: string, reason: string): Promise<boolean> => {
  const noted = await sql`update publications.item set link_outcome = ${outcome}, link_reason = ${reason}, link_looked_at = ${context.now}
    where id = ${itemId} and address = ${address} returning 1`.execute(context.sql)
  return noted.rows.length > 0
}

export const contentOf = ({
  title,
  issuingNumber,
  issuedOn,
  publishedOn,
  topic,
  keywords,
  summary,
  siteName,
  address,
  body,
}: Content): Content => ({
  title,
  issuingNumber,
  issuedOn,
  publishedOn,
  topic,
  keywords,
  summary,
  siteName,
  address,
  body,
})

const wordsOf = async (context: ActContext, organId: OrganId, { publishedOn, issuedOn, ...content }: Content): Promise<string> =>
  asVector(indexOf({ ...content, organ: (await findOrgan(context.sql, organId))?.name ?? '', on: issuedOn ?? publishedOn }))

const addVersion = async (
  context: ActContext,
  itemId: string,
  version: number,
  state: PublicationState,
  content: Content,
  note: string,
  by: PersonId,
): Promise<void> => {
  await sql`insert into publications.version (item_id, version, state, content, note, changed_by, changed_at)
    values (${itemId}, ${version}, ${state}, ${JSON.stringify(content)}::jsonb, ${note}, ${by}, ${context.now})`.execute(context.sql)
}

/** Tells the public side how the entry stands now: only what is public. */
export const tellSite = async (
  context: ActContext,
  itemId: string,
  organId: OrganId,
  version: number,
  content: Content,
  withdrawn: { readonly reason: string } | null,
): Promise<void> => {
  const organ = await findOrgan(context.sql, organId)
  const payload: Json = {
    id: itemId,
    revision: version,
    organId,
    organName: organ?.name ?? '',
    title: content.title,
    issuingNumber: content.issuingNumber,
    issuedOn: content.issuedOn,
    publishedOn: content.publishedOn ?? plainDate(context.today),
    topic: content.topic,
    keywords: [...content.keywords],
    summary: content.summary,
    siteName: content.siteName,
    address: content.address,
    body: content.body,
    withdrawn: withdrawn ? { on: context.today, reason: withdrawn.reason } : null,
  }
  context.send({ type: 'publication.changed', version: 1, payload })
}
