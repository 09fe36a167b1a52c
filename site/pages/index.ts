/** Door of pages: the public read model, filled only by messages. */
import { guideList, organGuide } from './views/guides.ts'
import { home, seal } from './views/home.ts'

export { applyOrgansPublished, applySealPublished } from './apply.ts'
export * from './contract.ts'
export { guideList, home, organGuide, seal }

export const pagesViews = [home, organGuide, guideList, seal] as const
