/** How a page is put on the server: an address, and what a visit to it gets. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type App, pageFor, sendError } from '#platform'
import { portalErrors } from './problems.tsx'
import { openVisit, type Visit } from './visit.tsx'

export type Answering = (visit: Visit) => FastifyReply | Promise<FastifyReply>

export interface Portal {
  readonly app: App
  readonly server: FastifyInstance
  readonly get: (path: string, answer: Answering) => void
  /** `perMinute`: how often one address may send it. */
  readonly post: (path: string, answer: Answering, options?: { readonly perMinute?: number }) => void
}

/** One file each: registers its addresses. */
export type PortalPage = (portal: Portal) => void

export const createPortal = (server: FastifyInstance, app: App): Portal => {
  const show = portalErrors(app)
  return {
    app,
    server,
    get: (path, answer) =>
      void server.get(path, async (request, reply) => {
        const visit = await openVisit(app, request, reply)
        return visit ? answer(visit) : sendError(request, reply, pageFor(403), show)
      }),
    post: (path, answer, { perMinute = 120 } = {}) =>
      void server.post(path, { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }, async (request, reply) => {
        const visit = await openVisit(app, request, reply)
        return visit ? answer(visit) : sendError(request, reply, pageFor(403), show)
      }),
  }
}
