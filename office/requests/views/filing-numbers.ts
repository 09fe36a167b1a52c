/** requests.filingNumbers: the newest figures of how filing goes, told by the public side (R005, R008). Nothing about anyone. */
import { sql } from 'kysely'
import { z } from 'zod'
import { fromSite } from '#exchange'
import { ok, type PlainDate } from '#kernel'
import { view } from '#platform'
import type { FilingNumbers } from '../views.contract.ts'

export const filingNumbers = view({
  name: 'requests.filingNumbers',
  title: '申请入口的数字',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const found = await sql<{ numbers: unknown }>`select numbers from requests.filing_numbers order by on_day desc limit 1`.execute(
      context.sql,
    )
    if (!found.rows[0]) return ok<FilingNumbers | null>(null)
    const { on, since, ...numbers } = fromSite['filing.numbers'].parse(found.rows[0].numbers)
    return ok<FilingNumbers | null>({ ...numbers, on: on as PlainDate, since: since as PlainDate })
  },
})
