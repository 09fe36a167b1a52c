/** publications.noteLook: the machine's own act after looking at the address of an entry. */
import { z } from 'zod'
import { isUuid, missing, ok } from '#kernel'
import { linkOutcomes } from '#links'
import { act } from '#platform'
import { PageAddress } from '../contract.ts'
import { noteLook as note, organOfItem } from '../store.ts'

export const noteLook = act({
  name: 'publications.noteLook',
  title: '记下公开网址能不能打开',
  side: 'office',
  input: z.object({
    itemId: z.string().refine(isUuid, '编号不对'),
    address: PageAddress,
    outcome: z.enum(linkOutcomes),
    reason: z.string().max(300),
  }),
  within: (context, { itemId }) => organOfItem(context, itemId),
  handle: async (context, { itemId, address, outcome, reason }) => {
    if (!(await note(context, itemId, address, outcome, reason))) return missing('这一条的网址已经换了。')
    context.happened({
      name: outcome === 'dead' ? 'publications.linkDead' : 'publications.linkLooked',
      subject: { kind: 'publication', id: itemId },
      organId: await organOfItem(context, itemId),
      detail: { outcome },
    })
    return ok({})
  },
})
