/** 大字、深色、高对比: a link sets the cookie and comes back. */
import { displayAsText, displayCookie, displayFrom, localPath } from '#components'
import type { PortalPage } from '../portal.ts'

const year = 31_536_000

export const lookPage: PortalPage = (portal) => {
  portal.get('/look', (visit) => {
    const display = displayAsText(displayFrom(new URLSearchParams(visit.query).toString()))
    if (display === '') visit.dropCookie(displayCookie, '/')
    else visit.keepCookie(displayCookie, display, '/', year)
    return visit.redirect(localPath(visit.query.back))
  })
}
