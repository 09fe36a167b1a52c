/** Saved filters with their counts, reminders once a case and day, selections; each with its refusals (R019). */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { execute, look } from '#platform'
import { type NotifiedDesk, openNotifiedDesk } from '../../testing/notified-desk.ts'
import { must } from '../../testing/small-office.ts'
import { list } from '../notifications/views/mine.ts'
import * as acts from '../requests/acts/all.ts'
import { worklist } from '../requests/views/worklist.ts'
import {
  arrangeFilters,
  keepFilter,
  remind,
  reminders,
  removeFilter,
  type SavedFilters,
  savedFilters,
  selection,
  selectionWorkbook,
  shareFilter,
} from './index.ts'

let desk: NotifiedDesk
let mine: RequestId
let other: RequestId
let unassigned: RequestId
beforeAll(async () => {
  desk = await openNotifiedDesk()
  desk.clock.set(plainDate('2026-11-26'))
  mine = await desk.registered()
  other = await desk.registered()
  unassigned = await desk.registered()
  const { clerk, handler, legal } = desk.people
  must(await desk.on(clerk, acts.assign, mine, { to: handler.personId }))
  must(await desk.on(clerk, acts.assign, other, { to: handler.personId }))
  void legal
  await desk.settle()
}, 120_000)
afterAll(() => desk?.close())

type Person = NotifiedDesk['people']['clerk']
const saved = async (person: Person): Promise<SavedFilters> => must(await look(desk.app, person, savedFilters, {}))
const names = async (person: Person) => (await saved(person)).filters.map(({ name }) => name)
const keep = (person: Person, name: string, filter: object, filterId?: string) =>
  execute(desk.app, person, keepFilter, { name, filter, ...(filterId ? { filterId } : {}) })

describe('saved filters', () => {
  test('a chip’s count is what the list finds; names once; others do not see it; content is sealed', async () => {
    const { clerk, handler } = desk.people
    must(await keep(clerk, '等分派', { stage: ['received', 'submitted'] }))
    must(await keep(clerk, '全部', {}))
    must(await keep(clerk, '找王某人', { text: '王某人' }))
    const shown = await saved(clerk)
    for (const { filter, count, name } of shown.filters) {
      const { rows } = must(await look(desk.app, clerk, worklist, { ...filter, limit: 200 }))
      expect([name, count]).toEqual([name, rows.length])
    }
    expect(shown.filters.map(({ count }) => count).sort()).toEqual([0, 1, 3])
    expect(await keep(clerk, '全部', {})).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await names(handler)).toEqual([])
    const stored = await sql<{ content: string }>`select content from worklists.saved_filter`.execute(desk.app.office.database)
    expect(JSON.stringify(stored.rows)).not.toMatch(/王某人|等分派/)
  })

  test('renamed, put in order, one to begin with, removed', async () => {
    const { clerk } = desk.people
    const all = (await saved(clerk)).filters.find(({ name }) => name === '全部')
    must(await execute(desk.app, clerk, keepFilter, { filterId: all?.id, name: '所有的件' }))
    const ids = (await saved(clerk)).filters.map(({ id }) => id)
    must(await execute(desk.app, clerk, arrangeFilters, { order: ids.toReversed(), start: ids[0] }))
    const after = await saved(clerk)
    expect(after.filters.map(({ id }) => id)).toEqual(ids.toReversed())
    expect(after.start).toBe(ids[0])
    must(await execute(desk.app, clerk, removeFilter, { filterId: ids[0] }))
    expect((await saved(clerk)).start).toBeNull()
    expect(await execute(desk.app, clerk, removeFilter, { filterId: ids[0] })).toMatchObject({ ok: false, error: { kind: 'missing' } })
    expect(await execute(desk.app, clerk, arrangeFilters, { order: [], start: ids[0] })).toMatchObject({ ok: false })
  })

  test('whoever leads shares it in the organ; words searched for are never shared; another organ does not see it', async () => {
    const { head, handler, clerk, chief } = desk.people
    const { filterId } = must(await keep(head, '本单位快到期', { light: ['soon', 'today'] }))
    const shared = { filterId, organId: desk.organ, shared: true }
    expect(await execute(desk.app, clerk, shareFilter, shared)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    must(await execute(desk.app, head, shareFilter, shared))
    expect((await saved(handler)).filters).toMatchObject([{ name: '本单位快到期', mine: false, shared: { organId: desk.organ } }])
    const stranger = await desk.person('wl.stranger', desk.organs.finance, 'clerk')
    expect(await names(stranger)).toEqual([])
    expect(await execute(desk.app, handler, removeFilter, { filterId })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await keep(handler, '改别人的', {}, filterId)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    const withName = must(await keep(head, '找人', { text: '王某人' }))
    expect(await execute(desk.app, head, shareFilter, { ...shared, filterId: withName.filterId })).toMatchObject({ ok: false })
    // another who leads there ends it: it is the owner's again
    must(await execute(desk.app, chief, shareFilter, { ...shared, shared: false }))
    expect(await names(handler)).toEqual([])
    expect(await names(head)).toContain('本单位快到期')
  })

  test('at most thirty', async () => {
    const { legal } = desk.people
    for (let nth = 1; nth <= 30; nth++) must(await keep(legal, `视图${nth}`, {}))
    expect(await keep(legal, '视图31', {})).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await names(legal)).toHaveLength(30)
  })

  test('chips cost a handful of queries, however many there are', async () => {
    const { legal } = desk.people
    const seen: string[] = []
    const { database } = desk.app.office
    const counted = database.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        seen.push('query')
        return result
      },
    })
    const app = { ...desk.app, office: { ...desk.app.office, database: counted } }
    must(await look(app, legal, savedFilters, {}))
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.length).toBeLessThanOrEqual(8)
  })
})

describe('催办', () => {
  test('owner is told why; kept with the case; once a day; the words are not in notice, mail or journal', async () => {
    const { head, handler, clerk, legal } = desk.people
    must(await execute(desk.app, head, remind, { requestId: mine, cause: 'due_soon', words: '王某人昨天来电' }))
    await desk.settle()
    const notice = must(await look(desk.app, handler, list, { unreadOnly: true })).rows.find(({ title }) => title === '催您办这件')
    expect(notice?.text).toMatch(/^期限快到了，另有一句话写在案件里，最晚.+答复。$/)
    expect(JSON.stringify(desk.post.mails)).not.toContain('王某人')
    const journal = await sql`select detail::text from platform.journal where name = 'worklists.reminded'`.execute(desk.app.office.database)
    expect(JSON.stringify(journal.rows)).not.toContain('王某人')
    const kept = must(await look(desk.app, legal, reminders, { requestId: mine }))
    expect(kept.reminders).toMatchObject([{ cause: 'due_soon', words: '王某人昨天来电', on: desk.today() }])
    expect(kept.reminders[0]?.to).toHaveLength(1)
    expect(await execute(desk.app, clerk, remind, { requestId: mine, cause: 'stuck' })).toMatchObject({
      ok: false,
      error: { kind: 'conflict', message: expect.stringMatching(/今天.+已经催过/) },
    })
    desk.clock.set(plainDate('2026-11-27'))
    must(await execute(desk.app, clerk, remind, { requestId: mine, cause: 'stuck' }))
    expect(must(await look(desk.app, legal, reminders, { requestId: mine })).reminders).toHaveLength(2)
  })

  test('two at the same moment: one is told, the other learns by whom', async () => {
    const { head, clerk } = desk.people
    const both = await Promise.all([head, clerk].map((person) => execute(desk.app, person, remind, { requestId: other, cause: 'stuck' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'conflict' } })
  })

  test('the docket does not change, nobody is reminded of what nobody has', async () => {
    const { head, handler } = desk.people
    const before = must(await look(desk.app, head, selection, { requestIds: [mine, other, unassigned] }))
    expect(await execute(desk.app, head, remind, { requestId: unassigned, cause: 'stuck' })).toMatchObject({ ok: false })
    expect(await execute(desk.app, handler, remind, { requestId: mine, cause: 'stuck' })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(must(await look(desk.app, head, selection, { requestIds: [mine, other, unassigned] }))).toEqual(before)
  })
})

describe('selection', () => {
  test('rows with their version; what is out of reach is counted, not shown; taken out it is journalled', async () => {
    const { head } = desk.people
    const stranger = await desk.person('wl.other', desk.organs.finance, 'clerk')
    const chosen = must(await look(desk.app, head, selection, { requestIds: [mine, other], purpose: 'workbook' }))
    expect(chosen).toMatchObject({ notSeen: 0, rows: [{ version: expect.any(Number) }, {}] })
    expect(must(await look(desk.app, stranger, selection, { requestIds: [mine, other] }))).toEqual({ rows: [], notSeen: 2 })
    const { default: excel } = await import('exceljs')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load((await selectionWorkbook(chosen)).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('案件')
    expect(sheet?.rowCount).toBe(3)
    expect(sheet?.getRow(2).getCell(1).value).toBe(chosen.rows[0]?.number)
    const journal = await sql<{ count: number }>`select count(*)::int as count from platform.journal
      where person_id = ${head.personId} and name = 'personalData.seen' and subject_id = ${mine}`.execute(desk.app.office.database)
    expect(journal.rows[0]?.count).toBeGreaterThan(0)
  })
})
