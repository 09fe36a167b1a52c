/** requests.indexPrecedent: enters a case's decision anew where all organs look it up; only the machine performs it (R025). */
import { z } from 'zod'
import { ok } from '#kernel'
import { act } from '#platform'
import { indexPrecedent as enter } from '#precedents'
import { RequestRef } from '../../inputs.contract.ts'
import { precedentOf } from '../../precedent-of.ts'
import { openCase, organOfRequest } from '../../store.ts'

export const indexPrecedent = act({
  name: 'requests.indexPrecedent',
  title: '编入口径雷达',
  side: 'office',
  input: z.object({ requestId: RequestRef }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const precedent = await precedentOf(context, opened.value)
    if (precedent) await enter(context, precedent)
    return ok({ indexed: precedent !== null })
  },
})
