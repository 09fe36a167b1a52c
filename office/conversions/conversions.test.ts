/** 依申请转主动公开 from the second request to the published item: proposed once, written without people, examined by another person (R040). */
import { Buffer } from 'node:buffer'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { type AnyAct, type AnyView, type Caller, execute, look } from '#platform'
import { registerFixtureNames } from '../../testing/index.ts'
import { type Desk, openDecided, openDesk, openHandling } from '../../testing/request-desk.ts'
import { must, setup } from '../../testing/small-office.ts'
import { dispatchReply } from '../requests/acts/all.ts'
import type { ConversionBoard, ConversionDetail, ConversionList, HeatList } from './contract.ts'
import { conversionActs, conversionReactions, conversionViews, noticeMissing } from './index.ts'

let desk: Desk
let other: Caller
beforeAll(async () => {
  desk = await openDesk()
  registerFixtureNames('周小满')
  other = await desk.person('desk.neighbour', desk.organs.finance, 'handler')
}, 120_000)
afterAll(() => desk.close())

const second = {
  kind: 'natural_person',
  name: '周小满',
  idKind: 'resident_id',
  idNumber: '11010519491231002X',
  phone: '13900005678',
  address: '明川县河湾镇',
}
const machine: Caller = { kind: 'system', part: 'reaction' }
const actOf = (name: string): AnyAct => conversionActs.find((each) => each.name === name) as AnyAct
const run = (caller: Caller, name: string, input: object) => execute(desk.app, caller, actOf(name), input)
const see = async <Value>(caller: Caller, name: string, input: object = {}): Promise<Value> =>
  must(await look(desk.app, caller, conversionViews.find((each) => each.name === name) as AnyView, input)) as Value
const notice = async (requestId: RequestId) =>
  must(await run(machine, 'conversions.notice', { requestId })) as { proposalId: string | null }
const store = async (text: string | Uint8Array, name: string) =>
  must(await desk.app.office.files.put(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, { name })).digest
const rows = async (text: string) => ((await desk.owner(text)) as { rows: readonly Record<string, unknown>[] }).rows

/** Two people ask for the same; the first gets it. */
let first: RequestId
let again: RequestId
let proposalId: string

describe('two people ask for the same', () => {
  test('the first alone: proposed once it is given, as one that only one person wanted', async () => {
    first = await openHandling(desk)
    expect((await notice(first)).proposalId).toBeNull()
    await openDecided(desk, first)
    expect((await notice(first)).proposalId).toBeNull()
    must(await desk.on(desk.people.clerk, dispatchReply, first, { on: desk.today(), method: 'post', trackingNumber: 'XA12345678900' }))
    proposalId = (await notice(first)).proposalId ?? ''
    expect(proposalId).not.toBe('')
    const single = await see<ConversionList>(desk.people.clerk, 'conversions.list', { single: true })
    expect(single.rows).toMatchObject([
      { id: proposalId, reason: 'given', people: 1, dueOn: null, light: 'waiting', topicTitle: '征地补偿' },
    ])
    expect((await see<ConversionList>(desk.people.clerk, 'conversions.list')).rows).toEqual([])
  })
  test('the second: the same proposal, now for several, with its last day; twice noticed is noticed once', async () => {
    again = await openHandling(desk, { applicant: second })
    expect((await notice(again)).proposalId).toBe(proposalId)
    expect((await notice(again)).proposalId).toBe(proposalId)
    const list = await see<ConversionList>(desk.people.clerk, 'conversions.list')
    expect(list.rows).toMatchObject([{ id: proposalId, reason: 'repeated', people: 2, requests: 2, dueOn: '2026-12-23', light: 'in_time' }])
    expect(list.numbers).toMatchObject({ open: 1, late: 0, single: 0 })
    expect(await rows('select 1 from conversions.proposal')).toHaveLength(1)
  })
  test('nothing of the description, the facts or the reasons stands in it, and nobody is named', async () => {
    const kept = JSON.stringify([await rows('select * from conversions.proposal'), await rows('select * from conversions.asked')])
    for (const secret of [
      '李青禾',
      '周小满',
      '申请公开石桥村2025年征地补偿安置方案及其公告。',
      '经查',
      '不属于不予公开的范围',
      '13800001234',
    ])
      expect(kept).not.toContain(secret)
    const detail = await see<ConversionDetail>(desk.people.handler, 'conversions.one', { proposalId })
    expect(detail.supplied.map(({ name }) => name)).toEqual(['征地补偿安置方案.txt'])
    expect(detail.members.map(({ outcome }) => outcome).sort()).toEqual(['given', 'open'])
  })
  test('another department sees neither list nor item', async () => {
    expect((await see<ConversionList>(other, 'conversions.list')).rows).toEqual([])
    const seen = await look(desk.app, other, conversionViews.find(({ name }) => name === 'conversions.one') as AnyView, { proposalId })
    expect(seen).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})

describe('from draft to publication', () => {
  const version = async () => (await see<ConversionDetail>(desk.people.handler, 'conversions.one', { proposalId })).version
  const words = { title: '石桥村2025年征地补偿安置方案', summary: '方案全文和公告，含补偿标准和安置办法。', lookedThrough: true }
  const keep = async (files: object[], more: object = {}) =>
    run(desk.people.handler, 'conversions.keepDraft', { proposalId, version: await version(), ...words, files, ...more })
  const inRegister = () =>
    rows(`select state, address, title from publications.item where source_reference = '${proposalId}' and source_kind = 'conversion'`)
  const readFiles = () =>
    conversionReactions
      .find(({ name }) => name === 'conversions.readFiles')
      ?.react(desk.app, {
        name: 'conversions.drafted',
        subject: { kind: 'conversion', id: proposalId },
        journalId: 1,
      })
  test('a title with the name of an applicant, a summary with a number are refused', async () => {
    const files = [{ digest: await store('补偿标准', 'a.txt'), name: '标准.txt' }]
    expect(await keep(files, { title: '给周小满的补偿方案' })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', article: '条例第十五条' },
    })
    expect(await keep(files, { summary: '有问题请打 13800001234 联系他' })).toMatchObject({
      ok: false,
      error: { fields: { summary: '请删去手机号码' } },
    })
    expect(await keep(files, { lookedThrough: false })).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })
  test('a file nobody has read yet waits; one with numbers or a name is refused', async () => {
    const listed = '发放表：周小满 430121199003073915 6222021234567890128 川A12345'
    const digest = await store(listed, 'b.txt')
    must(await keep([{ digest, name: '发放表.txt' }]))
    expect(await run(desk.people.handler, 'conversions.submit', { proposalId, version: await version() })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
    await readFiles()
    const refused = await run(desk.people.handler, 'conversions.submit', { proposalId, version: await version() })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第十五条' } })
    expect(JSON.stringify(refused)).toContain('身份证号 1 处、银行卡号 1 处、车牌号 1 处、申请人的名字 1 处')
    expect(JSON.stringify(refused)).not.toContain('430121199003073915')
  })
  test('also in a docx, split over runs', async () => {
    const xml = '<w:document><w:p><w:r><w:t>4301211990</w:t></w:r><w:r><w:t>03073915</w:t></w:r></w:p></w:document>'
    const digest = await store(zipSync({ '[Content_Types].xml': Buffer.from('<a/>'), 'word/document.xml': Buffer.from(xml) }), 'c.docx')
    must(await keep([{ digest, name: '方案.docx' }]))
    await readFiles()
    expect(await rows(`select outcome, found from conversions.file_check where digest = '${digest}'`)).toEqual([
      { outcome: 'found', found: { id_number: 1 } },
    ])
  })
  test('clean and submitted; the drafter may not examine it himself; returned with an opinion, then passed', async () => {
    must(await keep([{ digest: await store('补偿标准：每亩 42000 元。', 'd.txt'), name: '方案.txt' }]))
    await readFiles()
    must(await run(desk.people.handler, 'conversions.submit', { proposalId, version: await version() }))
    const both = await desk.person('desk.both', desk.organ, 'handler', 'legal_reviewer')
    const review = async (caller: Caller, passed: boolean) =>
      run(caller, 'conversions.review', {
        proposalId,
        version: await version(),
        passed,
        opinion: '已核对。',
        lawful: passed,
        noSecret: passed,
      })
    expect(
      await run(desk.people.legal, 'conversions.review', { proposalId, version: await version(), passed: true, opinion: '可以' }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    must(await review(desk.people.legal, false))
    must(
      await run(both, 'conversions.keepDraft', {
        proposalId,
        version: await version(),
        ...words,
        files: [{ digest: await store('补偿标准：每亩 42000 元。', 'd.txt'), name: '方案.txt' }],
      }),
    )
    await readFiles()
    must(await run(both, 'conversions.submit', { proposalId, version: await version() }))
    expect(await review(both, true)).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第十七条' } })
    await expect(
      desk.owner(
        `update conversions.draft set reviewed_by = drafted_by, passed = true, opinion = '好的', reviewed_on = '2026-11-25' where number = 2`,
      ),
    ).rejects.toThrow('drafter_is_not_reviewer')
    must(await review(desk.people.secrecy, true))
    expect(await inRegister()).toEqual([{ state: 'draft', address: null, title: expect.any(String) }])
    expect(await review(desk.people.secrecy, true)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })
  test('published; the third request counts as one after publication; the rate is on the board', async () => {
    const at = { proposalId, link: 'https://www.example.gov.cn/zd/1.html' }
    expect(
      await run(desk.people.clerk, 'conversions.recordPublished', { ...at, version: await version(), publishedOn: '2026-11-26' }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    must(await run(desk.people.clerk, 'conversions.recordPublished', { ...at, version: await version(), publishedOn: '2026-11-25' }))
    expect(await inRegister()).toEqual([{ state: 'published', address: at.link, title: expect.any(String) }])
    desk.clock.set(plainDate('2026-11-27'))
    const third = await openHandling(desk, { applicant: { ...second, idNumber: '430121199003073915' } })
    expect((await notice(third)).proposalId).toBe(proposalId)
    const board = await see<ConversionBoard>(desk.people.chief, 'conversions.board')
    expect(board.all).toEqual({ proposed: 1, published: 1, declined: 0, open: 0, late: 0, rate: 1 })
    expect(board.saved).toMatchObject([{ id: proposalId, before: 2, after: 1 }])
  })
  test('every step is in the journal, and no name with it', async () => {
    const told = await rows(`select name from platform.journal where name like 'conversions.%' order by id`)
    expect(told.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['conversions.proposed', 'conversions.returned', 'conversions.approved', 'conversions.published']),
    )
  })
})

describe('declined, and the heat list', () => {
  const plan = { subject: '柳湾村低保评议', description: '柳湾村低保评议记录', items: ['柳湾村2025年低保评议记录'] }
  test('a line of the heat list is proposed, declined with its article, taken up again', async () => {
    const ids = [await openHandling(desk, { requested: plan }), await openHandling(desk, { requested: plan, applicant: second })]
    expect(await noticeMissing(desk.app)).toBe(2)
    expect(await noticeMissing(desk.app)).toBe(0)
    const span = { from: '2026-11-01', to: '2026-11-30' }
    const heat = await see<HeatList>(desk.people.clerk, 'conversions.heat', span)
    expect(heat).toMatchObject({ total: 5, totalBefore: 0, groups: 2, beforeFrom: '2026-10-02', beforeTo: '2026-10-31' })
    expect(heat.rows).toMatchObject([
      { topicTitle: '征地补偿', requests: 3, people: 2, published: 1, proposal: { id: proposalId, state: 'published' } },
      { topicTitle: '社会救助', placeName: '柳湾村', requests: 2, people: 2, published: 0, before: 0, outcomes: { open: 2 } },
    ])
    expect(JSON.stringify(heat)).not.toMatch(/李青禾|周小满/)
    const [listed] = (await see<ConversionList>(desk.people.clerk, 'conversions.list', { states: ['proposed'] })).rows
    expect(listed).toMatchObject({ people: 2, light: 'waiting' })
    const at = { proposalId: listed?.id, version: 1 }
    const reason = '评议记录里都是各户的家庭情况，遮去以后没有内容。'
    expect(await run(desk.people.head, 'conversions.decline', { ...at, reason, article: '条例' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    })
    must(await run(desk.people.head, 'conversions.decline', { ...at, reason, article: '条例第十五条' }))
    expect(await run(desk.people.head, 'conversions.decline', { ...at, version: 2, reason, article: '条例第十五条' })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
    must(await run(desk.people.head, 'conversions.reopen', { ...at, version: 2 }))
    expect(ids).toHaveLength(2)
  })
  test('an absurd span is refused, an empty one is empty', async () => {
    const view = conversionViews.find(({ name }) => name === 'conversions.heat') as AnyView
    expect(await look(desk.app, desk.people.clerk, view, { from: '2026-11-02', to: '2026-11-01' })).toMatchObject({ ok: false })
    expect(await look(desk.app, desk.people.clerk, view, { from: '1900-01-01', to: '2026-11-01' })).toMatchObject({ ok: false })
    expect(await see<HeatList>(desk.people.clerk, 'conversions.heat', { from: '2020-01-01', to: '2020-01-31' })).toMatchObject({
      total: 0,
      rows: [],
    })
  })
  test('the machine may look at a case, nobody else may', async () => {
    expect(await run(desk.people.clerk, 'conversions.notice', { requestId: first })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    must(await run(setup, 'conversions.notice', { requestId: again }))
  })
})
