/** Co-searches beside the docket: what was asked and what was answered, sealed to row and column, and their files. */
import { sql } from 'kysely'
import type { Instant, LetterId, OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import type { CoSearchOutcome, CoSearchRef } from '#law'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>
type Column = 'title' | 'question' | 'answer'
const place = (id: string, column: Column) => ({ table: 'requests.co_search', column, row: id })

export interface NewCoSearch {
  readonly id: string
  readonly requestId: RequestId
  readonly ref: CoSearchRef
  readonly organId: OrganId
  readonly dueOn: PlainDate
  readonly title: string
  readonly question: string
  readonly letterId: LetterId
}

export interface FileOfCoSearch {
  readonly digest: string
  readonly name: string
}

export const insertCoSearch = async (context: ActContext, search: NewCoSearch, files: readonly FileOfCoSearch[]): Promise<void> => {
  const { ciphers } = context.app
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`insert into requests.co_search (id, request_id, ref, organ_id, due_on, title, question, letter_id, sent_at, sent_by)
    values (${search.id}, ${search.requestId}, ${search.ref}, ${search.organId}, ${search.dueOn}, ${ciphers.seal(search.title, place(search.id, 'title'))},
      ${ciphers.seal(search.question, place(search.id, 'question'))}, ${search.letterId}, ${context.now}, ${by})`.execute(context.sql)
  await insertFiles(context, search.id, 'to_unit', files)
}

const insertFiles = async (
  context: ActContext,
  id: string,
  way: 'to_unit' | 'from_unit',
  files: readonly FileOfCoSearch[],
): Promise<void> => {
  for (const { digest, name } of files)
    await sql`insert into requests.co_search_file (co_search_id, digest, name, way) values (${id}, ${digest}, ${name}, ${way})
      on conflict do nothing`.execute(context.sql)
}

export interface CoSearchAnswer {
  readonly outcome: CoSearchOutcome
  readonly answer: string
  readonly replyLetterId: LetterId
  readonly files: readonly FileOfCoSearch[]
}

export const saveCoSearchAnswer = async (context: ActContext, id: string, given: CoSearchAnswer): Promise<void> => {
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`update requests.co_search set outcome = ${given.outcome}, answer = ${context.app.ciphers.seal(given.answer, place(id, 'answer'))},
    answered_at = ${context.now}, answered_by = ${by}, reply_letter_id = ${given.replyLetterId} where id = ${id}`.execute(context.sql)
  await insertFiles(context, id, 'from_unit', given.files)
}

export const saveCoSearchWithdrawn = async (context: ActContext, id: string): Promise<void> => {
  await sql`update requests.co_search set withdrawn_at = ${context.now} where id = ${id}`.execute(context.sql)
}

export interface StoredCoSearch {
  readonly id: string
  readonly requestId: RequestId
  readonly ref: CoSearchRef
  readonly organId: OrganId
  readonly dueOn: PlainDate
  readonly title: string
  readonly question: string
  readonly letterId: LetterId
  readonly sentAt: Instant
  readonly outcome: CoSearchOutcome | null
  readonly answer: string | null
  readonly answeredAt: Instant | null
  readonly answeredBy: PersonId | null
  readonly replyLetterId: LetterId | null
  readonly withdrawnAt: Instant | null
}

const columns = sql`c.id, c.request_id as "requestId", c.ref, c.organ_id as "organId", c.due_on as "dueOn", c.title, c.question, c.letter_id as "letterId",
  c.sent_at as "sentAt", c.outcome, c.answer, c.answered_at as "answeredAt", c.answered_by as "answeredBy", c.reply_letter_id as "replyLetterId",
  c.withdrawn_at as "withdrawnAt"`

/** All co-searches of a case, opened, in the order they were sent. */
export const loadCoSearches = async (context: Reading, requestId: RequestId): Promise<readonly StoredCoSearch[]> => {
  const found = await sql<StoredCoSearch>`select ${columns} from requests.co_search c where c.request_id = ${requestId}
    order by c.sent_at, length(c.ref), c.ref`.execute(context.sql)
  return found.rows.map((row) => opened(context, row))
}

export const findCoSearch = async (context: Reading, id: string): Promise<StoredCoSearch | null> => {
  const found = await sql<StoredCoSearch>`select ${columns} from requests.co_search c where c.id = ${id}`.execute(context.sql)
  const row = found.rows[0]
  return row ? opened(context, row) : null
}

/** The unit asked; null when there is no such co-search. For `within`. */
export const unitOfCoSearch = async (context: Pick<Reading, 'sql'>, id: string): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from requests.co_search where id = ${id}`.execute(context.sql)
  return found.rows[0]?.organId ?? null
}

export const filesOfCoSearch = async (
  context: Pick<Reading, 'sql'>,
  ids: readonly string[],
): Promise<readonly (FileOfCoSearch & { readonly coSearchId: string; readonly way: 'to_unit' | 'from_unit' })[]> => {
  if (ids.length === 0) return []
  const found = await sql<FileOfCoSearch & { coSearchId: string; way: 'to_unit' | 'from_unit' }>`
    select co_search_id as "coSearchId", digest, name, way from requests.co_search_file where co_search_id = any(${[...ids]}::uuid[])
    order by name, digest`.execute(context.sql)
  return found.rows
}

/** Sealed titles of a list, opened. */
export const openedTitle = ({ app }: Pick<Reading, 'app'>, id: string, sealed: string): string =>
  app.ciphers.open(sealed, place(id, 'title'))

const opened = ({ app }: Reading, row: StoredCoSearch): StoredCoSearch => ({
  ...row,
  title: app.ciphers.open(row.title, place(row.id, 'title')),
  question: app.ciphers.open(row.question, place(row.id, 'question')),
  answer: row.answer === null ? null : app.ciphers.open(row.answer, place(row.id, 'answer')),
})
