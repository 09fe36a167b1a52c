/** execute: the one door for every write. Parse → transaction → permitted? → act → journal and reactions → commit. */
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { err, forbidden, type Instant, type Json, type OrganId, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { App, Caller, Happening, OutgoingMessage, Side, SideName } from './app.ts'
import { type Claim, callerKey, claimKeys, keepAnswers } from './idempotency.ts'
import { inputRefusal, unwritable } from './input.ts'
import { addJobs } from './jobs.ts'
import { type JournalLine, journalNumbers, recordInJournal } from './journal.ts'
import { putIntoOutbox } from './outbox.ts'
import { travelTogether } from './together.ts'
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
  /**
   * The same for several that were asked at the same time, in one transaction: their answers in order. Only for an act that a whole county
   * may perform at once. When one of them is refused or fails, nothing of it remains and each is performed alone.
   */
  readonly handleTogether?: (asked: readonly Asked<Input>[]) => Promise<readonly Result<Output>[]>
}

/** One input and who gave it; all that are handled together share `sql`, `now` and `today`. */
export interface Asked<Input> {
  readonly context: ActContext
  readonly input: Input
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
  const { idempotencyKey: key } = options
  const claim = key === undefined ? null : { act: wanted.name, caller: callerKey(app, caller, parsed.data), key }
  const entry: Entry<Input> = { caller, input: parsed.data, claim }
  if (wanted.handleTogether === undefined) return performAlone(app, wanted, entry)
  return travelTogether(app, wanted.name, entry, {
    together: (entries) => commit(app, wanted, entries),
    alone: (one) => performAlone(app, wanted, one),
  })
}

/** One input at the door, parsed. */
interface Entry<Input> {
  readonly caller: Caller
  readonly input: Input
  readonly claim: Claim | null
}

const performAlone = async <Input, Output>(app: App, wanted: Act<Input, Output>, entry: Entry<Input>): Promise<Result<Output>> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const [value] = await commit(app, wanted, [entry])
      return ok(value as Output)
    } catch (problem) {
      if (problem instanceof Refused) return err(problem.refusal)
      if (attempt >= 5 || !isPassing(problem)) throw problem
    }
  }
}

/** One transaction; throws when anything in it is refused. */
const commit = async <Input, Output>(
  app: App,
  wanted: Act<Input, Output>,
  entries: readonly Entry<Input>[],
): Promise<readonly Output[]> => {
  const side = wanted.side === 'office' ? app.office : app.site
  const witnessed: Witnessed[] = []
  const values = await side.database.transaction().execute((transaction) => perform(app, side, transaction, wanted, entries, witnessed))
  app.witness.note(witnessed)
  app.afterCommit(side.name)
  return values
}

const perform = async <Input, Output>(
  app: App,
  side: Side,
  transaction: Transaction<Database>,
  wanted: Act<Input, Output>,
  entries: readonly Entry<Input>[],
  witnessed: Witnessed[],
): Promise<readonly Output[]> => {
  const shared = {
    app,
    sql: transaction,
    now: app.clock.now(),
    today: app.clock.today(),
    witness: (entry: Witnessed) => void witnessed.push(entry),
  }
  const messages: OutgoingMessage[] = []
  const asked = entries.map(({ caller, input, claim }) => {
    const happenings: Happening[] = []
    const context: ActContext = {
      ...shared,
      caller,
      happened: (happening) => void happenings.push(happening),
      send: (message) => void messages.push(message),
    }
    return { context, input, claim, happenings }
  })
  // asked in one breath: most acts have one happening, its number is taken here already
  const [withins, earlier, numbers] = await Promise.all([
    Promise.all(asked.map(({ context, input }) => wanted.within(context, input))),
    claimKeys(shared, side, entries),
    journalNumbers(shared, side.machinery, entries.length),
  ])
  const permitted = await Promise.all(
    entries.map(({ caller }, index) => app.permit(transaction, caller, wanted.name, withins[index] ?? null)),
  )
  if (permitted.includes(false)) throw new Refused(forbidden(`您没有“${wanted.title}”的权限。需要时请联系本机关的系统管理员授权。`).error)
  const fresh = asked.filter((_, index) => earlier[index] === null)
  const handled = await handleAll(wanted, fresh)
  const answers = new Map(fresh.map((one, index) => [one, handled[index] as Output]))
  const lines = asked.flatMap(({ context, happenings }, index): JournalLine[] =>
    happenings.map((happening) => ({ caller: context.caller, act: wanted.name, within: withins[index] ?? null, happening })),
  )
  const journalIds = [...numbers, ...(await journalNumbers(shared, side.machinery, lines.length - numbers.length))]
  // none waits for the answer to another: they go out together, in this order
  await Promise.all([
    recordInJournal(shared, side.machinery, lines, journalIds),
    side.name === 'office' ? addReactions(shared, lines, journalIds) : null,
    putIntoOutbox(shared, side.machinery, messages),
    keepAnswers(
      shared,
      side,
      fresh.flatMap((one) => (one.claim ? [{ claim: one.claim, answer: answers.get(one) }] : [])),
    ),
  ])
  // what was kept is what this act answered: the same type by construction
  return asked.map((one, index) => (earlier[index] ? (earlier[index].answer as Output) : (answers.get(one) as Output)))
}

const handleAll = async <Input, Output>(wanted: Act<Input, Output>, fresh: readonly Asked<Input>[]): Promise<readonly Output[]> => {
  const [first] = fresh
  if (!first) return []
  const handled = wanted.handleTogether ? await wanted.handleTogether(fresh) : [await wanted.handle(first.context, first.input)]
  return handled.map((one) => {
    if (!one.ok) throw new Refused(one.error)
    return one.value
  })
}

const addReactions = (
  { app, sql: transaction }: Pick<ActContext, 'app' | 'sql'>,
  lines: readonly JournalLine[],
  journalIds: readonly number[],
): Promise<void> =>
  addJobs(
    transaction,
    lines.flatMap(({ happening }, index) => {
      const subject = `${happening.subject.kind}:${happening.subject.id}`
      const told: Json = {
        name: happening.name,
        subject: { ...happening.subject },
        organId: happening.organId,
        detail: happening.detail,
        journalId: journalIds[index] ?? 0,
      }
      return app.reactions
        .filter(({ to }) => to.includes(happening.name))
        .map(({ name, newestOnly }) => ({
          task: 'react',
          payload: { reaction: name, happening: told },
          queue: subject,
          ...(newestOnly ? { key: `${name}:${subject}` } : {}),
        }))
    }),
  )

/** Deadlock and serialisation failure: the other one went first, the same try may now succeed. */
const isPassing = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && (problem.code === '40P01' || problem.code === '40001')
