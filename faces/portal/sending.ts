/** Sends text compressed, with what a cache may do with it: public pages have an ETag, personal ones are kept by nobody. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** nobody: personal; a minute: public pages; ever: files with the hash of their content in the name. */
export type Keeping = 'nobody' | 'a minute' | 'ever'

const cacheControl = {
  nobody: 'no-store',
  'a minute': 'public, max-age=60, must-revalidate',
  ever: 'public, max-age=31536000, immutable',
} as const satisfies Record<Keeping, string>

export const sendText = (request: FastifyRequest, reply: FastifyReply, type: string, text: string, keep: Keeping): FastifyReply => {
  reply.header('content-type', type).header('cache-control', cacheControl[keep])
  reply.header('vary', keep === 'a minute' ? 'accept-encoding, cookie' : 'accept-encoding')
  if (keep !== 'nobody') {
    const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    reply.header('etag', tag)
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  }
  const accepted = request.headers['accept-encoding'] ?? ''
  if (text.length < 1000) return reply.send(text)
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(brotli(text, keep === 'ever' ? 11 : 5))
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzipSync(text))
  return reply.send(text)
}

const kept = new Map<string, Buffer>()

/** The few files that are kept for ever are packed once. */
const brotli = (text: string, quality: number): Buffer => {
  const found = quality === 11 ? kept.get(text) : undefined
  if (found) return found
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  if (quality === 11) kept.set(text, packed)
  return packed
}
