/** precedents.radar 口径雷达: earlier decisions of all organs on the same information, without people (R025). */
import { ok } from '#kernel'
import { view } from '#platform'
import { type Radar, SeeRadar } from '../contract.ts'
import { findPrecedents } from '../find.ts'

export const radar = view({
  name: 'precedents.radar',
  title: '口径雷达',
  side: 'office',
  input: SeeRadar,
  within: async (_context, { organId }) => organId,
  show: async (context, { organId, requestId = null, subject, items, code = null, limit }) => {
    const rows = await findPrecedents(context, { organId, except: requestId, subject, items, code })
    return ok<Radar>({ rows: rows.slice(0, limit) })
  },
})
