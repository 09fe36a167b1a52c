/** Who is told of what, on the real database: officials under the bell, by mail as they wish, applicants once a day and as they agreed. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, instantAt, plainDate, type RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { execute, look } from '#platform'
import { findPersonalData } from '#testing'
import { agreed, type NotifiedDesk, openNotifiedDesk } from '../../testing/notified-desk.ts'
import { grantedDraft } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import * as acts from '../requests/acts/all.ts'
import { markRead } from './acts/mine.ts'
import { saveOffice } from './acts/office.ts'
import { setConsent } from './acts/undelivered.ts'
import { notificationReactions } from './index.ts'
import { bell, list } from './views/mine.ts'
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

const unread = async (person: NotifiedDesk['people']['clerk']) =>
  must(await look(desk.app, person, list, { unreadOnly: true })).rows.map(({ title }) => title)
const assign = (requestId: RequestId, more = {}) =>
  desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId, ...more })

describe('officials', () => {
  test('each step to whose turn it is, never to who did it', async () => {
    const { clerk, handler, legal, secrecy, chief, head } = desk.people
    const requestId = await desk.registered()
    must(await assign(requestId))
    await desk.settle()
    expect(await unread(handler)).toEqual(['交给您办'])
    must(await desk.on(handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) }))
    await desk.settle()
    expect([await unread(legal), await unread(secrecy)]).toEqual([['等您法制审核'], ['等您公开审查']])
    must(await desk.on(legal, acts.reviewDecision, requestId, { kind: 'legal', passed: false, opinion: '请写明依据。' }))
    await desk.settle()
    expect([...(await unread(handler))].sort()).toEqual(['交给您办', '审核退回，请改'].sort())
    must(await desk.on(handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) }))
    must(await desk.on(legal, acts.reviewDecision, requestId, { kind: 'legal', passed: true, opinion: '依据正确。' }))
    await desk.settle()
    expect(await unread(chief)).toEqual([])
    must(await desk.on(secrecy, acts.reviewDecision, requestId, { kind: 'disclosure', passed: true, opinion: '不涉密。' }))
    await desk.settle()
    expect(await unread(chief)).toEqual(['等您签发'])
    must(await desk.on(chief, acts.signDecision, requestId, { on: desk.today() }))
    await desk.settle()
    expect(await unread(clerk)).toEqual(['签发好了，请发出'])
    expect([...(await unread(handler))].sort()).toEqual(['交给您办', '审核退回，请改', '您的稿子已签发'].sort())
    expect(await unread(head)).toEqual([])
  }, 60_000)

  test('the same happening told again, also at the same time, is shown once', async () => {
    const requestId = await desk.registered()
    must(await assign(requestId))
    await desk.settle()
    const line = await sql<{ id: number; detail: object }>`select id, detail from platform.journal
      where name = 'requests.assigned' and subject_id = ${requestId}`.execute(desk.app.office.database)
    const again = {
      name: 'requests.assigned',
      subject: { kind: 'request', id: requestId },
      detail: { ...line.rows[0]?.detail },
      journalId: line.rows[0]?.id ?? 0,
    }
    await Promise.all(Array.from({ length: 4 }, () => notificationReactions[0]?.react(desk.app, again)))
    expect(await unread(desk.people.handler)).toEqual(['交给您办'])
  }, 60_000)

  test('what happened a month ago is no news', async () => {
    const requestId = await desk.registered()
    must(await assign(requestId))
    desk.clock.advance({ days: 30 })
    await desk.settle()
    expect(await unread(desk.people.handler)).toEqual([])
  }, 60_000)

  test('on leave the stand-in is told as well', async () => {
    const { handler } = desk.people
    const second = await desk.person('second.handler', desk.organ, 'handler')
    await sql`insert into identity.stand_in (person_id, stand_in_id, set_at) values (${handler.personId}, ${second.personId}, now())`.execute(
      desk.app.office.database,
    )
    await sql`insert into identity.leave (person_id, from_day, to_day, set_at) values (${handler.personId}, ${day}, ${day}, now())`.execute(
      desk.app.office.database,
    )
    must(await assign(await desk.registered()))
    await desk.settle()
    expect(await unread(second)).toEqual(['交给您办'])
    await sql`delete from identity.stand_in`.execute(desk.app.office.database)
  }, 60_000)

  test('the bell counts, one opens the thing, read is read; only one’s own', async () => {
    const { handler, legal } = desk.people
    const requestId = await desk.registered()
    must(await assign(requestId))
    await desk.settle()
    const shown = must(await look(desk.app, handler, bell, {}))
    expect(shown).toMatchObject({ unread: 1, newest: [{ title: '交给您办', subject: { kind: 'request', id: requestId }, read: false }] })
    expect(shown.newest[0]?.about).toBe('石桥村征地补偿方案')
    expect(must(await execute(desk.app, legal, markRead, { ids: [shown.newest[0]?.id], all: true }))).toMatchObject({ marked: 0 })
    expect(must(await look(desk.app, handler, bell, {})).unread).toBe(1)
    must(await execute(desk.app, handler, markRead, { subject: { kind: 'request', id: requestId } }))
    expect(must(await look(desk.app, handler, bell, {})).unread).toBe(0)
  }, 60_000)

  test('days: three, one, today, over; a missed morning loses nothing, a repeated one adds nothing', async () => {
    const { handler, head } = desk.people
    const requestId = await desk.registered()
    must(await assign(requestId))
    await desk.settle()
    const mine = async (person = handler) =>
      must(await look(desk.app, person, list, {}))
        .rows.filter(({ subject, topic }) => subject.id === requestId && topic === 'due')
        .map(({ title }) => title)
    const due = addWorkdays(day, 20)
    for (const [before, expected] of [
      [4, []],
      [3, ['还剩3个工作日']],
      // two days before nobody ran it; a day before it runs twice
      [1, ['下一个工作日到期', '还剩3个工作日']],
      [0, ['今天到期', '下一个工作日到期', '还剩3个工作日']],
    ] as const) {
      desk.clock.set(addWorkdays(due, -before))
      await desk.daily('remind')
      await desk.daily('remind')
      expect(await mine()).toEqual(expected)
    }
    desk.clock.set(addWorkdays(due, 1))
    await desk.daily('remind')
    expect(await mine()).toHaveLength(4)
    expect(await mine(head)).toEqual(['已超期1个工作日'])
    day = desk.today()
  }, 60_000)

  test('by mail at once, in the digest or not at all, as each wishes; the digest once a day and only with what is unread', async () => {
    const { handler, legal } = desk.people
    await desk.wants(handler, { wishes: { assigned: { mail: 'digest', sms: true } }, mobile: '13900005678' })
    await desk.wants(legal, { wishes: { sign: { mail: 'off', sms: false } } })
    const requestId = await desk.registered({ wish: { form: 'paper', delivery: 'post' } })
    must(await assign(requestId))
    must(await desk.on(handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) }))
    must(await desk.on(legal, acts.reviewDecision, requestId, { kind: 'legal', passed: false, opinion: '请写明依据。' }))
    await desk.settle()
    expect(desk.post.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^【阳光公开】审核退回，请改：明自资申/)])
    expect(desk.post.shortMessages).toMatchObject([{ to: '13900005678', text: expect.stringMatching(/^交给您办：明自资申/) }])
    expect(desk.post.mails.map(({ text }) => text).join()).not.toContain('石桥村')
    desk.clock.set(instantAt(addWorkdays(day, 1), '08:29'))
    await desk.daily('digest')
    expect(desk.post.mails).toHaveLength(1)
    desk.clock.advance({ minutes: 1 })
    await desk.daily('digest')
    await desk.daily('digest')
    expect(desk.post.mails).toHaveLength(2)
    expect(desk.post.mails[1]?.text).toMatch(/交给您办：明自资申[\s\S]*设置/)
    expect(desk.post.mails[1]?.text).not.toContain('审核退回')
    await desk.wants(handler, { mail: '' })
    await desk.wants(legal, { mail: '' })
  }, 60_000)

  test('at night a mail waits for the morning', async () => {
    const { handler } = desk.people
    await desk.wants(handler)
    desk.clock.set(instantAt(day, '22:00'))
    must(await assign(await desk.registered({ wish: { form: 'paper', delivery: 'post' } })))
    await desk.settle()
    expect(await unread(handler)).toEqual(['交给您办'])
    expect(desk.post.mails).toEqual([])
    desk.clock.advance({ hours: 10 })
    await desk.daily('deliver')
    expect(desk.post.mails).toHaveLength(1)
    await desk.wants(handler, { mail: '' })
  }, 60_000)
})

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
