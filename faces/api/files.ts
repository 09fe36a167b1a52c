/** Files in and out: uploads stored by their digest, downloads only through a view that checks the case and the caller. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type App, look, serveFile, type View } from '#platform'
import { caseFile, letterFile } from '#requests'
import { callerOfRequest, refuseForeignCalls } from './session.ts'
import { statusOf } from './statuses.ts'

/** What a file view answers: the digest under which the store keeps it, and the name it is handed out under. */
export interface FileAnswer {
  readonly digest: string
  readonly name: string
  readonly type: string
}

/** POST /api/files; GET /api/requests/:id/files/:digest; GET /api/letters/:id.pdf|docx. */
export const registerFiles = (server: FastifyInstance, app: App): void => {
  server.post('/api/files', { preHandler: refuseForeignCalls }, async (request, reply) => {
    const caller = await callerOfRequest(app, request)
    if (caller.kind !== 'official') return reply.code(401).send({ refusal: { kind: 'forbidden', message: '登录已失效，请重新登录。' } })
    const part = await request.file()
    if (!part) return reply.code(422).send({ refusal: { kind: 'invalid', message: '没有收到文件，请重新选择。' } })
    const stored = await app.office.files.put(part.file, { name: part.filename })
    if (!stored.ok) return reply.code(statusOf(stored.error)).send({ refusal: stored.error })
    return reply.header('cache-control', 'no-store').send({ value: stored.value })
  })
  server.get<{ Params: { requestId: string; digest: string } }>('/api/requests/:requestId/files/:digest', (request, reply) =>
    hand(app, request, reply, caseFile, request.params),
  )
  server.get<{ Params: { letterId: string; form: string } }>('/api/letters/:letterId.:form', (request, reply) =>
    hand(app, request, reply, letterFile, request.params),
  )
}

const hand = async <Input>(app: App, request: FastifyRequest, reply: FastifyReply, view: View<Input, FileAnswer>, input: unknown) => {
  const shown = await look(app, await callerOfRequest(app, request), view, input)
  if (!shown.ok) return reply.code(statusOf(shown.error)).send({ refusal: shown.error })
  return serveFile(reply, app.office.files, shown.value)
}
