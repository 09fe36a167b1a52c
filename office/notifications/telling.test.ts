/** Who is told of what, on the real database: officials under the bell, by mail as they wish. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantAt, plainDate, type RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { execute, look } from '#platform'
import { type NotifiedDesk, openNotifiedDesk } from '../../testing/notified-desk.ts'
import { grantedDraft } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import * as acts from '../requests/acts/all.ts'
import { markRead } from './acts/mine.ts'
import { notificationReactions } from './index.ts'
import { bell, list } from './views/mine.ts'

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
