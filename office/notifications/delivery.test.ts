/** P13: the mail server and the gateway are down for a virtual day, cut the line, or refuse; nothing is lost, nothing shown twice, no act waits. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { addWorkdays } from '#law'
import { execute, look, runJobsOnce } from '#platform'
import { findPersonalData } from '#testing'
import { agreed, type NotifiedDesk, openNotifiedDesk } from '../../testing/notified-desk.ts'
import { must } from '../../testing/small-office.ts'
import * as acts from '../requests/acts/all.ts'
import { sendTest } from './acts/mine.ts'
import { retryJob } from './acts/office.ts'
import { retryMessage, settleMessage } from './acts/undelivered.ts'
import { deliverDue } from './deliver.ts'
import { mySettings } from './views/mine.ts'
import { officeSettings, stuck } from './views/office.ts'
import { ofCase, undelivered } from './views/undelivered.ts'

let desk: NotifiedDesk
let day = plainDate('2026-11-25')
beforeAll(async () => {
  desk = await openNotifiedDesk()
}, 60_000)
afterAll(() => desk?.close())
beforeEach(() => {
  day = addWorkdays(day, 7)
  desk.clock.set(day)
  desk.post.temper = 'well'
  desk.post.mails.length = 0
  desk.post.shortMessages.length = 0
})

const statesOf = async (): Promise<readonly string[]> =>
  (
    await sql<{ state: string }>`select state from notifications.message where created_at >= ${day} order by created_at`.execute(
      desk.app.office.database,
    )
  ).rows.map(({ state }) => state)
const byWay = (rows: readonly { readonly way: string; readonly state: string }[]) =>
  Object.fromEntries(rows.map(({ way, state }) => [way, state]))

describe('down for a day', () => {
  test('each notice is delivered at least once and shown at most once; every act went through at once', async () => {
    const { clerk, handler } = desk.people
    await desk.wants(handler, { wishes: { assigned: { mail: 'at_once', sms: true } }, mobile: '13900005678' })
    await desk.post.goDown()
    const cases = []
    for (let hour = 0; hour < 24; hour++) {
      desk.clock.advance({ hours: 1 })
      if (hour % 6 === 0) {
        const requestId = await desk.registered()
        must(await desk.on(clerk, acts.assign, requestId, { to: handler.personId }))
        cases.push(requestId)
      }
      // the job that follows each act, and every minute's look: neither throws while nobody listens
      await desk.settle()
      for (let minute = 0; minute < 60; minute += 20) {
        await desk.daily('deliver')
      }
    }
    expect(desk.post.mails).toEqual([])
    expect((await statesOf()).every((state) => state === 'waiting')).toBe(true)
    await desk.post.comeUp()
    for (let hour = 0; hour < 12; hour++) {
      desk.clock.advance({ hours: 1 })
      await desk.daily('deliver')
    }
    expect(new Set(await statesOf())).toEqual(new Set(['sent']))
    // four cases: a mail and a short message to the applicant, both to the handler
    expect(desk.post.shown()).toHaveLength(8)
    expect(desk.post.mails).toHaveLength(8)
    expect(new Set(desk.post.shortMessages.map(({ requestId }) => requestId)).size).toBe(8)
    for (const requestId of cases)
      expect(byWay(must(await look(desk.app, clerk, ofCase, { requestId })).rows)).toEqual({ mail: 'sent', sms: 'sent' })
    await desk.wants(handler, { mail: '' })
  }, 180_000)

  test('hung up after it was taken: it goes again under the same id, the reader sees one', async () => {
    desk.post.temper = 'cut'
    await desk.registered()
    await desk.settle()
    expect(desk.post.mails).toHaveLength(1)
    desk.post.temper = 'well'
    for (let step = 0; step < 4; step++) {
      desk.clock.advance({ minutes: 5 })
      await desk.daily('deliver')
    }
    expect(desk.post.mails.length).toBeGreaterThan(1)
    expect(desk.post.shown()).toHaveLength(1)
    expect(desk.post.shortMessages.length).toBeGreaterThan(1)
    expect(new Set(desk.post.shortMessages.map(({ requestId }) => requestId)).size).toBe(1)
    expect(await statesOf()).toEqual(['sent', 'sent'])
  }, 60_000)

  test('two senders at once send each message once', async () => {
    desk.post.temper = 'broken'
    for (let count = 0; count < 6; count++) await desk.registered()
    await desk.settle()
    desk.post.temper = 'well'
    desk.clock.advance({ hours: 3 })
    await Promise.all([deliverDue(desk.app), deliverDue(desk.app), deliverDue(desk.app)])
    expect(desk.post.mails).toHaveLength(6)
    expect(desk.post.shortMessages).toHaveLength(6)
  }, 60_000)

  test('a sender that died with a message in hand: another takes it up', async () => {
    await desk.registered()
    await noteOnly()
    await sql`update notifications.message set attempts = 1, claimed_until = ${desk.clock.now()}::timestamptz + interval '10 minutes'
      where state = 'waiting'`.execute(desk.app.office.database)
    expect(await deliverDue(desk.app)).toEqual({ sent: 0 })
    desk.clock.advance({ minutes: 11 })
    expect(await deliverDue(desk.app)).toEqual({ sent: 2 })
  }, 60_000)
})

/** The jobs, but nothing is sent. */
const noteOnly = async () => {
  const note = desk.app.reactions.filter(({ name }) => name === 'notifications.note')
  await runJobsOnce({ ...desk.app, reactions: [...note, { name: 'notifications.deliver', to: [], react: async () => {} }] })
}

describe('not deliverable', () => {
  test('refused for good: on the list with owner and age, called instead, off the list', async () => {
    const { clerk, handler } = desk.people
    desk.post.temper = 'refuse'
    const requestId = await desk.registered()
    must(await desk.on(clerk, acts.assign, requestId, { to: handler.personId }))
    await desk.settle()
    desk.clock.advance({ days: 2 })
    const rows = must(await look(desk.app, clerk, undelivered, {})).rows.filter((row) => row.requestId === requestId)
    expect(rows).toHaveLength(2)
    expect(rows.find(({ way }) => way === 'mail')).toMatchObject({
      to: 'applicant',
      whom: '李某',
      owner: { id: handler.personId },
      state: 'failed',
      trouble: '550',
      what: expect.stringContaining('已经登记'),
    })
    const [mail, sms] = [rows.find(({ way }) => way === 'mail'), rows.find(({ way }) => way === 'sms')]
    must(await execute(desk.app, clerk, settleMessage, { messageId: mail?.id, how: 'called' }))
    expect(await execute(desk.app, clerk, settleMessage, { messageId: mail?.id, how: 'called' })).toMatchObject({ ok: false })
    desk.post.temper = 'well'
    must(await execute(desk.app, clerk, retryMessage, { messageId: sms?.id }))
    await desk.settle()
    expect(desk.post.shortMessages).toHaveLength(1)
    expect(must(await look(desk.app, clerk, undelivered, {})).rows.filter((row) => row.requestId === requestId)).toEqual([])
  }, 60_000)

  test('put off again and again: tried for three days, then on the list', async () => {
    desk.post.temper = 'grey'
    const requestId = await desk.registered()
    await desk.settle()
    const state = async () => byWay(must(await look(desk.app, desk.people.clerk, ofCase, { requestId })).rows)
    for (let hours = 0; hours < 70; hours += 2) {
      desk.clock.advance({ hours: 2 })
      await desk.daily('deliver')
      expect(await state()).toEqual({ mail: 'waiting', sms: 'waiting' })
    }
    desk.clock.advance({ hours: 2 })
    await desk.daily('deliver')
    expect(await state()).toEqual({ mail: 'failed', sms: 'failed' })
  }, 120_000)

  test('no phone that takes short messages: on the list at once', async () => {
    const requestId = await desk.registered({
      applicant: { ...agreed.applicant, phone: '0731-88001234' },
    })
    await desk.settle()
    expect(must(await look(desk.app, desk.people.clerk, ofCase, { requestId })).rows.find(({ way }) => way === 'sms')).toMatchObject({
      state: 'failed',
      trouble: 'number',
    })
  }, 60_000)

  test('other organs do not see it', async () => {
    desk.post.temper = 'refuse'
    await desk.registered()
    await desk.settle()
    const elsewhere = await desk.person('finance.clerk', desk.organs.finance, 'clerk')
    expect(must(await look(desk.app, elsewhere, undelivered, {})).rows).toEqual([])
    const above = await desk.person('county.watch', desk.organs.county, 'supervisor')
    expect(must(await look(desk.app, above, undelivered, {})).rows.length).toBeGreaterThan(0)
  }, 60_000)
})

describe('the administrator', () => {
  test('sees whether a way works, without passwords and without people; a test goes to oneself', async () => {
    const admin = await desk.person('the.admin', desk.organs.county, 'system_admin')
    expect(await execute(desk.app, admin, sendTest, { way: 'mail' })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    await desk.wants(admin)
    desk.post.temper = 'broken'
    must(await execute(desk.app, admin, sendTest, { way: 'mail' }))
    await desk.settle()
    const ways = must(await look(desk.app, admin, officeSettings, {})).ways
    expect(ways[0]).toMatchObject({ way: 'mail', open: true, waiting: expect.any(Number), trouble: expect.any(String) })
    expect(ways[0]?.where).toMatch(/^127\.0\.0\.1:\d+$/)
    desk.post.temper = 'well'
    // pressing again does not wait for the next try
    must(await execute(desk.app, admin, sendTest, { way: 'mail' }))
    await desk.settle()
    expect(desk.post.mails.map(({ subject }) => subject)).toContain('【阳光公开】试发')
    expect(must(await look(desk.app, admin, mySettings, {}))).toMatchObject({ last: { mail: { state: 'sent' }, sms: null } })
    expect(must(await look(desk.app, admin, officeSettings, {})).ways[0]).toMatchObject({ trouble: null, workedAt: desk.clock.now() })
  }, 60_000)

  test('sees jobs that have stopped and messages that were held, and has a job done again', async () => {
    const admin = await desk.person('second.admin', desk.organs.county, 'system_admin')
    await desk.app.owner.query(`select graphile_worker.add_job('react', '{"reaction":"letters.render"}'::json, max_attempts => 1)`)
    await desk.app.owner.query(
      "update graphile_worker._private_jobs set attempts = 1, last_error = '李青禾 13800001234' where payload ->> 'reaction' = 'letters.render'",
    )
    await desk.app.exchange.transaction().execute((transaction) =>
      sql`insert into exchange.inbox (receiver, number, type, received_at, outcome, reason, sealed)
        values ('office', 1, 'request.submitted', ${desk.clock.now()}, 'held', 'x', 'y')`.execute(transaction),
    )
    const rows = must(await look(desk.app, admin, stuck, {})).rows
    expect(rows.map(({ what }) => what)).toEqual(['生成文书', '交换来的消息没有办成（request.submitted）'])
    expect(findPersonalData(JSON.stringify(rows))).toBe(null)
    must(await execute(desk.app, admin, retryJob, { jobId: rows[0]?.jobId }))
    expect(must(await look(desk.app, admin, stuck, {})).rows).toHaveLength(1)
  }, 60_000)
})
