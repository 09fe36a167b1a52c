/** R045 on both sides: one press by the applicant, a supervised case with its own clock, explanation, order, result letter, told on the progress page; counted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complain, given } from '#feedback'
import { plainDate } from '#kernel'
import { execute, look } from '#platform'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import { refreshCase } from '../requests/reactions/refresh-case.ts'
import {
  askExplanation,
  complaintList,
  complaintsOfCase,
  concludeComplaint,
  explain,
  orderOnComplaint,
  registerComplaint,
} from './index.ts'

const visitor = { kind: 'visitor', origin: 'complaints' } as const
let desk: ToldDesk
let supervisor: OfficialCaller
beforeAll(async () => {
  desk = await openToldDesk('2026-03-02')
  supervisor = await desk.person('complaints.supervisor', desk.organs.county, 'supervisor')
}, 120_000)
afterAll(() => desk?.close())

const message = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }) =>
  result.ok ? 'ok' : (result.error?.message ?? '')

describe('R045', () => {
  test('overdue: pressed once, asked, explained, ordered, answered; the applicant sees each step', async () => {
    const mine = await desk.registered()
    const key = { number: mine.trackingNumber, code: mine.queryCode }
    await desk.settle()
    expect(message(await execute(desk.app, visitor, complain, key))).toMatch(/现在不用投诉/)
    desk.clock.set(plainDate('2026-04-01'))
    must(await execute(desk.app, { kind: 'system', part: 'schedule' }, refreshCase, { requestId: mine.requestId }))
    await desk.settle()
    expect((await desk.seen(mine)).may.complain).toBe(true)
    must(await execute(desk.app, visitor, complain, { ...key, text: '没有答复，打电话也没有人接。' }))
    await desk.settle()
    const list = must(await look(desk.app, supervisor, complaintList, {}))
    const [row] = list.rows
    expect(row).toMatchObject({ about: 'overdue', state: 'received', dueOn: '2026-04-23', light: 'in_time', channel: 'online' })
    expect(list.numbers).toMatchObject({ open: 1, late: 0, thisYear: 1, founded: 0 })
    expect(list.organs).toMatchObject([{ thisYear: 1, founded: 0 }])
    const on = { complaintId: row?.id ?? '', version: 1 }
    must(await execute(desk.app, supervisor, askExplanation, on))
    // the organ itself cannot conclude what is said about it
    const own = await execute(desk.app, desk.people.head, concludeComplaint, { ...on, version: 2, result: 'unfounded', text: '没有问题。' })
    expect(own.ok).toBe(false)
    const hasty = await execute(desk.app, supervisor, concludeComplaint, { ...on, version: 2, result: 'upheld', text: '属实。' })
    expect(message(hasty)).toMatch(/请等它说明/)
    must(await execute(desk.app, desk.people.head, explain, { ...on, version: 2, text: '经办人休假，没有交接。' }))
    await desk.settle()
    const ordered = { ...on, version: 3, text: '三个工作日内答复。', dueOn: plainDate('2026-04-07') }
    expect(message(await execute(desk.app, supervisor, orderOnComplaint, { ...ordered, dueOn: desk.today() }))).toMatch(/要晚于今天/)
    must(await execute(desk.app, supervisor, orderOnComplaint, ordered))
    must(
      await execute(desk.app, supervisor, concludeComplaint, {
        ...on,
        version: 4,
        result: 'upheld',
        text: '经查，自然资源局没有按期答复，已责令其三个工作日内答复您。',
      }),
    )
    await desk.settle()
    const seen = must(await look(desk.app, visitor, given, key))
    expect(seen.complaints[0]?.progress).toMatchObject({
      state: 'concluded',
      resultText: '经查，自然资源局没有按期答复，已责令其三个工作日内答复您。',
    })
    expect(seen.complaints[0]?.progress?.steps.map(({ title }) => title)).toEqual([
      '收到您的投诉',
      '要求明川县自然资源局说明情况',
      '明川县自然资源局说明了情况',
      '责令明川县自然资源局改正',
      '投诉办结：属实',
    ])
    expect(seen.mayComplain).toBe(true)
    const letter =
      (await desk.owner(`select l.kind, l.document_number, o.name from letters.letter l join organs.organ o on o.id = l.organ_id
      where l.kind = 'complaint_result'`)) as { readonly rows: readonly Record<string, unknown>[] }
    expect(letter.rows).toMatchObject([{ name: '明川县人民政府', document_number: expect.stringMatching(/〔2026〕/) }])
    const after = must(await look(desk.app, supervisor, complaintList, { all: true }))
    expect(after.numbers).toMatchObject({ open: 0, thisYear: 1, founded: 1 })
    const ofCase = must(await look(desk.app, desk.people.clerk, complaintsOfCase, { requestId: mine.requestId }))
    expect(ofCase.complaints).toMatchObject([
      { text: '没有答复，打电话也没有人接。', explanation: '经办人休假，没有交接。', light: 'done' },
    ])
    const sealed = (await desk.owner('select text, explanation, order_text, result_text from complaints.complaint')) as {
      readonly rows: unknown[]
    }
    expect(JSON.stringify(sealed.rows)).not.toMatch(/没有答复|休假|答复您/)
    const journal = (await desk.owner(
      "select detail::text from platform.journal where name like 'complaints.%' or act like 'complaints.%'",
    )) as {
      readonly rows: unknown[]
    }
    expect(JSON.stringify(journal.rows)).not.toMatch(/休假|打电话/)
  }, 60_000)

  test('about the county itself the county does not judge; late ones are red', async () => {
    const supervisorOfCity = await desk.person('complaints.city', desk.organs.city, 'supervisor')
    const mine = await desk.registered()
    must(
      await execute(desk.app, supervisor, registerComplaint, {
        requestId: mine.requestId,
        about: 'handling',
        channel: 'phone',
        receivedOn: desk.today(),
        text: '态度不好。',
      }),
    )
    await desk.owner(`update complaints.complaint set authority_id = '${desk.organs.city}' where request_id = '${mine.requestId}'`)
    const [row] = must(await look(desk.app, supervisorOfCity, complaintList, {})).rows
    const on = { complaintId: row?.id ?? '', version: 1 }
    expect(message(await execute(desk.app, supervisor, askExplanation, on))).toMatch(/不能自己查自己/)
    must(await execute(desk.app, supervisorOfCity, askExplanation, on))
    desk.clock.set(plainDate('2026-04-15'))
    expect(must(await look(desk.app, supervisorOfCity, complaintList, {})).rows[0]).toMatchObject({ light: 'late' })
    const again = must(
      await execute(desk.app, supervisor, registerComplaint, {
        requestId: mine.requestId,
        about: 'handling',
        channel: 'post',
        receivedOn: desk.today(),
        text: '又写一封。',
      }),
    )
    expect(again).toMatchObject({ merged: true, complaintId: row?.id })
  })
})
