/** requests.worklist: the cases of the organs within reach, filtered, sorted, page by page with a cursor; counts beside it. */
import { type RawBuilder, sql } from 'kysely'
import { invalid, isPlainDate, isUuid, ok } from '#kernel'
import type { Calendar } from '#law'
import { type ViewContext, view } from '#platform'
import { type Light, Worklist, type WorklistPage } from '../contract.ts'
import { calendarOf, type PlacedRow, type Reach, reachOf, readRows, selectRows } from './case-rows.ts'
import { endedStages, soonUntil, waitingStages } from './lights.ts'
import { searching } from './searching.ts'

export const worklist = view({
  name: 'requests.worklist',
  title: '案件列表',
  side: 'office',
  input: Worklist,
  within: async () => null,
  show: async (context, input) => {
    const after = input.cursor === undefined ? null : readCursor(input.sort, input.cursor)
    if (input.cursor !== undefined && after === null)
      return invalid('这一页的位置失效了，请从第一页重新看。', { cursor: '请从第一页重新看' })
    const calendar = await calendarOf(context)
    const reach = await reachOf(context, 'requests.worklist')
    const found = matching(context, input, { calendar, reach, after: after && pageAfter(input.sort, after) })
    const rows = await readRows(
      context,
      sql`${found.before}${selectRows} where ${found.condition} order by ${order[input.sort]} limit ${input.limit + 1}`,
      calendar,
    )
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    const shown: WorklistPage = {
      rows: page,
      nextCursor: rows.length > input.limit && last ? writeCursor(input.sort, last) : null,
      counts: await countOpen(context, calendar, reach.condition),
    }
    return ok(shown)
  },
})

type Filters = (typeof Worklist)['_zod']['output']

/** Which cases a filter finds within reach: what must be said before the query, and its condition. */
export const matching = (
  context: ViewContext,
  input: Filters,
  {
    calendar,
    reach,
    after = null,
    limit = input.limit,
  }: { readonly calendar: Calendar; readonly reach: Reach; readonly after?: RawBuilder<unknown> | null; readonly limit?: number },
): { readonly before: RawBuilder<unknown>; readonly condition: RawBuilder<unknown> } => {
  const base = [reach.condition, ...indexed(context, input), ...(after ? [after] : [])]
  const more = filters(context, input, calendar)
  const found = input.text
    ? searching({ text: input.text, organs: reach.organs, base, more, order: order[input.sort], limit })
    : { before: sql``, condition: sql`true` }
  return { before: found.before, condition: sql.join([...base, ...more, found.condition], sql` and `) }
}

/** What an index knows. */
const indexed = ({ caller }: ViewContext, { mine }: Filters): readonly RawBuilder<unknown>[] => {
  const me = caller.kind === 'official' ? caller.personId : null
  return mine ? [sql`(r.owner = ${me} or r.stand_in = ${me})`] : []
}

const filters = (context: ViewContext, input: Filters, calendar: Calendar): readonly RawBuilder<unknown>[] => {
  return [
    ...(input.stage.length > 0 ? [sql`r.stage = any(${[...input.stage]})`] : []),
    // what is no id at all is nobody's organ
    ...(input.organId ? [isUuid(input.organId) ? sql`r.organ_id = ${input.organId}::uuid` : sql`false`] : []),
    ...(input.channel.length > 0 ? [sql`r.channel = any(${[...input.channel]})`] : []),
    ...(input.light.length > 0
      ? [
          sql`(${sql.join(
            input.light.map((light) => hasLight(light, context, calendar)),
            sql` or `,
          )})`,
        ]
      : []),
    ...(input.receivedFrom ? [sql`r.received_on >= ${input.receivedFrom}`] : []),
    ...(input.receivedTo ? [sql`r.received_on <= ${input.receivedTo}`] : []),
  ]
}

const ended = sql`r.stage = any(${[...endedStages]})`

const hasLight = (light: Light, { today }: ViewContext, calendar: Calendar): RawBuilder<unknown> => {
  const soon = soonUntil(today, calendar)
  switch (light) {
    case 'done':
      return ended
    case 'paused':
      return sql`(not ${ended} and r.due_on is null)`
    case 'late':
      return sql`(not ${ended} and r.due_on < ${today})`
    case 'today':
      return sql`(not ${ended} and r.due_on = ${today})`
    case 'soon':
      return sql`(not ${ended} and r.due_on > ${today} and r.due_on <= ${soon})`
    case 'in_time':
      return sql`(not ${ended} and r.due_on > ${soon})`
  }
}

const order: Readonly<Record<Filters['sort'], RawBuilder<unknown>>> = {
  // what is open by its last day, then what has ended, the newest first: request.urgency
  due: sql`r.urgency, r.id`,
  received: sql`coalesce(r.received_on, '0001-01-01'::date) desc, r.id`,
  number: sql`r.year desc, r.serial desc, r.id`,
}

const pageAfter = (sort: Filters['sort'], [key, id]: readonly [string, string]): RawBuilder<unknown> => {
  switch (sort) {
    case 'due':
      return sql`(r.urgency, r.id) > (${Number(key)}::int, ${id}::uuid)`
    case 'received':
      return sql`(coalesce(r.received_on, '0001-01-01'::date) < ${key}::date or (coalesce(r.received_on, '0001-01-01'::date) = ${key}::date and r.id > ${id}::uuid))`
    case 'number': {
      const [year = 0, serial = 0] = key.split('/').map(Number)
      return sql`(r.year < ${year} or (r.year = ${year} and (r.serial < ${serial} or (r.serial = ${serial} and r.id > ${id}::uuid))))`
    }
  }
}

const keyOf = (sort: Filters['sort'], row: PlacedRow): string => {
  switch (sort) {
    case 'due':
      return String(row.urgency)
    case 'received':
      return row.receivedOn ?? '0001-01-01'
    case 'number':
      return (/〔(\d+)〕(\d+)号$/.exec(row.number) ?? []).slice(1, 3).join('/')
  }
}

const writeCursor = (sort: Filters['sort'], row: PlacedRow): string =>
  Buffer.from(JSON.stringify([sort, keyOf(sort, row), row.id])).toString('base64url')

/** Null unless it is a cursor of this order: what was typed into an address is anything. */
const readCursor = (wanted: Filters['sort'], cursor: string): readonly [string, string] | null => {
  try {
    const [sort, key, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (sort !== wanted || typeof key !== 'string' || !isUuid(id)) return null
    return shapes[wanted](key) ? [key, id] : null
  } catch {
    // not even JSON: somebody cut or changed the address
    return null
  }
}

const shapes: Readonly<Record<Filters['sort'], (key: string) => boolean>> = {
  due: (key) => /^-?\d{1,9}$/.test(key),
  received: (key) => isPlainDate(key) || key === '0001-01-01',
  number: (key) => /^\d{1,4}\/\d{1,9}$/.test(key),
}

/** How many are open, due today, due soon, late, waiting for others: within reach. */
export const countOpen = async (context: ViewContext, calendar: Calendar, reach: RawBuilder<unknown>): Promise<WorklistPage['counts']> => {
  const { today } = context
  const soon = soonUntil(today, calendar)
  const found = await sql<WorklistPage['counts']>`select count(*) as open,
    count(*) filter (where r.due_on = ${today}) as today,
    count(*) filter (where r.due_on > ${today} and r.due_on <= ${soon}) as soon,
    count(*) filter (where r.due_on < ${today}) as late,
    count(*) filter (where r.stage = any(${[...waitingStages]})) as waiting
    from requests.request r where r.stage not in ('dispatched', 'delivered', 'closed', 'archived', 'voided') and ${reach}`.execute(
    context.sql,
  )
  return found.rows[0] ?? { open: 0, today: 0, soon: 0, late: 0, waiting: 0 }
}
