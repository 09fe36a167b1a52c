/** requests.refreshCase: due dates by the newest calendar, and the progress page by the new day. Nothing of the law changes here. */
import { z } from 'zod'
import { ok } from '#kernel'
import { act } from '#platform'
import { RequestRef } from '../inputs.contract.ts'
import { openCase, organOfRequest, refreshRow } from '../store.ts'
import { sendProgress } from './publish-progress.ts'

export const refreshCase = act({
  name: 'requests.refreshCase',
  title: '按新的日历重算期限',
  side: 'office',
  input: z.object({ requestId: RequestRef }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    await refreshRow(context, requestId)
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    return ok({ told: await sendProgress(context, opened.value) })
  },
})
