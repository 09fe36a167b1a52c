/** For search engines: what may be read, and the list of public pages. */

import type { PortalPage } from '../portal.ts'
import { sendText } from '../sending.ts'
import { countyOf } from '../site-of.ts'

const closed = ['/progress', '/requests/', '/look', '/desk', '/api/', '/style-guide']
const open = ['/', '/requests', '/guide', '/guide/elsewhere', '/seal', '/about/privacy', '/about/accessibility']

export const robots: PortalPage = ({ server, app }) => {
  const { publicUrl } = app.settings
  const text = `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${publicUrl}/sitemap.xml\n`
  server.get('/robots.txt', (request, reply) => sendText(request, reply, 'text/plain; charset=utf-8', text, 'a minute'))
  server.get('/sitemap.xml', async (request, reply) => {
    const { organs } = await countyOf(app)
    const entries = [
      ...open.map((path) => ({ path, updatedOn: null })),
      ...organs.map(({ id, updatedOn }) => ({ path: `/guide/${id}`, updatedOn })),
    ]
    const list = entries
      .map(({ path, updatedOn }) => `<url><loc>${publicUrl}${path}</loc>${updatedOn ? `<lastmod>${updatedOn}</lastmod>` : ''}</url>`)
      .join('')
    const sitemap = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list}</urlset>`
    return sendText(request, reply, 'application/xml; charset=utf-8', sitemap, 'a minute')
  })
}
