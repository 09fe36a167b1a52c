/** Rows of proceedings with case, organ and owner, and where each stands today. SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import type { Calendar } from '#law'
import type { ViewContext } from '#platform'
import type { Proceeding, ProceedingRow } from '../contract.ts'
import { standingOf } from '../rules/standing.ts'
import { proceedingColumns } from '../store.ts'

type SqlRow = Proceeding & Pick<ProceedingRow, 'number' | 'subject' | 'organName' | 'ownerName'>

/** Condition: the organs on which the caller may use this view. */
export const proceedingsWithin = (context: ViewContext, name: string): RawBuilder<unknown> =>
  context.caller.kind === 'official' ? sql`g.organ_id in ${organsWithin(context.caller.personId, name, context.today)}` : sql`true`

export const readProceedings = async (
  context: ViewContext,
  where: RawBuilder<unknown>,
  calendar?: Calendar,
): Promise<readonly ProceedingRow[]> => {
  const found = await sql<SqlRow>`select ${proceedingColumns}, r.number, r.subject, o.short_name as "organName", p.name as "ownerName"
    from remedies.proceeding g join requests.request r on r.id = g.request_id join organs.organ o on o.id = g.organ_id
    left join identity.person p on p.id = g.owner
    where ${where}
    order by (g.struck_on is not null), (g.concluded_on is not null), case when g.answered_on is null then g.answer_due_on else g.decision_expected_on end, g.received_on desc, g.id`.execute(
    context.sql,
  )
  return found.rows.map((row) => ({ ...row, ...standingOf(row, context.today, calendar) }))
}
