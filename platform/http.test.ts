/** The server's bounds and headers, on a real App, without a socket where none is needed. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttp, type Http, serveFile } from '#platform'
import { type TestApp, testApp } from '#testing'

let app: TestApp
let http: Http
let port: number
beforeAll(async () => {
  app = await testApp()
  http = await createHttp(app, { rateLimit: 200 })
  http.server.get('/form', async (request, reply) => reply.type('text/html').send(http.forms.issue(request, reply)))
  http.server.post('/form', async () => 'taken')
  http.server.post('/api/echo', async (request) => ({ value: request.body }))
  http.server.get('/broken', async () => {
    throw new Error('select * from applicants where phone = 13812345678')
  })
  http.server.get('/desk/', async (_request, reply) => reply.type('text/html').send('desk'))
  http.server.get<{ Params: { digest: string; name: string } }>('/file/:digest/:name', (request, reply) =>
    serveFile(reply, app.office.files, request.params),
  )
  await http.server.listen({ host: '127.0.0.1', port: 0 })
  const address = http.server.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  await http?.stop()
  await app?.close()
})

describe('headers', () => {
  test('no inline script; inline styles only on the desk; nothing leaks to others', async () => {
    const page = await http.server.inject('/form')
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self';style-src 'self';/)
    expect(page.headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(page.headers['permissions-policy']).toContain('camera=()')
    expect((await http.server.inject('/desk/')).headers['content-security-policy']).toMatch(
      /script-src 'self';style-src 'self' 'unsafe-inline'/,
    )
  })
})

describe('forms', () => {
  const cookieOf = (answer: { cookies: readonly { name: string; value: string }[] }) => `sunlit_visit=${answer.cookies[0]?.value}`
  const post = (token: string, cookie: string, headers: Record<string, string> = {}) =>
    http.server.inject({
      method: 'POST',
      url: '/form',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
      payload: `_token=${encodeURIComponent(token)}&a=1`,
    })
  test('a form from our page is taken; without token, with another visit, from another site it is refused', async () => {
    const page = await http.server.inject('/form')
    expect((await post(page.body, cookieOf(page))).body).toBe('taken')
    expect((await post(page.body, cookieOf(page), { origin: 'https://sunlit.example', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
      200,
    )
    expect((await post('', cookieOf(page))).statusCode).toBe(403)
    expect((await post(page.body, 'sunlit_visit=AAAAAAAAAAAAAAAAAAAAAA')).statusCode).toBe(403)
    expect((await post(page.body, '')).statusCode).toBe(403)
    expect((await post(page.body, cookieOf(page), { origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await post(page.body, cookieOf(page), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  })
  test('JSON sent as text/plain is not understood', async () => {
    const sent = await http.server.inject({
      method: 'POST',
      url: '/api/echo',
      headers: { 'content-type': 'application/x-unknown' },
      payload: '{}',
    })
    expect(sent.statusCode).toBe(415)
  })
})

describe('what goes wrong', () => {
  test('a defect shows its number and nothing else; the log has no message', async () => {
    const page = await http.server.inject('/broken')
    expect(page.statusCode).toBe(500)
    expect(page.body).not.toContain('applicants')
    const number = /编号：([0-9a-f]{10})/.exec(page.body)?.[1] ?? 'none'
    const line = app.logged.find((entry) => entry.includes('"defect"') && entry.includes(number))
    expect(line).toBeDefined()
    expect(line).not.toContain('13812345678')
  })
  test('unknown pages and broken bodies are told in Chinese, as JSON to programs', async () => {
    expect((await http.server.inject('/none')).body).toContain('没有这个页面')
    expect((await http.server.inject('/api/none')).json()).toMatchObject({ refusal: { kind: 'missing' } })
    for (const [payload, status] of [
      ['{', 400],
      ['{"__proto__":{"a":1}}', 400],
      [JSON.stringify('x'.repeat(1_100_000)), 413],
    ] as const) {
      const sent = await http.server.inject({ method: 'POST', url: '/api/echo', headers: { 'content-type': 'application/json' }, payload })
      expect(sent.statusCode).toBe(status)
      expect(sent.json().refusal.message).toMatch(/[一-龥]/)
    }
  })
  test('headers without end are answered 431', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nhost: a\r\n${`x: ${'y'.repeat(1000)}\r\n`.repeat(40)}\r\n`)
    expect(answer).toContain(' 431 ')
  })
  test('too many from one address wait a minute', async () => {
    const ask = () => http.server.inject({ url: '/form', remoteAddress: '10.9.9.9' })
    for (let asked = 0; asked < 200; asked++) expect((await ask()).statusCode).toBe(200)
    const refused = await ask()
    expect(refused.statusCode).toBe(429)
    expect(refused.body).toContain('操作太频繁')
  })
})

describe('operation', () => {
  test('alive, ready, measured; metrics for this machine only', async () => {
    expect((await http.server.inject('/healthz')).json()).toEqual({ alive: true })
    expect((await http.server.inject('/readyz')).json()).toEqual({ ready: true })
    const metrics = await http.server.inject('/metrics')
    expect(metrics.body).toMatch(/sunlit_http_requests_total\{method="GET",route="\/healthz",status="200"\} 1/)
    expect(metrics.body).toMatch(/sunlit_jobs\{state="dead"\} 0/)
    expect((await http.server.inject({ url: '/metrics', remoteAddress: '10.0.0.1' })).statusCode).toBe(404)
    expect((await http.server.inject({ url: '/metrics', headers: { 'x-forwarded-for': '1.2.3.4' } })).statusCode).toBe(404)
  })
  test('files leave as attachments in a sandbox, typed by their bytes', async () => {
    const stored = await app.office.files.put(Buffer.from('<html><script>alert(1)</script></html>'), { name: '../../页面.html' })
    if (!stored.ok) throw new Error(stored.error.message)
    const sent = await http.server.inject(`/file/${stored.value.digest}/x.html`)
    expect(sent.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    expect(sent.headers['content-disposition']).toMatch(/^attachment; /)
    expect((await http.server.inject(`/file/${'0'.repeat(64)}/x`)).statusCode).toBe(404)
    expect((await http.server.inject('/file/..%2f..%2fetc/x')).statusCode).toBe(404)
  })
})

const raw = (text: string): Promise<string> =>
  new Promise((done) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (piece) => {
      answer += piece.toString()
    })
    socket.on('close', () => done(answer))
    socket.on('error', () => done(answer))
  })
