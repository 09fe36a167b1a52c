/** conversions.list, ofCase: what could be published because people asked for it, the most pressing first (条例 第四十四条; R040). */
import { sql } from 'kysely'
import { addDays, ok, yearOf } from '#kernel'
import { addWorkdays } from '#law'
import { view } from '#platform'
import { calendarOf, organOfRequest } from '#requests'
import { type ConversionList, type ConversionOfCase, SeeConversions, SeeConversionsOfCase } from '../contract.ts'
import { readProposals, withinReach } from './rows.ts'

const listName = 'conversions.list'

export const conversionList = view({
  name: listName,
  title: '转主动公开',
  side: 'office',
  input: SeeConversions,
  within: async () => null,
  show: async (context, { states, single, limit }) => {
    const calendar = await calendarOf(context)
    const reach = withinReach(context, listName, sql`p.organ_id`)
    const rows = await readProposals(
      context,
      sql`${reach} and (p.reason = 'given') = ${single} and (${states.length === 0} or p.state = any(${[...states]}))`,
      sql`(p.state in ('published', 'declined')), p.due_on nulls last, p.published_on desc nulls last, p.proposed_on desc, p.id`,
      limit,
      calendar,
    )
    const soon = addWorkdays(context.today, 5, calendar)
    const counted = await sql<ConversionList['numbers']>`select
        (count(*) filter (where open and p.reason <> 'given'))::int as open,
        (count(*) filter (where open and p.reason <> 'given' and p.due_on < ${context.today}))::int as late,
        (count(*) filter (where open and p.reason <> 'given' and p.due_on between ${context.today} and ${addDays(soon, -1)}))::int as soon,
        (count(*) filter (where p.state = 'reviewing'))::int as reviewing,
        (count(*) filter (where p.published_on >= ${`${yearOf(context.today)}-01-01`}::date))::int as "publishedThisYear",
        (count(*) filter (where open and p.reason = 'given'))::int as single
      from conversions.proposal p cross join lateral (select p.state not in ('published', 'declined') as open) s
      where ${reach}`.execute(context.sql)
    const numbers = counted.rows[0] ?? { open: 0, late: 0, soon: 0, reviewing: 0, publishedThisYear: 0, single: 0 }
    return ok<ConversionList>({ rows, numbers })
  },
})

export const conversionOfCase = view({
  name: 'conversions.ofCase',
  title: '本案转主动公开的情况',
  side: 'office',
  input: SeeConversionsOfCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const [proposal = null] = await readProposals(
      context,
      sql`p.id = (select m.proposal_id from conversions.member m where m.request_id = ${requestId})`,
      sql`p.id`,
      1,
      await calendarOf(context),
    )
    return ok<ConversionOfCase>({ proposal })
  },
})
