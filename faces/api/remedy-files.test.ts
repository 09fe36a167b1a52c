/** The trend and the 证据目录 as files: with the caller's reach, never without a session (R043, R044). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttp, execute, type Http } from '#platform'
import { fileProceeding } from '#remedies'
import { openSession } from '../../office/identity/sessions.ts'
import { loadSettings } from '../../office/identity/settings.ts'
import { type Desk, openDesk, openHandling } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { registerRemedyFiles } from './remedy-files.ts'

let desk: Desk
let http: Http
let proceedingId: string
beforeAll(async () => {
  desk = await openDesk()
  http = await createHttp(desk.app, { rateLimit: false })
  registerRemedyFiles(http.server, desk.app)
  await http.server.ready()
  const requestId = await openHandling(desk)
  const filed = await execute(desk.app, desk.people.clerk, fileProceeding, {
    requestId,
    kind: 'reconsideration',
    body: '明川县人民政府',
    receivedOn: desk.today(),
  })
  proceedingId = must(filed).proceedingId
}, 120_000)
afterAll(async () => {
  await http?.stop()
  await desk?.close()
})

const get = async (url: string, who?: Desk['people']['clerk']) => {
  const session = who
    ? await openSession(desk.app.office.database, who.personId, 'test', desk.app.clock.now(), await loadSettings(desk.app.office.database))
    : null
  return http.server.inject({ method: 'GET', url, cookies: session ? { sunlit_session: session.token } : {} })
}

test('a spreadsheet of the evidence and of the trend, and the trend as CSV', async () => {
  const evidence = await get(`/api/remedies/${proceedingId}/evidence.xlsx`, desk.people.clerk)
  expect(evidence.statusCode).toBe(200)
  expect(evidence.headers['content-type']).toContain('spreadsheetml')
  expect(evidence.rawPayload.subarray(0, 2).toString()).toBe('PK')
  const csv = await get('/api/remedies/trend.csv?years=3', desk.people.clerk)
  expect(csv.body).toContain('"合计","2026","1","1","0"')
  expect((await get('/api/remedies/trend.xlsx', desk.people.clerk)).rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('refused: no session, another organ, nonsense', async () => {
  expect((await get('/api/remedies/trend.csv')).statusCode).toBeGreaterThanOrEqual(401)
  const outsider = await desk.person('files.outside', desk.organs.finance, 'clerk')
  expect((await get(`/api/remedies/${proceedingId}/evidence.xlsx`, outsider)).statusCode).toBeGreaterThanOrEqual(403)
  expect((await get('/api/remedies/x/evidence.xlsx', desk.people.clerk)).statusCode).toBe(422)
  expect((await get('/api/remedies/trend.csv?years=a', desk.people.clerk)).statusCode).toBe(422)
  expect((await get('/api/remedies/trend.doc', desk.people.clerk)).statusCode).toBe(404)
})
