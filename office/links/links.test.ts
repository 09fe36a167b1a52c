/** Looking at pages: real servers on this machine; nothing private is opened, a name is resolved once, limits hold (R030). */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from './address.ts'
import { type FetchOptions, fetchPage } from './fetch-page.ts'
import { judgePage, titleOf } from './judge-page.ts'

let server: Server
let origin = ''
let host = ''
const asked: { readonly path: string; readonly cookie: string | undefined; readonly host: string | undefined }[] = []

const pages: Readonly<Record<string, RequestListener>> = {
  '/good': (_request, answer) =>
    answer
      .setHeader('set-cookie', 'a=b')
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end('<html><title> 石桥村&nbsp;征地公告\n</title></html>'),
  '/gbk': (_request, answer) =>
    answer
      .setHeader('content-type', 'text/html')
      .end(Buffer.concat([Buffer.from('<meta charset="gbk"><title>'), Buffer.from([0xb9, 0xab, 0xb8, 0xe6]), Buffer.from('</title>')])),
  '/soft404': (_request, answer) => answer.setHeader('content-type', 'text/html').end('<title>页面不存在</title>'),
  '/gone': (_request, answer) => void answer.writeHead(404).end('no'),
  '/broken': (_request, answer) => void answer.writeHead(500).end(),
  '/shy': (_request, answer) => void answer.writeHead(403).end(),
  '/moved': (_request, answer) => void answer.writeHead(302, { location: '/good' }).end(),
  '/round': (_request, answer) => void answer.writeHead(302, { location: '/round' }).end(),
  '/inside': (_request, answer) => void answer.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/metadata': (_request, answer) => void answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (_request, answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/huge': (_request, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.write('<title>大页面</title>')
    const more = () => {
      while (answer.write('x'.repeat(65_536)));
      answer.once('drain', more)
    }
    answer.on('error', () => undefined)
    more()
  },
  '/slow': (_request, answer) => void answer.write('<title>'),
}

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push({ path: request.url ?? '', cookie: request.headers.cookie, host: request.headers.host })
    const page = pages[request.url ?? '']
    if (page) page(request, answer)
    else answer.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchPage(path.startsWith('http') || path.includes(':') ? path : `${origin}${path}`, { allowedHosts: [host], ...more })
const judged = async (path: string, seen = true, more: Partial<FetchOptions> = {}) =>
  judgePage(path.includes(':') ? path : `${origin}${path}`, await fetched(path, more), seen)

describe('a page', () => {
  test.each([
    ['/good', 'alive', '石桥村 征地公告'],
    ['/gbk', 'alive', '公告'],
    ['/soft404', 'dead', '页面不存在'],
    ['/gone', 'dead', null],
    ['/broken', 'dead', null],
    ['/shy', 'unsure', null],
    ['/round', 'dead', null],
    ['/file', 'dead', null],
    ['/huge', 'alive', '大页面'],
  ] as const)('%s is %s', async (path, outcome, title) => {
    expect(await judged(path)).toMatchObject({ outcome, title })
  })

  test('a redirect is followed, told, and carries no cookie', async () => {
    expect(await judged('/moved')).toMatchObject({ outcome: 'alive', finalUrl: `${origin}/good` })
    expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true)
  })

  test('one that never ends its answer is let go', async () => {
    expect(await fetched('/slow', { milliseconds: 300 })).toEqual({ kind: 'failed', code: 'ETIMEDOUT' })
    expect(await judged('/slow', true, { milliseconds: 300 })).toMatchObject({ outcome: 'unsure' })
    expect(await judged('/slow', false, { milliseconds: 300 })).toMatchObject({ outcome: 'unreachable' })
  })

  test('no answer at all: dead when this machine has a way out, out of reach when it has none', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const gone = `127.0.0.1:${(closed.address() as AddressInfo).port}`
    await new Promise((resolve) => closed.close(resolve))
    expect(await judged(`http://${gone}/`, true, { allowedHosts: [gone] })).toMatchObject({ outcome: 'dead' })
    expect(await judged(`http://${gone}/`, false, { allowedHosts: [gone] })).toMatchObject({ outcome: 'unreachable' })
  })
})

describe('what is never opened', () => {
  test.each([
    ['http://127.0.0.1:9999/', 'private'],
    ['http://localhost/', 'private'],
    ['http://10.1.2.3/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://0x7f000001/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['ftp://www.example.gov.cn/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['http://a:b@www.example.gov.cn/', 'credentials'],
    ['http://www.example.gov.cn:22/', 'port'],
    ['不是网址:', 'address'],
  ])('%s: %s', async (url, why) => {
    expect(await fetchPage(url, { allowedHosts: [] })).toEqual({ kind: 'forbidden', why })
  })

  test('a redirect inwards is judged like the first address', async () => {
    for (const path of ['/inside', '/metadata']) expect(await fetched(path)).toEqual({ kind: 'forbidden', why: 'private' })
  })

  test('our own server is only open by its very host and port', async () => {
    const before = asked.length
    expect(await fetchPage(`${origin}/good`, { allowedHosts: ['127.0.0.1:1'] })).toEqual({ kind: 'forbidden', why: 'private' })
    expect(asked.length).toBe(before)
  })
})

describe('names', () => {
  test('a name is resolved once and that address is connected to, whatever the name says a moment later', async () => {
    const { port } = server.address() as AddressInfo
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let times = 0
    const resolve = async () => answers[times++] ?? []
    const page = await fetchPage(`http://rebinding.example:${port}/good`, { allowedHosts: [`rebinding.example:${port}`], resolve })
    expect(page).toMatchObject({ kind: 'page', status: 200 })
    expect(times).toBe(1)
    expect(asked.at(-1)?.host).toBe(`rebinding.example:${port}`)
  })

  test('one private address among public ones is enough to refuse', async () => {
    const before = asked.length
    const resolve = async () => ['93.184.215.14', '127.0.0.1']
    expect(await fetchPage(`http://mixed.example:${(server.address() as AddressInfo).port}/good`, { allowedHosts: [], resolve })).toEqual({
      kind: 'forbidden',
      why: 'private',
    })
    expect(asked.length).toBe(before)
  })
})

test.each([
  ['8.8.8.8', true],
  ['202.96.128.86', true],
  ['2400:da00::6666', true],
  ['172.15.255.255', true],
  ['172.16.0.0', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:db8::1', false],
])('%s is public: %s', (address, is) => expect(isPublicAddress(address)).toBe(is))

test('a title in a page of any making', () => {
  const of = (text: string, type = 'text/html') => titleOf(Buffer.from(text), type)
  expect(of('<TITLE lang="zh">甲 &amp; 乙</TITLE>')).toBe('甲 & 乙')
  expect(of('<title>没有完')).toBe('没有完')
  expect(of('<title></title>')).toBeNull()
  expect(of('%PDF-1.7 <title>x</title>', 'application/pdf')).toBeNull()
  expect(of('<meta charset="no-such-thing"><title>丙</title>')).toBe('丙')
})
