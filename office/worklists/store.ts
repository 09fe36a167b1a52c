/** Saved filters and their arrangement: sealed content, one query each. SQL is here (R019). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { organsWithin } from '#identity'
import type { OrganId, PersonId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import { KeptFilter } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app' | 'today'>

const Content = z.object({ name: z.string(), filter: KeptFilter })
type Content = z.infer<typeof Content>

export interface StoredFilter extends Content {
  readonly id: string
  readonly personId: PersonId
  readonly organId: OrganId | null
  readonly organName: string | null
  readonly by: string
}

interface Row {
  readonly id: string
  readonly personId: PersonId
  readonly organId: OrganId | null
  readonly organName: string | null
  readonly by: string
  readonly content: string
}

const place = (id: string) => ({ table: 'worklists.saved_filter', column: 'content', row: id })

const selectFilters = sql`select f.id, f.person_id as "personId", f.organ_id as "organId", o.short_name as "organName", p.name as by, f.content
  from worklists.saved_filter f join identity.person p on p.id = f.person_id left join organs.organ o on o.id = f.organ_id`

const opened = ({ app }: Reading, rows: readonly Row[]): readonly StoredFilter[] =>
  rows.flatMap(({ content, ...row }) => {
    const kept = Content.safeParse(JSON.parse(app.ciphers.open(content, place(row.id))))
    // a condition that the list no longer knows: the filter is not shown, rather than shown wrong
    return kept.success ? [{ ...row, ...kept.data }] : []
  })

/** One's own, and what is shared in the organs on whose cases one works. */
export const filtersOf = async (context: Reading, personId: PersonId): Promise<readonly StoredFilter[]> => {
  const found = await sql<Row>`${selectFilters} where f.person_id = ${personId}
    or f.organ_id in ${organsWithin(personId, 'requests.worklist', context.today)} order by f.id limit 200`.execute(context.sql)
  return opened(context, found.rows)
}

/** One filter, locked for the act; null when there is none. */
export const findFilter = async (context: ActContext, id: string): Promise<StoredFilter | null> => {
  const found = await sql<Row>`${selectFilters} where f.id = ${id} for update of f`.execute(context.sql)
  return opened(context, found.rows)[0] ?? null
}

/** All of one person's own, so that a name is given once; locked against a second window. */
export const ownFilters = async (context: ActContext, personId: PersonId): Promise<readonly StoredFilter[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('worklists:' || ${personId}::text, 0))`.execute(context.sql)
  const found = await sql<Row>`${selectFilters} where f.person_id = ${personId}`.execute(context.sql)
  return opened(context, found.rows)
}

/** Keeps it under its id, or under a new one. */
export const saveFilter = async (context: ActContext, personId: PersonId, content: Content, known?: string): Promise<string> => {
  const id = known ?? randomUUID()
  const sealed = context.app.ciphers.seal(JSON.stringify(content), place(id))
  await sql`insert into worklists.saved_filter (id, person_id, content, changed_at) values (${id}, ${personId}, ${sealed}, ${context.now})
    on conflict (id) do update set content = excluded.content, changed_at = excluded.changed_at`.execute(context.sql)
  return id
}

export const setShared = async (context: ActContext, id: string, organId: OrganId | null): Promise<void> => {
  await sql`update worklists.saved_filter set organ_id = ${organId}, changed_at = ${context.now} where id = ${id}`.execute(context.sql)
}

export const deleteFilter = async (context: ActContext, id: string): Promise<void> => {
  await sql`delete from worklists.saved_filter where id = ${id}`.execute(context.sql)
}

export interface Arrangement {
  readonly places: readonly string[]
  readonly start: string | null
}

export const arrangementOf = async (context: Reading, personId: PersonId): Promise<Arrangement> => {
  const found = await sql<Arrangement>`select places, start_id as start from worklists.arrangement where person_id = ${personId}`.execute(
    context.sql,
  )
  return found.rows[0] ?? { places: [], start: null }
}

export const saveArrangement = async (context: ActContext, personId: PersonId, { places, start }: Arrangement): Promise<void> => {
  await sql`insert into worklists.arrangement (person_id, places, start_id, changed_at)
    values (${personId}, ${[...places]}::uuid[], ${start}, ${context.now})
    on conflict (person_id) do update set places = excluded.places, start_id = excluded.start_id, changed_at = excluded.changed_at`.execute(
    context.sql,
  )
}
