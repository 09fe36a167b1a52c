/** Serves the built desk: hashed files for a year, its one page never from a cache. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { projectTop } from '#platform'

/** /desk/ and everything below it that is no file is the single page; its router finds the screen. */
export const registerDesk = async (server: FastifyInstance): Promise<void> => {
  const root = join(projectTop(), 'dist', 'desk')
  if (!existsSync(join(root, 'index.html'))) return
  await server.register(fastifyStatic, {
    root,
    prefix: '/desk/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store')
    },
  })
  server.get('/desk', (_request, reply) => reply.redirect('/desk/', 301))
  // a missing file is missing; only addresses of screens get the page
  server.get('/desk/assets/*', (_request, reply) => reply.callNotFound())
  for (const path of ['/desk/', '/desk/*'])
    server.get(path, (_request, reply) => reply.header('cache-control', 'no-store').sendFile('index.html', root, { cacheControl: false }))
}
