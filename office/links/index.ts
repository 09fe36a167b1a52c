/** Door of links: whether a page that a letter points to can be opened (R030, R035). */
import { askLink, keepLinkCheck } from './acts.ts'
import { linkLatest } from './views.ts'

export { checkLink, linkReactions } from './check-link.ts'
export * from './contract.ts'
export { latestCheck } from './store.ts'

export const linkActs = [askLink, keepLinkCheck] as const
export const linkViews = [linkLatest] as const
