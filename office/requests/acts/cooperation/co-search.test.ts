/** 协查 on a real database (R020): many units, own lights, reach, refusals, races; the main clock goes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { execute, look } from '#platform'
import { type Desk, grantedDraft, openDesk, openHandling, suppliedDigest } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import type { OfficialCaller } from '../../../identity/sessions.ts'
import { casePage } from '../../views/case-page.ts'
import * as inbox from '../../views/cooperation/co-search-inbox.ts'
import { coSearches, coSearchUnits } from '../../views/cooperation/co-searches.ts'
import * as acts from '../all.ts'

let desk: Desk
let town: OfficialCaller
let finance: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  town = await desk.person('town.handler', desk.organs.town, 'handler')
  finance = await desk.person('finance.handler', desk.organs.finance, 'handler')
}, 120_000)
afterAll(() => desk?.close())

const evidence = [{ digest: suppliedDigest, name: '目录截图.png' }]
const line = {
  kind: 'archive',
  place: '镇档案室',
  words: ['听证', '征地'],
  span: '2024—2026年',
  hits: 0,
  found: false,
  result: '目录中没有',
  shots: evidence,
}
const notFound = { outcome: 'not_found', answer: '档案室和台账都查了，没有。', lines: [line], files: [] }
const units = () => [{ organId: desk.organs.town }, { organId: desk.organs.finance, dueOn: plainDate('2026-11-27') }]
const send = (requestId: RequestId, more: object = {}) =>
  desk.on(desk.people.handler, acts.sendCoSearch, requestId, { units: units(), items: [1], question: '石桥村2025年征地听证材料', ...more })
const board = async (requestId: RequestId) => must(await look(desk.app, desk.people.handler, coSearches, { requestId }))
const tasksOf = async (who: OfficialCaller, over = false) => must(await look(desk.app, who, inbox.coSearchInbox, { over })).rows
const taskIn = async (who: OfficialCaller, requestId: RequestId) => {
  const task = (await tasksOf(who)).find((each) => each.requestId === requestId)
  if (!task) throw new Error('no task')
  return task.coSearchId
}

describe('协查 (R020)', () => {
  test('to several units at once; each answers; the main clock keeps running and says so', async () => {
    const requestId = await openHandling(desk)
    const before = must(await look(desk.app, desk.people.handler, casePage, { requestId })).clock
    must(await send(requestId))
    const after = must(await look(desk.app, desk.people.handler, casePage, { requestId }))
    expect(after.clock.replyDue).toBe(before.replyDue)
    expect(after.clock.status).toBe('running')
    expect(after.docket.filter(({ type }) => type === 'coSearchSent')).toHaveLength(2)
    const sent = await board(requestId)
    expect(sent.clockNote).toContain('答复期限照常计算')
    expect(sent.rows.map(({ organName, dueOn, light }) => [organName, dueOn, light])).toEqual([
      ['河湾镇人民政府', '2026-12-02', 'in_time'],
      ['明川县财政局', '2026-11-27', 'in_time'],
    ])
    must(await execute(desk.app, town, acts.answerCoSearch, { coSearchId: await taskIn(town, requestId), ...notFound }))
    must(
      await execute(desk.app, finance, acts.answerCoSearch, {
        coSearchId: await taskIn(finance, requestId),
        outcome: 'not_ours',
        answer: '应当在镇政府。',
      }),
    )
    const answered = (await board(requestId)).rows
    expect(answered.map(({ outcome, light }) => [outcome, light])).toEqual([
      ['not_found', 'answered'],
      ['not_ours', 'answered'],
    ])
    expect(answered[0]).toMatchObject({ answer: '档案室和台账都查了，没有。', lines: [{ place: '镇档案室', hits: 0 }], evidence })
    const page = must(await look(desk.app, desk.people.handler, casePage, { requestId }))
    expect(page.files.find(({ digest }) => digest === suppliedDigest)?.role).toBe('evidence')
    expect(page.letters.map(({ title }) => title).filter((title) => /协助查找/.test(title))).toHaveLength(4)
    expect(await tasksOf(town, true)).toMatchObject([{ outcome: 'not_found' }])
  })

  test('each unit has its own light: yellow a workday before its day, red after', async () => {
    const requestId = await openHandling(desk)
    must(await send(requestId))
    const lights = async () => (await board(requestId)).rows.map(({ light }) => light)
    expect(await lights()).toEqual(['in_time', 'in_time'])
    desk.clock.set(plainDate('2026-11-26'))
    expect(await lights()).toEqual(['in_time', 'soon'])
    desk.clock.set(plainDate('2026-11-30'))
    expect(await lights()).toEqual(['in_time', 'late'])
    expect((await tasksOf(await desk.again(finance))).find((task) => task.requestId === requestId)).toMatchObject({
      light: 'late',
      remainingWorkdays: -1,
    })
    must(await desk.on(desk.people.handler, acts.remindCoSearch, requestId, { search: 'S2' }))
    expect(await desk.on(desk.people.handler, acts.remindCoSearch, requestId, { search: 'S2' })).toMatchObject({ ok: false })
    expect((await tasksOf(finance)).find((task) => task.requestId === requestId)?.reminded).toBe(true)
    must(await desk.on(desk.people.handler, acts.withdrawCoSearch, requestId, { search: 'S2', reason: '已在镇里找到' }))
    expect(await lights()).toEqual(['in_time', 'withdrawn'])
    desk.clock.set(plainDate('2026-11-25'))
  })

  test('the asked unit sees its question and nothing of the applicant; another unit sees nothing', async () => {
    const requestId = await openHandling(desk)
    must(await send(requestId, { units: [{ organId: desk.organs.town }] }))
    const coSearchId = await taskIn(town, requestId)
    const task = must(await look(desk.app, town, inbox.coSearchTask, { coSearchId }))
    expect(task.question).toBe('石桥村2025年征地听证材料')
    expect(JSON.stringify(task)).not.toMatch(/李青禾|430121|13800001234|8组/)
    expect(await look(desk.app, finance, inbox.coSearchTask, { coSearchId })).toMatchObject({ ok: false })
    expect((await tasksOf(finance)).some((each) => each.coSearchId === coSearchId)).toBe(false)
    expect(await execute(desk.app, finance, acts.answerCoSearch, { coSearchId, ...notFound })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(await look(desk.app, town, casePage, { requestId })).toMatchObject({ ok: false })
    expect(await look(desk.app, finance, inbox.coSearchFile, { coSearchId, which: 'letter' })).toMatchObject({ ok: false })
  })

  test.each([
    ['the applicant in the question', { question: '请查李青禾家的补偿' }, 'unlawful', /姓名/],
    ['its own organ', { units: [{ organId: '' }] }, 'invalid', /本机关/],
    ['a day that is over', { units: [{ organId: 'town', dueOn: '2026-11-20' }] }, 'invalid', /不能早于今天/],
    ['an item that is not there', { items: [9] }, 'invalid', /只有 2 项/],
    ['a file that never came', { files: [{ digest: 'f'.repeat(64), name: '图.png' }] }, 'invalid', /没有传完/],
  ])('refused: %s', async (_what, more, kind, message) => {
    const requestId = await openHandling(desk)
    const input = { ...more } as { units?: readonly { organId: string }[] }
    if (input.units)
      input.units = input.units.map((unit) => ({ ...unit, organId: unit.organId === 'town' ? desk.organs.town : desk.organ }))
    expect(await send(requestId, input)).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(message) } })
  })

  test.each([
    ['not found without lines', { ...notFound, lines: [], files: evidence }, /至少写一行/],
    ['not found without evidence', { ...notFound, lines: [{ ...line, shots: [] }] }, /至少一份/],
    ['found without a copy', { outcome: 'found', answer: '有', lines: [], files: [] }, /附上找到的材料/],
    ['not found that found', { ...notFound, lines: [{ ...line, found: true, hits: 2 }] }, /找到/],
    ['a number of a person in a line', { ...notFound, lines: [{ ...line, result: '电话 13800001234 的人说没有' }] }, /手机号/],
  ])('an answer is refused: %s', async (_what, answer, message) => {
    const requestId = await openHandling(desk)
    must(await send(requestId, { units: [{ organId: desk.organs.town }] }))
    expect(await execute(desk.app, town, acts.answerCoSearch, { coSearchId: await taskIn(town, requestId), ...answer })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(message) },
    })
  })

  test('不存在 waits for every unit, and cannot be said when one has found it; a find overturns the draft', async () => {
    const requestId = await openHandling(desk)
    must(await send(requestId, { units: [{ organId: desk.organs.town }] }))
    const blocks = async () =>
      must(await look(desk.app, desk.people.handler, casePage, { requestId }))
        .decisionBlocks['unable.not_held.nonexistent']?.map(({ message }) => message)
        .join() ?? ''
    expect(await blocks()).toContain('还在等河湾镇人民政府的协查回复')
    must(await desk.on(desk.people.handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) }))
    must(
      await execute(desk.app, town, acts.answerCoSearch, {
        coSearchId: await taskIn(town, requestId),
        outcome: 'found',
        answer: '找到了',
        lines: [],
        files: evidence,
      }),
    )
    const page = must(await look(desk.app, desk.people.handler, casePage, { requestId }))
    expect(page.row.stage).toBe('handling')
    expect(await blocks()).toContain('协查回复“找到”')
  })

  test('a unit without a desk is entered by the lead organ; units below are on the list', async () => {
    const requestId = await openHandling(desk)
    const listed = must(await look(desk.app, desk.people.handler, coSearchUnits, { requestId })).units
    expect(listed.find(({ organId }) => organId === desk.organs.village)).toMatchObject({ hasDesk: false })
    expect(listed.some(({ organId }) => organId === desk.organ)).toBe(false)
    must(await send(requestId, { units: [{ organId: desk.organs.village }] }))
    must(await desk.on(desk.people.handler, acts.enterCoSearchAnswer, requestId, { search: 'S1', ...notFound }))
    expect((await board(requestId)).rows).toMatchObject([{ outcome: 'not_found', enteredForUnit: true, hasDesk: false }])
  })

  test('races: two answers, an answer and a withdrawal: one wins, the other is told', async () => {
    const requestId = await openHandling(desk)
    must(await send(requestId))
    const coSearchId = await taskIn(town, requestId)
    const twice = await Promise.all([1, 2].map(() => execute(desk.app, town, acts.answerCoSearch, { coSearchId, ...notFound })))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const other = await taskIn(finance, requestId)
    const both = await Promise.all([
      execute(desk.app, finance, acts.answerCoSearch, { coSearchId: other, outcome: 'not_ours', answer: '不是' }),
      desk.on(desk.people.handler, acts.withdrawCoSearch, requestId, { search: 'S2', reason: '不用了' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    // the unit is not held up by what the lead organ does meanwhile
    must(await send(requestId, { units: [{ organId: desk.organs.finance }] }))
    must(
      await desk.on(desk.people.handler, acts.logContact, requestId, {
        on: desk.today(),
        purpose: 'other',
        channel: 'phone',
        summary: '问进度',
      }),
    )
    must(
      await execute(desk.app, finance, acts.answerCoSearch, {
        coSearchId: await taskIn(finance, requestId),
        outcome: 'not_ours',
        answer: '不是',
      }),
    )
    expect(await send(requestId, { units: [{ organId: desk.organs.finance }, { organId: desk.organs.finance }] })).toMatchObject({
      ok: false,
    })
  })
})
