/** What notifications may know of cases: the days of the running ones, and where an applicant is reached at the moment of sending. SQL is here. */
import { sql } from 'kysely'
import type { OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { Stage } from './inputs.contract.ts'
import { loadApplicant } from './store-people.ts'

export { calendarOf } from './views/case-rows.ts'

/** A running case with a day that has come near or gone by. */
export interface DueCase {
  readonly id: RequestId
  readonly organId: OrganId
  readonly number: string
  readonly subject: string
  readonly owner: PersonId | null
  readonly dueOn: PlainDate | null
  readonly internalDueOn: PlainDate | null
  readonly waitingUntil: PlainDate | null
  readonly stage: Stage
}

/** Cases whose reply, internal or waiting day is at or before `until`. */
export const dueCases = async (context: Pick<ActContext, 'sql'>, until: PlainDate): Promise<readonly DueCase[]> => {
  const found = await sql<DueCase>`select id, organ_id as "organId", number, subject, owner, due_on as "dueOn",
      internal_due_on as "internalDueOn", waiting_until as "waitingUntil", stage
    from requests.request where stage not in ('dispatched', 'delivered', 'closed', 'archived', 'voided')
      and (due_on <= ${until} or internal_due_on <= ${until} or waiting_until <= ${until}) order by due_on nulls last, id`.execute(
    context.sql,
  )
  return found.rows
}

/** Mail and phone of the applicant, opened; whoever asks says so (`sawPersonalData`). */
export const reachOfApplicant = async (
  context: Pick<ActContext | ViewContext, 'sql' | 'app'>,
  requestId: RequestId,
): Promise<{ readonly mail: string | null; readonly mobile: string | null }> => {
  const { email, phone } = await loadApplicant(context, requestId)
  return { mail: email ?? null, mobile: phone || null }
}
