/** Notes on the words of a draft, sealed to their row; with its neighbours the only code that writes requests.* (R022). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant, PersonId, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'app'>

export interface StoredNote {
  readonly id: string
  readonly draft: number
  readonly block: number
  readonly quote: string
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
  readonly settled: { readonly as: 'done' | 'taken_back'; readonly answer: string; readonly by: PersonId; readonly at: Instant } | null
}

const place = (id: string, column: 'quote' | 'text' | 'answer') => ({ table: 'requests.review_note', column, row: id })

interface NewNote {
  readonly draft: number
  readonly block: number
  readonly quote: string
  readonly text: string
  readonly by: string
}

/** Keeps a note; its id. */
export const insertNote = async (
  context: ActContext,
  requestId: RequestId,
  { draft, block, quote, text, by }: NewNote,
): Promise<string> => {
  const id = randomUUID()
  const { ciphers } = context.app
  await sql`insert into requests.review_note (id, request_id, draft, block, quote, text, by_person, created_at)
    values (${id}, ${requestId}, ${draft}, ${block}, ${ciphers.seal(quote, place(id, 'quote'))}, ${ciphers.seal(text, place(id, 'text'))}, ${by}, ${context.now})`.execute(
    context.sql,
  )
  return id
}

/** True when it was open until now. */
export const settleNote = async (
  context: ActContext,
  id: string,
  as: 'done' | 'taken_back',
  answer: string,
  by: string,
): Promise<boolean> => {
  const settled =
    await sql`update requests.review_note set settled_as = ${as}, answer = ${context.app.ciphers.seal(answer, place(id, 'answer'))},
      settled_by = ${by}, settled_at = ${context.now} where id = ${id} and settled_as is null returning 1`.execute(context.sql)
  return settled.rows.length > 0
}

/** All notes on a case, the oldest first. */
export const notesOn = async (context: Reading, requestId: RequestId): Promise<readonly StoredNote[]> => {
  const found = await sql<{
    id: string
    draft: number
    block: number
    quote: string
    text: string
    by: PersonId
    at: Instant
    settledAs: 'done' | 'taken_back' | null
    answer: string | null
    settledBy: PersonId | null
    settledAt: Instant | null
  }>`select id, draft, block, quote, text, by_person as by, created_at as at, settled_as as "settledAs", answer,
      settled_by as "settledBy", settled_at as "settledAt"
    from requests.review_note where request_id = ${requestId} order by created_at, id`.execute(context.sql)
  const { ciphers } = context.app
  return found.rows.map(({ id, draft, block, quote, text, by, at, settledAs, answer, settledBy, settledAt }) => ({
    id,
    draft,
    block,
    quote: ciphers.open(quote, place(id, 'quote')),
    text: ciphers.open(text, place(id, 'text')),
    by,
    at,
    settled:
      settledAs && settledBy && settledAt
        ? { as: settledAs, answer: answer === null ? '' : ciphers.open(answer, place(id, 'answer')), by: settledBy, at: settledAt }
        : null,
  }))
}
