/** The outbox: a message to the other side, written in the transaction of the act that sends it; its payload is sealed, for it may name people. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#kernel'
import type { OutgoingMessage } from './app.ts'
import type { Ciphers } from './crypto.ts'
import type { ActContext } from './execute.ts'

/** Puts messages into the outbox of that side, in their order. */
export const putIntoOutbox = async (
  context: Pick<ActContext, 'app' | 'sql' | 'now'>,
  schema: 'platform' | 'intake',
  messages: readonly OutgoingMessage[],
): Promise<void> => {
  if (messages.length === 0) return
  const rows = messages.map(({ type, version, payload, files }) => {
    const row = randomUUID()
    return { type, version, row, payload: context.app.ciphers.seal(JSON.stringify(payload), outboxPlace(schema, row)), files: files ?? [] }
  })
  await sql`insert into ${sql.table(`${schema}.outbox`)} (at, type, version, seal_row, payload, files)
    select ${context.now}::timestamptz, message ->> 'type', (message ->> 'version')::int, (message ->> 'row')::uuid, message ->> 'payload',
      array(select json_array_elements_text(message -> 'files'))
    from json_array_elements(${JSON.stringify(rows)}::json) with ordinality as listed (message, place) order by place`.execute(context.sql)
}

/** The payload of a row of an outbox. */
export const openOutboxPayload = (
  ciphers: Ciphers,
  schema: 'platform' | 'intake',
  row: { readonly seal_row: string; readonly payload: string },
): Json => JSON.parse(ciphers.open(row.payload, outboxPlace(schema, row.seal_row)))

const outboxPlace = (schema: string, row: string) => ({ table: `${schema}.outbox`, column: 'payload', row })
