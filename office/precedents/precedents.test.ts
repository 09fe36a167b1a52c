/** Two units, the same item, opposite answers: the second is stopped; a written reason lets it pass and reaches the county office; nobody's name is shown (R025, beyond 4). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganId, RequestId } from '#kernel'
import { unmaskedIn } from '#law'
import { execute, look } from '#platform'
import { findPersonalData } from '../../testing/personal-data.ts'
import { applicant, counterForm, type Desk, grantedDraft, openDecided, openDesk, openHandling } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import * as acts from '../requests/acts/all.ts'
import { rebuildPrecedents } from '../requests/index.ts'
import { contradictionsOf, type Departures, judgeDeparture, precedentViews, type Radar } from './index.ts'

let desk: Desk
let finance: OrganId
let people: Readonly<Record<'clerk' | 'handler' | 'legal' | 'chief' | 'supervisor' | 'outsider', OfficialCaller>>
let first: RequestId
let second: RequestId

const viewCalled = (name: string) => {
  const found = precedentViews.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const radarOf = async (caller: OfficialCaller, input: object) =>
  must(await look(desk.app, caller, viewCalled('precedents.radar'), input)) as Radar
const departuresOf = async (caller: OfficialCaller, input: object = {}) =>
  must(await look(desk.app, caller, viewCalled('precedents.departures'), input)) as Departures

/** The second unit: asked for the same by somebody else, it means to refuse. */
const refusal = () =>
  grantedDraft(finance, {
    code: 'denied.deliberative',
    answers: [
      { item: 1, answer: '该方案属于过程性信息，不予公开。' },
      { item: 2, answer: '该公告属于过程性信息，不予公开。' },
    ],
    articles: ['16.2', '36(3)'],
    facts: '经查，该方案仍在征求意见。',
    reasons: '该信息属于过程性信息，不予公开。',
    content: '决定不予公开。',
    fields: { withheldInformation: '征地补偿安置方案', deliberativeKind: 'draft', noPublicationDuty: 'yes' },
    supplied: [],
    plain: '这份方案还没有定稿，暂时不能给您。',
  })
const on = (caller: OfficialCaller, wanted: Parameters<Desk['on']>[1], input: object = {}) => desk.on(caller, wanted, second, input)

beforeAll(async () => {
  desk = await openDesk()
  finance = desk.organs.finance
  people = {
    clerk: await desk.person('fin.clerk', finance, 'clerk'),
    handler: await desk.person('fin.handler', finance, 'handler'),
    legal: await desk.person('fin.legal', finance, 'legal_reviewer'),
    chief: await desk.person('fin.chief', finance, 'organ_head'),
    supervisor: await desk.person('county.supervisor', desk.organs.county, 'supervisor'),
    outsider: await desk.person('town.handler', desk.organs.town, 'handler'),
  }
  first = await openHandling(desk)
  await openDecided(desk, first, {
    ...grantedDraft(desk.organ),
    reasons: `${applicant.name}（${applicant.idNumber}，${applicant.phone}）是被征收人，住${applicant.address}；经办电话0731-88000001。上述信息应当公开。`,
    content: `同意向${applicant.name}公开，提供方案和公告的复印件各一份。`,
  })
  second = must(
    await execute(desk.app, people.clerk, acts.register, {
      ...counterForm(finance, desk.today()),
      applicant: { ...applicant, name: '王某人', idNumber: '11010519491231002X' },
      requested: {
        subject: '河湾镇石桥村2025年征地补偿安置方案',
        description: '想看看石桥村去年的征地补偿安置方案和公告。',
        items: ['石桥村2025年征地补偿安置方案', '征地补偿安置方案的公告'],
      },
    }),
  ).requestId
  must(await on(people.clerk, acts.assign, { to: people.handler.personId }))
  must(
    await on(people.handler, acts.logContact, {
      on: desk.today(),
      purpose: 'explanation',
      channel: 'phone',
      summary: '已电话说明方案还在征求意见，暂不能提供，对方表示知道了。',
    }),
  )
}, 120_000)
afterAll(() => desk?.close())

describe('while drafting', () => {
  test('the earlier decision of the other unit appears with type, articles and wording, and says that it contradicts', async () => {
    const { rows } = await radarOf(people.handler, {
      organId: finance,
      requestId: second,
      subject: '河湾镇石桥村2025年征地补偿安置方案',
      items: ['石桥村2025年征地补偿安置方案', '征地补偿安置方案的公告'],
      code: 'denied.deliberative',
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      requestId: first,
      organName: '明川县自然资源局',
      own: false,
      code: 'granted.provided',
      articles: ['36(2)'],
      standing: 'stands',
      contradiction: '在先是“公开”，本件是“不予公开”',
    })
    expect(rows[0]?.documentNumber).toMatch(/〔2026〕\d+号/)
    expect(rows[0]?.common).toContain('石桥村')
    expect(rows[0]?.reasons).toContain('上述信息应当公开。')
  })
  test('the same type is no contradiction', async () => {
    const { rows } = await radarOf(people.handler, {
      organId: finance,
      subject: '石桥村2025年征地补偿安置方案',
      items: ['石桥村2025年征地补偿安置方案'],
      code: 'granted.provided',
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.contradiction).toBeNull()
  })
  test('nobody is named: neither the applicant, nor numbers, nor where she lives', async () => {
    const { rows } = await radarOf(people.handler, {
      organId: finance,
      subject: '石桥村征地补偿方案',
      items: ['石桥村2025年征地补偿安置方案'],
    })
    const text = JSON.stringify(rows)
    expect(rows[0]?.reasons).toContain('申请人')
    expect(findPersonalData(text)).toBeNull()
    expect(unmaskedIn(text)).toEqual([])
    for (const word of [applicant.name, applicant.phone, applicant.idNumber, applicant.address, '88000001'])
      expect(text).not.toContain(word)
  })
  test('what stands in the index names nobody either', async () => {
    const { rows } = (await desk.owner('select e::text as text from precedents.entry e')) as { rows: { text: string }[] }
    for (const { text } of rows) expect(findPersonalData(text)).toBeNull()
  })
  test('the matter of another village is not shown as the same', async () => {
    const { rows } = await radarOf(people.handler, {
      organId: finance,
      subject: '柳湾村2025年征地补偿安置方案',
      items: ['柳湾村2025年征地补偿安置方案'],
      code: 'denied.deliberative',
    })
    expect(rows.filter(({ contradiction }) => contradiction !== null)).toEqual([])
  })
  test('only at one’s own organ', async () => {
    const seen = await look(desk.app, people.outsider, viewCalled('precedents.radar'), {
      organId: finance,
      subject: '石桥村',
      items: ['方案'],
    })
    expect(seen).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})

describe('the second answer', () => {
  test('is stopped before review, with the article and how to mend it', async () => {
    const drafted = await on(people.handler, acts.draftDecision, { draft: refusal() })
    expect(drafted).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第十一条' } })
    expect(drafted.ok ? '' : drafted.error.message).toMatch(/口径不一致：明川县自然资源局.*答复“.+”.*写明不同答复的理由/)
    expect(drafted.ok ? {} : drafted.error.fields).toHaveProperty('departure')
  })
  test.each([
    ['太短了', /至少 20 个字/],
    ['与在先答复的情况不同，详情请与经办人13900004321联系核对。', /手机号/],
  ])('the reason “%s” is none', async (reason, why) => {
    const given = await on(people.handler, acts.explainDeparture, { code: 'denied.deliberative', reason })
    expect(given.ok ? '' : given.error.message + JSON.stringify(given.error.fields)).toMatch(why)
  })
  test('no reason is asked where nothing contradicts', async () => {
    const given = await on(people.handler, acts.explainDeparture, {
      code: 'granted.provided',
      reason: '没有不一致也写一个二十个字以上的理由看看行不行。',
    })
    expect(given).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第十一条' } })
  })
  test('passes with a written reason, which stands on the docket and lies before the county office', async () => {
    const reason = '本局保存的是送审稿，与自然资源局已公布的定稿不是同一份文件，送审稿仍在讨论。'
    must(await on(people.handler, acts.explainDeparture, { code: 'denied.deliberative', reason }))
    const { rows, waiting } = await departuresOf(people.supervisor, { waiting: true })
    expect(waiting).toBe(1)
    expect(rows[0]).toMatchObject({
      requestId: second,
      organName: '明川县财政局',
      code: 'denied.deliberative',
      reason,
      verdict: null,
      mayJudge: true,
      signed: false,
    })
    expect(rows[0]?.against[0]).toMatchObject({ requestId: first, organName: '明川县自然资源局', code: 'granted.provided' })
    const { rows: facts } = (await desk.owner(
      `select fact from platform.docket where subject_id = '${second}' and fact ->> 'type' = 'departureExplained'`,
    )) as { rows: { fact: { against: { request: string }[] } }[] }
    expect(facts).toHaveLength(1)
    expect(facts[0]?.fact.against[0]?.request).toBe(first)
    must(await on(people.handler, acts.draftDecision, { draft: refusal() }))
    must(await on(people.legal, acts.reviewDecision, { kind: 'legal', passed: true, opinion: '已说明不同口径的理由，同意。' }))
  })
  test('another unit does not see it, its own sees it and may not judge it', async () => {
    expect((await departuresOf(people.outsider)).rows).toEqual([])
    expect((await departuresOf(people.handler)).rows[0]).toMatchObject({ mayJudge: false })
    const { rows } = await departuresOf(people.handler)
    const judged = await execute(desk.app, people.handler, judgeDeparture, { departureId: rows[0]?.id, verdict: 'agreed', remark: '同意' })
    expect(judged).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
  test('when the county office asks for a change, the head cannot sign', async () => {
    const { rows } = await departuresOf(people.supervisor, { waiting: true })
    const departureId = rows[0]?.id
    must(
      await execute(desk.app, people.supervisor, judgeDeparture, {
        departureId,
        verdict: 'change_asked',
        remark: '两份文件内容相同，请与自然资源局一致。',
      }),
    )
    const signed = await on(people.chief, acts.signDecision, { on: desk.today() })
    expect(signed).toMatchObject({ ok: false, error: { kind: 'unlawful', article: '条例第四十七条' } })
    expect(signed.ok ? '' : signed.error.message).toContain('请与自然资源局一致')
    const again = await execute(desk.app, people.supervisor, judgeDeparture, { departureId, verdict: 'agreed', remark: '同意' })
    expect(again).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })
  test('a further reason to which the county office agrees lets it be signed; as the new line the earlier one stops nobody any more', async () => {
    desk.clock.advance({ minutes: 5 })
    must(
      await on(people.handler, acts.explainDeparture, {
        code: 'denied.deliberative',
        reason: '已逐页核对：送审稿比定稿多出三处未采纳的标准，公布会引起误解，仍在讨论。',
      }),
    )
    expect(await on(people.chief, acts.signDecision, { on: desk.today() })).toMatchObject({
      ok: false,
      error: { article: '条例第四十七条' },
    })
    const { rows } = await departuresOf(people.supervisor, { waiting: true })
    must(
      await execute(desk.app, people.supervisor, judgeDeparture, {
        departureId: rows[0]?.id,
        verdict: 'agreed',
        remark: '同意区别处理。',
        newLine: true,
      }),
    )
    must(await on(people.chief, acts.signDecision, { on: desk.today() }))
    const all = await departuresOf(people.supervisor)
    expect(all.waiting).toBe(0)
    expect(all.rows.map(({ verdict }) => verdict)).toEqual(['agreed', 'change_asked'])
    expect(all.rows[0]).toMatchObject({ newLine: true, signed: true })
    const sought = {
      organId: finance,
      except: null,
      subject: '石桥村2025年征地补偿安置方案',
      items: ['石桥村2025年征地补偿安置方案'],
      code: 'denied.deliberative' as const,
    }
    const found = await desk.app.office.database
      .transaction()
      .execute((transaction) => contradictionsOf({ sql: transaction, today: desk.today() }, sought))
    expect(found).toEqual([])
  })
})

test('the index built anew from the cases is the index that grew', async () => {
  const picture = async () =>
    (await desk.owner(`select request_id, organ_id, code, articles, document_number, decided_on, subject, items, reasons, content,
    standing, grams::text from precedents.entry order by request_id`)) as { rows: unknown[] }
  const grown = await picture()
  expect(grown.rows).toHaveLength(2)
  await desk.owner(`delete from precedents.entry where request_id = '${second}'`)
  expect(await rebuildPrecedents(desk.app)).toBe(2)
  expect((await picture()).rows).toEqual(grown.rows)
})
