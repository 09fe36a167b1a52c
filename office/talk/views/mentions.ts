/** talk.mentions 叫到我的: for the list of today (R024). */
import { sql } from 'kysely'
import { z } from 'zod'
import { organsWithin } from '#identity'
import { ok } from '#kernel'
import { view } from '#platform'
import { loadMentions } from '../store.ts'

export const mentions = view({
  name: 'talk.mentions',
  title: '叫到我的',
  side: 'office',
  input: z.object({}),
  within: async () => null,
  show: async (context) => {
    const { caller, today } = context
    if (caller.kind !== 'official') return ok({ mentions: [] })
    const own = organsWithin(caller.personId, 'requests.casePage', today)
    const found = await loadMentions(context, caller.personId, sql`${own}`)
    return ok({ mentions: found.map(({ messageId: _id, ...mention }) => mention) })
  },
})
