/** R036, both sides: the paper's QR code opens the letter to be heard, whatever way it was served; number and code open it once it was opened online; the sound follows by itself and never holds the reply up. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterId, RequestId } from '#kernel'
import { findLetter } from '#letters'
import { execute, runJobsOnce } from '#platform'
import type { TestApp } from '#testing'
import { openBrowser, portalServer, textOf } from '../../../testing/portal-browser.ts'
import { applicant, grantedDraft, openDecided } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../testing/told-desk.ts'
import * as acts from '../acts/all.ts'
import { publishReadings } from './publish-readings.ts'

let desk: ToldDesk
let server: FastifyInstance
const folder = mkdtempSync(join(tmpdir(), 'sunlit-voice-'))
beforeAll(async () => {
  desk = await openToldDesk()
  server = await portalServer(desk.app as TestApp)
}, 60_000)
afterAll(async () => {
  await server.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const reaction = { kind: 'system', part: 'reaction' } as const

/** An engine that says the text itself, as an "MP3"; or one that fails. */
const engine = (name: string, body: string): string => {
  const path = join(folder, name)
  writeFileSync(path, `#!${process.execPath}\nlet text = ''\nprocess.stdin.on('data', (d) => { text += d }).on('end', () => { ${body} })\n`)
  chmodSync(path, 0o755)
  return path
}
const withEngine = (path: string | null) => Object.assign(desk.app.settings, { speechCommand: path === null ? null : [path] })

const decided = async (delivery: 'online' | 'post') => {
  const mine = await desk.registered({ wish: { form: delivery === 'online' ? 'electronic' : 'paper', delivery } })
  must(await desk.on(desk.people.clerk, acts.assign, mine.requestId, { to: desk.people.handler.personId }))
  const { letterId } = await openDecided(desk, mine.requestId, grantedDraft(desk.organ))
  const letter = await findLetter({ app: desk.app, sql: desk.app.office.database }, letterId as LetterId)
  const token = /#listen=([\w-]+)$/.exec(letter?.content.qr?.url ?? '')?.[1] ?? ''
  return { ...mine, letterId: letterId as LetterId, token }
}
const dispatched = async (requestId: RequestId, method: 'electronic' | 'post') => {
  const post = method === 'post' ? { trackingNumber: 'XA12345678944' } : {}
  must(await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method, ...post }))
  await desk.settle()
}
/** A phone that scans the paper: the script sends what stands behind the #. */
const scanning = async (token: string) => {
  const phone = openBrowser(server)
  const answer = await phone.send(await phone.get('/progress'), '/listen', { token })
  return { phone, answer }
}

describe('a reply on paper', () => {
  test('waits for its dispatch; then the QR code opens the whole letter, and nobody’s name', async () => {
    withEngine(null)
    const mine = await decided('post')
    expect(Buffer.from(mine.token, 'base64url').length).toBe(20)
    await desk.settle()
    expect((await scanning(mine.token)).answer.status).toBe(404)
    await dispatched(mine.requestId, 'post')
    const { phone, answer } = await scanning(mine.token)
    expect(answer).toMatchObject({ status: 303, to: '/listen/letter' })
    const page = await phone.get('/listen/letter')
    expect(page.status).toBe(200)
    expect(page.headers['cache-control']).toBe('no-store')
    const said = textOf(page.html)
    for (const words of [
      '不服这个结果，怎么办',
      '再听一遍',
      '下一段',
      '找人帮我',
      '行政复议',
      '大字版，内容以正式文书为准',
      '明川县自然资源局',
    ])
      expect(said).toContain(words)
    expect(page.html).toMatch(/data-say="文号：[^"]*，二零二六年，[^"]*号。"/)
    expect(page.html).not.toContain('<audio')
    expect(said).not.toContain(applicant.name)
    for (const address of phone.addresses) expect(address).not.toContain(mine.token)
    for (const value of phone.cookies.values()) expect(decodeURIComponent(value)).not.toContain(mine.token)
    // what was sent on paper does not appear on the progress page
    expect((await desk.seen(mine)).letters.map(({ kind }) => kind)).not.toContain('decision')
  }, 60_000)

  test('another token, a shortened one and a letter’s id open nothing; after half an hour it is scanned again', async () => {
    const mine = await decided('post')
    await dispatched(mine.requestId, 'post')
    for (const token of ['A'.repeat(27), mine.token.slice(0, 24), mine.letterId, ''])
      expect((await scanning(token)).answer.status).toBeGreaterThanOrEqual(400)
    const { phone } = await scanning(mine.token)
    const before = desk.app.clock.now()
    desk.clock.advance({ minutes: 31 })
    expect(await phone.get('/listen/letter')).toMatchObject({ status: 303, to: '/progress' })
    desk.clock.set(before)
    phone.cookies.set('sunlit_paper', 'forged')
    expect((await phone.get('/listen/letter')).status).toBe(303)
  }, 60_000)
})

describe('a reply online', () => {
  test('can be heard once it was opened, for opening it is its service', async () => {
    const mine = await decided('online')
    await dispatched(mine.requestId, 'electronic')
    const browser = openBrowser(server)
    await browser.send(await browser.get('/progress'), '/progress', { number: mine.trackingNumber, code: mine.queryCode })
    const address = `/progress/letters/${mine.letterId}/listen`
    const before = await browser.get('/progress/case')
    expect(before.html).not.toContain(address)
    expect((await browser.get(address)).status).toBe(404)
    await browser.send(before, '/progress/letters/open', { letterId: mine.letterId })
    const after = await browser.get('/progress/case')
    expect(after.html).toContain(address)
    expect((await browser.get(address)).status).toBe(200)
    expect((await openBrowser(server).get(address)).to).toBe('/progress')
  }, 60_000)
})

describe('the sound', () => {
  test('is made once, follows the text, is handed out in parts, and holds what the rules say', async () => {
    withEngine(engine('voice', "process.stdout.write('ID3' + text)"))
    const mine = await decided('post')
    await dispatched(mine.requestId, 'post')
    const { phone } = await scanning(mine.token)
    expect((await phone.get('/listen/letter')).html).toMatch(/<audio[^>]*controls[^>]*src="\/listen\/audio"/)
    const sound = await phone.get('/listen/audio')
    expect(sound).toMatchObject({ status: 200, headers: { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes' } })
    expect(sound.html).toContain('不服这个结果，怎么办。')
    expect(sound.html.slice(3)).not.toMatch(/[\d〔〕（）]/)
    expect(sound.html).not.toContain(applicant.name)
    const piece = await phone.get('/listen/audio', { range: 'bytes=0-2' })
    expect(piece).toMatchObject({ status: 206, html: 'ID3' })
    expect((await phone.get('/listen/audio', { range: 'bytes=99999999-' })).status).toBe(416)
    const count = await desk.messages('reading.ready')
    expect(must(await execute(desk.app, reaction, publishReadings, { requestId: mine.requestId }))).toEqual({ sent: 0 })
    expect(await desk.messages('reading.ready')).toBe(count)
  }, 60_000)

  test('an engine that fails holds nothing up; mended, it is tried again', async () => {
    withEngine(engine('broken', 'process.exit(3)'))
    const mine = await decided('post')
    must(
      await desk.on(desk.people.clerk, acts.dispatchReply, mine.requestId, {
        on: desk.today(),
        method: 'post',
        trackingNumber: 'XA12345678945',
      }),
    )
    await expect(desk.settle()).rejects.toThrow('the speech engine ended with 3')
    await desk.settle()
    const { phone, answer } = await scanning(mine.token)
    expect(answer.status).toBe(303)
    expect((await phone.get('/listen/letter')).html).not.toContain('<audio')
    withEngine(engine('mended', "process.stdout.write('ID3' + text)"))
    await desk.app.owner.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0')
    await runJobsOnce(desk.app)
    await desk.settle()
    expect((await phone.get('/listen/letter')).html).toContain('<audio')
  }, 60_000)
})
