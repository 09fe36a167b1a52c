/** publications.search, publications.item, publications.changes: the register as officials see it (R030, R009). SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import { dayInShanghai, type Instant, missing, ok } from '#kernel'
import { findByWords, type ViewContext, view } from '#platform'
import {
  type PublicationChanges,
  type PublicationHits,
  type PublicationPage,
  type PublicationRow,
  SearchPublications,
  SeeChanges,
  SeePublication,
} from '../contract.ts'

/** From here on a hit is about the same thing. */
const closeFrom = 0.55

/** Organs on which the caller may use the name. */
const organsFor = ({ caller, today }: ViewContext, name: string): RawBuilder<unknown> =>
  caller.kind === 'official' ? organsWithin(caller.personId, name, today) : sql`(select null::uuid where false)`

type Stored = Omit<PublicationRow, 'link' | 'publicAddress'> & {
  readonly linkOutcome: NonNullable<PublicationRow['link']>['outcome'] | null
  readonly linkReason: string | null
  readonly linkLookedAt: Instant | null
  readonly body: string | null
  readonly sourceKind: string | null
  readonly sourceReference: string | null
}

const columnsFor = (
  context: ViewContext,
): RawBuilder<unknown> => sql`i.id as "itemId", i.version, i.organ_id as "organId", o.short_name as "organName", i.state, i.title, i.issuing_number as "issuingNumber",
    i.issued_on as "issuedOn", i.published_on as "publishedOn", i.topic, i.keywords, i.summary, i.address, i.site_name as "siteName",
    i.withdrawn_on as "withdrawnOn", i.withdrawn_reason as "withdrawnReason", i.link_outcome as "linkOutcome", i.link_reason as "linkReason",
    i.link_looked_at as "linkLookedAt", i.body, i.source_kind as "sourceKind", i.source_reference as "sourceReference",
    i.state <> 'withdrawn' and i.organ_id in ${organsFor(context, 'publications.amend')} as "mayChange", i.state = 'draft' and i.organ_id in ${organsFor(context, 'publications.publish')} as "mayPublish"`

const shown = (context: ViewContext, row: Stored): PublicationRow => {
  const { linkOutcome, linkReason, linkLookedAt, body: _body, sourceKind: _kind, sourceReference: _reference, ...rest } = row
  return {
    ...rest,
    publicAddress: row.address ?? `${context.app.settings.publicUrl}/library/${row.itemId}`,
    link: linkOutcome && linkLookedAt ? { outcome: linkOutcome, reason: linkReason ?? '', on: dayInShanghai(linkLookedAt) } : null,
  }
}

const name = 'publications.search'

export const search = view({
  name,
  title: '已公开信息登记簿',
  side: 'office',
  input: SearchPublications,
  within: async () => null,
  show: async (context, { text, reach, state, topic, organId, year, deadOnly, close, limit, offset }) => {
    const mine = organsFor(context, name)
    const where = sql`${reach === 'mine' ? sql`i.organ_id in ${mine}` : sql`i.state = 'published'`}
      and (${state ?? null}::text is null or i.state = ${state ?? null}) and (${topic ?? null}::text is null or i.topic = ${topic ?? null})
      and (${organId ?? null}::uuid is null or i.organ_id = ${organId ?? null})
      and (${year ?? null}::int is null or extract(year from coalesce(i.issued_on, i.published_on)) = ${year ?? null})
      and (not ${deadOnly} or (i.state = 'published' and i.link_outcome = 'dead'))`
    const columns = columnsFor(context)
    const found =
      text === ''
        ? await newest(context, columns, where, limit, offset)
        : await byWords(context, columns, where, text, close, limit, offset)
    const marks = await sql<{ dead: number; waiting: number }>`select
        count(*) filter (where state = 'published' and link_outcome = 'dead')::int as dead, count(*) filter (where state = 'draft')::int as waiting
      from publications.item where organ_id in ${mine} and (state = 'draft' or link_outcome = 'dead')`.execute(context.sql)
    return ok<PublicationHits>({ ...found, dead: marks.rows[0]?.dead ?? 0, waiting: marks.rows[0]?.waiting ?? 0 })
  },
})

type Page = Pick<PublicationHits, 'rows' | 'total' | 'more'>
const countedAtMost = 1000

const newest = async (
  context: ViewContext,
  columns: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  limit: number,
  offset: number,
): Promise<Page> => {
  const rows = await sql<Stored>`select ${columns} from publications.item i join organs.organ o on o.id = i.organ_id
    where ${where} order by i.published_on desc nulls first, i.id limit ${limit} offset ${offset}`.execute(context.sql)
  const counted = await sql<{ total: number }>`select count(*)::int as total from (
    select 1 from publications.item i where ${where} limit ${countedAtMost + 1}) counted`.execute(context.sql)
  const total = counted.rows[0]?.total ?? 0
  return { rows: rows.rows.map((row) => shown(context, row)), total: Math.min(total, countedAtMost), more: total > countedAtMost }
}

const byWords = async (
  context: ViewContext,
  columns: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  text: string,
  close: boolean,
  limit: number,
  offset: number,
): Promise<Page> => {
  const found = await findByWords<Stored>(
    context.sql,
    {
      table: 'publications.item',
      columns,
      from: sql`join organs.organ o on o.id = i.organ_id`,
      where,
      newest: sql`i.published_on desc nulls first, i.id`,
      findable: ({ publishedOn, issuedOn, organName, ...row }) => ({ ...row, organ: organName, on: issuedOn ?? publishedOn }),
    },
    text,
  )
  const fitting = found.filter(({ covers }) => !close || covers >= closeFrom)
  return {
    rows: fitting.slice(offset, offset + limit).map(({ row }) => shown(context, row)),
    total: fitting.length,
    more: found.length >= 200,
  }
}

export const item = view({
  name: 'publications.item',
  title: '一条已公开信息',
  side: 'office',
  input: SeePublication,
  within: async () => null,
  show: async (context, { itemId }) => {
    const mine = organsFor(context, 'publications.item')
    const found = await sql<Stored>`select ${columnsFor(context)} from publications.item i join organs.organ o on o.id = i.organ_id
      where i.id = ${itemId} and (i.state <> 'draft' or i.organ_id in ${mine})`.execute(context.sql)
    const [row] = found.rows
    if (!row) return missing('没有这一条，请从登记簿重新打开。')
    const source = row.sourceKind && row.sourceReference ? { kind: row.sourceKind, reference: row.sourceReference } : null
    return ok<PublicationPage>({ item: shown(context, row), body: row.body, source })
  },
})

export const changes = view({
  name: 'publications.changes',
  title: '登记簿改动记录',
  side: 'office',
  input: SeeChanges,
  within: async () => null,
  show: async (context, { itemId, limit }) => {
    const mine = organsFor(context, 'publications.changes')
    const found = await sql<
      PublicationChanges['changes'][number]
    >`select v.item_id as "itemId", v.content ->> 'title' as title, v.version, v.state, v.note,
        p.name as by, v.changed_at as at
      from publications.version v join publications.item i on i.id = v.item_id join identity.person p on p.id = v.changed_by
      where i.organ_id in ${mine} and (${itemId ?? null}::uuid is null or v.item_id = ${itemId ?? null})
      order by v.changed_at desc, v.version desc limit ${limit}`.execute(context.sql)
    return ok<PublicationChanges>({ changes: found.rows })
  },
})
