/** execute: the one door for every write. Parse → transaction → permitted? → act → journal and reactions → commit. */
import { type Instant, type Json, type OrganId, type PlainDate, type Refusal, type Result, err, forbidden, ok } from '#kernel'
import { type Transaction, sql } from 'kysely'
import type { z } from 'zod'
import type { Database } from '../database/tables.generated.ts'
import type { App, Caller, Happening, OutgoingMessage, SideName } from './app.ts'
import { recordInJournal } from './journal.ts'
import { addJob } from './jobs.ts'
import { putIntoOutbox } from './outbox.ts'
import { inputRefusal } from './input.ts'

/** What an act's handler may use. No I/O but SQL inside: letters, mail and files are reactions. */
export interface ActContext {
  readonly app: App
  readonly sql: Transaction<Database>
  readonly caller: Caller
  readonly now: Instant
  readonly today: PlainDate
  /** Says what happened: written to the journal, triggers reactions after commit. */
  readonly happened: (happening: Happening) => void
  /** Sends a message to the other side in the same transaction. */
  readonly send: (message: OutgoingMessage) => void
}

/** One thing a person may do. Its name is the permission. */
export interface Act<Input, Output> {
  readonly name: string
  /** What the button says, in Chinese. */
  readonly title: string
  readonly side: SideName
  readonly input: z.ZodType<Input>
  /** Which organ the act concerns, read inside the transaction; null when none in particular. */
  readonly within: (context: ActContext, input: Input) => Promise<OrganId | null>
  readonly handle: (context: ActContext, input: Input) => Promise<Result<Output>>
}

/** Declares an act; only here for the types. */
export const act = <Input, Output>(declaration: Act<Input, Output>): Act<Input, Output> => declaration

// biome-ignore lint/suspicious/noExplicitAny: a list of acts of all kinds
export type AnyAct = Act<any, any>

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('refused')
    this.refusal = refusal
  }
}

/**
 * Performs an act. A refusal rolls everything back; a success has written its journal line, its reactions' jobs and its
 * messages in the same transaction. With an idempotency key the same submit is performed once and answered alike again.
 */
export const execute = async <Input, Output>(
  app: App,
  caller: Caller,
  wanted: Act<Input, Output>,
  input: unknown,
  options: { readonly idempotencyKey?: string } = {},
): Promise<Result<Output>> => {
  const parsed = wanted.input.safeParse(input)
  if (!parsed.success) return err(inputRefusal(parsed.error))
  const side = wanted.side === 'office' ? app.office : app.site
  const happenings: Happening[] = []
  const messages: OutgoingMessage[] = []
  try {
    const value = await side.database.transaction().execute(async (transaction) => {
      const context: ActContext = {
        app,
        sql: transaction,
        caller,
        now: app.clock.now(),
        today: app.clock.today(),
        happened: (happening) => void happenings.push(happening),
        send: (message) => void messages.push(message),
      }
      const within = await wanted.within(context, parsed.data)
      if (!(await app.permit(transaction, caller, wanted.name, within)))
        throw new Refused(forbidden(`您没有“${wanted.title}”的权限。需要时请联系本机关的系统管理员授权。`).error)
      const key = options.idempotencyKey
      if (key) {
        const earlier = await claimKey(transaction, side.machinery, wanted.name, key, context.now)
        if (earlier) return earlier.value as Output
      }
      const handled = await wanted.handle(context, parsed.data)
      if (!handled.ok) throw new Refused(handled.error)
      const journalIds = await recordInJournal(context, side.machinery, wanted.name, within, happenings)
      if (side.name === 'office')
        for (const [index, happening] of happenings.entries())
          for (const reaction of app.reactions)
            if (reaction.to.includes(happening.name))
              await addJob(transaction, 'react', { reaction: reaction.name, happening: { ...happening, journalId: journalIds[index] ?? 0 } } as unknown as Json, {
                queue: `${happening.subject.kind}:${happening.subject.id}`,
              })
      for (const message of messages) await putIntoOutbox(context, side.machinery, message)
      if (key) await keepAnswer(transaction, side.machinery, wanted.name, key, handled.value)
      return handled.value
    })
    app.afterCommit(side.name)
    return ok(value)
  } catch (problem) {
    if (problem instanceof Refused) return err(problem.refusal)
    throw problem
  }
}

/** The earlier answer under this key, or null after claiming it. A concurrent twin waits on the row until the first commits. */
const claimKey = async (transaction: Transaction<Database>, schema: string, name: string, key: string, now: Instant) => {
  const claimed = await sql`insert into ${sql.table(`${schema}.idempotency`)} (act, key, created_at) values (${name}, ${key}, ${now})
    on conflict (act, key) do nothing returning 1`.execute(transaction)
  if (claimed.rows.length > 0) return null
  const earlier = await sql<{ answer: Json }>`select answer from ${sql.table(`${schema}.idempotency`)} where act = ${name} and key = ${key}`.execute(
    transaction,
  )
  return { value: earlier.rows[0]?.answer ?? null }
}

const keepAnswer = async (transaction: Transaction<Database>, schema: string, name: string, key: string, answer: unknown) => {
  await sql`update ${sql.table(`${schema}.idempotency`)} set answer = ${JSON.stringify(answer ?? null)}::jsonb where act = ${name} and key = ${key}`.execute(
    transaction,
  )
}
