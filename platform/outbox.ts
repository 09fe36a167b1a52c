/** The outbox: a message to the other side, written in the transaction of the act that sends it; its payload is sealed, for it may name people. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Json } from '#kernel'
import type { OutgoingMessage } from './app.ts'
import type { Ciphers } from './crypto.ts'
import type { ActContext } from './execute.ts'

/** Puts a message into the outbox of that side. */
export const putIntoOutbox = async (context: ActContext, schema: 'platform' | 'intake', message: OutgoingMessage): Promise<void> => {
  const row = randomUUID()
  await sql`insert into ${sql.table(`${schema}.outbox`)} (at, type, version, seal_row, payload, files)
    values (${context.now}, ${message.type}, ${message.version}, ${row}, ${context.app.ciphers.seal(JSON.stringify(message.payload), outboxPlace(schema, row))},
      ${[...(message.files ?? [])]})`.execute(context.sql)
}

/** The payload of a row of an outbox. */
export const openOutboxPayload = (
  ciphers: Ciphers,
  schema: 'platform' | 'intake',
  row: { readonly seal_row: string; readonly payload: string },
): Json => JSON.parse(ciphers.open(row.payload, outboxPlace(schema, row.seal_row)))

const outboxPlace = (schema: string, row: string) => ({ table: `${schema}.outbox`, column: 'payload', row })
