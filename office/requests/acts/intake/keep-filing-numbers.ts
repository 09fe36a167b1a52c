/** requests.keepFilingNumbers: how filing goes, as the public side tells it each night (R005, R008). */
import { sql } from 'kysely'
import { fromSite } from '#exchange'
import { ok } from '#kernel'
import { act } from '#platform'

export const keepFilingNumbers = act({
  name: 'requests.keepFilingNumbers',
  title: '收下申请入口的数字',
  side: 'office',
  input: fromSite['filing.numbers'],
  within: async () => null,
  handle: async (context, numbers) => {
    await sql`insert into requests.filing_numbers (on_day, numbers) values (${numbers.on}, ${JSON.stringify(numbers)}::jsonb)
      on conflict (on_day) do update set numbers = excluded.numbers`.execute(context.sql)
    return ok({ on: numbers.on })
  },
})
