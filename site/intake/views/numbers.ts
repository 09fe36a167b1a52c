/** How filing goes: median time, where the guidance led (R005, R008). Figures only. */

import { sql } from 'kysely'
import { addDays, ok, type Result } from '#kernel'
import { type ViewContext, view } from '#platform'
import { type IntakeNumbers, SeeNumbers } from '../contract.ts'

export const numbers = view({
  name: 'intake.numbers',
  title: '申请入口的数字',
  side: 'site',
  input: SeeNumbers,
  within: async () => null,
  show: async (context): Promise<Result<IntakeNumbers>> => ok(await filingNumbers(context)),
})

/** The same for the page and for the office. */
export const filingNumbers = async (context: Pick<ViewContext, 'sql' | 'today'>): Promise<IntakeNumbers> => {
  const since = addDays(context.today, -365)
  const times = await sql<{ median: number | null; filed: number }>`
      select percentile_disc(0.5) within group (order by seconds) as median, count(*)::int as filed
      from intake.filing_time where on_day >= ${since}`.execute(context.sql)
  const exits = await sql<{ exit: string; count: number }>`
      select exit, sum(count)::int as count from intake.guidance_exit where on_day >= ${since} group by exit order by 2 desc, 1`.execute(
    context.sql,
  )
  const drafts = await sql<{ drafts: number }>`select count(*)::int as drafts from intake.draft
      where submission_id is null and keep_until >= ${context.today}`.execute(context.sql)
  const row = times.rows[0]
  return {
    since,
    medianSeconds: row?.median ?? null,
    measured: row?.filed ?? 0,
    drafts: drafts.rows[0]?.drafts ?? 0,
    exits: exits.rows,
  }
}
