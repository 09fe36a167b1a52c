/** R042 through the doors: found at intake, joined, one search and one review, own letters; split with the applicant told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { execute, look } from '#platform'
import { registerFixtureNames } from '../../../../testing/index.ts'
import { applicant, counterForm, grantedDraft } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import type { CaseGroup, SplitAnswer } from '../../intake.contract.ts'
import { caseGroup } from '../../views/case-group.ts'
import { casePage } from '../../views/case-page.ts'
import { worklist } from '../../views/worklist.ts'
import * as acts from '../all.ts'

let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk()
  registerFixtureNames('周晓棠')
}, 60_000)
afterAll(() => desk?.close())

const second = { ...applicant, name: '周晓棠', idNumber: '11010519491231002X', phone: '13800005678' }
const registered = async (more: object = {}) =>
  must(await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), more)))
const page = async (requestId: RequestId) => must(await look(desk.app, desk.people.handler, casePage, { requestId }))
const group = async (requestId: RequestId): Promise<CaseGroup> => must(await look(desk.app, desk.people.handler, caseGroup, { requestId }))
const searchLine = {
  kind: 'archive',
  place: '县档案馆',
  words: ['石桥村', '补偿方案'],
  span: '2020—2025年',
  hits: 2,
  found: true,
  result: '找到方案和公告各一份',
  shots: [],
}

describe('一次检索、一次审核、各自答复', () => {
  test('from intake to two letters of two numbers', async () => {
    const { people, organ } = desk
    const { clerk, handler, legal, secrecy, chief } = people
    const lead = await registered({ assignTo: handler.personId })
    // the second applicant: found, joined and assigned while registering
    const member = await registered({ applicant: second, joinTo: lead.requestId })
    expect((await page(member.requestId)).owner?.name).toBe(handler.name)
    expect(await group(member.requestId)).toMatchObject({ lead: { number: lead.number }, members: [], carriedSearches: 0 })
    expect((await group(lead.requestId)).members).toMatchObject([{ number: member.number }])

    // one search
    must(await desk.on(handler, acts.recordSearch, lead.requestId, { on: desk.today(), lines: [searchLine] }))
    await desk.settle()
    const carried = await page(member.requestId)
    expect(carried.docket.filter(({ type }) => type === 'searchRecorded').length).toBe(1)
    expect((await group(member.requestId)).carriedSearches).toBe(1)

    // one review: before it has passed nothing can be taken over
    must(await desk.on(handler, acts.draftDecision, lead.requestId, { draft: grantedDraft(organ) }))
    const answers = [
      { item: 1, from: 1 },
      { item: 2, from: 2 },
    ]
    expect(await desk.on(handler, acts.adoptDraft, member.requestId, { answers })).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    must(await desk.on(legal, acts.reviewDecision, lead.requestId, { kind: 'legal', passed: true, opinion: '事实清楚，依据正确。' }))
    must(await desk.on(secrecy, acts.reviewDecision, lead.requestId, { kind: 'disclosure', passed: true, opinion: '不涉密，可以公开。' }))
    expect((await group(member.requestId)).leadDraft).toMatchObject({ passed: true, proposed: answers })
    expect(await desk.on(handler, acts.adoptDraft, member.requestId, { answers: answers.slice(1) })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('第 1 项') },
    })
    const adopted = must(await desk.on(handler, acts.adoptDraft, member.requestId, { answers }))
    expect(adopted.stage).toBe('signing')
    const reviewed = (await page(member.requestId)).docket.filter(({ type }) => type === 'decisionReviewed')
    expect(reviewed.length).toBe(2)
    for (const { text } of reviewed) expect(text).toContain(`随${lead.number}一并审核`)

    // each signs, is served and is counted by itself
    const one = must(await desk.on(chief, acts.signDecision, lead.requestId, { on: desk.today() }))
    const other = must(await desk.on(chief, acts.signDecision, member.requestId, { on: desk.today() }))
    expect(other.documentNumber).not.toBe(one.documentNumber)
    expect(other.letterId).not.toBe(one.letterId)
    must(await desk.on(clerk, acts.dispatchReply, member.requestId, { on: desk.today(), method: 'post', trackingNumber: 'EMS9' }))
    expect((await page(member.requestId)).row.stage).toBe('dispatched')
    expect((await page(lead.requestId)).row.stage).toBe('decided')
    await desk.settle()
    expect((await page(member.requestId)).letters.find(({ id }) => id === other.letterId)?.title).toBeTruthy()

    // no name of one on the docket of the other
    for (const { requestId } of [lead, member]) expect(JSON.stringify((await page(requestId)).docket)).not.toMatch(/李青禾|周晓棠/)
    const rows = must(await look(desk.app, handler, worklist, {})).rows
    expect(rows.find(({ id }) => id === lead.requestId)?.group).toEqual({ as: 'lead', size: 2 })
    expect(rows.find(({ id }) => id === member.requestId)?.group).toEqual({ as: 'member', size: 2 })
  }, 90_000)

  test('parted with a reason: its own way again, the reason on both dockets; the former lead searches for itself', async () => {
    const { clerk, handler } = desk.people
    const requested = { subject: '柳溪桥设计', description: '柳溪桥设计图和概算', items: ['柳溪桥设计图和概算'] }
    const lead = await registered({ requested, assignTo: handler.personId })
    const member = await registered({ requested, applicant: second, assignTo: handler.personId })
    expect((await group(member.requestId)).alike[0]).toMatchObject({ number: lead.number, proposal: 'join', percent: 100 })
    must(await desk.on(clerk, acts.joinCase, member.requestId, { leadId: lead.requestId }))
    expect(await desk.on(clerk, acts.partCase, member.requestId, { reason: '' })).toMatchObject({ ok: false })
    must(await desk.on(clerk, acts.partCase, member.requestId, { reason: '另要施工图，检索范围不同' }))
    for (const { requestId } of [lead, member])
      expect((await page(requestId)).docket.some(({ text }) => text.includes('检索范围不同'))).toBe(true)
    must(await desk.on(handler, acts.recordSearch, lead.requestId, { on: desk.today(), lines: [searchLine] }))
    await desk.settle()
    expect((await page(member.requestId)).docket.some(({ type }) => type === 'searchRecorded')).toBe(false)
    expect(await desk.on(handler, acts.adoptDraft, member.requestId, { answers: [{ item: 1, from: 1 }] })).toMatchObject({ ok: false })
  }, 60_000)

  test('two hands on one pair: one joins, nobody waits for ever', async () => {
    const requested = { subject: '东山林场规划', description: '东山林场规划', items: ['东山林场规划'] }
    const one = await registered({ requested })
    const other = await registered({ requested, applicant: second })
    const results = await Promise.all([
      execute(desk.app, desk.people.clerk, acts.joinCase, { requestId: one.requestId, version: one.version, leadId: other.requestId }),
      execute(desk.app, desk.people.clerk, acts.joinCase, { requestId: other.requestId, version: other.version, leadId: one.requestId }),
    ])
    expect(results.filter(({ ok }) => ok).length).toBe(1)
  })

  test('a duplicate of the same applicant is not joined once it is answered', async () => {
    const { people, organ } = desk
    const lead = await registered({ assignTo: people.handler.personId })
    const { openDecided } = await import('../../../../testing/request-desk.ts')
    await openDecided(desk, lead.requestId, grantedDraft(organ))
    const again = await registered()
    expect((await group(again.requestId)).alike.find(({ number }) => number === lead.number)).toMatchObject({
      proposal: 'duplicate',
      sameApplicant: true,
    })
    expect(await desk.on(people.clerk, acts.joinCase, again.requestId, { leadId: lead.requestId })).toMatchObject({
      ok: false,
      error: { article: '条例第三十六条第（六）项' },
    })
  })
})

describe('分件', () => {
  test('one paper, three matters: three numbers, one day of receipt, every item once, the applicant told', async () => {
    const { clerk } = desk.people
    const file = must(await desk.app.office.files.put(Buffer.from('paper'), { name: '申请书.txt' }))
    const items = ['石桥村征地批复', '县医院药品采购合同', '石桥村补偿登记表', '公务用车数量']
    const whole = await registered({
      channel: 'registered_mail',
      submittedOn: '2026-11-18',
      signedOn: '2026-11-20',
      requested: { subject: '征地等事项', description: items.join('；'), items },
      files: [{ digest: file.digest, name: '申请书.txt', role: 'application' }],
    })
    const split = must(
      await execute(desk.app, clerk, acts.splitCase, {
        requestId: whole.requestId,
        version: whole.version,
        parts: [
          { subject: '县医院药品采购合同', items: [2] },
          { subject: '公务用车数量', items: [4] },
        ],
      }),
    ) as SplitAnswer
    const pages = [await page(whole.requestId), ...(await Promise.all(split.parts.map(({ requestId }) => page(requestId))))]
    expect(pages.flatMap((each) => each.items).sort()).toEqual([...items].sort())
    expect(new Set(pages.map(({ row }) => row.number)).size).toBe(3)
    for (const each of pages) {
      expect(each.row.receivedOn).toBe('2026-11-20')
      expect(each.row.dueOn).toBe(pages[0]?.row.dueOn)
      expect(each.files).toEqual([expect.objectContaining({ digest: file.digest, role: 'application' })])
    }
    expect(pages[0]?.docket.some(({ type, letterId }) => type === 'splitInto' && letterId === split.letterId)).toBe(true)
    expect((await group(whole.requestId)).split.into.map(({ number }) => number)).toEqual(split.parts.map(({ number }) => number))
    expect((await group(split.parts[0]?.requestId as RequestId)).split.from?.number).toBe(whole.number)
    // the new codes open the new parts
    await desk.settle()
    const part = split.parts[0]
    const seen = await desk.seen({ trackingNumber: part?.trackingNumber ?? '', queryCode: part?.queryCode ?? '' })
    expect(JSON.stringify(seen)).toContain(whole.number)
    const told = await desk.seen(whole as { trackingNumber: string; queryCode: string })
    expect(JSON.stringify(told)).toContain(part?.number ?? '-')
    // no letter holds a code
    const letters = (await desk.owner('select id, content from letters.letter')) as { rows: { id: string; content: string }[] }
    const opened = letters.rows.map(
      ({ id, content }) => desk.app.office && desk.app.ciphers.open(content, { table: 'letters.letter', column: 'content', row: id }),
    )
    for (const { queryCode } of split.parts) expect(opened.some((text) => text.includes(queryCode))).toBe(false)
    expect(opened.some((text) => text.includes('分件办理告知书') && text.includes('不用重新申请'))).toBe(true)
  }, 60_000)

  test('nothing is registered when the split is refused', async () => {
    const whole = await registered()
    const count = async () => ((await desk.owner('select count(*) from requests.request')) as { rows: { count: string }[] }).rows[0]?.count
    const before = await count()
    const refused = await desk.on(desk.people.clerk, acts.splitCase, whole.requestId, { parts: [{ subject: '全部', items: [1, 2] }] })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    expect(await count()).toBe(before)
  })
})

test('requests from before there was a comparison get theirs, once', async () => {
  const one = await registered({ requested: { subject: '南岸排污口审批', description: '南岸排污口审批', items: ['南岸排污口审批'] } })
  await desk.owner(`delete from requests.likeness where request_id = '${one.requestId}'`)
  const { fillMissingLikeness } = await import('../../reactions/schedules.ts')
  expect(await fillMissingLikeness(desk.app)).toBe(1)
  expect(await fillMissingLikeness(desk.app)).toBe(0)
})
