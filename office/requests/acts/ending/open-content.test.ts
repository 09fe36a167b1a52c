/** R035, both sides: the QR code of the letter asks the applicant for the code until the handler has opened the files; then anybody's phone opens them, and nothing else; taken back, it asks again. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterId, RequestId } from '#kernel'
import { findLetter } from '#letters'
import type { TestApp } from '#testing'
import { type Browser, openBrowser, portalServer } from '../../../../testing/portal-browser.ts'
import { applicant, openDecided } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import * as acts from '../all.ts'
import { openContent, withdrawContent } from './open-content.ts'

let desk: ToldDesk
let server: FastifyInstance
let phone: Browser
let id: RequestId
let qr: URL
let registered: Awaited<ReturnType<ToldDesk['registered']>>

beforeAll(async () => {
  desk = await openToldDesk()
  server = await portalServer(desk.app as TestApp)
  phone = openBrowser(server)
  registered = await desk.registered()
  id = registered.requestId
  must(await desk.on(desk.people.clerk, acts.assign, id, { to: desk.people.handler.personId }))
  const { letterId } = await openDecided(desk, id)
  const letter = await findLetter({ app: desk.app, sql: desk.app.office.database }, letterId as LetterId)
  qr = new URL(letter?.content.qr?.url ?? 'http://nothing/')
}, 60_000)
afterAll(async () => {
  await server.close()
  await desk.close()
})

const scan = () => phone.get(`${qr.pathname}${qr.search}`)
const open = (more: object = {}) =>
  desk.on(desk.people.handler, openContent, id, { title: '石桥村征地补偿安置方案', checked: true, ...more })

describe('the QR code of a reply that supplies files', () => {
  test('holds 160 bits that nobody guesses, another for each case', async () => {
    const token = qr.pathname.split('/').at(-1) ?? ''
    expect(Buffer.from(token, 'base64url').length).toBe(20)
    const other = await desk.registered()
    must(await desk.on(desk.people.clerk, acts.assign, other.requestId, { to: desk.people.handler.personId }))
    const { letterId } = await openDecided(desk, other.requestId)
    const letter = await findLetter({ app: desk.app, sql: desk.app.office.database }, letterId as LetterId)
    expect(new URL(letter?.content.qr?.url ?? '').pathname).not.toBe(qr.pathname)
  }, 60_000)

  test('leads to the progress page with the number filled in, as long as the files are the applicant’s alone', async () => {
    expect(await scan()).toMatchObject({ status: 303, to: `/progress?number=${registered.trackingNumber}` })
    expect(await open()).toMatchObject({ ok: false })
    must(await desk.on(desk.people.clerk, acts.dispatchReply, id, { on: desk.today(), method: 'post', trackingNumber: 'XA12345678944' }))
    await desk.settle()
    expect((await scan()).status).toBe(303)
  }, 60_000)

  test('opened by the handler: any phone sees the files without a code, and nothing of the letter or the applicant', async () => {
    expect(await open({ checked: false })).toMatchObject({ ok: false, error: { fields: { checked: expect.any(String) } } })
    expect(await open({ title: `${applicant.name}申请的方案` })).toMatchObject({
      ok: false,
      error: { fields: { title: expect.any(String) } },
    })
    must(await open())
    await desk.settle()
    const page = await scan()
    expect(page.status).toBe(200)
    for (const words of ['石桥村征地补偿安置方案', '明川县自然资源局', '征地补偿安置方案.txt', '不用登录'])
      expect(page.html).toContain(words)
    for (const words of [applicant.name, applicant.phone, registered.trackingNumber, '公开〔', '经查'].filter(
      (each) => each !== registered.trackingNumber,
    ))
      expect(page.html).not.toContain(words)
    const file = /href="(\/released\/[^"]+\/[0-9a-f]{64})"/.exec(page.html)?.[1] ?? ''
    const got = await phone.get(file)
    expect(got).toMatchObject({ status: 200, html: '征地补偿安置方案（复制件）' })
    expect(got.headers['content-disposition']).toContain('attachment')
    expect(await desk.messages('content.released')).toBe(1)
    expect((await phone.get(file.replace(/[0-9a-f]{64}$/, 'f'.repeat(64)))).status).toBe(404)
  }, 60_000)

  test('the database of the public side does not hold the token', async () => {
    const token = qr.pathname.split('/').at(-1) ?? ''
    const rows = await (desk.app as TestApp).owner.query('select * from site.opened_content')
    expect(rows.rows).toHaveLength(1)
    expect(JSON.stringify(rows.rows)).not.toContain(token)
  })

  test('taken back: it leads to the progress page again, and the file is gone', async () => {
    const file = /href="(\/released\/[^"]+\/[0-9a-f]{64})"/.exec((await scan()).html)?.[1] ?? ''
    must(await desk.on(desk.people.handler, withdrawContent, id, { reason: '附表里有户主姓名' }))
    await desk.settle()
    expect(await scan()).toMatchObject({ status: 303 })
    expect((await phone.get(file)).status).toBe(404)
    must(await open())
    await desk.settle()
    expect((await scan()).status).toBe(200)
  }, 60_000)

  test('a token nobody was given opens nothing', async () => {
    expect(await phone.get(`/released/${'A'.repeat(27)}`)).toMatchObject({ status: 303, to: '/progress' })
    expect((await phone.get(`/released/${'A'.repeat(27)}/${'0'.repeat(64)}`)).status).toBe(404)
  })
})
