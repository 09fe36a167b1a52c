/** The routes that hand out what belongs to a case: letters, files, the archive, the register; only to those who may. */
import { Workbook } from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttp, type Http } from '#platform'
import { openSession } from '../../office/identity/sessions.ts'
import { loadSettings } from '../../office/identity/settings.ts'
import * as acts from '../../office/requests/acts/all.ts'
import { grantedDraft, openDecided } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import { registerFiles } from './files.ts'

let desk: ToldDesk
let http: Http
beforeAll(async () => {
  desk = await openToldDesk()
  http = await createHttp(desk.app, { rateLimit: false })
  registerFiles(http.server, desk.app)
}, 60_000)
afterAll(async () => {
  await http?.server.close()
  await desk?.close()
})

const cookieOf = async (person: { readonly personId: ToldDesk['people']['clerk']['personId'] }) => {
  const { database } = desk.app.office
  const { token } = await openSession(database, person.personId, 'test', desk.app.clock.now(), await loadSettings(database))
  return { sunlit_session: token }
}

test('letter, file, archive and register by their addresses; a visitor and another organ get none', async () => {
  const kept = must(await desk.app.office.files.put(Buffer.from('方案正文'), { name: '方案.txt' }))
  const { requestId } = await desk.registered()
  const { clerk, handler } = desk.people
  must(await desk.on(clerk, acts.assign, requestId, { to: handler.personId }))
  const decided = await openDecided(desk, requestId, grantedDraft(desk.organ, { supplied: [{ digest: kept.digest, name: '方案.txt' }] }))
  must(await desk.on(clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'in_person' }))
  must(await desk.on(clerk, acts.recordDelivery, requestId, { letterId: decided.letterId, on: desk.today(), method: 'in_person' }))
  must(await desk.on(clerk, acts.archive, requestId))
  await desk.settle()
  const mine = await cookieOf(clerk)
  const theirs = await cookieOf(await desk.person('downloads.stranger', desk.organs.finance, 'clerk'))
  const addresses: readonly (readonly [string, string, number])[] = [
    [`/api/letters/${decided.letterId}.pdf`, 'application/pdf', 404],
    [`/api/letters/${decided.letterId}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 404],
    [`/api/requests/${requestId}/files/${kept.digest}`, 'text/plain; charset=utf-8', 404],
    [`/api/requests/${requestId}/archive.zip`, 'application/zip', 404],
    [`/api/requests/${requestId}/archive.pdf`, 'application/pdf', 404],
    [`/api/register/${desk.organ}/2026.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 403],
  ]
  for (const [url, type, refused] of addresses) {
    const got = await http.server.inject({ url, cookies: mine })
    expect([url, got.statusCode, got.headers['content-type']]).toEqual([url, 200, type])
    expect(got.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('attachment'),
    })
    expect((await http.server.inject({ url, cookies: theirs })).statusCode, url).toBe(refused)
    expect((await http.server.inject({ url })).statusCode, url).toBe(403)
  }
  const workbook = new Workbook()
  const { rawPayload } = await http.server.inject({ url: `/api/register/${desk.organ}/2026.xlsx`, cookies: mine })
  await workbook.xlsx.load(rawPayload as never)
  expect(workbook.worksheets[0]?.getCell('A2').value).toMatch(/〔2026〕1号$/)
  for (const url of [
    `/api/register/${desk.organ}/x.xlsx`,
    `/api/register/y/2026.xlsx`,
    `/api/requests/${requestId}/archive.exe`,
    '/api/letters/x.pdf',
  ])
    expect((await http.server.inject({ url, cookies: mine })).statusCode, url).toBe(422)
}, 60_000)
