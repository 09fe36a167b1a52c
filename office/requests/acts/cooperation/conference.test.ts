/** 会商 on a real database (R021): opinions, conclusion, minutes signed off by others than their drafter, the yearly count. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { execute, look } from '#platform'
import { type Desk, openDesk, openHandling, suppliedDigest } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import type { OfficialCaller } from '../../../identity/sessions.ts'
import { casePage } from '../../views/case-page.ts'
import { conferenceInbox, conferences, conferenceYear } from '../../views/cooperation/conferences.ts'
import * as acts from '../all.ts'

let desk: Desk
let town: OfficialCaller
let finance: OfficialCaller
let financeLegal: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  town = await desk.person('town.handler', desk.organs.town, 'handler')
  finance = await desk.person('finance.handler', desk.organs.finance, 'handler')
  financeLegal = await desk.person('finance.legal', desk.organs.finance, 'legal_reviewer')
}, 120_000)
afterAll(() => desk?.close())

const evidence = [{ digest: suppliedDigest, name: '目录截图.png' }]

describe('会商 (R021)', () => {
  const open = (requestId: RequestId, more: object = {}) =>
    desk.on(desk.people.handler, acts.openConference, requestId, {
      way: 'written',
      heldOn: '2026-11-26',
      question: '访谈名单能不能给',
      participants: [
        { as: 'unit', organId: desk.organs.finance },
        { as: 'justice_office', organId: desk.organs.town },
        { as: 'legal_adviser', name: '王律师' },
      ],
      ...more,
    })
  const cards = async (requestId: RequestId) => must(await look(desk.app, desk.people.handler, conferences, { requestId })).conferences

  test('question, opinions, conclusion, minutes signed off by others than the drafter, numbered, counted in the year', async () => {
    const requestId = await openHandling(desk)
    const year = async () => must(await look(desk.app, desk.people.handler, conferenceYear, { year: 2026 }))
    const before = (await year()).total
    must(await open(requestId))
    const [card] = must(await look(desk.app, financeLegal, conferenceInbox, { over: false })).conferences
    expect(card).toMatchObject({ question: '访谈名单能不能给', standing: 'speaking' })
    const conferenceId = card?.id ?? ''
    const on = (act: Parameters<Desk['on']>[1], input: object) =>
      desk.on(desk.people.handler, act, requestId, { conference: 'M1', ...input })
    expect(await on(acts.concludeConference, { conclusion: '给' })).toMatchObject({ ok: false })
    must(await execute(desk.app, financeLegal, acts.giveConferenceOpinion, { conferenceId, opinion: '名单属个人隐私' }))
    must(await on(acts.enterConferenceOpinion, { participant: 'P3', opinion: '结论和措施应当给' }))
    must(await on(acts.concludeConference, { conclusion: '名单遮盖，结论和措施提供' }))
    expect(await on(acts.issueMinutes, {})).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', message: expect.stringMatching(/起草人以外/) },
    })
    must(await execute(desk.app, financeLegal, acts.confirmMinutes, { conferenceId, draft: 1 }))
    expect(await execute(desk.app, finance, acts.confirmMinutes, { conferenceId, draft: 1 })).toMatchObject({ ok: false })
    // a new draft is confirmed anew
    must(await on(acts.concludeConference, { conclusion: '名单遮盖；结论和措施逐项提供' }))
    expect(await on(acts.issueMinutes, {})).toMatchObject({ ok: false })
    expect(await execute(desk.app, financeLegal, acts.confirmMinutes, { conferenceId, draft: 1 })).toMatchObject({ ok: false })
    must(await execute(desk.app, financeLegal, acts.confirmMinutes, { conferenceId, draft: 2 }))
    must(await on(acts.enterMinutesConfirmed, { participant: 'P3', files: evidence }))
    const issued = must(await on(acts.issueMinutes, {}))
    expect(issued.documentNumber).toMatch(/^明自资公开〔2026〕\d+号$/)
    expect(await cards(requestId)).toMatchObject([
      {
        standing: 'issued',
        documentNumber: issued.documentNumber,
        participants: [
          {
            name: '明川县财政局',
            opinion: '名单属个人隐私',
            opinionBy: '测试finance.legal',
            confirmedBy: '测试finance.legal',
            confirmedAt: expect.any(String),
          },
          { name: '河湾镇人民政府', opinion: null, confirmedBy: null },
          { name: '王律师', opinion: '结论和措施应当给', confirmedBy: '纸质签认' },
        ],
      },
    ])
    expect(await year()).toMatchObject({ total: before + 1, organs: [{ name: '明川县自然资源局' }] })
    expect(await on(acts.cancelConference, { reason: '不用' })).toMatchObject({ ok: false })
    const docket = must(await look(desk.app, desk.people.handler, casePage, { requestId })).docket
    expect(JSON.stringify(docket)).not.toContain('王律师')
  })

  test('cancelled ones do not count; whoever is not asked is let out; the person asked speaks', async () => {
    const requestId = await openHandling(desk)
    const before = must(await look(desk.app, desk.people.handler, conferenceYear, { year: 2026 })).total
    must(await open(requestId, { participants: [{ as: 'unit', organId: desk.organs.finance, personId: finance.personId }] }))
    const conferenceId = (await cards(requestId))[0]?.id ?? ''
    expect(await execute(desk.app, town, acts.giveConferenceOpinion, { conferenceId, opinion: '我说' })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(await execute(desk.app, financeLegal, acts.giveConferenceOpinion, { conferenceId, opinion: '我说' })).toMatchObject({
      ok: false,
    })
    must(await execute(desk.app, finance, acts.giveConferenceOpinion, { conferenceId, opinion: '同意' }))
    must(await desk.on(desk.people.handler, acts.cancelConference, requestId, { conference: 'M1', reason: '口径已经明确' }))
    expect(must(await look(desk.app, desk.people.handler, conferenceYear, { year: 2026 })).total).toBe(before)
    expect(await open(requestId, { question: '李青禾的名单给不给' })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/姓名/) },
    })
  })
})
