/** inquiries.list and inquiries.ofCase: what a department has to answer, what it asked others, how it stands with one case (R013). */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { organsWithin } from '#identity'
import { ok, type PlainDate } from '#kernel'
import { type Calendar, workdaysBetween } from '#law'
import { type ViewContext, view } from '#platform'
import { calendarOf, organOfRequest } from '#requests'
import { type InquiryLight, type InquiryList, type InquiryRow, type InquiryUnits, SeeInquiries, SeeInquiriesOfCase } from './contract.ts'
import { inquiryDays, type Ticket, ticketsWhere } from './store.ts'

/** Asked by or to an organ in the caller's reach. */
const withinReach = (context: ViewContext, name: string): RawBuilder<unknown> => {
  if (context.caller.kind !== 'official') return sql`true`
  const reach = organsWithin(context.caller.personId, name, context.today)
  return sql`(t.to_organ_id in ${reach} or t.organ_id in ${reach})`
}

export const inquiryList = view({
  name: 'inquiries.list',
  title: '咨询',
  side: 'office',
  input: SeeInquiries,
  within: async () => null,
  show: async (context, { state }) => {
    const reach = withinReach(context, 'inquiries.list')
    const calendar = await calendarOf(context)
    const tickets = await ticketsWhere(context, sql`${reach} and t.answered_on is ${state === 'open' ? sql`null` : sql`not null`}`)
    for (const { requestId } of tickets) context.sawPersonalData({ kind: 'request', id: requestId }, 'inquiry')
    const counted = await sql<InquiryList['numbers']>`select count(*) filter (where t.answered_on is null)::int as open,
        count(*) filter (where t.answered_on is null and t.due_on < ${context.today})::int as late,
        count(*) filter (where t.answered_on <= t.due_on)::int as "answeredInTime",
        count(*) filter (where t.answered_on is not null)::int as answered
      from inquiries.ticket t where ${reach}`.execute(context.sql)
    const list: InquiryList = {
      rows: tickets.map((ticket) => rowOf(ticket, context.today, calendar)),
      days: await inquiryDays(context),
      numbers: counted.rows[0] ?? { open: 0, late: 0, answeredInTime: 0, answered: 0 },
    }
    return ok(list)
  },
})

export const inquiriesOfCase = view({
  name: 'inquiries.ofCase',
  title: '本件的咨询',
  side: 'office',
  input: SeeInquiriesOfCase,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  show: async (context, { requestId }) => {
    const calendar = await calendarOf(context)
    const tickets = await ticketsWhere(context, sql`t.request_id = ${requestId}`)
    if (tickets.length > 0) context.sawPersonalData({ kind: 'request', id: requestId }, 'inquiry')
    return ok({ rows: tickets.map((ticket) => rowOf(ticket, context.today, calendar)), days: await inquiryDays(context) })
  },
})

/** Whoever knows may be asked, in whatever branch of the tree: names of the departments, townships and governments, nothing else. */
export const inquiryUnits = view({
  name: 'inquiries.units',
  title: '可以请谁回答',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const found = await sql<InquiryUnits['units'][number]>`select id as "organId", name from organs.organ
      where kind <> 'village_point' and level in ('county', 'township') and (valid_to is null or valid_to >= ${context.today})
      order by sort, name`.execute(context.sql)
    const shown: InquiryUnits = { units: found.rows }
    return ok(shown)
  },
})

const rowOf = (ticket: Ticket, today: PlainDate, calendar: Calendar): InquiryRow => {
  const { organId: _organ, revision: _revision, ...shown } = ticket
  return { ...shown, remainingWorkdays: remaining(today, ticket.dueOn, calendar), light: lightOf(ticket, today) }
}

/** Below nought once it is late. */
const remaining = (today: PlainDate, dueOn: PlainDate, calendar: Calendar): number =>
  today > dueOn ? -workdaysBetween(dueOn, today, calendar) : workdaysBetween(today, dueOn, calendar)

const lightOf = ({ dueOn, answeredOn }: Pick<Ticket, 'dueOn' | 'answeredOn'>, today: PlainDate): InquiryLight => {
  if (answeredOn !== null) return answeredOn > dueOn ? 'answered_late' : 'answered'
  if (today > dueOn) return 'late'
  return today === dueOn ? 'today' : 'in_time'
}
