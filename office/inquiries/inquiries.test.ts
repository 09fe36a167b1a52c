/** 咨询 through the doors and across the gap: one press, a clock of its own, the department's answer on the progress page (R013). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { execute, look } from '#platform'
import { openHandling, versionOf } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import * as acts from '../requests/acts/all.ts'
import { casePage } from '../requests/views/case-page.ts'
import { answerInquiry, inquiriesOfCase, inquiryList, openInquiry, redirectInquiry, setInquiryDays } from './index.ts'

let desk: ToldDesk
let finance: OfficialCaller
let supervisor: OfficialCaller
beforeAll(async () => {
  desk = await openToldDesk()
  finance = await desk.person('finance.desk', desk.organs.finance, 'clerk')
  supervisor = await desk.person('county.watch', desk.organs.county, 'supervisor')
}, 120_000)
afterAll(() => desk?.close())

const opened = async (more: object = {}) => {
  const registered = await desk.registered()
  const version = await versionOf(desk.app, registered.requestId)
  const input = { requestId: registered.requestId, version, toOrganId: desk.organs.finance, item: 2, ...more }
  return { registered, result: await execute(desk.app, desk.people.clerk, openInquiry, input) }
}

describe('an inquiry', () => {
  test('is opened by one press, has its own last day, and the applicant sees who will answer and then the answer', async () => {
    const { registered, result } = await opened()
    const { inquiryId, dueOn } = must(result)
    // five workdays after Wednesday 25 November
    expect(dueOn).toBe('2026-12-02')
    await desk.settle()
    const before = await desk.seen(registered)
    expect(before.inquiries).toEqual([
      expect.objectContaining({
        organName: '明川县财政局',
        phone: '0731-88000001',
        dueOn: '2026-12-02',
        answer: null,
        question: '该方案的公告',
      }),
    ])
    expect(before.steps.some(({ title }) => title === '第 2 项请明川县财政局回答')).toBe(true)
    const { rows, numbers } = must(await look(desk.app, finance, inquiryList, { state: 'open' }))
    expect(rows.find(({ id }) => id === inquiryId)).toMatchObject({ light: 'in_time', remainingWorkdays: 5, item: 2 })
    expect(numbers.open).toBe(rows.length)
    const answer = '公告在村务公开栏和县财政局网站，经办电话 0731-88000001。'
    expect(await execute(desk.app, desk.people.clerk, answerInquiry, { inquiryId, answer })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    must(await execute(desk.app, finance, answerInquiry, { inquiryId, answer }))
    expect(await execute(desk.app, finance, answerInquiry, { inquiryId, answer: '改一下' })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful' },
    })
    await desk.settle()
    const after = await desk.seen(registered)
    expect(after.inquiries).toEqual([expect.objectContaining({ answer, answeredOn: '2026-11-25' })])
    const page = must(await look(desk.app, desk.people.clerk, casePage, { requestId: registered.requestId }))
    expect(page.docket.map(({ type }) => type)).toEqual(expect.arrayContaining(['inquiryOpened', 'inquiryAnswered']))
    // the request itself goes on
    expect(page.clock.replyDue).not.toBeNull()
    const stored = (await desk.owner(
      `select count(*)::int as n from inquiries.ticket where question like '%公告%' or answer like '%公告%'`,
    )) as { rows: unknown[] }
    expect(stored.rows).toEqual([{ n: 0 }])
  }, 60_000)

  test('the same item twice, an item that is not there, a department that is not there, an old version: refused', async () => {
    const { registered, result } = await opened()
    must(result)
    const requestId = registered.requestId
    const again = (more: object) => desk.on(desk.people.clerk, openInquiry, requestId, { toOrganId: desk.organs.finance, item: 2, ...more })
    expect(await again({})).toMatchObject({ ok: false, error: { kind: 'unlawful', message: expect.stringContaining('还在等答复') } })
    expect(await again({ item: 9 })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await again({ item: 1, toOrganId: '5f9619ff-8b86-4011-b42d-00c04fc964ff' })).toMatchObject({
      ok: false,
      error: { kind: 'missing' },
    })
    expect(await again({ item: 1, version: 1 })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await execute(desk.app, finance, openInquiry, { requestId, version: 9, toOrganId: desk.organs.finance })).toMatchObject({
      error: { kind: 'forbidden' },
    })
  })

  test('not ours: another department answers, the days go on; late is seen', async () => {
    const { registered, result } = await opened({ question: '补偿款怎么算？' })
    const { inquiryId } = must(result)
    must(await execute(desk.app, finance, redirectInquiry, { inquiryId, toOrganId: desk.organ }))
    await desk.settle()
    expect((await desk.seen(registered)).inquiries[0]).toMatchObject({
      organName: '明川县自然资源局',
      dueOn: '2026-12-02',
      question: '补偿款怎么算？',
    })
    desk.clock.set(plainDate('2026-12-04'))
    const { rows, numbers } = must(await look(desk.app, desk.people.handler, inquiryList, { state: 'open' }))
    expect(rows.find(({ id }) => id === inquiryId)).toMatchObject({ light: 'late', remainingWorkdays: -2 })
    expect(numbers.late).toBeGreaterThan(0)
    must(await execute(desk.app, desk.people.handler, answerInquiry, { inquiryId, answer: '按区片综合地价计算。' }))
    const { rows: lines } = must(await look(desk.app, desk.people.clerk, inquiriesOfCase, { requestId: registered.requestId }))
    expect(lines).toEqual([expect.objectContaining({ light: 'answered_late' })])
    desk.clock.set(plainDate('2026-11-25'))
  }, 60_000)

  test('the days are the setting of the county', async () => {
    expect(await execute(desk.app, desk.people.head, setInquiryDays, { days: 3 })).toMatchObject({ error: { kind: 'forbidden' } })
    must(await execute(desk.app, supervisor, setInquiryDays, { days: 3 }))
    expect(must((await opened()).result).dueOn).toBe('2026-11-30')
    must(await execute(desk.app, supervisor, setInquiryDays, { days: 5 }))
  })

  test('a case closed for good takes no inquiry; an answer that comes after is kept with the inquiry', async () => {
    const id = await openHandling(desk)
    const asked = must(await desk.on(desk.people.clerk, openInquiry as never, id, { toOrganId: desk.organs.finance })) as unknown as {
      inquiryId: string
    }
    must(await desk.on(desk.people.clerk, acts.withdraw, id, { on: '2026-11-25', statement: '不要了' }))
    must(await desk.on(desk.people.clerk, acts.archive, id))
    const versionBefore = await versionOf(desk.app, id)
    must(await execute(desk.app, finance, answerInquiry, { inquiryId: asked.inquiryId, answer: '请到窗口办理。' }))
    expect(await versionOf(desk.app, id)).toBe(versionBefore)
    expect(await desk.on(desk.people.clerk, openInquiry as never, id, { toOrganId: desk.organs.finance })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful' },
    })
  })
})
