/** Files: found by the SM3 digest of their content, encrypted where they lie, checked whenever they are read. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FileDigest, invalid, ok, type Result } from '#kernel'
import type { Ciphers } from './crypto.ts'
import { extensionOf, sniffType } from './file-type.ts'

/** A file as the store knows it. */
export interface FoundFile {
  readonly digest: FileDigest
  readonly type: string
  readonly bytes: number
}

export interface StoredFile extends FoundFile {
  /** A safe name to show and to hand it out under. */
  readonly name: string
}

export interface FileStore {
  /** Takes a file in: streamed, measured, never in the clear on the disk. The same content is kept once. */
  readonly put: (
    content: Uint8Array | AsyncIterable<Uint8Array>,
    options?: { readonly name?: string; readonly limit?: number },
  ) => Promise<Result<StoredFile>>
  readonly find: (digest: string) => Promise<FoundFile | null>
  readonly has: (digest: string) => Promise<boolean>
  /** The whole content, its digest checked; throws when it is missing or was altered. */
  readonly read: (digest: string) => Promise<Buffer>
  readonly list: () => Promise<readonly FileDigest[]>
  /** For the end of a retention period. */
  readonly remove: (digest: string) => Promise<void>
  /** Where the encrypted files lie; for backup. */
  readonly driver: FileDriver
}

/** Where encrypted files lie: a folder or a bucket. */
export interface FileDriver {
  /** Takes over a finished encrypted file from the local disk, all or nothing. */
  readonly keep: (key: string, path: string) => Promise<void>
  readonly load: (key: string) => Promise<Buffer | null>
  readonly has: (key: string) => Promise<boolean>
  readonly keys: () => Promise<readonly string[]>
  readonly remove: (key: string) => Promise<void>
}

/** A store over a driver; `scratch` is a local folder for files on their way in (encrypted already). */
export const createFileStore = (ciphers: Ciphers, driver: FileDriver, scratch: string, limit: number): FileStore => ({
  put: async (content, options = {}) => {
    await mkdir(scratch, { recursive: true, mode: 0o700 })
    const path = join(scratch, randomUUID())
    try {
      const taken = await encryptInto(ciphers, path, content instanceof Uint8Array ? [content] : content, options.limit ?? limit)
      if (taken === 'too big')
        return invalid(`文件太大，最大 ${Math.floor((options.limit ?? limit) / 1024 / 1024)} 兆。请压缩，或拆成几个文件。`, {
          file: '文件太大',
        })
      if (taken.bytes === 0) return invalid('文件是空的，请重新选择。', { file: '文件是空的' })
      if (!(await driver.has(taken.digest))) await driver.keep(taken.digest, path)
      return ok({ digest: taken.digest, type: taken.type, bytes: taken.bytes, name: safeFileName(options.name ?? '', taken.type) })
    } finally {
      await rm(path, { force: true })
    }
  },
  find: async (digest) => {
    if (!isDigest(digest)) return null
    const sealed = await driver.load(digest)
    if (!sealed) return null
    const content = decrypt(ciphers, digest, sealed)
    return { digest, type: sniffType(content.subarray(0, headLength)), bytes: content.length }
  },
  has: async (digest) => isDigest(digest) && (await driver.has(digest)),
  read: async (digest) => {
    const sealed = isDigest(digest) ? await driver.load(digest) : null
    if (!sealed) throw new Error(`file ${digest.slice(0, 64)} is missing`)
    return decrypt(ciphers, digest, sealed)
  },
  list: async () => (await driver.keys()).filter(isDigest),
  remove: async (digest) => {
    if (isDigest(digest)) await driver.remove(digest)
  },
  driver,
})

/** A name without path, control, bidirectional and reserved characters, not longer than 120, with the extension of what the file is. */
export const safeFileName = (name: string, type: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"|?*;%]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
    .replace(/^\.+/, '')
  const extension = extensionOf(type)
  const stem = [...clean.replace(/\.[A-Za-z0-9]{1,8}$/, '')]
    .slice(0, 110)
    .join('')
    .replace(/[. ]+$/, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
  return `${stem === '' || reserved ? '文件' : stem}.${extension}`
}

/** Files in a folder: written aside, synced, then given their name, so that a name always means a whole file. */
export const folderDriver = (folder: string): FileDriver => {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)
  return {
    keep: async (key, path) => {
      const into = join(folder, key.slice(0, 2))
      await mkdir(into, { recursive: true, mode: 0o700 })
      await rename(path, pathOf(key))
      await syncFolder(into)
      await syncFolder(folder)
    },
    load: async (key) => {
      try {
        return await readFile(pathOf(key))
      } catch (problem) {
        if (isMissing(problem)) return null
        throw problem
      }
    },
    has: async (key) => {
      try {
        return (await stat(pathOf(key))).isFile()
      } catch {
        return false
      }
    },
    keys: async () => {
      const prefixes = await readdir(folder).catch(() => [])
      const nested = await Promise.all(
        prefixes.filter((prefix) => /^[0-9a-f]{2}$/.test(prefix)).map((prefix) => readdir(join(folder, prefix))),
      )
      return nested.flat().sort()
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

const headLength = 64 * 1024
const isDigest = (text: string): text is FileDigest => /^[0-9a-f]{64}$/.test(text)
const isMissing = (problem: unknown): boolean => problem instanceof Error && 'code' in problem && problem.code === 'ENOENT'

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const magic = 'SUNLIT1'

/** Layout: `SUNLIT1 <key id>\n`, iv, ciphertext, HMAC-SM3 over all before and the digest. */
const encryptInto = async (ciphers: Ciphers, path: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, limit: number) => {
  const id = ciphers.currentKey()
  const key = ciphers.fileKey(id)
  const iv = randomBytes(16)
  const header = Buffer.concat([Buffer.from(`${magic} ${id}\n`), iv])
  const cipher = createCipheriv('sm4-ctr', key.cipher, iv)
  const mac = createHmac('sm3', key.mac).update(header)
  const hash = createHash('sm3')
  const head: Buffer[] = []
  let bytes = 0
  let isTooBig = false
  const sealed = async function* () {
    yield header
    for await (const piece of content) {
      bytes += piece.length
      if (bytes > limit) {
        isTooBig = true
        return
      }
      if (bytes - piece.length < headLength) head.push(Buffer.from(piece))
      hash.update(piece)
      const part = cipher.update(piece)
      mac.update(part)
      yield part
    }
    yield mac.update(hash.copy().digest()).digest()
  }
  await pipeline(Readable.from(sealed()), createWriteStream(path, { mode: 0o600 }))
  if (isTooBig) return 'too big'
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
  return { digest: hash.digest('hex') as FileDigest, bytes, type: sniffType(Buffer.concat(head).subarray(0, headLength)) }
}

const decrypt = (ciphers: Ciphers, digest: string, sealed: Buffer): Buffer => {
  const lineEnd = sealed.indexOf(10)
  const [mark, id] = sealed.subarray(0, Math.max(0, lineEnd)).toString('latin1').split(' ')
  if (mark !== magic || id === undefined || sealed.length < lineEnd + 1 + 48) throw new Error(`file ${digest} is broken: header`)
  const key = ciphers.fileKey(id)
  const body = sealed.subarray(0, -32)
  const tag = createHmac('sm3', key.mac).update(body).update(Buffer.from(digest, 'hex')).digest()
  if (!timingSafeEqual(tag, sealed.subarray(-32))) throw new Error(`file ${digest} was altered`)
  const decipher = createDecipheriv('sm4-ctr', key.cipher, sealed.subarray(lineEnd + 1, lineEnd + 17))
  const content = Buffer.concat([decipher.update(body.subarray(lineEnd + 17)), decipher.final()])
  if (ciphers.digest(content) !== digest) throw new Error(`file ${digest} has another content`)
  return content
}
