/** R043: a proceeding registered by mistake is struck out by the head, stays visible, counts nowhere; the case goes back to where it stood. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { execute, look, runJobsOnce } from '#platform'
import { openDecided, openHandling } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import * as acts from '../requests/acts/all.ts'
import { concludeProceeding, fileProceeding, noteProceeding, remedyTrend, strikeProceeding } from './index.ts'
import { proceedingsOfCase } from './views/of-case.ts'
import { runningProceedings } from './views/running.ts'

let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-03-02')
}, 120_000)
afterAll(() => desk?.close())

const refused = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }): string =>
  result.ok ? 'ok' : (result.error?.message ?? '')
const rowsOf = async (query: string) => ((await desk.owner(query)) as { readonly rows: readonly Record<string, unknown>[] }).rows
const rowOf = async (requestId: RequestId) =>
  (
    await rowsOf(`select stage, decision, document_number, decided_on, dispatched_on, delivered_on, closed_on, due_on, reopened, counted_decision,
      counted_on, clock_status from requests.request where id = '${requestId}'`)
  )[0]
const delivered = async (): Promise<RequestId> => {
  const requestId = await openHandling(desk)
  await openDecided(desk, requestId)
  must(
    await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'post', trackingNumber: 'XA12345678CN' }),
  )
  const [letter] = await rowsOf(
    `select fact ->> 'letter' as letter from platform.docket where subject_id = '${requestId}' and fact ->> 'type' = 'decided'`,
  )
  must(await desk.on(desk.people.clerk, acts.recordDelivery, requestId, { letterId: letter?.letter, on: desk.today(), method: 'post' }))
  return requestId
}
const file = (requestId: RequestId, more: object = {}) =>
  execute(desk.app, desk.people.clerk, fileProceeding, {
    requestId,
    kind: 'reconsideration',
    body: '明川县人民政府',
    receivedOn: desk.today(),
    ...more,
  })
const strike = (proceedingId: string, version: number, by = desk.people.head) =>
  execute(desk.app, by, strikeProceeding, { proceedingId, version, reason: '应当登记在钱来福的另一件上。' })
const figures = async () => {
  const running = must(await look(desk.app, desk.people.clerk, runningProceedings, {}))
  const trend = must(await look(desk.app, desk.people.head, remedyTrend, { years: 1 }))
  return { numbers: running.numbers, years: trend.years, partFour: trend.partFour, corrected: trend.corrected }
}
const standing = async (requestId: RequestId) =>
  (await rowsOf(`select standing from precedents.entry where request_id = '${requestId}'`))[0]?.standing

test('a case that was reopened by a mistaken result goes back, and nothing is counted', async () => {
  const requestId = await delivered()
  await desk.settle()
  const before = await rowOf(requestId)
  const counted = await figures()
  const { proceedingId } = must(await file(requestId))
  const ordered = await execute(desk.app, desk.people.clerk, concludeProceeding, {
    proceedingId,
    version: 1,
    outcome: 'set_aside',
    decidedOn: desk.today(),
    concludedOn: desk.today(),
    newDecision: true,
  })
  expect(must(ordered)).toMatchObject({ reopened: true })
  await runJobsOnce(desk.app)
  expect(await rowOf(requestId)).toMatchObject({ stage: 'handling', reopened: 1, decision: null })
  expect(await standing(requestId)).toBe('set_aside')
  // only the head
  expect((await strike(proceedingId, 2, desk.people.clerk)).ok).toBe(false)
  expect(must(await strike(proceedingId, 2))).toMatchObject({ stage: 'delivered' })
  await runJobsOnce(desk.app)
  expect(await rowOf(requestId)).toEqual(before)
  expect(await standing(requestId)).toBe('stands')
  expect(await figures()).toEqual(counted)
  const seen = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId }))
  expect(seen.proceedings).toMatchObject([
    { id: proceedingId, light: 'done', next: '误登，已注销', struck: { reason: '应当登记在钱来福的另一件上。' } },
  ])
  const all = must(await look(desk.app, desk.people.clerk, runningProceedings, { all: true }))
  expect(all.rows.some(({ id }) => id === proceedingId)).toBe(true)
  // sealed, and in no journal or docket
  const written = JSON.stringify([
    await rowsOf('select struck_reason from remedies.proceeding'),
    await rowsOf('select detail::text from platform.journal'),
    await rowsOf('select fact::text from platform.docket'),
  ])
  expect(written).not.toMatch(/钱来福的另一件/)
  expect(refused(await execute(desk.app, desk.people.clerk, noteProceeding, { proceedingId, version: 3, bodyNumber: '1' }))).toMatch(
    /已经作为误登注销/,
  )
}, 60_000)

test('the table of cases lets nothing go back without a record that was struck out', async () => {
  const requestId = await delivered()
  const { proceedingId } = must(await file(requestId))
  must(
    await execute(desk.app, desk.people.clerk, concludeProceeding, {
      proceedingId,
      version: 1,
      outcome: 'set_aside',
      decidedOn: desk.today(),
      concludedOn: desk.today(),
      newDecision: true,
    }),
  )
  await expect(
    desk.owner(`update requests.request set reopened = 0, stage = 'delivered', version = version + 1 where id = '${requestId}'`),
  ).rejects.toThrow(/goes back only with an order that was struck out/)
  must(
    await desk.on(desk.people.clerk, acts.logContact, requestId, {
      on: desk.today(),
      purpose: 'explanation',
      channel: 'phone',
      summary: '核对',
    }),
  )
  must(
    await desk.on(desk.people.handler, acts.recordSearch, requestId, {
      on: desk.today(),
      lines: [{ kind: 'archive', place: '档案室', words: ['征地'], span: '2024年', hits: 1, found: true, result: '有' }],
    }),
  )
  expect(refused(await strike(proceedingId, 2))).toMatch(/又办了别的事/)
}, 60_000)

test('answered, or followed by another: not a mistake any more', async () => {
  const requestId = await delivered()
  const first = must(await file(requestId))
  must(
    await execute(desk.app, desk.people.clerk, concludeProceeding, {
      proceedingId: first.proceedingId,
      version: 1,
      outcome: 'maintained',
      decidedOn: desk.today(),
      concludedOn: desk.today(),
    }),
  )
  const suit = must(await file(requestId, { kind: 'first_instance', body: '明川县人民法院', follows: first.proceedingId }))
  expect(refused(await strike(first.proceedingId, 2))).toMatch(/先注销后面那一件/)
  must(await strike(suit.proceedingId, 1))
  must(await strike(first.proceedingId, 2))
  const third = must(await file(requestId, { receivedOn: plainDate('2026-03-02') }))
  await desk.owner(`update remedies.proceeding set answered_on = received_on, answer_letter = id where id = '${third.proceedingId}'`)
  expect(refused(await strike(third.proceedingId, 1))).toMatch(/不是误登/)
}, 60_000)
