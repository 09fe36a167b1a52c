/** What comes from the public side: registered as it came, confirmed by itself where the organ allows it, nothing lost. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trackingNumber } from '#exchange'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { execute, look } from '#platform'
import { applicant, counterForm, type Desk, openDesk } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import { officeAppliers } from '../applying.ts'
import { casePage } from '../views/case-page.ts'
import * as acts from './all.ts'

let desk: Desk
let number = 0
beforeAll(async () => {
  desk = await openDesk()
}, 60_000)
afterAll(() => desk?.close())

const received = <Payload>(payload: Payload) => {
  number += 1
  return { payload, number, sentAt: desk.clock.now(), idempotencyKey: `exchange:site:${number}` }
}
const submission = (organId: OrganId, more: object = {}) => ({
  trackingNumber: trackingNumber(desk.today(), 'site', number + 1),
  codeDigest: 'c'.repeat(64),
  organId,
  applicant,
  requested: { description: '我要：\n1. 石桥村征地公告\n2. 补偿方案', period: '2025年' },
  wish: { form: 'electronic' as const, delivery: 'online' as const, needsHelp: false, needsPaper: false },
  submittedOn: desk.today(),
  submittedAt: desk.clock.now() as string,
  channel: 'online' as const,
  confirmedOn: desk.today() as PlainDate | null,
  files: [{ digest: 'f'.repeat(64), name: '身份证明.jpg', type: 'image/jpeg', bytes: 10 }],
  ...more,
})
const rowOf = async (tracking: string) =>
  (
    await sql<Record<string, never> & { id: RequestId }>`select * from requests.request where tracking_number = ${tracking}`.execute(
      desk.app.office.database,
    )
  ).rows[0]
const submit = async (organId: OrganId, more: object = {}) => {
  const payload = submission(organId, more)
  must(await officeAppliers['request.submitted'](desk.app, received(payload)))
  const row = await rowOf(payload.trackingNumber)
  if (!row) throw new Error('not registered')
  return { payload, row }
}

describe('from the site', () => {
  test('an online request confirms itself; numbered lines are items', async () => {
    const { row } = await submit(desk.organ)
    expect(row).toMatchObject({
      stage: 'received',
      received_on: desk.today(),
      due_on: addWorkdays(desk.today(), 20),
      items: ['石桥村征地公告', '补偿方案'],
      channel: 'online',
    })
  })

  test('how an applicant calls a file stays with the file: the docket, kept for ever, says only what it is', async () => {
    const typed = `${applicant.name}身份证${applicant.idNumber}.JPG`
    const files = ['e', 'f'].map((letter) => ({ digest: letter.repeat(64), name: typed, type: 'image/jpeg', bytes: 10 }))
    const { row } = await submit(desk.organ, { files })
    const entered = await sql<{ name: string }>`select fact ->> 'name' as name from platform.docket
      where subject_id = ${row.id} and fact ->> 'type' = 'attached' order by seq`.execute(desk.app.office.database)
    expect(entered.rows.map(({ name }) => name)).toEqual(['申请材料1.jpg', '申请材料2.jpg'])
    const page = must(await look(desk.app, desk.people.clerk, casePage, { requestId: row.id }))
    expect(page.docket.flatMap((line) => line.files.map(({ name }) => name))).toEqual([typed, typed])
  })

  test('an organ that confirms by hand: waits, then the confirmation makes the day', async () => {
    const { row } = await submit(desk.organs.finance, { confirmedOn: null })
    expect(row).toMatchObject({ stage: 'submitted', received_on: null, due_on: null })
  })

  test('the same message again is the same request', async () => {
    const message = received(submission(desk.organ))
    const one = must(await officeAppliers['request.submitted'](desk.app, message))
    expect(must(await officeAppliers['request.submitted'](desk.app, message))).toEqual(one)
    expect(must(await officeAppliers['request.submitted'](desk.app, { ...message, idempotencyKey: 'another' }))).toEqual(one)
  })

  const awaiting = async () => {
    const { payload, row } = await submit(desk.organ)
    const { clerk, handler } = desk.people
    must(await desk.on(clerk, acts.assign, row.id, { to: handler.personId }))
    must(await desk.on(handler, acts.logContact, row.id, { on: desk.today(), purpose: 'correction', channel: 'phone', summary: '说明' }))
    const notice = { on: desk.today(), periodWorkdays: 5, defects: ['年份'], howToMend: '写明年份' }
    const sent = must(await desk.on(handler, acts.sendCorrectionNotice, row.id, notice))
    const opened = {
      trackingNumber: payload.trackingNumber,
      letterId: sent.letterId ?? '',
      openedOn: desk.today(),
      openedAt: desk.clock.now() as string,
    }
    must(await officeAppliers['reply.opened'](desk.app, received(opened)))
    must(await officeAppliers['reply.opened'](desk.app, received(opened)))
    return { payload, id: row.id, sentOn: desk.today() }
  }
  const correction = (tracking: string) => ({
    trackingNumber: tracking,
    text: '是2025年的方案',
    submittedOn: desk.today(),
    files: [],
  })

  test('opened letters are delivered, once; a correction in time starts the period anew', async () => {
    const { payload, sentOn } = await awaiting()
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'awaiting_correction', waiting_until: addWorkdays(sentOn, 5) })
    desk.clock.set(addWorkdays(sentOn, 3))
    must(await officeAppliers['correction.submitted'](desk.app, received(correction(payload.trackingNumber))))
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'handling', due_on: addWorkdays(desk.today(), 20) })
  })

  test('a correction too late is kept and waits for the official, who may accept its reason', async () => {
    const { payload, id, sentOn } = await awaiting()
    desk.clock.set(addWorkdays(sentOn, 6))
    must(await officeAppliers['correction.submitted'](desk.app, received(correction(payload.trackingNumber))))
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'awaiting_correction' })
    const kept = await sql<{ accepted: boolean }>`select accepted from requests.statement where request_id = ${id}`.execute(
      desk.app.office.database,
    )
    expect(kept.rows).toEqual([{ accepted: false }])
    must(
      await desk.on(desk.people.clerk, acts.receiveCorrection, id, { on: desk.today(), channel: 'online', justified: true, text: '住院' }),
    )
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'handling' })
  })

  test('no correction: deemed withdrawn when the period is over, with its note; then archived', async () => {
    const { payload, id, sentOn } = await awaiting()
    desk.clock.set(addWorkdays(sentOn, 6))
    const deemed = must(await desk.on(desk.people.clerk, acts.deemWithdrawn, id, { reason: 'correction_overdue' }))
    expect(deemed).toMatchObject({ stage: 'closed', documentNumber: expect.stringContaining('〔2026〕') })
    must(await desk.on(desk.people.clerk, acts.archive, id))
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'archived', decision: 'closed.correction_overdue' })
  })

  test('withdrawn online; after the reply has left it is kept but changes nothing', async () => {
    const { payload } = await submit(desk.organ)
    const statement = { trackingNumber: payload.trackingNumber, statement: '本人李青禾不要了', submittedOn: desk.today() }
    must(await officeAppliers['withdrawal.submitted'](desk.app, received(statement)))
    expect(await rowOf(payload.trackingNumber)).toMatchObject({ stage: 'closed', decision: 'closed.other', sub_reason: 'withdrawn' })
    must(await officeAppliers['withdrawal.submitted'](desk.app, received(statement)))
    const docket = await sql<{
      text: string
    }>`select fact::text as text from platform.docket where subject_id = ${(await rowOf(payload.trackingNumber))?.id}`.execute(
      desk.app.office.database,
    )
    expect(docket.rows.map(({ text }) => text).join()).not.toContain('李青禾')
    expect(docket.rows.filter(({ text }) => text.includes('"withdrawn"'))).toHaveLength(1)
  })

  test('an unknown number is refused, exits are counted', async () => {
    expect(
      await officeAppliers['withdrawal.submitted'](desk.app, received({ trackingNumber: 'x', statement: 'y', submittedOn: desk.today() })),
    ).toMatchObject({
      ok: false,
    })
    for (let time = 0; time < 3; time += 1)
      must(await officeAppliers['guidance.exited'](desk.app, received({ exit: 'hotline', on: desk.today() })))
    const counted = await sql<{ count: number }>`select count from requests.guidance_exit where exit = 'hotline'`.execute(
      desk.app.office.database,
    )
    expect(counted.rows).toEqual([{ count: 3 }])
  })

  test('the eleventh request of the month may be charged; paid, the period starts anew', async () => {
    desk.clock.set('2026-12-01' as never)
    const other = { ...applicant, idNumber: '430121198511020013' }
    let last: RequestId | null = null
    for (let time = 0; time < 11; time += 1)
      last = must(
        await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), { applicant: other })),
      ).requestId
    if (!last) throw new Error('nothing registered')
    must(await desk.on(desk.people.clerk, acts.assign, last, { to: desk.people.handler.personId }))
    const fee = { on: desk.today(), standard: 'per_request', basis: '条例第四十二条', howToPay: '银行代收' }
    const sent = must(await desk.on(desk.people.handler, acts.sendFeeNotice, last, fee))
    must(await desk.on(desk.people.clerk, acts.recordDelivery, last, { letterId: sent.letterId, on: desk.today(), method: 'in_person' }))
    desk.clock.set('2026-12-04' as never)
    expect(must(await desk.on(desk.people.clerk, acts.recordPayment, last, { on: desk.today(), amountYuan: 100 })).stage).toBe('handling')
  })
})
