/** How filing goes: median time, where the guidance led (R005, R008). Figures only. */

import { sql } from 'kysely'
import { addDays, ok, type Result } from '#kernel'
import { view } from '#platform'
import { type IntakeNumbers, SeeNumbers } from '../contract.ts'

export const numbers = view({
  name: 'intake.numbers',
  title: '申请入口的数字',
  side: 'site',
  input: SeeNumbers,
  within: async () => null,
  show: async (context): Promise<Result<IntakeNumbers>> => {
    const since = addDays(context.today, -365)
    const times = await sql<{ median: number | null; filed: number }>`
      select percentile_disc(0.5) within group (order by seconds) as median, count(*)::int as filed
      from intake.filing_time where on_day >= ${since}`.execute(context.sql)
    const exits = await sql<{ exit: string; count: number }>`
      select exit, sum(count)::int as count from intake.guidance_exit where on_day >= ${since} group by exit order by 2 desc, 1`.execute(
      context.sql,
    )
    const row = times.rows[0]
    return ok({ since, medianSeconds: row?.median ?? null, measured: row?.filed ?? 0, exits: exits.rows })
  },
})
