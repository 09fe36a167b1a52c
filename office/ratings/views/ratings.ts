/** ratings.overview, ratings.callBacks: shares for each organ, and what is to be called back (R034, R137). SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import { addMonths, type OrganId, ok, type PlainDate } from '#kernel'
import { listOrgans } from '#organs'
import { type ViewContext, view } from '#platform'
import { type CallBackList, type CallBackRow, type RatingsOverview, SeeCallBacks, SeeRatings } from '../contract.ts'
import { type CountedCallBack, type CountedRating, callBackLight, figuresOf } from '../rules.ts'

const reach = ({ caller, today }: ViewContext, name: string, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  caller.kind === 'official' ? sql`${column} in ${organsWithin(caller.personId, name, today)}` : sql`true`

const overviewName = 'ratings.overview'

export const ratingsOverview = view({
  name: overviewName,
  title: '好差评',
  side: 'office',
  input: SeeRatings,
  within: async () => null,
  show: async (context, { months }) => {
    const from = addMonths(context.today, -months)
    const ratings = await sql<CountedRating & { organId: OrganId; givenOn: PlainDate }>`select organ_id as "organId", score, solved,
        given_on as "givenOn" from ratings.rating where ${reach(context, overviewName, sql`organ_id`)} and given_on > ${from}`.execute(
      context.sql,
    )
    const callBacks = await sql<CountedCallBack & { organId: OrganId }>`select organ_id as "organId", due_on as "dueOn", done_on as "doneOn"
      from ratings.call_back where ${reach(context, overviewName, sql`organ_id`)} and opened_on > ${from}`.execute(context.sql)
    const replies = await sql<{ organId: OrganId; count: number }>`select organ_id as "organId", count(*)::integer as count
      from requests.request where ${reach(context, overviewName, sql`organ_id`)} and dispatched_on > ${from} and origin <> 'old_ended' group by 1`.execute(
      context.sql,
    )
    const organIds = [...new Set([...ratings.rows, ...callBacks.rows, ...replies.rows].map(({ organId }) => organId))]
    const organs = await listOrgans(context.sql, organIds)
    const ofOrgan = (organId: OrganId | null) =>
      figuresOf(
        ratings.rows.filter((row) => organId === null || row.organId === organId),
        callBacks.rows.filter((row) => organId === null || row.organId === organId),
        replies.rows.filter((row) => organId === null || row.organId === organId).reduce((sum, { count }) => sum + count, 0),
        context.today,
      )
    const shown: RatingsOverview = {
      from,
      all: ofOrgan(null),
      organs: organs
        .map(({ id, shortName }) => ({ organId: id, organName: shortName, figures: ofOrgan(id) }))
        .sort((one, other) => (one.figures.average ?? 9) - (other.figures.average ?? 9) || other.figures.total - one.figures.total),
      months: monthsOf(ratings.rows, from, context.today),
    }
    return ok(shown)
  },
})

const monthsOf = (
  ratings: readonly { readonly score: number; readonly givenOn: PlainDate }[],
  from: PlainDate,
  today: PlainDate,
): RatingsOverview['months'] => {
  const months: string[] = []
  for (let day = from; day <= today; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  if (!months.includes(today.slice(0, 7))) months.push(today.slice(0, 7))
  return months.map((month) => {
    const own = ratings.filter(({ givenOn }) => givenOn.startsWith(month))
    const average = own.length === 0 ? null : Math.round((own.reduce((sum, { score }) => sum + score, 0) / own.length) * 100) / 100
    return { month, total: own.length, average }
  })
}

const callBacksName = 'ratings.callBacks'

export const callBackList = view({
  name: callBacksName,
  title: '差评回访',
  side: 'office',
  input: SeeCallBacks,
  within: async () => null,
  show: async (context, { all }) => {
    const found = await sql<Omit<CallBackRow, 'light'>>`select b.rating_id as "ratingId", g.request_id as "requestId", r.number, r.subject,
        b.organ_id as "organId", o.short_name as "organName", b.score, g.solved, g.comment, b.opened_on as "openedOn", b.due_on as "dueOn",
        b.done_on as "doneOn", b.reached, b.record
      from ratings.call_back b join ratings.rating g on g.id = b.rating_id join requests.request r on r.id = g.request_id
      join organs.organ o on o.id = b.organ_id
      where ${reach(context, callBacksName, sql`b.organ_id`)} and (${all} or b.done_on is null)
      order by (b.done_on is not null), b.due_on, b.rating_id limit 500`.execute(context.sql)
    const { ciphers } = context.app
    const rows = found.rows.map(
      (row): CallBackRow => ({
        ...row,
        comment: ciphers.open(row.comment, { table: 'ratings.rating', column: 'comment', row: row.ratingId }),
        record: row.record === null ? null : ciphers.open(row.record, { table: 'ratings.call_back', column: 'record', row: row.ratingId }),
        light: callBackLight(row, context.today),
      }),
    )
    for (const { requestId } of rows) context.sawPersonalData({ kind: 'request', id: requestId }, 'rating')
    const shown: CallBackList = { rows }
    return ok(shown)
  },
})
