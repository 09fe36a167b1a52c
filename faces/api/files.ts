/** Files in and out: uploads stored by their digest, downloads only through a view that checks the case and the caller. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type App, look, serveFile, type View } from '#platform'
import { errorBook, writeErrorBook } from '#register-import'
import {
  archiveFile,
  arrivedFile,
  caseFile,
  conferenceFile,
  coSearchFile,
  letterFile,
  paperFile,
  registerBook,
  registerWorkbook,
} from '#requests'
import { talkFile, talkInnerFile } from '#talk'
import { selection, selectionWorkbook } from '#worklists'
import { callerOfRequest, refuseForeignCalls } from './session.ts'
import { statusOf } from './statuses.ts'

/** What a file view answers: the digest under which the store keeps it, and the name it is handed out under. */
export interface FileAnswer {
  readonly digest: string
  readonly name: string
  readonly type: string
}

/** POST /api/files; GET /api/requests/:id/files/:digest, …/archive.zip|pdf; /api/letters/:id.pdf|docx; /api/register/:organ/:year.xlsx. */
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
  server.get<{ Params: { requestId: string; packageId: string } }>('/api/requests/:requestId/paper/:packageId.pdf', (request, reply) =>
    hand(app, request, reply, paperFile, request.params),
  )
  server.get<{ Params: { arrivedId: string; digest: string } }>('/api/arrived/:arrivedId/files/:digest', (request, reply) =>
    hand(app, request, reply, arrivedFile, request.params),
  )
  server.get<{ Params: { letterId: string; form: string } }>('/api/letters/:letterId.:form', (request, reply) =>
    hand(app, request, reply, letterFile, request.params),
  )
  server.get<{ Params: { requestId: string; form: string } }>('/api/requests/:requestId/archive.:form', (request, reply) =>
    hand(app, request, reply, archiveFile, request.params),
  )
  server.get<{ Params: { coSearchId: string; which: string } }>('/api/co-searches/:coSearchId/:which', (request, reply) =>
    hand(app, request, reply, coSearchFile, request.params),
  )
  server.get<{ Params: { conferenceId: string } }>('/api/conferences/:conferenceId/minutes.pdf', (request, reply) =>
    hand(app, request, reply, conferenceFile, request.params),
  )
  server.get<{ Params: { requestId: string; digest: string } }>('/api/talk/:requestId/files/:digest', (request, reply) =>
    hand(app, request, reply, talkFile, request.params),
  )
  server.get<{ Params: { requestId: string } }>('/api/talk/:requestId/inner.pdf', (request, reply) =>
    hand(app, request, reply, talkInnerFile, request.params),
  )
  server.get<{ Params: { importId: string } }>('/api/imports/:importId/errors.xlsx', async (request, reply) => {
    const book = await look(app, await callerOfRequest(app, request), errorBook, request.params)
    if (!book.ok) return reply.code(statusOf(book.error)).send({ refusal: book.error })
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header(
        'content-disposition',
        `attachment; filename="errors.xlsx"; filename*=UTF-8''${encodeURIComponent(`${book.value.name}-错误表.xlsx`)}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(await writeErrorBook(book.value))
  })
  server.get<{ Params: { organId: string; year: string } }>('/api/register/:organId/:year.xlsx', async (request, reply) => {
    const wanted = { organId: request.params.organId, year: Number(request.params.year) }
    const book = await look(app, await callerOfRequest(app, request), registerBook, wanted)
    if (!book.ok) return reply.code(statusOf(book.error)).send({ refusal: book.error })
    const name = `${book.value.organName}${book.value.year}年登记簿.xlsx`
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="register.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(await registerWorkbook(book.value)))
  })
  // posted: five hundred ids are too long for an address, and which cases somebody takes along is nobody's history
  server.post('/api/worklist.xlsx', { preHandler: refuseForeignCalls }, async (request, reply) => {
    const input = { ...(typeof request.body === 'object' ? request.body : {}), purpose: 'workbook' }
    const chosen = await look(app, await callerOfRequest(app, request), selection, input)
    if (!chosen.ok) return reply.code(statusOf(chosen.error)).send({ refusal: chosen.error })
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="cases.xlsx"; filename*=UTF-8''${encodeURIComponent('案件.xlsx')}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(await selectionWorkbook(chosen.value)))
  })
}

const hand = async <Input>(app: App, request: FastifyRequest, reply: FastifyReply, view: View<Input, FileAnswer>, input: unknown) => {
  const shown = await look(app, await callerOfRequest(app, request), view, input)
  if (!shown.ok) return reply.code(statusOf(shown.error)).send({ refusal: shown.error })
  return serveFile(reply, app.office.files, shown.value)
}
