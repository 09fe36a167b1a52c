/** The file store, with the same tests on a folder and on a real S3-speaking server. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCiphers } from './crypto.ts'
import { sniffType } from './file-type.ts'
import { createFileStore, type FileDriver, folderDriver, safeFileName } from './files.ts'
import { openKeyring } from './keys.ts'
import { s3Driver } from './s3-driver.ts'

interface S3rver {
  readonly run: () => Promise<{ readonly port: number }>
  readonly close: () => Promise<void>
}
const S3rver: new (options: object) => S3rver = createRequire(import.meta.url)('s3rver')

const folder = mkdtempSync(join(tmpdir(), 'sunlit-files-'))
const ciphers = createCiphers(openKeyring(join(folder, 'keys'), true))
let s3: S3rver
const drivers: Record<string, FileDriver> = { folder: folderDriver(join(folder, 'files')) }

beforeAll(async () => {
  s3 = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'sunlit' }] })
  const { port } = await s3.run()
  drivers.s3 = s3Driver({
    filesUrl: 's3://sunlit/files',
    s3: { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' },
  })
})
afterAll(async () => {
  await s3?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['folder', 's3'])('files in %s', (name) => {
  const storeOf = () => {
    const driver = drivers[name]
    if (!driver) throw new Error('no driver')
    return { driver, store: createFileStore(ciphers, driver, join(folder, 'incoming'), 1024 * 1024) }
  }
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 'x')])

  test('put, find, read: by the digest of the content, typed by the bytes, once', async () => {
    const { store } = storeOf()
    const put = await store.put(pdf, { name: '决定书.docx' })
    if (!put.ok) throw new Error(put.error.message)
    expect(put.value).toMatchObject({ digest: ciphers.digest(pdf), type: 'application/pdf', bytes: pdf.length, name: '决定书.pdf' })
    expect(await store.put(pdf)).toMatchObject({ ok: true, value: { digest: put.value.digest } })
    expect(await store.find(put.value.digest)).toEqual({ digest: put.value.digest, type: 'application/pdf', bytes: pdf.length })
    expect((await store.read(put.value.digest)).equals(pdf)).toBe(true)
    expect(await store.list()).toContain(put.value.digest)
  })

  test('streams in; too big or empty is refused and leaves nothing', async () => {
    const { store } = storeOf()
    const pieces = async function* (count: number) {
      for (let index = 0; index < count; index++) yield Buffer.alloc(100_000, index)
    }
    expect(await store.put(pieces(9))).toMatchObject({ ok: true, value: { bytes: 900_000 } })
    expect(await store.put(pieces(11))).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await store.put(Buffer.alloc(0))).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  test('nothing lies in the clear, a changed byte is never handed out', async () => {
    const { store, driver } = storeOf()
    const put = await store.put(Buffer.from('机密的身份证复印件 CANARY-7f3a'), { name: 'a.txt' })
    if (!put.ok) throw new Error(put.error.message)
    const sealed = await driver.load(put.value.digest)
    if (!sealed) throw new Error('not kept')
    expect(sealed.includes('CANARY')).toBe(false)
    for (const at of [0, 9, 12, 30, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      const path = join(folder, 'changed')
      writeFileSync(path, changed)
      await driver.remove(put.value.digest)
      await driver.keep(put.value.digest, path)
      await expect(store.read(put.value.digest), String(at)).rejects.toThrow()
    }
  })

  test('what is not there is null or thrown; no path leads out', async () => {
    const { store } = storeOf()
    expect(await store.find('0'.repeat(64))).toBeNull()
    expect(await store.find('../../etc/passwd')).toBeNull()
    await expect(store.read('../../etc/passwd')).rejects.toThrow()
    await expect(store.read('0'.repeat(64))).rejects.toThrow('missing')
  })
})

test('the bytes say what a file is', () => {
  const zip = (part: string) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(26), Buffer.from(part)])
  expect(sniffType(zip('word/document.xml'))).toContain('wordprocessingml')
  expect(sniffType(zip('OFD.xml'))).toBe('application/ofd')
  expect(sniffType(zip('a.txt'))).toBe('application/zip')
  expect(sniffType(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(sniffType(Buffer.from('<svg onload=alert(1)>'))).toBe('application/octet-stream')
  expect(sniffType(Buffer.from('  <!DOCTYPE html>'))).toBe('application/octet-stream')
  expect(sniffType(Buffer.from('你好\n'))).toBe('text/plain')
  expect(sniffType(Buffer.from([0x4d, 0x5a, 0, 1]))).toBe('application/octet-stream')
})

test('names are made safe', () => {
  expect(safeFileName('../../etc/passwd', 'text/plain')).toBe('passwd.txt')
  expect(safeFileName('C:\\x\\身份证.JPG', 'image/jpeg')).toBe('身份证.jpg')
  expect(safeFileName('发票\u202Egpj.exe', 'application/octet-stream')).toBe('发票gpj.bin')
  expect(safeFileName('con.pdf', 'application/pdf')).toBe('文件.pdf')
  expect(safeFileName('a\0b\r\n".pdf', 'application/pdf')).toBe('ab.pdf')
  expect(safeFileName('', 'application/pdf')).toBe('文件.pdf')
  expect([...safeFileName('长'.repeat(400), 'application/pdf')].length).toBeLessThanOrEqual(120)
})

test('a file in the folder is private', async () => {
  const store = createFileStore(ciphers, folderDriver(join(folder, 'private')), join(folder, 'incoming'), 1024)
  const put = await store.put(Buffer.from('x'))
  if (!put.ok) throw new Error('refused')
  expect(
    readFileSync(join(folder, 'private', put.value.digest.slice(0, 2), put.value.digest))
      .toString('latin1')
      .startsWith('SUNLIT1 '),
  ).toBe(true)
})
