/** Many hands at once: one wins, numbers have no gap, a submit sent twice is one request (P7, P8, R003). */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { execute } from '#platform'
import { counterForm, type Desk, openDesk, openHandling, versionOf } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import * as acts from './all.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 60_000)
afterAll(() => desk?.close())

const count = async (text: string) => Number((await sql<{ n: number }>`${sql.raw(text)}`.execute(desk.app.office.database)).rows[0]?.n)

/** Two different acts on the version both have seen. */
const race = async (requestId: RequestId, round: number): Promise<void> => {
  const { clerk, handler, head } = desk.people
  const version = await versionOf(desk.app, requestId)
  const contact = { requestId, version, on: desk.today(), purpose: 'other', channel: 'phone', summary: `第 ${round} 次` }
  const rivals = [
    () => execute(desk.app, clerk, acts.logContact, contact),
    () => execute(desk.app, handler, acts.logContact, contact),
    () => execute(desk.app, head, acts.assign, { requestId, version, to: handler.personId }),
  ]
  const [one, other] = await Promise.all([rivals[round % 3]?.(), rivals[(round + 1) % 3]?.()])
  expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
  const lost = [one, other].find((result) => result?.ok === false)
  expect(lost).toMatchObject({ error: { kind: 'conflict', changed: [expect.stringMatching(/联系申请人|分派承办人/)] } })
}

test('1,000 races of two hands on one case: one wins, the other is told what changed', async () => {
  // forty cases of twenty-five races: a docket of a thousand facts would only measure itself
  for (let each = 0; each < 40; each += 1) {
    const requestId = await openHandling(desk)
    for (let round = 0; round < 25; round += 1) await race(requestId, round)
    const entries = await count(`select count(*) as n from platform.docket where subject_id = '${requestId}'`)
    expect([entries, await versionOf(desk.app, requestId)]).toEqual([28, 28])
  }
}, 300_000)

test('50 registrations at once: the book has no gap and no double, also when some are refused', async () => {
  const before = await count(`select coalesce(max(serial), 0) as n from requests.request where organ_id = '${desk.organ}'`)
  const forms = Array.from({ length: 60 }, (_, index) =>
    counterForm(desk.organ, desk.today(), index % 6 === 5 ? { submittedOn: '2026-12-31' } : {}),
  )
  const results = await Promise.all(forms.map((form) => execute(desk.app, desk.people.clerk, acts.register, form)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(50)
  const serials = (
    await sql<{ serial: number }>`select serial from requests.request where organ_id = ${desk.organ} order by serial`.execute(
      desk.app.office.database,
    )
  ).rows.map(({ serial }) => serial)
  expect(serials).toEqual(Array.from({ length: before + 50 }, (_, index) => index + 1))
}, 120_000)

test('the next year begins at 1 again', async () => {
  const now = desk.app.clock.now()
  desk.clock.set('2027-01-04' as never)
  const first = must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today())))
  expect(first.number).toBe('明自资申〔2027〕1号')
  desk.clock.set(now)
})

test('the same submit twenty times with one key is one request, answered alike', async () => {
  const before = await count('select count(*) as n from requests.request')
  const form = counterForm(desk.organ, desk.today())
  const results = await Promise.all(
    Array.from({ length: 20 }, () => execute(desk.app, desk.people.clerk, acts.register, form, { idempotencyKey: 'one-form' })),
  )
  expect(new Set(results.map((result) => must(result).requestId)).size).toBe(1)
  expect(new Set(results.map((result) => must(result).queryCode)).size).toBe(1)
  expect(await count('select count(*) as n from requests.request')).toBe(before + 1)
})
