/** 组件样张: every component with its examples; not listed anywhere. */
import { styleGuide } from '#components'
import type { PortalPage } from '../portal.ts'

export const stylePage: PortalPage = (portal) => {
  portal.get('/style-guide', (visit) => visit.show(styleGuide({ site: visit.site, display: visit.page.display }), { keep: 'a minute' }))
}
