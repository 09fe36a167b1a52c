/** The style sheet, the script and the mark: named by their content, kept for ever, packed once. */
import { assets } from '#components'
import type { PortalPage } from '../portal.ts'
import { sendText } from '../sending.ts'

export const assetFiles: PortalPage = ({ server }) => {
  for (const file of assets().files) server.get(file.path, (request, reply) => sendText(request, reply, file.type, file.body, 'ever'))
  server.get('/favicon.ico', (_request, reply) => reply.header('cache-control', 'public, max-age=86400').redirect(assets().icon.path, 302))
}
