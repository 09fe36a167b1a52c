/** 重大复杂 and the leading group (R023); exactly one responsible person at any moment (R019). On a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { execute, look } from '#platform'
import { counterForm, type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../../../testing/request-desk.ts'
import { must, setup } from '../../../../testing/small-office.ts'
import { setLeave, setStandIn } from '../../../identity/index.ts'
import type { OfficialCaller } from '../../../identity/sessions.ts'
import { casePage } from '../../views/case-page.ts'
import { leadingBoard } from '../../views/cooperation/leading-board.ts'
import { responsible } from '../../views/cooperation/responsible.ts'
import * as acts from '../all.ts'

let desk: Desk
let finance: OfficialCaller
let leader: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  finance = await desk.person('finance.handler', desk.organs.finance, 'handler')
  leader = await desk.person('county.leader', desk.organs.county, 'leading_group')
}, 120_000)
afterAll(() => desk?.close())

describe('重大复杂 (R023)', () => {
  test('raised, on the board of the leading group, instructed on the timeline, lowered', async () => {
    const requestId = await openHandling(desk)
    const shown = async () => must(await look(desk.app, leader, leadingBoard, {})).rows.find((row) => row.requestId === requestId)
    expect(await shown()).toBeUndefined()
    expect(await desk.on(leader, acts.issueInstruction, requestId, { text: '先办' })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful' },
    })
    must(await desk.on(desk.people.head, acts.escalateCase, requestId, { reason: '涉及三个乡镇，群众关注' }))
    expect(await shown()).toMatchObject({ reason: '涉及三个乡镇，群众关注', instructions: [], ownerName: '测试desk.handler' })
    expect(await desk.on(desk.people.handler, acts.issueInstruction, requestId, { text: '我来' })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    must(await desk.on(leader, acts.issueInstruction, requestId, { text: '县自然资源局牵头，三日内会商', dueOn: '2026-11-30' }))
    must(await desk.on(desk.people.handler, acts.carryOutInstruction, requestId, { instruction: 'I1', text: '已会商' }))
    expect(await shown()).toMatchObject({
      instructions: [{ text: '县自然资源局牵头，三日内会商', by: '测试county.leader', carriedOut: '已会商' }],
    })
    const docket = must(await look(desk.app, desk.people.handler, casePage, { requestId })).docket
    expect(docket.find(({ type }) => type === 'instructionIssued')).toMatchObject({
      by: '测试county.leader',
      tint: 'internal',
      text: expect.stringMatching(/三日内会商/),
    })
    must(await desk.on(leader, acts.lowerCase, requestId, { reason: '已经平稳' }))
    expect(await shown()).toBeUndefined()
    expect(await look(desk.app, finance, leadingBoard, {})).toMatchObject({ ok: false })
  })
})

describe('exactly one responsible person at any moment (R019)', () => {
  const who = async (requestId: RequestId) => must(await look(desk.app, desk.people.head, responsible, { requestId }))

  test('from the clerk to the handler, reviewers, head, clerk; nobody once archived', async () => {
    const { requestId } = must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today())))
    const seen: (readonly [string, string | undefined, string | null])[] = []
    const note = async () => {
      const { step, person, internalDueOn } = await who(requestId)
      seen.push([step, person?.name, internalDueOn])
    }
    await note()
    must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId, internalDueOn: '2026-12-01' }))
    await note()
    must(await desk.on(desk.people.handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) }))
    await note()
    must(await desk.on(desk.people.legal, acts.reviewDecision, requestId, { kind: 'legal', passed: true, opinion: '好' }))
    await note()
    must(await desk.on(desk.people.secrecy, acts.reviewDecision, requestId, { kind: 'disclosure', passed: true, opinion: '好' }))
    await note()
    const { letterId } = must(await desk.on(desk.people.chief, acts.signDecision, requestId, { on: desk.today() }))
    await note()
    must(await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'in_person' }))
    await note()
    must(
      await desk.on(desk.people.clerk, acts.recordDelivery, requestId, {
        letterId,
        on: desk.today(),
        method: 'in_person',
        signatory: '本人',
      }),
    )
    await note()
    expect(seen).toEqual([
      ['分派', '测试desk.clerk', '2026-11-26'],
      ['查找、起草答复', '测试desk.handler', '2026-12-01'],
      ['审核', '测试desk.legal', '2026-11-27'],
      ['审核', '测试desk.secrecy', '2026-11-27'],
      ['签发', '测试desk.chief', '2026-11-26'],
      ['发出答复', '测试desk.clerk', '2026-11-26'],
      ['跟送达', '测试desk.clerk', '2026-12-09'],
      ['归档', '测试desk.clerk', '2026-12-09'],
    ])
  })

  test('an archived case belongs to nobody', async () => {
    const requestId = await openHandling(desk)
    const { letterId } = await openDecided(desk, requestId)
    must(await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'in_person' }))
    must(
      await desk.on(desk.people.clerk, acts.recordDelivery, requestId, {
        letterId,
        on: desk.today(),
        method: 'in_person',
        signatory: '本人',
      }),
    )
    desk.clock.set(plainDate('2026-12-30'))
    const archived = await desk.on(desk.people.clerk, acts.archive, requestId)
    expect(archived.ok).toBe(true)
    expect(await who(requestId)).toMatchObject({ person: null, note: expect.stringMatching(/归档/) })
    const page = must(await look(desk.app, desk.people.head, casePage, { requestId }))
    expect([page.owner, page.row.owner]).toEqual([null, null])
    desk.clock.set(plainDate('2026-11-25'))
  })

  test('the standing stand-in is the default, and acts while the owner is on leave', async () => {
    const standIn = await desk.person('desk.standin', desk.organ, 'handler')
    must(await execute(desk.app, setup, setStandIn, { personId: desk.people.handler.personId, standInId: standIn.personId }))
    const requestId = await openHandling(desk)
    expect(await who(requestId)).toMatchObject({
      person: { name: '测试desk.handler' },
      standIn: { name: '测试desk.standin' },
      standInActs: false,
    })
    must(await execute(desk.app, setup, setLeave, { personId: desk.people.handler.personId, from: '2026-11-25', to: '2026-11-27' }))
    expect(await who(requestId)).toMatchObject({
      person: { name: '测试desk.handler' },
      standIn: { name: '测试desk.standin' },
      standInActs: true,
    })
  })
})
