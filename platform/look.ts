/** look: the one door for every read. Parse → permitted? → SQL; reads of personal data are journalled. */

import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { err, forbidden, type Instant, type OrganId, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { App, Caller, SideName } from './app.ts'
import { inputRefusal, unwritable } from './input.ts'
import { journalNumbers, recordInJournal } from './journal.ts'
import type { Witnessed } from './witness.ts'

export interface ViewContext {
  readonly app: App
  readonly sql: Transaction<Database>
  readonly caller: Caller
  readonly now: Instant
  readonly today: PlainDate
  /** The view shows personal data of this subject: who looked is kept (个人信息保护法 54). */
  readonly sawPersonalData: (subject: { readonly kind: string; readonly id: string }, what: string) => void
}

/** One thing a person may see. Its name is the permission. */
export interface View<Input, Output> {
  readonly name: string
  readonly title: string
  readonly side: SideName
  readonly input: z.ZodType<Input>
  readonly within: (context: ViewContext, input: Input) => Promise<OrganId | null>
  readonly show: (context: ViewContext, input: Input) => Promise<Result<Output>>
}

/** Declares a view; only here for the types. */
export const view = <Input, Output>(declaration: View<Input, Output>): View<Input, Output> => declaration

// biome-ignore lint/suspicious/noExplicitAny: a list of views of all kinds
export type AnyView = View<any, any>

/** Shows a view: one repeatable-read snapshot, read only unless personal data was seen and must be journalled. */
export const look = async <Input, Output>(
  app: App,
  caller: Caller,
  wanted: View<Input, Output>,
  input: unknown,
): Promise<Result<Output>> => {
  const refused = unwritable(input)
  if (refused) return err(refused)
  const parsed = wanted.input.safeParse(input)
  if (!parsed.success) return err(inputRefusal(parsed.error))
  const side = wanted.side === 'office' ? app.office : app.site
  const witnessed: Witnessed[] = []
  const seen: { subject: { kind: string; id: string }; what: string }[] = []
  const shown = await side.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction): Promise<Result<Output>> => {
      const context: ViewContext = {
        app,
        sql: transaction,
        caller,
        now: app.clock.now(),
        today: app.clock.today(),
        sawPersonalData: (subject, what) => void seen.push({ subject, what }),
      }
      const within = await wanted.within(context, parsed.data)
      if (!(await app.permit(transaction, caller, wanted.name, within)))
        return err<Refusal>(forbidden(`您没有查看“${wanted.title}”的权限。需要时请联系本机关的系统管理员授权。`).error)
      const result = await wanted.show(context, parsed.data)
      if (!result.ok) return result
      if (seen.length > 0)
        await recordInJournal(
          { ...context, witness: (entry) => void witnessed.push(entry) },
          side.machinery,
          seen.map(({ subject, what }) => ({
            caller,
            act: wanted.name,
            within,
            happening: { name: 'personalData.seen', subject, organId: within, detail: { what } },
          })),
          await journalNumbers(context, side.machinery, seen.length),
        )
      return ok(result.value)
    })
  app.witness.note(witnessed)
  return shown
}
