/** links.ask: somebody wants an address looked at; links.keep: what the machine found there. The looking itself is a reaction. */
import { z } from 'zod'
import { ok } from '#kernel'
import { act } from '#platform'
import { AskLink, LinkAddress, linkOutcomes } from './contract.ts'
import { insertCheck } from './store.ts'

export const askLink = act({
  name: 'links.ask',
  title: '核对网址',
  side: 'office',
  input: AskLink,
  within: async () => null,
  handle: async (context, { url }) => {
    context.happened({ name: 'links.asked', subject: { kind: 'link', id: linkKey(context.app.ciphers.mac('link', url)) }, detail: { url } })
    return ok({})
  },
})

export const keepLinkCheck = act({
  name: 'links.keep',
  title: '记下网址核对的结果',
  side: 'office',
  input: z.object({
    url: LinkAddress,
    found: z.object({
      outcome: z.enum(linkOutcomes),
      status: z.number().int().min(100).max(999).nullable(),
      finalUrl: z.string().max(4000).nullable(),
      title: z.string().max(300).nullable(),
      reason: z.string().max(300),
    }),
  }),
  within: async () => null,
  handle: async (context, { url, found }) => {
    await insertCheck(context, url, found)
    context.happened({
      name: 'links.checked',
      subject: { kind: 'link', id: linkKey(context.app.ciphers.mac('link', url)) },
      detail: { outcome: found.outcome },
    })
    return ok({})
  },
})

const linkKey = (mac: string): string => mac.slice(0, 32)
