/** Acts on several cases: each has its own outcome; a cut line stops the run and nothing is sent twice under another key. */
import { afterEach, expect, test, vi } from 'vitest'
import type { SelectedRow } from '#worklists/contract'
import { type BulkLine, linesFor, runEach, summaryOf } from './bulk.ts'

const rows = ['a', 'b', 'c'].map((id) => ({ id, number: id, version: 1 }) as unknown as SelectedRow)
afterEach(() => vi.unstubAllGlobals())

const answering = (answers: readonly (object | 'cut')[]) => {
  const keys: string[] = []
  let at = 0
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key') ?? '')
    const answer = answers[at++]
    if (answer === 'cut' || answer === undefined) throw new TypeError('cut')
    return new Response(JSON.stringify(answer), { status: 'value' in answer ? 200 : 409 })
  })
  return keys
}
const run = (lines: readonly BulkLine[], isStopped = () => false) =>
  runEach({ name: 'requests.assign', inputOf: ({ id }) => ({ id }), lines, told: () => {}, isStopped })
const kinds = (lines: readonly BulkLine[]) => lines.map(({ outcome }) => outcome.kind)

test('done, refused, done', async () => {
  answering([{ value: {} }, { refusal: { kind: 'conflict', message: '已经变了', changed: ['李某改派'] } }, { value: {} }])
  const after = await run(linesFor(rows))
  expect(kinds(after)).toEqual(['done', 'refused', 'done'])
  expect(after[1]?.outcome).toMatchObject({ reason: '已经变了（刚才：李某改派）' })
  expect(summaryOf(after)).toBe('办成 2 件，没办成 1 件')
})

test('a cut line stops; once more sends only what is open, under the same keys', async () => {
  const first = answering([{ value: {} }, 'cut'])
  const cut = await run(linesFor(rows))
  expect(kinds(cut)).toEqual(['done', 'unknown', 'stopped'])
  const second = answering([{ value: {} }, { value: {} }])
  const after = await run(cut)
  expect(kinds(after)).toEqual(['done', 'done', 'done'])
  expect(second[0]).toBe(first[1])
  expect(second).toHaveLength(2)
})

test('stopped by hand', async () => {
  answering([{ value: {} }])
  let sent = 0
  const after = await run(linesFor(rows), () => sent++ > 0)
  expect(kinds(after)).toEqual(['done', 'stopped', 'stopped'])
  expect(summaryOf(after)).toBe('办成 1 件，还没办 2 件')
})
