/** Loads and saves complaints: the only file that writes complaints.*. What people wrote is sealed. */
import { type RawBuilder, sql } from 'kysely'
import { conflict, missing, type OrganId, ok, type PlainDate, type Result } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { ComplaintDetail, ComplaintRow } from './contract.ts'
import { type ComplaintConventions, defaultConventions } from './rules/standing.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

/** A row as stored, with what the messages need; texts still sealed. */
export interface StoredComplaint extends Omit<ComplaintRow, 'light' | 'next'> {
  readonly trackingNumber: string
  readonly explainAskedOn: PlainDate | null
  readonly text: string
  readonly explanation: string | null
  readonly orderText: string | null
  readonly resultText: string | null
}

const place = (column: string, id: string) => ({ table: 'complaints.complaint', column, row: id })

const select = sql`select c.id, c.request_id as "requestId", r.number, r.tracking_number as "trackingNumber", r.subject, c.organ_id as "organId",
  o.short_name as "organName", c.authority_id as "authorityId", a.name as "authorityName", c.about, c.channel, c.received_on as "receivedOn",
  c.due_on as "dueOn", c.state, c.explain_asked_on as "explainAskedOn", c.explain_due_on as "explainDueOn", c.explained_on as "explainedOn",
  c.ordered_on as "orderedOn", c.order_due_on as "orderDueOn", c.result, c.concluded_on as "concludedOn", c.letter_id as "letterId", c.version,
  c.passed_on as "passedOn", c.passed_to as "passedTo", c.passed_letter_id as "passedLetterId", c.answer_expected_on as "answerExpectedOn",
  c.answer_number as "answerNumber",
  c.text, c.explanation, c.order_text as "orderText", c.result_text as "resultText"
  from complaints.complaint c join requests.request r on r.id = c.request_id join organs.organ o on o.id = c.organ_id
  join organs.organ a on a.id = c.authority_id`

export const readComplaints = async (context: Reading, where: RawBuilder<unknown>): Promise<readonly StoredComplaint[]> => {
  const found = await sql<StoredComplaint>`${select} where ${where}
    order by (c.concluded_on is not null), c.due_on, c.received_on desc, c.id limit 1000`.execute(context.sql)
  return found.rows
}

/** Texts opened: for the few who may read them. */
export const opened = (
  context: Reading,
  row: StoredComplaint,
): Pick<ComplaintDetail, 'text' | 'explanation' | 'orderText' | 'resultText'> => {
  const open = (column: string, value: string) => context.app.ciphers.open(value, place(column, row.id))
  return {
    text: open('text', row.text),
    explanation: row.explanation === null ? null : open('explanation', row.explanation),
    orderText: row.orderText === null ? null : open('order_text', row.orderText),
    resultText: row.resultText === null ? null : open('result_text', row.resultText),
  }
}

/** The organ complained about; null when there is no such complaint. For `within`. */
export const organOfComplaint = async (context: Reading, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from complaints.complaint where id = ${id}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

/** Locked until the act commits; refused when somebody was faster. */
export const openComplaint = async (context: ActContext, id: string, version: number): Promise<Result<StoredComplaint>> => {
  await sql`select 1 from complaints.complaint where id = ${id} for update`.execute(context.sql)
  const [row] = await readComplaints(context, sql`c.id = ${id}`)
  if (!row) return missing('没有这件投诉，请从列表重新打开。')
  if (row.version !== version) return conflict('这件投诉刚才有人办过，请重新打开看过以后再办。')
  return ok(row)
}

export interface NewComplaint {
  readonly id: string
  readonly requestId: string
  readonly organId: OrganId
  readonly authorityId: OrganId
  readonly about: ComplaintRow['about']
  readonly channel: ComplaintRow['channel']
  readonly text: string
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
}

export const insertComplaint = async (context: ActContext, row: NewComplaint): Promise<void> => {
  const sealed = context.app.ciphers.seal(row.text, place('text', row.id))
  await sql`insert into complaints.complaint (id, request_id, organ_id, authority_id, about, channel, text, received_on, due_on, state, created_at)
    values (${row.id}, ${row.requestId}, ${row.organId}, ${row.authorityId}, ${row.about}, ${row.channel}, ${sealed}, ${row.receivedOn}, ${row.dueOn},
      'received', ${context.now})`.execute(context.sql)
}

/** What an act may change; texts are given open and sealed here. The next version. */
export interface ComplaintChange {
  readonly state: ComplaintRow['state']
  readonly explainAskedOn?: PlainDate
  readonly explainDueOn?: PlainDate
  readonly explanation?: string
  readonly explainedOn?: PlainDate
  readonly orderText?: string
  readonly orderedOn?: PlainDate
  readonly orderDueOn?: PlainDate
  readonly result?: NonNullable<ComplaintRow['result']>
  readonly resultText?: string
  readonly concludedOn?: PlainDate
  readonly letterId?: string
  readonly passedOn?: PlainDate
  readonly passedTo?: string
  readonly passedLetterId?: string
  readonly answerExpectedOn?: PlainDate
  readonly answerNumber?: string
}

export const saveComplaint = async (context: ActContext, id: string, change: ComplaintChange): Promise<StoredComplaint> => {
  const seal = (column: string, text: string | undefined) => (text === undefined ? null : context.app.ciphers.seal(text, place(column, id)))
  await sql`update complaints.complaint set state = ${change.state}, version = version + 1,
      explain_asked_on = coalesce(${change.explainAskedOn ?? null}, explain_asked_on),
      explain_due_on = coalesce(${change.explainDueOn ?? null}, explain_due_on),
      explanation = coalesce(${seal('explanation', change.explanation)}, explanation),
      explained_on = coalesce(${change.explainedOn ?? null}, explained_on),
      order_text = coalesce(${seal('order_text', change.orderText)}, order_text),
      ordered_on = coalesce(${change.orderedOn ?? null}, ordered_on), order_due_on = coalesce(${change.orderDueOn ?? null}, order_due_on),
      result = ${change.result ?? null}, result_text = ${seal('result_text', change.resultText)}, concluded_on = ${change.concludedOn ?? null},
      letter_id = coalesce(${change.letterId ?? null}, letter_id),
      passed_on = coalesce(${change.passedOn ?? null}, passed_on), passed_to = coalesce(${change.passedTo ?? null}, passed_to),
      passed_letter_id = coalesce(${change.passedLetterId ?? null}, passed_letter_id),
      answer_expected_on = coalesce(${change.answerExpectedOn ?? null}, answer_expected_on),
      answer_number = coalesce(${change.answerNumber ?? null}, answer_number)
    where id = ${id}`.execute(context.sql)
  const [row] = await readComplaints(context, sql`c.id = ${id}`)
  if (!row) throw new Error('a complaint that was just written')
  return row
}

/** The office's own days, as stored under `complaints` in platform.setting. */
export const loadConventions = async (context: Pick<Reading, 'sql'>): Promise<ComplaintConventions> => {
  const found = await sql<{ value: unknown }>`select value from platform.setting where name = 'complaints'`.execute(context.sql)
  const stored = found.rows[0]?.value
  if (typeof stored !== 'object' || stored === null) return defaultConventions
  const days = (key: string, otherwise: number) => {
    const value: unknown = Reflect.get(stored, key)
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 60 ? value : otherwise
  }
  return {
    workdays: days('workdays', defaultConventions.workdays),
    explainWorkdays: days('explainWorkdays', defaultConventions.explainWorkdays),
  }
}
