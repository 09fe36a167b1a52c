/** Few questions to the database, counted at the driver: a page of the list five at most, a case page twenty, however long list and docket are (R019). */
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RequestId } from '#kernel'
import { look } from '#platform'
import { type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { casePage } from '../requests/index.ts'
import { worklist } from '../requests/views/worklist.ts'
import { selection } from './index.ts'

let desk: Desk
const ids: RequestId[] = []
beforeAll(async () => {
  desk = await openDesk()
  for (let each = 0; each < 6; each++) ids.push(await openHandling(desk))
  const [first] = ids
  if (first) await openDecided(desk, first, grantedDraft(desk.organ))
}, 120_000)
afterAll(() => desk?.close())

/** Every statement of the driver goes through here, on whichever connection. */
const query = (pg as unknown as { readonly Query: { readonly prototype: { submit: (this: object, connection: unknown) => unknown } } })
  .Query.prototype

const real = query.submit

/** Statements sent, without those that open, close or set up a transaction and without the permit at the door. */
const counted = async (ask: () => Promise<unknown>): Promise<readonly string[]> => {
  const sent: string[] = []
  vi.spyOn(query, 'submit').mockImplementation(function (this: { readonly text?: string }, connection: unknown) {
    const text = this.text ?? ''
    if (text !== '' && !/^\s*(begin|start|commit|rollback|set|savepoint|release)/i.test(text)) sent.push(text.slice(0, 120))
    return real.call(this, connection)
  })
  await ask()
  vi.restoreAllMocks()
  return sent
}

test('a page of the list: five at most', async () => {
  const sent = await counted(async () => must(await look(desk.app, desk.people.clerk, worklist, { limit: 50, light: ['in_time'] })))
  expect(sent.length, sent.join('\n')).toBeGreaterThan(0)
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(5)
})

test('as many for one row as for many', async () => {
  const one = await counted(async () => must(await look(desk.app, desk.people.clerk, worklist, { limit: 1 })))
  const many = await counted(async () => must(await look(desk.app, desk.people.clerk, worklist, { limit: 50 })))
  expect(many.length).toBe(one.length)
})

test('a case page: twenty at most, decided as much as new', async () => {
  for (const requestId of ids.slice(0, 2)) {
    const sent = await counted(async () => must(await look(desk.app, desk.people.clerk, casePage, { requestId })))
    expect(sent.length, sent.join('\n')).toBeGreaterThan(0)
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(20)
  }
})

test('a selection: as many for one case as for all', async () => {
  const ask = async (requestIds: readonly RequestId[]) => must(await look(desk.app, desk.people.clerk, selection, { requestIds }))
  const one = await counted(() => ask(ids.slice(0, 1)))
  const all = await counted(() => ask(ids))
  expect(all.length).toBe(one.length)
  expect(all.length, all.join('\n')).toBeLessThanOrEqual(8)
})
