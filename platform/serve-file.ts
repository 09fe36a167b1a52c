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
  return reply
    .header('content-type', type === 'text/plain' ? 'text/plain; charset=utf-8' : type)
    .header('content-disposition', `attachment; filename="file.${name.split('.').at(-1)}"; filename*=UTF-8''${encoded}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .send(content)
}
