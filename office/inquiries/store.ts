/** Loads and saves inquiries: the only file that reads and writes inquiries.*. Question and answer are sealed. */
import { type RawBuilder, sql } from 'kysely'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const place = (id: string, column: 'question' | 'answer') => ({ table: 'inquiries.ticket', column, row: id })

/** Convention: no law sets days for answering a question; the county may set its own. */
export const defaultDays = 5

export interface Ticket {
  readonly id: string
  readonly requestId: RequestId
  readonly number: string
  readonly organId: OrganId
  readonly organName: string
  readonly toOrganId: OrganId
  readonly toOrganName: string
  readonly item: number | null
  readonly question: string
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
  readonly revision: number
}

export const insertTicket = async (
  context: ActContext,
  ticket: Pick<Ticket, 'id' | 'requestId' | 'organId' | 'toOrganId' | 'item' | 'question' | 'askedOn' | 'dueOn'> & {
    readonly askedBy: string
  },
): Promise<void> => {
  await sql`insert into inquiries.ticket (id, request_id, organ_id, to_organ_id, item, question, asked_on, asked_by, due_on, revision, created_at)
    values (${ticket.id}, ${ticket.requestId}, ${ticket.organId}, ${ticket.toOrganId}, ${ticket.item},
      ${context.app.ciphers.seal(ticket.question, place(ticket.id, 'question'))}, ${ticket.askedOn}, ${ticket.askedBy}, ${ticket.dueOn}, 1,
      ${context.now})`.execute(context.sql)
}

/** The inquiry locked for its act; null when there is none. */
export const lockTicket = async (context: ActContext, id: string): Promise<Ticket | null> => {
  await sql`select 1 from inquiries.ticket where id = ${id} for update`.execute(context.sql)
  return (await ticketsWhere(context, sql`t.id = ${id}`))[0] ?? null
}

/** The organ that answers, for `within`. */
export const answeringOrgan = async (context: Pick<Reading, 'sql'>, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select to_organ_id as "organId" from inquiries.ticket where id = ${id}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

export const saveAnswer = async (
  context: ActContext,
  id: string,
  { answer, on, by }: { readonly answer: string; readonly on: PlainDate; readonly by: string },
): Promise<void> => {
  await sql`update inquiries.ticket set answer = ${context.app.ciphers.seal(answer, place(id, 'answer'))}, answered_on = ${on},
    answered_by = ${by}, revision = revision + 1 where id = ${id}`.execute(context.sql)
}

export const saveRedirection = async (context: ActContext, id: string, toOrganId: OrganId): Promise<void> => {
  await sql`update inquiries.ticket set to_organ_id = ${toOrganId}, revision = revision + 1 where id = ${id}`.execute(context.sql)
}

/** Inquiries by a condition on `t`, opened; the most urgent first. Whoever shows them says that personal data was seen. */
export const ticketsWhere = async (context: Reading, condition: RawBuilder<unknown>, limit = 300): Promise<readonly Ticket[]> => {
  const found = await sql<Ticket>`select t.id, t.request_id as "requestId", r.number, t.organ_id as "organId", o.short_name as "organName",
      t.to_organ_id as "toOrganId", d.name as "toOrganName", t.item, t.question, t.asked_on as "askedOn", t.due_on as "dueOn", t.answer,
      t.answered_on as "answeredOn", p.name as "answeredBy", t.revision
    from inquiries.ticket t join requests.request r on r.id = t.request_id join organs.organ o on o.id = t.organ_id
    join organs.organ d on d.id = t.to_organ_id left join identity.person p on p.id = t.answered_by
    where ${condition} order by t.answered_on desc nulls first, t.due_on, t.created_at, t.id limit ${limit}`.execute(context.sql)
  const { ciphers } = context.app
  return found.rows.map((row) => ({
    ...row,
    question: ciphers.open(row.question, place(row.id, 'question')),
    answer: row.answer === null ? null : ciphers.open(row.answer, place(row.id, 'answer')),
  }))
}

/** How many workdays a department has. */
export const inquiryDays = async (context: Pick<Reading, 'sql'>): Promise<number> => {
  const found = await sql<{ value: unknown }>`select value from platform.setting where name = 'inquiryDays'`.execute(context.sql)
  const days = found.rows[0]?.value
  return typeof days === 'number' ? days : defaultDays
}

export const saveInquiryDays = async (context: ActContext, days: number): Promise<void> => {
  await sql`insert into platform.setting (name, value) values ('inquiryDays', ${JSON.stringify(days)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(context.sql)
}
