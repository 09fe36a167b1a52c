/** What applicants are told, on the real database: as they agreed, once a day, without personal data. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, instantAt, plainDate, type RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { execute, look } from '#platform'
import { findPersonalData } from '#testing'
import { agreed, type NotifiedDesk, openNotifiedDesk } from '../../testing/notified-desk.ts'
import { must } from '../../testing/small-office.ts'
import * as acts from '../requests/acts/all.ts'
import { saveOffice } from './acts/office.ts'
import { setConsent } from './acts/undelivered.ts'
import { list } from './views/mine.ts'
import { ofCase } from './views/undelivered.ts'

let desk: NotifiedDesk
beforeAll(async () => {
  desk = await openNotifiedDesk()
}, 60_000)
afterAll(() => desk?.close())
let day = plainDate('2026-11-25')
beforeEach(() => {
  day = addWorkdays(day, 2)
  desk.clock.set(day)
  desk.post.mails.length = 0
  desk.post.shortMessages.length = 0
})
afterEach(async () => {
  await sql`update notifications.notice set read_at = now()`.execute(desk.app.office.database)
})

const _unread = async (person: NotifiedDesk['people']['clerk']) =>
  must(await look(desk.app, person, list, { unreadOnly: true })).rows.map(({ title }) => title)
const assign = (requestId: RequestId, more = {}) =>
  desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId, ...more })

describe('applicants', () => {
  test('told by both ways of registration, without name, subject or code', async () => {
    await desk.registered()
    await desk.settle()
    expect(desk.post.mails).toMatchObject([{ to: ['li@example.cn'], subject: expect.stringContaining('登记号') }])
    expect(desk.post.shortMessages).toMatchObject([{ to: '13800001234', genuine: true }])
    const all = JSON.stringify([
      desk.post.mails.map(({ subject, text }) => [subject, text]),
      desk.post.shortMessages.map(({ text }) => text),
    ])
    expect(all).toMatch(/已经登记，最晚\d+月\d+日答复您/)
    expect(all).not.toContain('石桥村')
    expect(findPersonalData(all)).toBe(null)
  }, 60_000)

  test('who did not agree, or took it back, is not told', async () => {
    await desk.registered({ wish: { form: 'paper', delivery: 'post' } })
    const requestId = await desk.registered()
    must(await execute(desk.app, desk.people.clerk, setConsent, { requestId, mail: false, sms: true }))
    await desk.settle()
    expect(desk.post.mails).toEqual([])
    expect(desk.post.shortMessages).toHaveLength(1)
    expect(must(await look(desk.app, desk.people.clerk, ofCase, { requestId })).consent).toEqual({ mail: false, sms: true })
  }, 60_000)

  test('taken back while the message waits: it does not go', async () => {
    desk.clock.set(instantAt(day, '22:00'))
    const requestId = await desk.registered()
    await desk.settle()
    must(await execute(desk.app, desk.people.clerk, setConsent, { requestId, mail: false, sms: false }))
    desk.clock.advance({ hours: 11 })
    await desk.daily('deliver')
    expect([desk.post.mails, desk.post.shortMessages]).toEqual([[], []])
    expect(must(await look(desk.app, desk.people.clerk, ofCase, { requestId })).rows.map(({ state }) => state)).toEqual([
      'settled',
      'settled',
    ])
  }, 60_000)

  const talk = (requestId: RequestId, purpose: string) =>
    desk.on(desk.people.clerk, acts.logContact, requestId, { on: desk.today(), purpose, channel: 'phone', summary: '说明情况' })
  const consult = (requestId: RequestId, name: string) =>
    desk.on(desk.people.handler, acts.consultOrgan, requestId, {
      on: desk.today(),
      organ: { name, address: '人民路2号' },
      coProducer: false,
      information: '补偿方案',
    })

  test('one message a case and day: what comes later waits for the morning and goes together', async () => {
    const requestId = await desk.registered()
    await desk.settle()
    must(await assign(requestId))
    must(await talk(requestId, 'extension'))
    must(await desk.on(desk.people.head, acts.extend, requestId, { on: desk.today(), workdays: 10, reason: '材料多' }))
    await desk.settle()
    must(await consult(requestId, '明川县林业局'))
    await desk.settle()
    await desk.daily('deliver')
    expect(desk.post.mails).toHaveLength(1)
    desk.clock.set(instantAt(addDays(day, 1), '08:00'))
    await desk.daily('deliver')
    expect(desk.post.mails).toHaveLength(2)
    expect(desk.post.mails[1]?.text).toMatch(/要多用几天[\s\S]*征求有关机关的意见/)
    expect(desk.post.shortMessages).toHaveLength(2)
  }, 60_000)

  test('an urgent step goes at once and takes the waiting ones along', async () => {
    const requestId = await desk.registered()
    await desk.settle()
    must(await assign(requestId))
    must(await talk(requestId, 'extension'))
    must(await desk.on(desk.people.head, acts.extend, requestId, { on: desk.today(), workdays: 10, reason: '材料多' }))
    await desk.settle()
    expect(desk.post.mails).toHaveLength(1)
    must(await talk(requestId, 'correction'))
    must(
      await desk.on(desk.people.handler, acts.sendCorrectionNotice, requestId, {
        on: desk.today(),
        periodWorkdays: 5,
        defects: ['年份'],
        howToMend: '写明年份',
      }),
    )
    await desk.settle()
    expect(desk.post.mails).toHaveLength(2)
    expect(desk.post.mails[1]?.text).toMatch(/要多用几天[\s\S]*还差一点信息，请在收到通知后5个工作日内补充/)
    const told = must(await look(desk.app, desk.people.clerk, ofCase, { requestId })).rows.filter(({ way }) => way === 'mail')
    expect(told.map(({ lines, state }) => [lines.length, state])).toEqual([
      [2, 'sent'],
      [1, 'sent'],
    ])
  }, 60_000)

  test('a rule that the office has switched off is not told; one it calls urgent goes at night', async () => {
    const overrides = { 'applicant:requests.registered': { off: true, urgent: false } }
    const office = { quietFrom: '21:00', quietTo: '08:00', digestAt: '08:30' }
    const admin = await desk.person('some.admin', desk.organs.county, 'system_admin')
    must(await execute(desk.app, admin, saveOffice, { ...office, overrides }))
    await desk.registered()
    await desk.settle()
    expect(desk.post.mails).toEqual([])
    must(
      await execute(desk.app, admin, saveOffice, {
        ...office,
        overrides: { 'applicant:requests.registered': { off: false, urgent: true } },
      }),
    )
    desk.clock.set(instantAt(day, '23:00'))
    await desk.registered()
    await desk.settle()
    expect(desk.post.mails).toHaveLength(1)
    must(await execute(desk.app, admin, saveOffice, { ...office, overrides: {} }))
  }, 60_000)
})

describe('what is kept', () => {
  test('no address, no name and no phone in jobs, journal, messages or log', async () => {
    await desk.registered()
    const jobs = await desk.owner("select coalesce(string_agg(payload::text, ' '), '') as text from graphile_worker._private_jobs")
    await desk.settle()
    const kept = await desk.owner(`select coalesce(string_agg(t::text, ' '), '') as text from (
      select row_to_json(m) from notifications.message m union all select row_to_json(n) from notifications.notice n
      union all select row_to_json(j) from platform.journal j where name like 'notifications.%' or act like 'notifications.%') t`)
    const text = JSON.stringify([jobs, kept])
    expect(text).not.toContain(agreed.applicant.email)
    expect(text).not.toContain(agreed.applicant.phone)
    expect(findPersonalData(text)).toBe(null)
    const seen = (await desk.owner("select count(*)::int as seen from platform.journal where act = 'notifications.addressee'")) as {
      rows: readonly { seen: number }[]
    }
    expect(seen.rows[0]?.seen).toBeGreaterThan(0)
  }, 60_000)
})
