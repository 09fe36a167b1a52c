/** For saved filters and selections: how many cases each of several filters finds, and chosen rows with their version. SQL is here (R019). */
import { sql } from 'kysely'
import type { PersonId, RequestId } from '#kernel'
import type { ViewContext } from '#platform'
import type { CaseRow, Worklist } from '../contract.ts'
import { calendarOf, reachOf, readRows, selectRows } from './case-rows.ts'
import { matching } from './worklist.ts'

type Conditions = Omit<(typeof Worklist)['_zod']['output'], 'cursor' | 'limit'>

/** More than so many are not counted: a chip says 999+. */
export const countedUpTo = 1000

/** In the order of the filters; one query for all of them. */
export const countMatching = async (context: ViewContext, wanted: readonly Conditions[]): Promise<readonly number[]> => {
  if (wanted.length === 0) return []
  const calendar = await calendarOf(context)
  const reach = await reachOf(context, 'requests.worklist')
  const each = wanted.map((one, place) => {
    const { before, condition } = matching(context, { ...one, limit: 1 }, { calendar, reach, limit: countedUpTo })
    return sql`select ${place}::int as place, (select count(*)::int from (${before}select 1 from requests.request r
      where ${condition} limit ${countedUpTo}) found) as count`
  })
  const found = await sql<{ place: number; count: number }>`${sql.join(each, sql` union all `)}`.execute(context.sql)
  const counts = new Map(found.rows.map(({ place, count }) => [place, count]))
  return wanted.map((_one, place) => counts.get(place) ?? 0)
}

type ChosenRow = CaseRow & { readonly version: number; readonly standIn: { readonly id: PersonId; readonly name: string } | null }

/** The chosen cases within reach, the most urgent first, as they stand now. */
export const selectedRows = async (context: ViewContext, ids: readonly RequestId[]): Promise<readonly ChosenRow[]> => {
  const calendar = await calendarOf(context)
  const reach = await reachOf(context, 'requests.worklist')
  const rows = await readRows(
    context,
    sql`${selectRows} where r.id = any(${[...ids]}::uuid[]) and ${reach.condition} order by r.urgency, r.id`,
    calendar,
  )
  const found = await sql<{ id: RequestId; version: number; standInId: PersonId | null; standInName: string | null }>`
    select r.id, r.version, p.id as "standInId", p.name as "standInName" from requests.request r left join identity.person p on p.id = r.stand_in
    where r.id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(context.sql)
  const beside = new Map(found.rows.map((row) => [row.id, row]))
  return rows.map(({ urgency: _place, ...row }) => {
    const more = beside.get(row.id)
    return {
      ...row,
      version: more?.version ?? 0,
      standIn: more?.standInId && more.standInName ? { id: more.standInId, name: more.standInName } : null,
    }
  })
}
