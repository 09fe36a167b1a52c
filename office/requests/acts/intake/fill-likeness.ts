/** requests.fillLikeness: requests that came in before there was a comparison get theirs; a batch at a time, by the machine (R042). */
import { z } from 'zod'
import { ok } from '#kernel'
import { act } from '#platform'
import { keepLikeness, withoutLikeness } from '../../store-intake.ts'

export const fillLikeness = act({
  name: 'requests.fillLikeness',
  title: '补建相似索引',
  side: 'office',
  input: z.object({ atMost: z.number().int().min(1).max(5000).default(500) }),
  within: async () => null,
  handle: async (context, { atMost }) => {
    const rows = await withoutLikeness(context, atMost)
    for (const { id, organId, ...asked } of rows) await keepLikeness(context, id, organId, asked)
    return ok({ filled: rows.length })
  },
})
