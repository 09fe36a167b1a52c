/** The sixty real requests go the same way as every other: to their real reply or to a refusal with its article; the report obeys the identities. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { testApp } from '#testing'
import { acts, compose } from '../../composition.ts'
import { inForceFrom, realRequests } from './real-requests.ts'
import { type RealRun, runRealRequests } from './real-run.ts'

let run: RealRun
const closing: (() => Promise<void>)[] = []
beforeAll(async () => {
  const machinery = await testApp({ today: plainDate('2019-05-14') })
  const product = compose(machinery)
  closing.push(product.close, machinery.close)
  run = await runRealRequests(product.app, machinery.clock, acts)
}, 300_000)
afterAll(async () => {
  for (const close of closing) await close()
})

const idsOf = (which: (result: RealRun['results'][number]) => boolean) => run.results.filter(which).map(({ request }) => request.id)

test('all sixty are on days the Regulation governs', () => {
  expect(realRequests()).toHaveLength(60)
  expect(realRequests().filter(({ receivedOn }) => receivedOn < inForceFrom)).toEqual([])
  expect(run.results).toHaveLength(60)
})

test('what the rules refuse is refused for its reason, with an article', () => {
  const refused = run.results.filter(({ refusal }) => refusal !== null)
  expect(Object.fromEntries(refused.map(({ request, refusal }) => [request.id, refusal?.article]))).toMatchSnapshot()
  expect(refused.filter(({ refusal }) => !refusal?.article)).toEqual([])
  expect(idsOf(({ refusal }) => refusal !== null)).toEqual(
    expect.arrayContaining(['req-001', 'req-007', 'req-028', 'req-029', 'req-039', 'req-046', 'req-058', 'req-059']),
  )
})

test('what was never answered stays open; everything else is delivered, the late ones marked', () => {
  const open = run.results.filter(({ request, refusal }) => request.code === null && refusal === null)
  expect(open.map(({ request }) => request.id)).toHaveLength(7)
  expect(open.map(({ stage }) => stage)).not.toContain('delivered')
  const answered = run.results.filter(({ request, refusal }) => request.code !== null && refusal === null)
  expect(new Set(answered.map(({ stage }) => stage))).toEqual(new Set(['delivered']))
  expect(idsOf(({ late }) => late)).toEqual(expect.arrayContaining(['req-010', 'req-012', 'req-035', 'req-042', 'req-051', 'req-060']))
  expect(idsOf(({ late }) => late)).not.toContain('req-052')
})

test('the report of every year obeys all identities and carries over what the year before carried forward', () => {
  expect(run.faults.filter(({ level }) => level === 'error')).toEqual([])
  for (const [index, { table }] of run.tables.entries()) {
    const before = run.tables[index - 1]
    if (before) expect(table.carried_over).toEqual(before.table.carried_forward)
  }
  const received = run.tables.reduce((sum, { table }) => sum + table.new_received.total, 0)
  expect(received).toBe(60)
  const replied = run.tables.reduce((sum, { table }) => sum + table.total.total, 0)
  expect(replied).toBe(run.results.filter(({ stage }) => stage === 'delivered').length)
})
