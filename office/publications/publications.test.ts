/** The register on both sides: recorded, amended, drafted and published by two, withdrawn; told to the public index; found there (R005, R009, R030). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryAlike, libraryItem, librarySearch } from '#library'
import { execute, look } from '#platform'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import { reachOf } from '../identity/permitted-roles.ts'
import { noteLook } from './acts/note-look.ts'
import { amend, changes, draft, item as oneItem, publish, record, recordMany, search, withdraw } from './index.ts'

const visitor = { kind: 'visitor', origin: 'publications' } as const
let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-11-25')
}, 240_000)
afterAll(() => desk?.close())

const plan = {
  title: '关于河湾镇石桥村征地补偿安置方案的公告',
  issuingNumber: '明政公〔2026〕12号',
  issuedOn: '2026-03-02',
  publishedOn: '2026-03-05',
  topic: '国土资源、能源',
  keywords: ['石桥村', '河湾镇'],
  summary: '石桥村 3、5 组 21.8 亩集体土地的补偿标准和安置办法。',
  siteName: '明川县人民政府网站',
  address: 'https://www.mingchuan.example/gk/2026/12.html',
}
const organId = () => desk.people.clerk.organId

describe('register and public index', () => {
  test('recorded, told, found by number in any spelling, by words, while writing a request', async () => {
    const { itemId } = must(await execute(desk.app, desk.people.clerk, record, { organId: organId(), item: plan }))
    const twice = await execute(desk.app, desk.people.handler, record, { organId: organId(), item: { ...plan, title: '别的标题' } })
    expect(twice).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    await desk.settle()
    for (const text of ['明政公[2026]12号', '明政公2026-12', '石桥村征地补偿', '石橋村徵地補償', '拆迁款 石桥村']) {
      expect(
        must(await look(desk.app, visitor, librarySearch, { text })).hits.map(({ id }) => id),
        text,
      ).toEqual([itemId])
      expect(
        must(await look(desk.app, desk.people.handler, search, { text })).rows.map((row) => row.itemId),
        text,
      ).toEqual([itemId])
    }
    expect(must(await look(desk.app, visitor, libraryAlike, { description: '我想要石桥村征地补偿安置方案的复印件' })).items).toHaveLength(1)
    for (const description of ['我想要', '', '柳树村的村务公开栏照片', '公告'])
      expect(must(await look(desk.app, visitor, libraryAlike, { description })).items, description).toEqual([])
    expect(must(await look(desk.app, visitor, libraryItem, { id: itemId }))).toMatchObject({
      title: plan.title,
      address: plan.address,
      withdrawn: null,
    })
  })

  test('amended with its version, withdrawn with its reason; the public page says so and the search forgets it', async () => {
    const first = must(await look(desk.app, desk.people.clerk, search, { text: '石桥村' })).rows[0]
    const itemId = first?.itemId ?? ''
    const changed = { ...plan, body: null, title: '河湾镇石桥村征地补偿安置方案公告' }
    must(await execute(desk.app, desk.people.clerk, amend, { itemId, version: 1, item: changed, note: '标题照原文' }))
    expect(await execute(desk.app, desk.people.clerk, amend, { itemId, version: 1, item: changed, note: '又改' })).toMatchObject({
      error: { kind: 'conflict' },
    })
    await desk.settle()
    expect(must(await look(desk.app, visitor, libraryItem, { id: itemId })).title).toBe(changed.title)
    must(await execute(desk.app, desk.people.clerk, withdraw, { itemId, version: 2, reason: '公告期满，原网页已归档。' }))
    await desk.settle()
    expect(must(await look(desk.app, visitor, libraryItem, { id: itemId })).withdrawn).toMatchObject({ reason: '公告期满，原网页已归档。' })
    expect(must(await look(desk.app, visitor, librarySearch, { text: '石桥村' })).hits).toEqual([])
    expect(must(await look(desk.app, desk.people.clerk, search, { text: '石桥村' })).rows).toEqual([])
    expect(must(await look(desk.app, desk.people.clerk, search, { text: '石桥村', reach: 'mine', state: 'withdrawn' })).rows).toHaveLength(
      1,
    )
    expect(
      must(await look(desk.app, desk.people.clerk, changes, { itemId })).changes.map(({ state, version }) => [version, state]),
    ).toEqual([
      [3, 'withdrawn'],
      [2, 'published'],
      [1, 'published'],
    ])
  })

  test('a draft is nobody’s business outside until a second person publishes it; the same source gives the same draft', async () => {
    const input = {
      organId: organId(),
      source: { kind: 'conversion', reference: 'a-1' },
      item: { title: '农村公路养护计划', topic: '工业、交通', body: '全县农村公路 2026 年养护计划。' },
    }
    const made = must(await execute(desk.app, desk.people.handler, draft, input))
    expect(must(await execute(desk.app, desk.people.handler, draft, input))).toEqual({ itemId: made.itemId, version: 1, again: true })
    await desk.settle()
    expect((await look(desk.app, visitor, libraryItem, { id: made.itemId })).ok).toBe(false)
    expect(must(await look(desk.app, desk.people.handler, search, { text: '公路养护' })).rows).toEqual([])
    expect(await execute(desk.app, desk.people.handler, publish, { itemId: made.itemId, version: 1 })).toMatchObject({
      error: { kind: 'forbidden' },
    })
    must(await execute(desk.app, desk.people.head, publish, { itemId: made.itemId, version: 1 }))
    await desk.settle()
    expect(must(await look(desk.app, visitor, libraryItem, { id: made.itemId }))).toMatchObject({
      body: '全县农村公路 2026 年养护计划。',
      publishedOn: '2026-11-25',
    })
    const page = must(await look(desk.app, desk.people.handler, oneItem, { itemId: made.itemId }))
    expect(page).toMatchObject({
      source: { kind: 'conversion', reference: 'a-1' },
      item: { publicAddress: expect.stringContaining(`/library/${made.itemId}`) },
    })
  })

  test('who has written a version of a draft cannot publish it, whatever his role', async () => {
    const made = must(
      await execute(desk.app, desk.people.handler, draft, {
        organId: organId(),
        source: { kind: 'conversion', reference: 'a-2' },
        item: { title: '校车线路表', topic: '科技、教育', body: '线路和时刻。' },
      }),
    )
    must(
      await execute(desk.app, desk.people.head, amend, {
        itemId: made.itemId,
        version: 1,
        item: { title: '校车线路和时刻表', topic: '科技、教育', body: '线路和时刻。' },
        note: '标题',
      }),
    )
    expect(await execute(desk.app, desk.people.head, publish, { itemId: made.itemId, version: 2 })).toMatchObject({
      error: { kind: 'forbidden', message: expect.stringContaining('拟稿的人') },
    })
  })

  test('many at once: right rows are recorded, wrong ones said line by line', async () => {
    const rows = [
      {
        标题: '明川县2025年政府工作报告',
        公开日期: '2025年1月20日',
        网址: 'https://www.mingchuan.example/gk/bg.html',
        关键词: '政府工作报告、2025',
      },
      { 标题: '没有网址', 公开日期: '2025-01-20' },
      { 标题: '日子不对', 公开日期: '去年', 网址: 'https://www.mingchuan.example/a.html' },
      { 标题: '同一网址', 公开日期: '2025/1/20', 网址: 'https://www.mingchuan.example/gk/bg.html' },
      { 标题: '还没到的', 公开日期: '2027-01-20', 网址: 'https://www.mingchuan.example/b.html' },
    ]
    const tried = must(await execute(desk.app, desk.people.clerk, recordMany, { organId: organId(), rows, tryOnly: true }))
    expect(tried).toMatchObject({ recorded: 1 })
    const done = must(await execute(desk.app, desk.people.clerk, recordMany, { organId: organId(), rows }))
    expect(done.recorded).toBe(1)
    expect(done.problems.map(({ row, message }) => [row, message])).toEqual([
      [2, '请填写网址；网址要以 http:// 或者 https:// 开头，中间没有空格'],
      [3, '公开日期“去年”认不出，请写成 2026-12-18。'],
      [4, '网址和第 1 行一样，请核对。'],
      [5, '公开日期还没有到，登记的应当是已经公开的信息。'],
    ])
  })

  test('a dead link is a defect on the desk; another address starts anew', async () => {
    const { itemId } = must(
      await execute(desk.app, desk.people.clerk, record, {
        organId: organId(),
        item: { ...plan, issuingNumber: null, title: '断了的网页', address: 'https://www.mingchuan.example/gone.html' },
      }),
    )
    const found = { itemId, address: 'https://www.mingchuan.example/gone.html', outcome: 'dead', reason: '没有这一页（404）。' }
    must(await execute(desk.app, { kind: 'system', part: 'schedule' }, noteLook, found))
    const listed = must(await look(desk.app, desk.people.clerk, search, { reach: 'mine', deadOnly: true }))
    expect(listed).toMatchObject({
      total: 1,
      dead: 1,
      rows: [{ itemId, link: { outcome: 'dead', reason: '没有这一页（404）。', on: '2026-11-25' } }],
    })
    must(
      await execute(desk.app, desk.people.clerk, amend, {
        itemId,
        version: 1,
        item: { ...plan, issuingNumber: null, body: null, title: '断了的网页', address: 'https://www.mingchuan.example/new.html' },
        note: '换网址',
      }),
    )
    expect(must(await look(desk.app, desk.people.clerk, search, { reach: 'mine', deadOnly: true })).rows).toEqual([])
    expect((await execute(desk.app, { kind: 'system', part: 'schedule' }, noteLook, found)).ok).toBe(false)
  })

  test('persons’ numbers never get in; who may what', async () => {
    const refused = await execute(desk.app, desk.people.clerk, record, {
      organId: organId(),
      item: { ...plan, issuingNumber: null, address: 'https://a.example/1', summary: '联系人13800138000' },
    })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    for (const name of ['publications.record', 'publications.withdraw']) expect(reachOf('legal_reviewer', name)).toBeNull()
    expect(reachOf('handler', 'publications.publish')).toBeNull()
  })
})
