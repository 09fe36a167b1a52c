/** The door of the portal: the public site, rendered on the server, working without script. */
import type { FastifyInstance } from 'fastify'
import type { App } from '#platform'
import { pages } from './pages.ts'
import { createPortal } from './portal.ts'

export { portalErrors } from './problems.tsx'

/** Puts every public page on the server. Give `portalErrors(app)` to createHttp as `showError`. */
export const registerPortal = (server: FastifyInstance, app: App): void => {
  const portal = createPortal(server, app)
  for (const page of pages) page(portal)
}
