/** links.latest: what was found at an address the last time the machine looked. */
import { ok } from '#kernel'
import { view } from '#platform'
import { SeeLink } from './contract.ts'
import { latestCheck } from './store.ts'

export const linkLatest = view({
  name: 'links.latest',
  title: '网址核对的结果',
  side: 'office',
  input: SeeLink,
  within: async () => null,
  show: async (context, { url }) => ok({ check: await latestCheck(context, url) }),
})
