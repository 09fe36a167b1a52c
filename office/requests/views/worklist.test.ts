/** The worklist against brute force: every filter, every order, page by page, and what stands beside it. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, daysBetween, plainDate } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import { look } from '#platform'
import { type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import * as acts from '../acts/all.ts'
import { type CaseRow, stages, type WorklistPage } from '../contract.ts'
import { endedStages, lightOf, waitingStages } from './lights.ts'
import { today } from './today.ts'
import { worklist } from './worklist.ts'

let desk: Desk
let all: readonly CaseRow[]
const lights = ['in_time', 'soon', 'today', 'late', 'paused', 'done'] as const
const channels = ['in_person', 'online', 'ordinary_mail'] as const

/** Cases of many ages and stages, some of another organ. */
beforeAll(async () => {
  desk = await openDesk('2026-10-12')
  for (let index = 0; index < 26; index++) {
    if (index % 2 === 1) desk.clock.set(addWorkdays(desk.today(), 1))
    const channel = channels[index % 3] ?? 'in_person'
    const confirmed = channel === 'in_person' || index % 6 === 2 ? {} : { confirmedOn: desk.today() }
    const arrived = channel === 'ordinary_mail' ? { arrivedOn: desk.today() } : {}
    const id = await openHandling(desk, { channel, ...confirmed, ...arrived })
    const { handler, clerk } = desk.people
    if (index % 7 === 3) must(await desk.on(clerk, acts.withdraw, id, { on: desk.today(), statement: '撤回' }))
    if (index % 7 === 5) must(await desk.on(clerk, acts.voidCase, id, { reason: '误登记' }))
    const open = await sql<{
      received: string | null
      stage: string
    }>`select received_on as received, stage from requests.request where id = ${id}`.execute(desk.app.office.database)
    if (open.rows[0]?.stage !== 'handling') continue
    if (index % 5 === 1) {
      const party = { name: '王某人', address: '县城' }
      must(await desk.on(handler, acts.consultThirdParty, id, { on: desk.today(), party, information: '附表' }))
    }
    if (index % 5 === 4) {
      await openDecided(desk, id, grantedDraft(desk.organ))
      if (index % 2 === 0) must(await desk.on(clerk, acts.dispatchReply, id, { on: desk.today(), method: 'in_person' }))
    }
  }
  desk.clock.set(addWorkdays(desk.today(), 8))
  all = (await pageOf({ limit: 200 })).rows
}, 120_000)
afterAll(() => desk?.close())

const pageOf = async (input: object, caller = desk.people.clerk): Promise<WorklistPage> =>
  must(await look(desk.app, caller, worklist, input))

const pagesOf = async (input: object, limit: number): Promise<readonly CaseRow[]> => {
  const rows: CaseRow[] = []
  let cursor: string | undefined
  do {
    const page = await pageOf({ ...input, limit, ...(cursor ? { cursor } : {}) })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return rows
}

const keys = {
  /** Open by the last day, those without one behind; then what has ended, the newest first. */
  due: (row: CaseRow) =>
    row.light === 'done'
      ? `ended ${String(9_000_000 - daysBetween(plainDate('2000-01-01'), row.dueOn ?? row.receivedOn ?? desk.today())).padStart(9, '0')}`
      : `active ${row.dueOn ?? '9999-12-31'}`,
  received: (row: CaseRow) => row.receivedOn ?? '0001-01-01',
  /** By value: 8号 stands before 26号. */
  number: (row: CaseRow) => (/〔(\d+)〕(\d+)号/.exec(row.number)?.slice(1) ?? []).map((part) => part.padStart(9, '0')).join('/'),
}

interface Wanted {
  readonly stage: readonly string[]
  readonly light: readonly string[]
  readonly channel: readonly string[]
  readonly mine: boolean
  readonly text: string
  readonly from: number | null
  readonly sort: keyof typeof keys
}

const bruteForce = (wanted: Wanted): readonly CaseRow[] => {
  const from = wanted.from === null ? null : addDays(desk.today(), -wanted.from)
  const found = all.filter(
    (row) =>
      (wanted.stage.length === 0 || wanted.stage.includes(row.stage)) &&
      (wanted.light.length === 0 || wanted.light.includes(row.light)) &&
      (wanted.channel.length === 0 || wanted.channel.includes(row.channel)) &&
      (!wanted.mine || row.owner?.id === desk.people.handler.personId) &&
      (wanted.text === '' || row.number.includes(wanted.text) || row.subject.includes(wanted.text)) &&
      (from === null || (row.receivedOn !== null && row.receivedOn >= from)),
  )
  const key = keys[wanted.sort]
  const sign = wanted.sort === 'due' ? 1 : -1
  return [...found].sort((a, b) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? -sign : sign))
}

const filters = fc.record<Wanted>({
  stage: fc.subarray([...stages], { maxLength: 4 }),
  light: fc.subarray([...lights], { maxLength: 3 }),
  channel: fc.subarray([...channels], { maxLength: 2 }),
  mine: fc.boolean(),
  text: fc.constantFrom('', '石桥村', '2026〕1', '%', '_', '没有这样的'),
  from: fc.option(fc.integer({ min: 0, max: 60 })),
  sort: fc.constantFrom('due' as const, 'received' as const, 'number' as const),
})

describe('worklist', () => {
  test('the stages and lights of these cases are many', () => {
    expect(new Set(all.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(6)
    expect(new Set(all.map(({ light }) => light)).size).toBeGreaterThanOrEqual(4)
    expect(all).toHaveLength(26)
  })

  test('any filter in any order, in pages of any size, is what brute force finds', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 9 }), async ({ from, ...wanted }, limit) => {
        const { stage, light, channel, mine, text, sort } = wanted
        const input = { stage, light, channel, mine, text, sort, ...(from === null ? {} : { receivedFrom: addDays(desk.today(), -from) }) }
        const rows: CaseRow[] = []
        let cursor: string | undefined
        do {
          const page = await pageOf({ ...input, limit, ...(cursor ? { cursor } : {}) }, desk.people.handler)
          rows.push(...page.rows)
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(rows.map(({ id }) => id)).toEqual(bruteForce({ from, ...wanted }).map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('counts beside the list are those of its rows', async () => {
    const { counts } = await pageOf({ limit: 1 })
    const open = all.filter(({ stage }) => !endedStages.includes(stage))
    expect(counts).toEqual({
      open: open.length,
      today: open.filter(({ light }) => light === 'today').length,
      soon: open.filter(({ light }) => light === 'soon').length,
      late: open.filter(({ light }) => light === 'late').length,
      waiting: open.filter(({ stage }) => waitingStages.includes(stage)).length,
    })
  })

  test('a light is that of the rule', () => {
    for (const row of all)
      expect({ light: row.light, remainingWorkdays: row.remainingWorkdays }).toEqual(lightOf(row, desk.today(), nationalCalendar))
  })

  test('pages do not shift when a row comes in between', async () => {
    const first = await pageOf({ sort: 'number', limit: 5 })
    await openHandling(desk)
    const rest = await pageOf({ sort: 'number', limit: 200, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(
      bruteForce({ stage: [], light: [], channel: [], mine: false, text: '', from: null, sort: 'number' }).map(({ id }) => id),
    )
    expect(await pagesOf({ sort: 'due' }, 4)).toHaveLength(27)
  })

  test.each([
    'x',
    Buffer.from('[1,2,3]').toString('base64url'),
    Buffer.from(JSON.stringify(['due', "'; drop", 'z'])).toString('base64url'),
  ])('a cursor that is none is refused: %s', async (cursor) => {
    expect(await look(desk.app, desk.people.clerk, worklist, { cursor })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('a cursor of another order is refused', async () => {
    const { nextCursor } = await pageOf({ sort: 'number', limit: 2 })
    expect(await look(desk.app, desk.people.clerk, worklist, { sort: 'due', limit: 2, cursor: nextCursor })).toMatchObject({ ok: false })
  })

  test('another organ sees none of them', async () => {
    const stranger = await desk.person('list.stranger', desk.organs.finance, 'clerk')
    expect(await pageOf({ limit: 200 }, stranger)).toMatchObject({ rows: [], counts: { open: 0 } })
    expect(await pageOf({ limit: 200, organId: desk.organ }, stranger)).toMatchObject({ rows: [] })
  })

  test('今天: each case once, the late before all, what waits last', async () => {
    const shown = must(await look(desk.app, desk.people.handler, today, {}))
    const ids = shown.groups.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(shown.headline.length).toBeGreaterThan(4)
    for (const { key, rows } of shown.groups) {
      // a handler's own cases wait for applicants and third parties, and for the colleagues who review, sign and send
      if (key === 'waiting')
        expect(rows.every(({ stage }) => [...waitingStages, 'reviewing', 'signing', 'decided'].includes(stage))).toBe(true)
      if (key === 'can_move') expect(rows.some(({ stage }) => stage === 'signing')).toBe(false)
      if (key === 'soon') expect(rows.every(({ light }) => light === 'soon')).toBe(true)
    }
    expect(shown.numbers.open).toBe((await pageOf({ limit: 1 })).counts.open)
  })
})
