/** The office's own entries: added, found by all, changed as the next version, taken off the shelf; who may (R026). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute, look } from '#platform'
import { type Desk, openDesk } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import { type CompendiumHits, type CompendiumPage, compendiumViews, keepEntry, retireEntry } from './index.ts'

let desk: Desk
let supervisor: OfficialCaller
let townHead: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  supervisor = await desk.person('county.supervisor', desk.organs.county, 'supervisor')
  townHead = await desk.person('town.head', desk.organs.town, 'foi_office_head')
}, 120_000)
afterAll(() => desk?.close())

const viewCalled = (name: string) => {
  const found = compendiumViews.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const searchFor = async (caller: OfficialCaller, input: object) =>
  must(await look(desk.app, caller, viewCalled('compendium.search'), input)) as CompendiumHits
const pageOf = async (caller: OfficialCaller, input: object) =>
  must(await look(desk.app, caller, viewCalled('compendium.entry'), input)) as CompendiumPage

const lesson = {
  kind: 'case',
  title: '砂石料场的账本也要查',
  organ: '某县水利局',
  facts: '申请公开砂石料场收入明细，答复信息不存在。',
  holding: '行政复议：撤销，责令重新答复。',
  lesson: '收入明细在财务账里，检索时要把财务室列进去。',
  articles: ['36(4)'],
  source: '本县复议决定',
}
const provision = {
  kind: 'article',
  instrument: '明川省政府信息公开办法',
  documentNumber: '省政府令第9号',
  place: '第十二条第二款',
  text: '砂石开采的许可结果应当公开。',
  effectiveFrom: '2026-01-01',
  effectiveTo: '2026-12-31',
  source: '省政府网站',
}

test('added by the head of the information office, found by a handler elsewhere, changed with a note, taken off the shelf', async () => {
  const head = desk.people.head
  const { entryId } = must(await execute(desk.app, head, keepEntry, { organId: desk.organ, content: lesson, note: '首次编入' }))
  const found = await searchFor(desk.people.handler, { text: '砂石料场' })
  expect(found.hits[0]).toMatchObject({ kind: 'case', title: lesson.title, own: { entryId, version: 1, mayChange: false } })
  expect(found.hits[0]?.kind === 'case' && found.hits[0].articles[0]?.citation).toBe(
    '《中华人民共和国政府信息公开条例》第三十六条第（四）项',
  )
  const changed = { ...lesson, lesson: '收入明细在财务账里，检索时先查财务室。' }
  const stale = await execute(desk.app, head, keepEntry, { organId: desk.organ, entryId, version: 0, content: changed, note: '改一句' })
  expect(stale).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  must(await execute(desk.app, head, keepEntry, { organId: desk.organ, entryId, version: 1, content: changed, note: '改一句' }))
  const page = await pageOf(head, { key: `own:${entryId}` })
  expect(page.entry).toMatchObject({ lesson: changed.lesson, own: { version: 2, mayChange: true } })
  expect(page.versions.map(({ version, note }) => [version, note])).toEqual([
    [2, '改一句'],
    [1, '首次编入'],
  ])
  expect(page.related.map(({ key }) => key)).toContain('36')
  must(await execute(desk.app, head, retireEntry, { entryId, version: 2, note: '已有新的指导案例' }))
  expect((await searchFor(head, { text: '砂石料场' })).hits.filter(({ own }) => own !== null)).toEqual([])
  await expect(desk.owner(`update compendium.version set note = 'x' where entry_id = '${entryId}'`)).rejects.toThrow()
})

test('a provision of the province is cited exactly, and only while it is in force', async () => {
  const { entryId } = must(
    await execute(desk.app, supervisor, keepEntry, { organId: desk.organs.county, content: provision, note: '首次编入' }),
  )
  const { entry } = await pageOf(desk.people.handler, { key: `own:${entryId}` })
  expect(entry.kind === 'article' && entry.parts[0]?.citation).toBe('《明川省政府信息公开办法》第十二条第二款')
  const on = async (day: string) =>
    (await searchFor(desk.people.handler, { text: '砂石开采', on: day })).hits.some(({ key }) => key === `own:${entryId}`)
  expect(await on('2026-06-01')).toBe(true)
  expect(await on('2025-12-31')).toBe(false)
  expect(await on('2027-01-01')).toBe(false)
})

test.each([
  [{ ...lesson, facts: '申请人电话13900004321，答复不存在。' }, /手机号/],
  [{ ...lesson, articles: ['999'] }, /不在条款表/],
  [{ ...provision, effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' }, /早于施行/],
  [{ ...provision, place: '第12条' }, /第十二条/],
])('refused: %o', async (content, why) => {
  const kept = await execute(desk.app, supervisor, keepEntry, { organId: desk.organs.county, content, note: '首次编入' })
  expect(kept.ok ? '' : kept.error.message + JSON.stringify(kept.error.fields ?? {})).toMatch(why)
})

test('nobody changes what another organ keeps, a handler keeps nothing', async () => {
  const { entryId } = must(await execute(desk.app, desk.people.head, keepEntry, { organId: desk.organ, content: lesson, note: '首次编入' }))
  for (const caller of [townHead, desk.people.handler])
    expect(
      await execute(desk.app, caller, keepEntry, { organId: desk.organ, entryId, version: 1, content: lesson, note: '改' }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
})
