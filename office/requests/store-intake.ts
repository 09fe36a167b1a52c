/** What the intake desk keeps beside the cases: arrived papers (their words sealed), and the pairs by which requests are compared. */
import { sql } from 'kysely'
import type { Instant, OrganId, PlainDate, RequestId } from '#kernel'
import { type AskedFor, bigramsOfRequest, type IntakeChannel } from '#law'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

const textPlace = (id: string) => ({ table: 'requests.arrived', column: 'text', row: id })

export interface ArrivedPaper {
  readonly id: string
  readonly organId: OrganId
  readonly channel: IntakeChannel
  readonly arrivedOn: PlainDate
  readonly submittedOn: PlainDate | null
  readonly mailNumber: string | null
  readonly text: string
  readonly keptAt: Instant
  readonly settled: 'registered' | 'set_aside' | null
  readonly reason: string | null
}
export interface ArrivedFileRow {
  readonly digest: string
  readonly name: string
  readonly role: 'application' | 'envelope' | 'identity' | 'signature' | 'other'
}

/** Puts it down as it came in. */
export const insertArrived = async (
  context: ActContext,
  paper: Pick<ArrivedPaper, 'id' | 'organId' | 'channel' | 'arrivedOn' | 'submittedOn' | 'mailNumber' | 'text'>,
  by: string,
): Promise<void> => {
  const text = paper.text === '' ? null : context.app.ciphers.seal(paper.text, textPlace(paper.id))
  await sql`insert into requests.arrived (id, organ_id, channel, arrived_on, submitted_on, mail_number, text, kept_at, kept_by)
    values (${paper.id}, ${paper.organId}, ${paper.channel}, ${paper.arrivedOn}, ${paper.submittedOn}, ${paper.mailNumber}, ${text},
      ${context.now}, ${by})`.execute(context.sql)
}

/** Adds scans behind those that are there; the same one once. */
export const addArrivedFiles = async (context: ActContext, id: string, files: readonly ArrivedFileRow[], by: string): Promise<void> => {
  for (const { digest, name, role } of files)
    await sql`insert into requests.arrived_file (arrived_id, digest, name, role, place, added_at, added_by)
      select ${id}, ${digest}, ${name}, ${role}, coalesce(max(place), 0) + 1, ${context.now}, ${by}
        from requests.arrived_file where arrived_id = ${id} on conflict do nothing`.execute(context.sql)
}

export const writeArrivedText = async (context: ActContext, id: string, text: string): Promise<void> => {
  const sealed = text === '' ? null : context.app.ciphers.seal(text, textPlace(id))
  await sql`update requests.arrived set text = ${sealed} where id = ${id}`.execute(context.sql)
}

/** The paper, opened; locked when an act will settle it. Null when there is none. */
export const loadArrived = async (context: Reading, id: string, lock = false): Promise<ArrivedPaper | null> => {
  const found = await sql<Omit<ArrivedPaper, 'text'> & { readonly text: string | null }>`select id, organ_id as "organId", channel,
      arrived_on as "arrivedOn", submitted_on as "submittedOn", mail_number as "mailNumber", text, kept_at as "keptAt", settled, reason
    from requests.arrived where id = ${id} ${lock ? sql`for update` : sql``}`.execute(context.sql)
  const row = found.rows[0]
  return row ? { ...row, text: row.text === null ? '' : context.app.ciphers.open(row.text, textPlace(id)) } : null
}

export const organOfArrived = async (context: Pick<Reading, 'sql'>, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from requests.arrived where id = ${id}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

export const filesOfArrived = async (context: Pick<Reading, 'sql'>, id: string): Promise<readonly ArrivedFileRow[]> => {
  const found = await sql<ArrivedFileRow>`select digest, name, role from requests.arrived_file where arrived_id = ${id}
    order by place`.execute(context.sql)
  return found.rows
}

/** Registered, or set aside for a reason; once. */
export const settleArrived = async (
  context: ActContext,
  id: string,
  as: 'registered' | 'set_aside',
  by: string,
  reason: string | null,
): Promise<void> => {
  await sql`update requests.arrived set settled = ${as}, settled_at = ${context.now}, settled_by = ${by}, reason = ${reason}
    where id = ${id}`.execute(context.sql)
}

export const linkArrivedCase = async (context: ActContext, id: string, requestId: RequestId): Promise<void> => {
  await sql`insert into requests.arrived_case (arrived_id, request_id) values (${id}, ${requestId})`.execute(context.sql)
}

/** What the request is compared by; written with it, and anew when its items change. */
export const keepLikeness = async (context: Pick<ActContext, 'sql'>, id: RequestId, organId: OrganId, asked: AskedFor): Promise<void> => {
  const grams = [...bigramsOfRequest(asked)]
  await sql`insert into requests.likeness (request_id, organ_id, grams) values (${id}, ${organId}, array_to_tsvector(${grams}::text[]))
    on conflict (request_id) do update set grams = excluded.grams`.execute(context.sql)
}

/** Requests that came in before there was a comparison; so many at a time. */
export const withoutLikeness = async (
  context: Pick<ActContext, 'sql'>,
  atMost: number,
): Promise<
  readonly { readonly id: RequestId; readonly organId: OrganId; readonly subject: string; readonly items: readonly string[] }[]
> => {
  const found = await sql<{ id: RequestId; organId: OrganId; subject: string; items: string[] }>`
    select r.id, r.organ_id as "organId", r.subject, r.items from requests.request r
    where not exists (select 1 from requests.likeness l where l.request_id = r.id) order by r.id limit ${atMost}`.execute(context.sql)
  return found.rows
}
