/** Letters to the applicant: opening the reply says so to the office; a file is handed out to whoever has opened the request. */
import { openReply } from '#intake'
import { execute, look, serveFile } from '#platform'
import { letter } from '#tracking'
import { grantOf } from '../grant.ts'
import type { PortalPage } from '../portal.ts'

export const letters: PortalPage = (portal) => {
  portal.post('/progress/letters/open', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const { letterId = '' } = visit.form
    const opened = await execute(visit.app, visit.caller, openReply, { ...key, letterId }, visit.key)
    return opened.ok ? visit.redirect(`/progress/case#letter-${encodeURIComponent(letterId)}`) : visit.refuse(opened.error)
  })

  portal.get('/progress/letters/:letterId/:digest', async (visit) => {
    const key = grantOf(visit)
    if (!key) return visit.redirect('/progress')
    const found = await look(visit.app, visit.caller, letter, { ...key, ...visit.params })
    if (!found.ok) return visit.refuse(found.error)
    return serveFile(visit.reply, visit.app.site.files, found.value.file)
  })
}
