/** One case through all acts on the real database: rows, docket, letters, journal. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel'
import { addWorkdays } from '#law'
import { execute } from '#platform'
import { counterForm, type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import * as acts from './all.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
}, 60_000)
afterAll(() => desk?.close())

const rowOf = async (id: string) =>
  (await sql<Record<string, unknown>>`select * from requests.request where id = ${id}`.execute(desk.app.office.database)).rows[0]
const docketOf = async (id: string) =>
  (
    await sql<{
      type: string
    }>`select fact ->> 'type' as type from platform.docket where kind = 'request' and subject_id = ${id} order by seq`.execute(
      desk.app.office.database,
    )
  ).rows.map(({ type }) => type)
const journalOf = async (id: string) =>
  (
    await sql<{
      name: string
    }>`select name from platform.journal where subject_kind = 'request' and subject_id = ${id} order by id`.execute(
      desk.app.office.database,
    )
  ).rows.map(({ name }) => name)

describe('a request all the way', () => {
  test('counter, granted, posted, delivered, archived', async () => {
    const { clerk } = desk.people
    const registered = must(await execute(desk.app, clerk, acts.register, counterForm(desk.organ, desk.today())))
    expect(registered).toMatchObject({ stage: 'received', number: expect.stringMatching(/^明自资申〔2026〕\d+号$/) })
    expect(registered.queryCode).toHaveLength(28)
    const id = registered.requestId
    must(await desk.on(clerk, acts.assign, id, { to: desk.people.handler.personId, internalDueOn: addDays(desk.today(), 5) }))
    const decided = await openDecided(desk, id)
    expect(decided).toMatchObject({ stage: 'decided', documentNumber: expect.stringMatching(/〔2026〕\d+号$/) })
    must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'post', trackingNumber: '1234567890123' }))
    desk.clock.advance({ days: 2 })
    must(await desk.on(clerk, acts.recordDelivery, id, { letterId: decided.letterId, on: desk.today(), method: 'post', signatory: '本人' }))
    expect(must(await desk.on(clerk, acts.archive, id))).toMatchObject({ stage: 'archived' })
    expect(await rowOf(id)).toMatchObject({ stage: 'archived', decision: 'granted.provided', delivered_on: desk.today(), version: 10 })
    expect(await docketOf(id)).toEqual([
      'submitted',
      'registered',
      'assigned',
      'decisionDrafted',
      'decisionReviewed',
      'decisionReviewed',
      'decided',
      'replyDispatched',
      'letterDelivered',
      'archived',
    ])
    expect(await journalOf(id)).toEqual([
      'requests.registered',
      'requests.assigned',
      'requests.decisionDrafted',
      'requests.decisionReviewed',
      'requests.decisionReviewed',
      'requests.decided',
      'requests.replyDispatched',
      'requests.delivered',
      'requests.archived',
    ])
    const after = await desk.on(clerk, acts.logContact, id, { on: desk.today(), purpose: 'other', channel: 'phone', summary: '来电' })
    expect(after).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第四十五条' } })
    await expect(sql`update requests.request set subject = '改' where id = ${id}`.execute(desk.app.office.database)).rejects.toThrow()
    await expect(sql`delete from requests.request where id = ${id}`.execute(desk.app.office.database)).rejects.toThrow()
  })

  test('correction, third party, extension: the clocks follow', async () => {
    const { clerk, handler, head } = desk.people
    const id = await openHandling(desk)
    const notice = { on: desk.today(), periodWorkdays: 10, defects: ['没有写明年份'], howToMend: '请写明是哪一年的方案。' }
    expect(await desk.on(handler, acts.sendCorrectionNotice, id, notice)).toMatchObject({ ok: false, error: { article: '条例第三十条' } })
    must(
      await desk.on(handler, acts.logContact, id, { on: desk.today(), purpose: 'correction', channel: 'phone', summary: '说明要写年份' }),
    )
    const sent = must(await desk.on(handler, acts.sendCorrectionNotice, id, notice))
    expect(sent.stage).toBe('awaiting_correction')
    must(await desk.on(clerk, acts.recordDelivery, id, { letterId: sent.letterId, on: desk.today(), method: 'in_person' }))
    desk.clock.advance({ days: 5 })
    must(
      await desk.on(clerk, acts.receiveCorrection, id, {
        on: desk.today(),
        channel: 'in_person',
        text: '2025年',
        items: ['石桥村2025年方案', '公告'],
      }),
    )
    const restart = desk.today()
    expect(await rowOf(id)).toMatchObject({ stage: 'handling', due_on: addWorkdays(restart, 20), items: ['石桥村2025年方案', '公告'] })
    const party = { name: '王某人', address: '明川县城关镇' }
    const leaking = await desk.on(handler, acts.consultThirdParty, id, { on: desk.today(), party, information: '李青禾要的方案' })
    expect(leaking).toMatchObject({ ok: false, error: { article: '条例第三十二条' } })
    const consulted = must(
      await desk.on(handler, acts.consultThirdParty, id, { on: desk.today(), party, information: '征地补偿安置方案的附表' }),
    )
    expect(consulted.stage).toBe('consulting')
    must(await desk.on(clerk, acts.recordDelivery, id, { letterId: consulted.letterId, on: desk.today(), method: 'in_person' }))
    desk.clock.advance({ days: 3 })
    expect(await desk.on(handler, acts.draftDecision, id, { draft: grantedDraft(desk.organ) })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful' },
    })
    expect(await desk.on(handler, acts.closeConsultation, id, { party: 'A' })).toMatchObject({
      ok: false,
      error: { article: '条例第三十二条' },
    })
    must(
      await desk.on(handler, acts.recordThirdPartyOpinion, id, {
        on: desk.today(),
        party: 'A',
        opinion: 'object',
        reasons: '涉及个人隐私',
      }),
    )
    must(await desk.on(head, acts.logContact, id, { on: desk.today(), purpose: 'extension', channel: 'phone', summary: '说明需要延期' }))
    const by = await desk.on(handler, acts.extend, id, { on: desk.today(), workdays: 10, reason: '材料多' })
    expect(by).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    must(await desk.on(head, acts.extend, id, { on: desk.today(), workdays: 10, reason: '材料较多，需要逐页核对' }))
    expect(await desk.on(head, acts.extend, id, { on: desk.today(), workdays: 5, reason: '再延' })).toMatchObject({
      ok: false,
      error: { article: '条例第三十三条第二款' },
    })
    const opinions = await sql<{ text: string }>`select text from requests.statement where request_id = ${id}`.execute(
      desk.app.office.database,
    )
    expect(opinions.rows).toHaveLength(2)
    expect(JSON.stringify(opinions.rows)).not.toContain('个人隐私')
    const decided = await openDecided(desk, id)
    expect(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'in_person' })).toMatchObject({
      ok: false,
      error: { article: '条例第三十二条' },
    })
    const told = must(
      await desk.on(clerk, acts.notifyThirdParty, id, { on: desk.today(), party: 'A', content: '方案附表', reasons: '理由不成立' }),
    )
    must(await desk.on(clerk, acts.recordDelivery, id, { letterId: told.letterId, on: desk.today(), method: 'in_person' }))
    expect(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'in_person' })).toMatchObject({ ok: false })
    desk.clock.set(addWorkdays(desk.today(), 5))
    must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'in_person' }))
    must(await desk.on(clerk, acts.recordReturn, id, { letterId: decided.letterId, on: desk.today(), reason: '无人在家' }))
    must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'post', trackingNumber: '99' }))
  })
})
