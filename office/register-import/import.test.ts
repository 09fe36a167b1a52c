/** An office brings its old register along: read, mapped, tried, imported in batches over kills, mended and uploaded again, undone (issue 3; R003). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { type App, execute, look, runJobsOnce, verifyAll } from '#platform'
import { registerBook, reportTables, requestViews } from '#requests'
import { oldHeadings, oldRow, oldWorkbook } from '../../testing/old-register.ts'
import { must, openTestOffice, type TestOffice } from '../../testing/small-office.ts'
import { assign } from '../requests/acts/all.ts'
import * as imports from './index.ts'

let office: TestOffice
let app: App
let clerk: Awaited<ReturnType<TestOffice['person']>>
let head: typeof clerk
beforeAll(async () => {
  office = await openTestOffice()
  app = { ...office.app, reactions: imports.importReactions }
  clerk = await office.person('old.clerk', office.organs.land, 'clerk')
  head = await office.person('old.head', office.organs.land, 'foi_office_head')
}, 120_000)
afterAll(() => office?.close())

const upload = async (bytes: Buffer, name = '2019年台账.xlsx') => {
  const stored = must(await app.office.files.put(bytes, { name }))
  const { importId } = must(await execute(app, clerk, imports.upload, { organId: office.organs.land, digest: stored.digest, name }))
  await runJobsOnce(app)
  return importId
}
const page = async (importId: string) => must(await look(app, clerk, imports.importPage, { importId }))
const rows = async (importId: string, state: string) => must(await look(app, clerk, imports.importRows, { importId, state })).rows
const mapped = async (importId: string, change: object = {}) => {
  const { sheets, mapping } = await page(importId)
  must(
    await execute(app, clerk, imports.saveMapping, {
      importId,
      mapping: { ...mapping, sheets: sheets.map((one) => one.mapping), ...change },
    }),
  )
}
const tried = async (importId: string) => {
  must(await execute(app, clerk, imports.dryRun, { importId }))
  await runJobsOnce(app)
  return page(importId)
}
const count = async (where: string) => {
  const found = (await office.owner(`select count(*)::int as count from requests.request where ${where}`)) as { rows: { count: number }[] }
  return found.rows[0]?.count ?? -1
}

test('a messy workbook: every row comes in, or says what is wrong and how to mend it', async () => {
  const bytes = await oldWorkbook([
    {
      name: '台账',
      title: '明川县自然资源局2019年政府信息公开申请登记台账',
      rows: [
        oldRow('1', { 收到日期: 43619 }),
        oldRow('２', { 收到日期: '6月4日', 申请方式: '信函', 答复日期: '6月20日', 申请人姓名: '宏达建筑有限公司' }),
        oldRow('3', { 答复情况: '不予公开' }),
        oldRow('4', { 收到日期: '2019.13.1' }),
        oldRow('3', { 答复情况: '信息不存在' }),
        oldRow('5', { 收到日期: '2012年3月1日', 答复日期: '2012-03-20', 答复期限: '' }),
        oldRow('6', { 答复情况: '申请人撤回', 答复日期: '2019-06-10', 备注: '电话撤回' }),
        [],
        oldRow('7', { 收到日期: '2026-11-10', 答复情况: '办理中', 答复日期: '', 答复期限: '', 是否办结: '否', 答复书文号: '' }),
        oldRow('8', { 收到日期: '2007-09-01', 答复日期: '2007-09-10', 答复期限: '' }),
        oldRow('9', { 答复情况: '补正逾期视为放弃', 答复日期: '2019-06-01' }),
      ],
    },
  ])
  const importId = await upload(bytes)
  const read = await page(importId)
  expect(read.state).toBe('read')
  expect(read.sheets[0]?.mapping).toMatchObject({ take: true, headingRow: 3, headingLines: 1, year: 2019 })
  expect(read.sheets[0]?.mapping.columns).toEqual([
    'number',
    'receivedOn',
    'channel',
    'applicantName',
    'subject',
    'dueOn',
    'decision',
    'repliedOn',
    'documentNumber',
    'closed',
    'remarks',
  ])
  // nothing may be imported that was not tried
  expect(await execute(app, head, imports.start, { importId, onBad: 'skip' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  await mapped(importId)
  const before = await count('true')
  const result = await tried(importId)
  expect(await count('true')).toBe(before)
  expect(result).toMatchObject({ state: 'checked', checked: true, open: 1, counts: { ok: 6, bad: 4, known: 0 } })
  expect(
    (await rows(importId, 'bad')).map(({ row, problems }) => [
      row,
      problems.find(({ code }) => imports.problemTexts[code].level === 'bad')?.code,
    ]),
  ).toEqual([
    [6, 'decision_unclear'],
    [7, 'no_such_day'],
    [8, 'number_twice'],
    [14, 'replied_before_received'],
  ])
  expect(result.unclear).toMatchObject([{ field: 'decision', word: '不予公开', key: '不予公开', count: 1 }])
  const [bad] = await rows(importId, 'bad')
  expect(bad?.problems[0]).toMatchObject({ heading: '答复情况', cell: '不予公开' })

  // the clerk prepares, the head answers for it
  expect(await execute(app, clerk, imports.start, { importId, onBad: 'skip' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  must(await execute(app, head, imports.start, { importId, onBad: 'skip' }))
  await runJobsOnce(app)
  expect(await page(importId)).toMatchObject({ state: 'imported', counts: { imported: 6, bad: 4 } })
  const book = must(await look(app, head, registerBook, { organId: office.organs.land, year: 2019 }))
  expect(book.rows.map(({ number, oldNumber, stage }) => [number, oldNumber, stage])).toEqual([
    ['明自资旧〔2019〕1号', '2019-1', 'archived'],
    ['明自资旧〔2019〕2号', '2019-2', 'archived'],
    ['明自资旧〔2019〕3号', '2019-6', 'archived'],
  ])
  expect(book.rows[1]).toMatchObject({
    receivedOn: '2019-06-04',
    channel: 'ordinary_mail',
    applicantKind: 'commercial_enterprise',
    dispatchedOn: '2019-06-20',
  })
  expect(book.rows[2]).toMatchObject({ decision: 'closed.other', closedOn: '2019-06-10' })
  // what is open goes on from its real day, by the law of today
  const [open] = must(await look(app, head, registerBook, { organId: office.organs.land, year: 2026 })).rows
  expect(open).toMatchObject({ stage: 'received', receivedOn: '2026-11-10', dueOn: '2026-12-08', oldNumber: '2026-7' })
  // the number of the first case registered here is not disturbed
  expect(
    (await office.owner(`select * from requests.counter where organ_id = '${office.organs.land}'`)) as { rows: unknown[] },
  ).toMatchObject({ rows: [] })
  // each record and the whole chain hold
  expect((await verifyAll(app)).findings).toEqual([])
  // nothing was said to anybody
  expect(
    (await office.owner(`select 1 from platform.outbox where type <> 'organs.published' union all select 1 from letters.letter`)) as {
      rows: unknown[]
    },
  ).toMatchObject({ rows: [] })
  // the row as it stood is opened with the case
  const entry = must(await look(app, clerk, imports.oldEntry, { requestId: book.rows[2]?.requestId }))
  expect(entry?.content).toContainEqual(['备注', '电话撤回'])
  const casePage = requestViews.find(({ name }) => name === 'requests.casePage')
  const shown = must(await look(app, clerk, casePage as never, { requestId: book.rows[0]?.requestId })) as {
    clock: { statusText: string; explanation: { text: string }[] }
    docket: { title: string }[]
  }
  expect(shown.docket[0]?.title).toBe('由旧台账导入')
  expect(shown.clock).toMatchObject({ statusText: '已按期答复', replyDue: '2019-07-02' })
  const worklist = requestViews.find(({ name }) => name === 'requests.worklist')
  const found = must(await look(app, clerk, worklist as never, { stage: ['archived'], text: '2019-2' })) as { rows: { number: string }[] }
  expect(found.rows.map(({ number }) => number)).toEqual(['明自资旧〔2019〕2号'])
})

test('past years count only where the office says so', async () => {
  const table = async () => must(await look(app, head, reportTables, { organId: office.organs.land, year: 2019 })).table
  expect((await table()).new_received.total).toBe(0)
  expect(await execute(app, clerk, imports.countInReports, { organId: office.organs.land, counted: true })).toMatchObject({ ok: false })
  must(await execute(app, head, imports.countInReports, { organId: office.organs.land, counted: true }))
  const counted = await table()
  expect(counted.new_received.total).toBe(3)
  expect(counted['closed.other'].total).toBe(1)
  expect(must(await look(app, head, reportTables, { organId: office.organs.land, year: 2019 })).faults).toEqual([])
  must(await execute(app, head, imports.countInReports, { organId: office.organs.land, counted: false }))
  expect((await table()).new_received.total).toBe(0)
})

test('killed between batches: no row twice, none lost; the same file again finds all of them known; undone as a whole', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    oldRow(`旧〔2018〕${index + 1}号`, { 收到日期: '2018-03-05', 答复日期: '2018-03-20', 答复期限: '' }),
  )
  const bytes = await oldWorkbook([{ name: '2018', title: '登记台账', rows: many }])
  const importId = await upload(bytes)
  await mapped(importId)
  expect((await tried(importId)).counts).toMatchObject({ ok: 230, bad: 0 })
  // the server dies after the act: no job is left to do it
  const quiet: App = { ...app, reactions: [] }
  must(await execute(quiet, head, imports.start, { importId, onBad: 'stop' }))
  await imports.oneBatch(quiet, importId)
  // it dies in the middle of a batch: that transaction never was
  const dying: App = {
    ...quiet,
    ciphers: {
      ...app.ciphers,
      seal: (text, place) => {
        if (place.table === 'requests.old_entry' && text.includes('〔2018〕151号')) throw new Error('killed')
        return app.ciphers.seal(text, place)
      },
    },
  }
  await expect(imports.oneBatch(dying, importId)).rejects.toThrow('killed')
  expect(await count(`old_number like '旧〔2018〕%'`)).toBe(100)
  expect((await page(importId)).done).toBe(100)
  // two workers at once after the restart: one waits for the other
  await Promise.all([imports.oneBatch(quiet, importId), imports.oneBatch(quiet, importId)])
  while (await imports.oneBatch(quiet, importId));
  expect(await page(importId)).toMatchObject({ state: 'imported', done: 230, counts: { imported: 230 } })
  const numbers = (await office.owner(`select count(distinct old_number)::int as different, count(*)::int as count, max(serial) as last
    from requests.request where old_number like '旧〔2018〕%'`)) as { rows: unknown[] }
  expect(numbers.rows).toEqual([{ different: 230, count: 230, last: 230 }])

  const again = await upload(bytes)
  await mapped(again)
  expect((await tried(again)).counts).toMatchObject({ ok: 0, known: 230 })

  must(await execute(app, head, imports.undo, { importId, reason: '选错了文件' }))
  await runJobsOnce(app)
  expect(await page(importId)).toMatchObject({ state: 'undone', counts: { undone: 230 } })
  expect(await count(`old_number like '旧〔2018〕%' and stage = 'voided'`)).toBe(230)
  // then it may come in anew, behind the numbers that stay with their reason
  expect((await tried(again)).counts).toMatchObject({ ok: 230, known: 0 })
  must(await execute(app, head, imports.start, { importId: again, onBad: 'skip' }))
  await runJobsOnce(app)
  expect(await count(`old_number like '旧〔2018〕%' and stage = 'archived' and serial between 231 and 460`)).toBe(230)
}, 180_000)

test('an open case is worked on like any other, and then its import stands', async () => {
  const bytes = await oldWorkbook([
    {
      name: '2026',
      title: '台账',
      rows: [oldRow('开1', { 收到日期: '2026-11-20', 答复情况: '', 答复日期: '', 答复期限: '', 是否办结: '未办结', 答复书文号: '' })],
    },
  ])
  const importId = await upload(bytes)
  await mapped(importId)
  await tried(importId)
  must(await execute(app, head, imports.start, { importId, onBad: 'skip' }))
  await runJobsOnce(app)
  const [row] = await rows(importId, 'imported')
  const handler = await office.person('old.handler', office.organs.land, 'handler')
  must(await execute(app, clerk, assign, { requestId: row?.requestId as RequestId, version: 3, to: handler.personId }))
  const refused = await execute(app, head, imports.undo, { importId, reason: '选错了文件' })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } })
})

describe('files', () => {
  const state = async (bytes: Buffer, name: string) => {
    const { state: found, remark } = await page(await upload(bytes, name))
    return [found, remark ?? '']
  }
  test('GBK text with tabs, quotes and a line break in a cell', async () => {
    const lines = [oldHeadings, oldRow('文1', { 申请内容: '"关于""河西路""的\n规划"' })].map((cells) => cells.join('\t')).join('\r\n')
    const gbk = Buffer.from(encodeGbk(lines))
    const importId = await upload(gbk, '台账.csv')
    await mapped(importId)
    expect((await tried(importId)).counts).toMatchObject({ ok: 1, bad: 0 })
    expect((await rows(importId, 'ok'))[0]?.cells[4]).toBe('关于"河西路"的\n规划')
  })
  test('what is not read says how to save it', async () => {
    const xls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await state(xls, '台账.xls')).toEqual(['unreadable', expect.stringContaining('另存为')])
    expect(await state(Buffer.from('<html><table><tr><td>编号</td></tr></table></html>'), '台账.xls')).toEqual([
      'unreadable',
      expect.stringContaining('网页'),
    ])
    const broken = (await oldWorkbook([{ name: '一', title: '台账', rows: [oldRow('1')] }])).subarray(0, 3000)
    expect((await state(Buffer.from(broken), '台账.xlsx'))[0]).toBe('unreadable')
  })
  test('the error book is the same sheet with 问题 and 怎样改 behind, and can be uploaded again', async () => {
    const name = `${randomUUID().slice(0, 4)}`
    const importId = await upload(
      await oldWorkbook([{ name: '一', title: '2019年台账', rows: [oldRow(`错${name}`, { 收到日期: '' }), oldRow(`对${name}`)] }]),
    )
    await mapped(importId)
    await tried(importId)
    const book = must(await look(app, clerk, imports.errorBook, { importId }))
    const pieces: Buffer[] = []
    for await (const piece of await imports.writeErrorBook(book)) pieces.push(Buffer.from(piece))
    const again = await upload(Buffer.concat(pieces), '错误表.xlsx')
    const { sheets } = await page(again)
    expect(sheets[0]?.headings.slice(-2)).toEqual(['问题', '怎样改'])
    expect(sheets[0]?.sample.find(({ row }) => row === 4)?.cells.at(-2)).toBe('没有收到日期')
    await mapped(again)
    expect((await tried(again)).counts).toMatchObject({ ok: 1, bad: 1 })
  })
})

/** GBK by the table that decodes it: only what the test needs. */
const encodeGbk = (text: string): number[] => {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return [...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : [...(table.get(sign) ?? [0x3f])]))
}

test('no name and no cell stands in journal, docket or problems', async () => {
  const kept = await sql<{ text: string }>`select coalesce(string_agg(t.text, ' '), '') as text from (
    select detail::text as text from platform.journal union all select fact::text from platform.docket
    union all select problems::text from register_import.row union all select mapping::text from register_import.import) t`.execute(
    app.office.database,
  )
  expect(kept.rows[0]?.text).not.toMatch(/王建国|宏达建筑/)
})
