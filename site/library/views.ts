/** library.search, library.alike, library.item: what is public already, found by everybody (第三十六条第（一）项; R005, R009). SQL is here. */
import { sql } from 'kysely'
import { missing, ok } from '#kernel'
import { type Found, findByWords, type ViewContext, view } from '#platform'
import { type AlikeItems, type LibraryHits, type LibraryItem, SearchLibrary, SeeAlike, SeeLibraryItem } from './contract.ts'
import { questionsOf } from './questions.ts'

interface Row {
  readonly item: LibraryItem
}
const onPage = 10

const found = (context: ViewContext, question: string): Promise<readonly Found<Row>[]> =>
  findByWords<Row>(
    context.sql,
    {
      table: 'site.publication',
      columns: sql`i.item`,
      where: sql`not i.withdrawn`,
      newest: sql`i.published_on desc, i.id`,
      findable: ({ item }) => ({ ...item, organ: item.organName, on: item.issuedOn ?? item.publishedOn }),
    },
    question,
  )

export const search = view({
  name: 'library.search',
  title: '查已公开的信息',
  side: 'site',
  input: SearchLibrary,
  within: async () => null,
  show: async (context, { text, page }) => {
    const from = (page - 1) * onPage
    if (text === '') {
      const newest = await sql<Row>`select item from site.publication where not withdrawn
        order by published_on desc, id limit ${onPage} offset ${from}`.execute(context.sql)
      const counted = await sql<{ total: number }>`select count(*)::int as total from (
        select 1 from site.publication where not withdrawn limit ${onPage * 100}) counted`.execute(context.sql)
      return ok(hitsOf(newest.rows, counted.rows[0]?.total ?? 0, page))
    }
    const fitting = (await found(context, text)).filter(({ covers }) => covers >= shownFrom)
    return ok(
      hitsOf(
        fitting.slice(from, from + onPage).map(({ row }) => row),
        fitting.length,
        page,
      ),
    )
  },
})

/** Less of the question than this and the hit is chance. */
const shownFrom = 0.15

const hitsOf = (rows: readonly Row[], total: number, page: number): LibraryHits => ({
  hits: rows.map(({ item }) => item),
  total,
  page,
  pages: Math.max(1, Math.ceil(total / onPage)),
})

/** From here on it may be what somebody is about to ask for. */
const alikeFrom = 0.7

export const alike = view({
  name: 'library.alike',
  title: '已公开的相似内容',
  side: 'site',
  input: SeeAlike,
  within: async () => null,
  show: async (context, typed) => {
    const best = new Map<string, { readonly item: LibraryItem; readonly score: number }>()
    for (const question of questionsOf(typed))
      for (const { row, score, covers } of (await found(context, question)).slice(0, 6)) {
        const earlier = best.get(row.item.id)
        if (covers >= alikeFrom && (!earlier || earlier.score < score)) best.set(row.item.id, { item: row.item, score })
      }
    const items = [...best.values()].sort((one, other) => other.score - one.score).slice(0, 3)
    return ok<AlikeItems>({ items: items.map(({ item }) => item) })
  },
})

export const item = view({
  name: 'library.item',
  title: '一条已公开的信息',
  side: 'site',
  input: SeeLibraryItem,
  within: async () => null,
  show: async (context, { id }) => {
    const kept = await sql<Row>`select item from site.publication where id = ${id}`.execute(context.sql)
    const [row] = kept.rows
    return row ? ok(row.item) : missing('没有这一条。可能网址抄错了，请回到搜索页找一找。')
  },
})
