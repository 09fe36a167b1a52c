/** Talk before paper, and the written reason that takes its place, through the doors (R010, R018, R033). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look } from '#platform'
import { grantedDraft, openHandling } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import type { OfficialCaller } from '../../../identity/sessions.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { casePage } from '../../views/case-page.ts'
import { overrides } from '../../views/window/overrides.ts'
import * as acts from '../all.ts'

let desk: ToldDesk
let supervisor: OfficialCaller
beforeAll(async () => {
  desk = await openToldDesk()
  supervisor = await desk.person('county.supervisor', desk.organs.county, 'supervisor')
}, 120_000)
afterAll(() => desk?.close())

const range = () => ({ from: '2026-11-01', to: '2026-12-31' })
const notice = { on: '2026-11-25', periodWorkdays: 10, defects: ['写明年份'], howToMend: '请写明年份' }
const reason = '11月23日、24日三次拨打登记的电话都无人接听，短信没有回复'

describe('talk before paper', () => {
  test('correction: blocked without a talk; a written reason lets it pass, is shown on the timeline and reaches the supervisor', async () => {
    const id = await openHandling(desk)
    const { handler } = desk.people
    const blocked = await desk.on(handler, acts.sendCorrectionNotice, id, notice)
    expect(blocked).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第三十条' } })
    const short = await desk.on(handler, acts.overrideTalk, id, { purpose: 'correction', reason: '打不通' })
    expect(short).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { reason: expect.stringContaining('至少 10 个字') } } })
    must(await desk.on(handler, acts.overrideTalk, id, { purpose: 'correction', reason }))
    const twice = await desk.on(handler, acts.overrideTalk, id, { purpose: 'correction', reason })
    expect(twice).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    must(await desk.on(handler, acts.sendCorrectionNotice, id, notice))
    const page = must(await look(desk.app, handler, casePage, { requestId: id }))
    expect(page.docket.find(({ type }) => type === 'talkOverridden')).toMatchObject({
      title: '没有先沟通：补正',
      text: expect.stringContaining('三次拨打'),
    })
    const board = must(await look(desk.app, supervisor, overrides, range()))
    expect(board.rows.find(({ requestId }) => requestId === id)).toMatchObject({
      purpose: 'correction',
      reason,
      by: handler.name,
      on: '2026-11-25',
    })
    expect(board.organs).toContainEqual(expect.objectContaining({ organId: desk.organ, count: board.rows.length }))
    const happened = (await desk.owner(
      `select organ_id from platform.journal where name = 'requests.talkOverridden' and subject_id = '${id}'`,
    )) as {
      rows: unknown[]
    }
    expect(happened.rows).toEqual([{ organ_id: desk.organ }])
  })

  test('a reason for one purpose opens no other: extension and refusal stay blocked', async () => {
    const id = await openHandling(desk)
    must(await desk.on(desk.people.handler, acts.overrideTalk, id, { purpose: 'correction', reason }))
    const extension = { on: '2026-11-25', workdays: 10, reason: '档案数量大' }
    expect(await desk.on(desk.people.head, acts.extend, id, extension)).toMatchObject({
      ok: false,
      error: { article: '条例第三十三条第二款' },
    })
    const draft = refusal(desk)
    const refused = await desk.on(desk.people.handler, acts.draftDecision, id, { draft })
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('还没有事先解释的沟通记录') } })
    must(await desk.on(desk.people.head, acts.overrideTalk, id, { purpose: 'extension', reason }))
    must(await desk.on(desk.people.head, acts.extend, id, extension))
    must(await desk.on(desk.people.handler, acts.overrideTalk, id, { purpose: 'explanation', reason }))
    const after = await desk.on(desk.people.handler, acts.draftDecision, id, { draft })
    expect(after.ok ? '' : after.error.message).not.toContain('事先解释')
  })

  test('the supervisor of another county sees none of it', async () => {
    const stranger = await desk.person('town.supervisor', desk.organs.town, 'supervisor')
    expect(must(await look(desk.app, stranger, overrides, range())).rows).toEqual([])
    expect(await look(desk.app, desk.people.legal, overrides, range())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})

/** 内部事务信息, complete but for the talk. */
const refusal = ({ organ }: ToldDesk): DecisionDraft =>
  grantedDraft(organ, {
    code: 'denied.internal_affairs',
    articles: ['16.1'],
    supplied: [],
    reasons: '所申请的信息属于本机关内部事务信息，公开与否对申请人的权益没有影响，依法可以不予公开。',
    content: '决定不予公开。',
    fields: { internalKind: 'personnel', discretion: '不公开不影响申请人办事。' },
    plain: '这是单位内部的事，不公开。',
  })
