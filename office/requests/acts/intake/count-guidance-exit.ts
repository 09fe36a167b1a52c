/** requests.countGuidanceExit: the guidance before the form led somebody elsewhere (R005). */

import { fromSite } from '#exchange'
import { ok } from '#kernel'
import { act } from '#platform'
import { countExit } from '../../store-drafts.ts'

export const countGuidanceExit = act({
  name: 'requests.countGuidanceExit',
  title: '统计引导去向',
  side: 'office',
  input: fromSite['guidance.exited'],
  within: async () => null,
  handle: async (context, { exit, on }) => {
    await countExit(context, on, exit)
    return ok(null)
  },
})
