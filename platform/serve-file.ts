/** Hands a stored file out: never rendered by the browser, its type read off its bytes, its content checked. */
import type { FastifyReply } from 'fastify'
import { sniffType } from './file-type.ts'
import { type FileStore, safeFileName } from './files.ts'

export interface FileToServe {
  readonly digest: string
  readonly name: string
}

/** Sends the file as an attachment, with nosniff and a sandbox policy; 404 when the store does not have it. */
export const serveFile = async (reply: FastifyReply, files: FileStore, file: FileToServe): Promise<FastifyReply> => {
  if (!(await files.has(file.digest))) {
    reply.callNotFound()
    return reply
  }
  const content = await files.read(file.digest)
  const type = sniffType(content.subarray(0, 64 * 1024))
  const name = safeFileName(file.name, type)
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  reply
    .header('content-type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-disposition', `attachment; filename="file.${name.split('.').at(-1)}"; filename*=UTF-8''${encoded}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .header('accept-ranges', 'bytes')
  const part = partAsked(reply.request.headers.range, content.length)
  if (part === null) return reply.send(content)
  if (part === 'none') return reply.code(416).header('content-range', `bytes */${content.length}`).send()
  return reply
    .code(206)
    .header('content-range', `bytes ${part.from}-${part.to}/${content.length}`)
    .send(content.subarray(part.from, part.to + 1))
}

/** One part of the file, as players of sound ask for it (RFC 9110 14.2); null for the whole, also when several parts are asked for. */
const partAsked = (asked: string | undefined, length: number): { readonly from: number; readonly to: number } | 'none' | null => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '')
  const [, first = '', last = ''] = found ?? []
  if (!found || (first === '' && last === '')) return null
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from <= to ? { from, to } : 'none'
}
