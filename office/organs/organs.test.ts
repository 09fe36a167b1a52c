/** Organs on the database: the tree's order, guides in versions, defects, overrides with their reason, succession, and what the public side is told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganId } from '#kernel'
import { execute, look } from '#platform'
import { must, openTestOffice, setup, type TestOffice } from '../../testing/small-office.ts'
import { addOrgan } from './acts/add-organ.ts'
import { retireOrgan } from './acts/retire-organ.ts'
import { setCourt, setReconsideration, setReconsiderationDesk } from './acts/settings.ts'
import { updateGuide } from './acts/update-guide.ts'
import { listOrgans, loadOrgan } from './store.ts'
import { guideDefectsBoard, organGuide } from './views/guide.ts'
import { organTree } from './views/tree.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
}, 60_000)
afterAll(() => office?.close())

const guide = {
  foiOffice: '办公室',
  address: '人民路 12 号',
  postcode: '650000',
  hours: '工作日 9:00—17:30',
  phone: '0800-1234567',
  fax: '0800-1234568',
  website: 'https://www.example.gov.cn',
  scope: '按主题编排',
  howToObtain: '网站、查阅点',
}
const kindOf = (result: { readonly ok: boolean; readonly error?: { readonly kind: string } }) => (result.ok ? 'ok' : result.error?.kind)
const load = (id: OrganId) => loadOrgan(office.app.office.database, id)

test('a guide changes by versions only: the second hand gets what changed, the old version stays', async () => {
  const { app, organs } = office
  const head = await office.person('guide.head', organs.land, 'foi_office_head')
  expect(must(await execute(app, head, updateGuide, { organId: organs.land, version: 0, guide, note: '首次编制' })).blanks).toEqual([])
  must(await execute(app, head, updateGuide, { organId: organs.land, version: 1, guide: { ...guide, fax: '' }, note: '传真停用' }))
  const late = await execute(app, head, updateGuide, { organId: organs.land, version: 1, guide, note: '晚了一步' })
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', changed: ['第 2 版：传真停用'] } })
  const page = must(await look(app, head, organGuide, { organId: organs.land }))
  expect(page.versions.map(({ version, changed }) => [version, changed.length])).toEqual([
    [2, 1],
    [1, 9],
  ])
  expect(page.versions[0]?.changed).toEqual(['传真'])
  expect(page.defects.map((defect) => defect.message)).toContain('缺少“传真号码”')
  await expect(office.owner(`update organs.guide_version set fax = 'x'`)).rejects.toThrow(/append-only/)
  expect(kindOf(await execute(app, head, updateGuide, { organId: organs.finance, version: 0, guide, note: '越权' }))).toBe('forbidden')
})

test('two updates at once: one wins', async () => {
  const { app, organs } = office
  const results = await Promise.all(
    Array.from({ length: 5 }, () => execute(app, setup, updateGuide, { organId: organs.town, version: 0, guide, note: '同时' })),
  )
  expect(results.map(kindOf).sort()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'ok'])
})

test('the board lists what is missing in the supervisor’s tree, and a guide that has grown old', async () => {
  const { app, organs, clock } = office
  const supervisor = await office.person('board.supervisor', organs.county, 'supervisor')
  const board = must(await look(app, supervisor, guideDefectsBoard, {}))
  const finance = board.rows.find((row) => row.organId === organs.finance)
  expect(finance?.defects.map((defect) => defect.kind)).toContain('never_made')
  expect(board.rows.map((row) => row.organId)).not.toContain(organs.city)
  expect(board.checked).toBe(4)
  const today = clock.now()
  clock.advance({ days: 366 })
  const later = must(await look(app, supervisor, guideDefectsBoard, {}))
  clock.set(today)
  expect(later.rows.find((row) => row.organId === organs.land)?.defects.map((defect) => defect.kind)).toContain('outdated')
  const elsewhere = await office.person('board.town', organs.town, 'supervisor')
  expect(must(await look(app, elsewhere, guideDefectsBoard, {})).checked).toBe(1)
})

test('reconsideration organ and court come from the tree; an override needs its reason and can be taken back', async () => {
  const { app, organs } = office
  const admin = await office.person('organ.admin', organs.county, 'system_admin')
  const desk = { organId: organs.county, address: '明川县司法局行政复议科', url: 'https://fy.example.gov.cn' }
  must(await execute(app, admin, setReconsiderationDesk, desk))
  const district = { name: '明川县人民法院', address: '法院路 1 号' }
  must(await execute(app, admin, setCourt, { organId: organs.county, name: '河州市中级人民法院', address: '中院路 2 号', district }))
  const land = await load(organs.land)
  expect(land.reconsiderationOrganId).toBe(organs.county)
  expect(land.reconsideration).toEqual({ organ: '明川县人民政府', address: desk.address, url: desk.url })
  expect(land.court).toEqual(district)
  expect((await load(organs.town)).court).toEqual(district)
  expect((await load(organs.county)).court.name).toBe('河州市中级人民法院')
  expect((await load(organs.county)).reconsiderationOrganId).toBe(organs.city)
  const override = { organId: organs.land, reconsiderationOrganId: organs.city, name: null, address: null, url: null }
  expect(kindOf(await execute(app, admin, setReconsideration, { ...override, reason: null }))).toBe('invalid')
  must(await execute(app, admin, setReconsideration, { ...override, reason: '市政府决定集中管辖' }))
  expect((await load(organs.land)).reconsiderationOrganId).toBe(organs.city)
  must(await execute(app, admin, setReconsideration, { ...override, reconsiderationOrganId: null, reason: null }))
  expect((await load(organs.land)).reconsiderationOrganId).toBe(organs.county)
})

test('the tree refuses a government beside itself, a code used before, a cycle', async () => {
  const { app, organs } = office
  const add = (changes: Record<string, unknown>) =>
    execute(app, setup, addOrgan, {
      name: '明川县商务局',
      shortName: '商务局',
      kind: 'department',
      level: 'county',
      parentId: organs.county,
      code: '明商',
      ...changes,
    })
  expect(kindOf(await add({ code: '明财' }))).toBe('conflict')
  expect(kindOf(await add({ kind: 'government' }))).toBe('invalid')
  expect(kindOf(await add({ level: 'province' }))).toBe('invalid')
  expect(kindOf(await add({ parentId: organs.village, level: 'village' }))).toBe('invalid')
  await expect(office.owner(`update organs.organ set parent_id = '${organs.village}' where id = '${organs.county}'`)).rejects.toThrow(
    /below itself/,
  )
})

test('a retired organ has its successor, leaves the tree, and the public side is told each time', async () => {
  const { app, organs } = office
  const admin = await office.person('retire.admin', organs.city, 'system_admin')
  const old = must(
    await execute(app, admin, addOrgan, {
      name: '明川县粮食局',
      shortName: '粮食局',
      kind: 'department',
      level: 'county',
      parentId: organs.county,
      code: '明粮',
    }),
  )
  const retire = { organId: old.organId, validTo: '2026-11-24', successorId: organs.finance, basis: '机构改革方案' }
  must(await execute(app, admin, retireOrgan, retire))
  expect(kindOf(await execute(app, admin, retireOrgan, retire))).toBe('conflict')
  expect(kindOf(await execute(app, admin, retireOrgan, { ...retire, organId: organs.county }))).toBe('conflict')
  const ids = async (includeRetired: boolean) => must(await look(app, admin, organTree, { includeRetired })).organs.map((organ) => organ.id)
  expect(await ids(false)).not.toContain(old.organId)
  expect(await ids(true)).toContain(old.organId)
  const sent = (await office.owner(`select type from platform.outbox`)) as { readonly rows: readonly { readonly type: string }[] }
  const acted = (await office.owner(`select 1 from platform.journal where name = 'organs.changed'`)) as {
    readonly rows: readonly unknown[]
  }
  expect(sent.rows.length).toBe(acted.rows.length)
  expect(new Set(sent.rows.map((row) => row.type))).toEqual(new Set(['organs.published']))
  const kept = (await office.owner(`select count(*)::int as versions from organs.organ_version where organ_id = '${old.organId}'`)) as {
    readonly rows: readonly { readonly versions: number }[]
  }
  expect(kept.rows[0]?.versions).toBe(2)
  expect((await listOrgans(app.office.database)).length).toBe(7)
})
