/** Looks at an address outside any transaction and keeps what was found: called by reactions. */
import { type App, execute, type Reaction } from '#platform'
import { keepLinkCheck } from './acts.ts'
import type { LinkFinding } from './contract.ts'
import { fetchPage } from './fetch-page.ts'
import { judgePage } from './judge-page.ts'
import { networkSeen } from './store.ts'

export const checkLink = async (app: App, url: string): Promise<LinkFinding> => {
  const fetched = await fetchPage(url, { allowedHosts: allowedHosts(app) })
  const found = judgePage(url, fetched, await networkSeen(app))
  const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepLinkCheck, { url, found })
  if (!kept.ok) throw new Error(`what was found at an address was refused: ${kept.error.message}`)
  return found
}

/** Our own portal, and what the installation names in LINK_HOSTS. */
const allowedHosts = (app: App): readonly string[] => {
  const named = app.settings.linkHosts
  return [new URL(app.settings.publicUrl).host, ...(Array.isArray(named) ? named.map(String) : [])]
}

export const linkReactions: readonly Reaction[] = [
  {
    name: 'links.look',
    to: ['links.asked'],
    newestOnly: true,
    react: async (app, { detail }) => {
      const url = typeof detail === 'object' && detail !== null && 'url' in detail ? detail.url : null
      if (typeof url === 'string') await checkLink(app, url)
    },
  },
]
