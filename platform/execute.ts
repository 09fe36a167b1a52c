/** execute: the one door for every write. Parse → transaction → permitted? → act → journal and reactions → commit. */
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { err, forbidden, type Instant, type Json, type OrganId, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { App, Caller, Happening, OutgoingMessage, Side, SideName } from './app.ts'
import { inputRefusal, unwritable } from './input.ts'
import { addJobs } from './jobs.ts'
import { journalNumbers, recordInJournal } from './journal.ts'
import { putIntoOutbox } from './outbox.ts'
import type { Witnessed } from './witness.ts'

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
  /** Machinery: collects the entries to be witnessed after the commit. */
  readonly witness: (entry: Witnessed) => void
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

export interface ExecuteOptions {
  /** The same key from the same caller performs the act once and is answered alike again. */
  readonly idempotencyKey?: string
}

/**
 * Performs an act. A refusal rolls everything back; a success has written its journal line, its reactions' jobs and its
 * messages in the same transaction. A deadlock between two acts is tried again; nothing of the first try remains.
 */
export const execute = async <Input, Output>(
  app: App,
  caller: Caller,
  wanted: Act<Input, Output>,
  input: unknown,
  options: ExecuteOptions = {},
): Promise<Result<Output>> => {
  const refused = unwritable(input)
  if (refused) return err(refused)
  const parsed = wanted.input.safeParse(input)
  if (!parsed.success) return err(inputRefusal(parsed.error))
  const side = wanted.side === 'office' ? app.office : app.site
  for (let attempt = 1; ; attempt++) {
    const witnessed: Witnessed[] = []
    try {
      const value = await side.database
        .transaction()
        .execute((transaction) => perform(app, side, transaction, caller, wanted, parsed.data, options, witnessed))
      app.witness.note(witnessed)
      app.afterCommit(side.name)
      return ok(value)
    } catch (problem) {
      if (problem instanceof Refused) return err(problem.refusal)
      if (attempt >= 5 || !isPassing(problem)) throw problem
    }
  }
}

const perform = async <Input, Output>(
  app: App,
  side: Side,
  transaction: Transaction<Database>,
  caller: Caller,
  wanted: Act<Input, Output>,
  input: Input,
  options: ExecuteOptions,
  witnessed: Witnessed[],
): Promise<Output> => {
  const happenings: Happening[] = []
  const messages: OutgoingMessage[] = []
  const context: ActContext = {
    app,
    sql: transaction,
    caller,
    now: app.clock.now(),
    today: app.clock.today(),
    happened: (happening) => void happenings.push(happening),
    send: (message) => void messages.push(message),
    witness: (entry) => void witnessed.push(entry),
  }
  const claim =
    options.idempotencyKey === undefined ? null : { act: wanted.name, caller: callerKey(app, caller, input), key: options.idempotencyKey }
  // asked in one breath: most acts have one happening, its number is taken here already
  const [within, earlier, [firstNumber]] = await Promise.all([
    wanted.within(context, input),
    claim ? claimKey(context, side, claim) : null,
    journalNumbers(context, side.machinery, 1),
  ])
  if (!(await app.permit(transaction, caller, wanted.name, within)))
    throw new Refused(forbidden(`您没有“${wanted.title}”的权限。需要时请联系本机关的系统管理员授权。`).error)
  // what was kept is what this act answered: the same type by construction
  if (earlier) return earlier.answer as Output
  const handled = await wanted.handle(context, input)
  if (!handled.ok) throw new Refused(handled.error)
  const journalIds = [firstNumber ?? 0, ...(await journalNumbers(context, side.machinery, happenings.length - 1))]
  // none waits for the answer to another: they go out together, in this order
  await Promise.all([
    recordInJournal(context, side.machinery, wanted.name, within, happenings, journalIds),
    side.name === 'office' ? addReactions(context, happenings, journalIds) : null,
    ...messages.map((message) => putIntoOutbox(context, side.machinery, message)),
    claim ? keepAnswer(context, side, claim, handled.value) : null,
  ])
  return handled.value
}

const addReactions = (context: ActContext, happenings: readonly Happening[], journalIds: readonly number[]): Promise<void> =>
  addJobs(
    context.sql,
    happenings.flatMap((happening, index) => {
      const subject = `${happening.subject.kind}:${happening.subject.id}`
      const told: Json = {
        name: happening.name,
        subject: { ...happening.subject },
        organId: happening.organId,
        detail: happening.detail,
        journalId: journalIds[index] ?? 0,
      }
      return context.app.reactions
        .filter(({ to }) => to.includes(happening.name))
        .map(({ name, newestOnly }) => ({
          task: 'react',
          payload: { reaction: name, happening: told },
          queue: subject,
          ...(newestOnly ? { key: `${name}:${subject}` } : {}),
        }))
    }),
  )

interface Claim {
  readonly act: string
  readonly caller: string
  readonly key: string
}

/** Deadlock and serialisation failure: the other one went first, the same try may now succeed. */
const isPassing = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && (problem.code === '40P01' || problem.code === '40001')

/** Visitors have no name: what they sent and from where stands for it, so that nobody is handed the answer to somebody else's key. */
const callerKey = (app: App, caller: Caller, input: unknown): string => {
  switch (caller.kind) {
    case 'official':
      return caller.personId
    case 'system':
      return caller.kind
    case 'visitor':
      return `visitor:${app.ciphers.mac('visitor-idempotency', JSON.stringify([caller.origin ?? '', input]))}`
  }
}

/** The earlier answer under this key, or null after claiming it. A concurrent twin waits on the row until the first commits. */
const claimKey = async (
  context: ActContext,
  side: Side,
  { act: name, caller, key }: Claim,
): Promise<{ readonly answer: unknown } | null> => {
  const table = sql.table(`${side.machinery}.idempotency`)
  const claimed = await sql`insert into ${table} (act, caller, key, created_at) values (${name}, ${caller}, ${key}, ${context.now})
    on conflict (act, caller, key) do nothing returning 1`.execute(context.sql)
  if (claimed.rows.length > 0) return null
  const earlier = await sql<{ answer: string | null }>`select answer from ${table}
    where act = ${name} and caller = ${caller} and key = ${key}`.execute(context.sql)
  const sealed = earlier.rows[0]?.answer
  return { answer: sealed ? JSON.parse(context.app.ciphers.open(sealed, answerPlace(side, { act: name, caller, key }))) : undefined }
}

const keepAnswer = async (context: ActContext, side: Side, claim: Claim, answer: unknown): Promise<void> => {
  const text = JSON.stringify(answer)
  const sealed = text === undefined ? null : context.app.ciphers.seal(text, answerPlace(side, claim))
  await sql`update ${sql.table(`${side.machinery}.idempotency`)} set answer = ${sealed}
    where act = ${claim.act} and caller = ${claim.caller} and key = ${claim.key}`.execute(context.sql)
}

const answerPlace = (side: Side, { act: name, caller, key }: Claim) => ({
  table: `${side.machinery}.idempotency`,
  column: 'answer',
  row: `${name}/${caller}/${key}`,
})
