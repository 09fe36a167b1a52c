/** The API: every declared act and view by name (`POST /api/requests.extend`), sign-in, files, and its own description. */

import type { FastifyInstance } from 'fastify'
import type { AnyAct, AnyView, App } from '#platform'
import { registerCalls } from './calls.ts'
import { registerConversionFiles } from './conversion-files.ts'
import { registerFiles } from './files.ts'
import { registerLetterPreview } from './letter-preview.ts'
import { registerLive } from './live.ts'
import { openApi } from './openapi.ts'
import { registerRemedyFiles } from './remedy-files.ts'
import { registerSession } from './session.ts'

export interface ApiParts {
  readonly acts: readonly AnyAct[]
  readonly views: readonly AnyView[]
}

/** Puts the API under /api on the server. */
export const registerApi = (server: FastifyInstance, app: App, parts: ApiParts): void => {
  // The legal day of the server: the desk never trusts the browser's calendar.
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('x-sunlit-today', app.clock.today())
  })
  registerSession(server, app)
  registerFiles(server, app)
  registerRemedyFiles(server, app)
  registerConversionFiles(server, app)
  registerLive(server, app)
  registerLetterPreview(server, app, parts.views)
  registerCalls(server, app, parts)
  const description = openApi(parts, app.settings.publicUrl)
  server.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(description))
}

export { registerDesk } from './desk-files.ts'
export { openApi } from './openapi.ts'
export { statusOf } from './statuses.ts'
