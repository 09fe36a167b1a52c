/** requests.orderPaperPackage, requests.recordPaperSent and the machine's requests.keepPaperPackage: 另要纸质件 (条例 第四十条; R031). */
import { z } from 'zod'
import { err, ok } from '#kernel'
import { act } from '#platform'
import { mayMakePaperPackage, recordPaperSent as rule } from '../../case/paper.ts'
import { RequestRef } from '../../inputs.contract.ts'
import { openCase, organOfRequest } from '../../store.ts'
import { insertPaperPackage } from '../../store-window.ts'
import { OrderPaperPackage, RecordPaperSent } from '../../window.contract.ts'
import { onCase } from '../on-case.ts'

/** The package itself is put together after the commit, when the letter has been rendered. */
export const orderPaperPackage = onCase({
  name: 'requests.orderPaperPackage',
  happened: 'requests.paperPackageOrdered',
  input: OrderPaperPackage,
  perform: async (context, opened) => {
    const refused = mayMakePaperPackage(opened.state, context.today, opened.settings)
    return refused ? err(refused) : ok({ facts: [] })
  },
})

export const recordPaperSent = onCase({
  name: 'requests.recordPaperSent',
  happened: 'requests.paperSent',
  input: RecordPaperSent,
  perform: async (context, opened, { on, trackingNumber }) => {
    const sent = rule(opened.state, { on, trackingNumber }, context.today, opened.settings)
    return sent.ok ? ok({ facts: sent.value, detail: { on } }) : sent
  },
})

export const keepPaperPackage = act({
  name: 'requests.keepPaperPackage',
  title: '保存纸质件',
  side: 'office',
  input: z.object({
    requestId: RequestRef,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().positive(),
    pages: z.number().int().positive(),
    apart: z.array(z.string().max(200)).max(50),
  }),
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, ...paper }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    await insertPaperPackage(context, requestId, paper)
    context.happened({
      name: 'requests.paperPackageKept',
      subject: { kind: 'request', id: requestId },
      organId: opened.value.record.organId,
      detail: { pages: paper.pages },
    })
    return ok({})
  },
})
