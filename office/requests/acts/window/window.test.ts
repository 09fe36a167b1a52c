/** The counter through the doors: fast lane, hand-overs, handing out, application form, paper package, needs, fees (R004, R014–R016, R031, R034, R039). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { findLetter, lettersAbout } from '#letters'
import { type AnyAct, execute, look } from '#platform'
import { applicant, counterForm, grantedDraft, openDecided, openHandling, versionOf } from '../../../../testing/request-desk.ts'
import { must, setup } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import type { OfficialCaller } from '../../../identity/sessions.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { casePage } from '../../views/case-page.ts'
import { caseNotes } from '../../views/window/case-notes.ts'
import { feeQuote } from '../../views/window/fee-quote.ts'
import { handOverFile, handOvers } from '../../views/window/hand-overs.ts'
import { paperFile } from '../../views/window/paper-file.ts'
import { readyToHandOut } from '../../views/window/ready.ts'
import { serviceNumbers } from '../../views/window/service-numbers.ts'
import * as acts from '../all.ts'

let desk: ToldDesk
let supervisor: OfficialCaller
let counter: OfficialCaller
beforeAll(async () => {
  desk = await openToldDesk()
  supervisor = await desk.person('county.supervisor', desk.organs.county, 'supervisor')
  counter = await desk.person('hall.counter', desk.organs.county, 'window_clerk')
}, 120_000)
afterAll(() => desk?.close())

const range = () => ({ from: '2026-11-01', to: '2026-12-31' })
const kept = async (name = '签名.png') => {
  const stored = must(await desk.app.office.files.put(Buffer.from(`png of a signature ${name}`), { name }))
  return { digest: stored.digest, name: stored.name }
}
const journalled = async (id: string, what: string) => {
  const found = (await desk.owner(`select count(*)::int as n from platform.journal where name = 'personalData.seen'
    and subject_id = '${id}' and detail ->> 'what' = '${what}'`)) as { rows: { n: number }[] }
  return found.rows[0]?.n ?? 0
}

describe('快办', () => {
  test('short chain: no legal review, the FOI head signs, answered the same day and counted', async () => {
    const id = await openHandling(desk)
    const { handler, head, secrecy, legal, clerk } = desk.people
    must(await desk.on(clerk, acts.tagFastLane, id, { reason: '申请人明天开庭要用' }))
    must(await desk.on(handler, acts.draftDecision, id, { draft: grantedDraft(desk.organ) }))
    expect(await desk.on(legal, acts.reviewDecision, id, { kind: 'legal', passed: true, opinion: '同意' })).toMatchObject({ ok: false })
    // 第十七条: what is given out is looked at before, also here
    expect(await desk.on(head, acts.signDecision, id, { on: '2026-11-25' })).toMatchObject({ ok: false })
    must(await desk.on(secrecy, acts.reviewDecision, id, { kind: 'disclosure', passed: true, opinion: '不涉密' }))
    must(await desk.on(head, acts.signDecision, id, { on: '2026-11-25' }))
    must(await desk.on(clerk, acts.dispatchReply, id, { on: '2026-11-25', method: 'in_person' }))
    const numbers = must(await look(desk.app, supervisor, serviceNumbers, range()))
    expect(numbers.total).toMatchObject({ fast: 1, fastReplied: 1, sameDay: 1 })
    expect(numbers.organs[0]).toMatchObject({ organId: desk.organ, fast: 1, sameDay: 1 })
  })

  test('without the tag the FOI head signs nothing; a refusal never takes the short chain', async () => {
    const plain = await openHandling(desk)
    const { handler, legal, secrecy, head } = desk.people
    must(await desk.on(handler, acts.draftDecision, plain, { draft: grantedDraft(desk.organ) }))
    must(await desk.on(legal, acts.reviewDecision, plain, { kind: 'legal', passed: true, opinion: '同意' }))
    must(await desk.on(secrecy, acts.reviewDecision, plain, { kind: 'disclosure', passed: true, opinion: '不涉密' }))
    const signed = await desk.on(head, acts.signDecision, plain, { on: '2026-11-25' })
    expect(signed).toMatchObject({ ok: false, error: { kind: 'forbidden', message: expect.stringContaining('机关负责人') } })
    const page = must(await look(desk.app, head, casePage, { requestId: plain }))
    expect(page.acts.find(({ name }) => name === 'requests.signDecision')).toMatchObject({ allowed: false })
    const set = await execute(desk.app, supervisor, acts.setFastLane, { codes: ['denied.internal_affairs'], signers: ['organ_head'] })
    expect(set).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('the county decides who may sign', async () => {
    must(await execute(desk.app, supervisor, acts.setFastLane, { codes: ['granted.provided'], signers: ['organ_head'] }))
    const id = await openHandling(desk)
    must(await desk.on(desk.people.clerk, acts.tagFastLane, id, { reason: '等着用' }))
    must(await desk.on(desk.people.handler, acts.draftDecision, id, { draft: grantedDraft(desk.organ) }))
    must(await desk.on(desk.people.secrecy, acts.reviewDecision, id, { kind: 'disclosure', passed: true, opinion: '不涉密' }))
    expect(await desk.on(desk.people.head, acts.signDecision, id, { on: '2026-11-25' })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    must(await desk.on(desk.people.chief, acts.signDecision, id, { on: '2026-11-25' }))
    expect(await execute(desk.app, desk.people.head, acts.setFastLane, { codes: [], signers: ['organ_head'] })).toMatchObject({
      error: { kind: 'forbidden' },
    })
    must(await execute(desk.app, supervisor, acts.setFastLane, { codes: ['granted.provided'], signers: ['organ_head', 'foi_office_head'] }))
  })
})

describe('转办', () => {
  const petition = (): DecisionDraft =>
    grantedDraft(desk.organ, {
      code: 'not_processed.petition',
      articles: ['39.1'],
      supplied: [],
      reasons: '您反映的是对邻居违建处理的意见，属于投诉举报。',
      content: '该申请不作为政府信息公开申请处理，请通过12345政务服务便民热线反映。',
      fields: { properChannel: '12345政务服务便民热线' },
    })

  test('recorded after the notice; the file has the name only where the applicant agreed, and no cell runs as a formula', async () => {
    const ids: RequestId[] = []
    for (const consented of [true, false]) {
      const id = await openHandling(desk, {
        requested: {
          subject: '邻居违建处理情况',
          description: '邻居在河边违建，要求有关部门处理并告知结果。',
          items: ['邻居违建的处理', '处理结果'],
        },
      })
      const input = {
        on: '2026-11-25',
        to: 'hotline_12345',
        toName: '明川县12345热线',
        matter: '=HYPERLINK("x") 邻居违建，要求处理',
        consented,
      }
      expect(await desk.on(desk.people.handler, acts.handOver, id, input)).toMatchObject({
        ok: false,
        error: { article: '条例第三十九条' },
      })
      must(
        await desk.on(desk.people.handler, acts.logContact, id, {
          on: '2026-11-25',
          purpose: 'explanation',
          channel: 'phone',
          summary: '解释了渠道',
        }),
      )
      await openDecided(desk, id, petition())
      must(await desk.on(desk.people.handler, acts.handOver, id, input))
      ids.push(id)
    }
    const { rows } = must(await look(desk.app, desk.people.clerk, handOvers, range()))
    expect(rows.map(({ requestId }) => requestId).sort()).toEqual([...ids].sort())
    const csv = must(await look(desk.app, desk.people.clerk, handOverFile, { ids: rows.map(({ id }) => id), form: 'csv' }))
    expect(csv.content.startsWith('\ufeff"登记编号"')).toBe(true)
    expect(csv.content).toContain(`"'=HYPERLINK(""x"") 邻居违建，要求处理"`)
    expect(csv.content.split(applicant.phone).length - 1).toBe(1)
    const json = JSON.parse(
      must(await look(desk.app, desk.people.clerk, handOverFile, { ids: rows.map(({ id }) => id), form: 'json' })).content,
    )
    expect(json.转办.map((line: Record<string, string>) => line.申请人).sort()).toEqual(['', applicant.name])
    expect(await journalled(ids[0] ?? '', 'hand-over with applicant')).toBe(2)
    const stranger = await desk.person('finance.clerk', desk.organs.finance, 'clerk')
    expect(await look(desk.app, stranger, handOverFile, { ids: [rows[0]?.id], form: 'csv' })).toMatchObject({
      ok: false,
      error: { kind: 'missing' },
    })
    const board = await desk.owner(`select count(*)::int as n from requests.hand_over where matter like '%违建%'`)
    expect((board as { rows: unknown[] }).rows).toEqual([{ n: 0 }])
  })
})

describe('一窗受理', () => {
  test('registers for any organ below, hands the reply out against a signature; delivered today', async () => {
    const form = counterForm(desk.organs.finance, desk.today())
    must(await execute(desk.app, counter, acts.register, form))
    const { requestId } = must(
      await execute(
        desk.app,
        counter,
        acts.register,
        counterForm(desk.organ, desk.today(), { wish: { form: 'paper', delivery: 'pick_up' } }),
      ),
    )
    must(await desk.on(desk.people.clerk, acts.assign, requestId, { to: desk.people.handler.personId }))
    await openDecided(desk, requestId, grantedDraft(desk.organ, { service: 'in_person' }))
    const { rows } = must(await look(desk.app, counter, readyToHandOut, {}))
    const row = rows.find((each) => each.requestId === requestId)
    expect(row).toMatchObject({ stage: 'decided', delivery: 'pick_up', applicantShort: '李某' })
    expect(JSON.stringify(rows)).not.toContain(applicant.name)
    expect(must(await look(desk.app, counter, readyToHandOut, { text: applicant.name })).rows.map((each) => each.requestId)).toContain(
      requestId,
    )
    expect(await journalled(requestId, 'found by name')).toBe(1)
    expect(must(await look(desk.app, counter, readyToHandOut, { text: row?.number ?? '' })).rows).toHaveLength(1)
    expect(await journalled(requestId, 'found by name')).toBe(1)
    const lost = await desk.on(counter, acts.handOut, requestId, {
      signatory: applicant.name,
      signature: { digest: 'f'.repeat(64), name: '签名.png' },
    })
    expect(lost).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    const done = must(await desk.on(counter, acts.handOut, requestId, { signatory: applicant.name, signature: await kept() }))
    expect(done.stage).toBe('delivered')
    const page = must(await look(desk.app, desk.people.clerk, casePage, { requestId }))
    expect(page.docket.map(({ type }) => type)).toEqual(expect.arrayContaining(['replyDispatched', 'letterDelivered', 'attached']))
    expect(page.files).toContainEqual(expect.objectContaining({ role: 'signature' }))
    expect(must(await look(desk.app, counter, readyToHandOut, { all: true })).rows.map((each) => each.requestId)).not.toContain(requestId)
  })

  test('decides nothing and reaches no organ beside its tree', async () => {
    const id = await openHandling(desk)
    expect(await desk.on(counter, acts.draftDecision as AnyAct, id, { draft: grantedDraft(desk.organ) })).toMatchObject({
      error: { kind: 'forbidden' },
    })
    const town = await desk.person('town.counter', desk.organs.town, 'window_clerk')
    expect(await execute(desk.app, town, acts.register, counterForm(desk.organ, desk.today()))).toMatchObject({
      error: { kind: 'forbidden' },
    })
    expect(await desk.on(counter, acts.handOut, id, { signatory: '某人', signature: await kept('b.png') })).toMatchObject({
      ok: false,
      error: { kind: 'unlawful' },
    })
  })
})

describe('papers', () => {
  test('R004: the filled-in form for signature is a PDF of the case and stays inside', async () => {
    const { requestId } = must(
      await execute(desk.app, desk.people.clerk, acts.register, counterForm(desk.organ, desk.today(), { assisted: true })),
    )
    const { letterId } = must(await desk.on(desk.people.clerk, acts.issueApplicationForm, requestId))
    await desk.settle()
    const letter = await findLetter({ app: desk.app, sql: desk.app.office.database }, letterId as never)
    const words = JSON.stringify(letter?.content)
    expect(letter?.rendering?.pdf.bytes).toBeGreaterThan(1000)
    for (const part of [applicant.name, applicant.idNumber, applicant.phone, '工作人员按本人所述填写', '申请人签名'])
      expect(words).toContain(part)
    const letters = await lettersAbout({ app: desk.app, sql: desk.app.office.database }, { kind: 'request', id: requestId })
    expect(letters.find(({ id }) => id === letterId)).toMatchObject({ kind: 'application_form', addresseeRef: 'file' })
  }, 60_000)

  test('R031: label, letter and content as one PDF; who looks is kept; the second dispatch has its number', async () => {
    const id = await openHandling(desk, { channel: 'in_person', wish: { form: 'electronic', delivery: 'pick_up', needsPaper: true } })
    const { clerk } = desk.people
    expect(await desk.on(clerk, acts.orderPaperPackage, id)).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    await openDecided(desk, id)
    must(await desk.on(clerk, acts.orderPaperPackage, id))
    await desk.settle()
    const notes = must(await look(desk.app, clerk, caseNotes, { requestId: id }))
    expect(notes.packages).toHaveLength(1)
    const [made] = notes.packages
    // the text file cannot be printed into it and is named
    expect(made).toMatchObject({ apart: ['征地补偿安置方案.txt'] })
    expect(made?.pages).toBeGreaterThanOrEqual(2)
    const file = must(await look(desk.app, clerk, paperFile, { requestId: id, packageId: made?.id }))
    expect(
      Buffer.from(await desk.app.office.files.read(file.digest as never))
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
    expect(await journalled(id, 'paper package with address')).toBe(1)
    const early = await desk.on(clerk, acts.recordPaperSent, id, { on: '2026-11-25', trackingNumber: 'EMS1234567890CN' })
    expect(early).toMatchObject({ ok: false, error: { article: '条例第四十条' } })
    must(await desk.on(clerk, acts.dispatchReply, id, { on: '2026-11-25', method: 'electronic' }))
    must(await desk.on(clerk, acts.recordPaperSent, id, { on: '2026-11-25', trackingNumber: 'EMS1234567890CN' }))
    const page = must(await look(desk.app, clerk, casePage, { requestId: id }))
    expect(page.docket.find(({ type }) => type === 'paperSent')).toMatchObject({ title: '另寄纸质件', text: '邮件号 EMS1234567890CN' })
  }, 60_000)
})

describe('real needs and fees', () => {
  test('R034: need and outcome are kept sealed, the newest stands, the share is counted', async () => {
    const id = await openHandling(desk)
    const { handler } = desk.people
    const need = (outcome: string | null) =>
      execute(desk.app, handler, acts.recordNeed, { requestId: id, need: '想知道自家的补偿款为什么还没发', outcome })
    must(await need(null))
    must(await need('resolved'))
    expect(must(await look(desk.app, handler, caseNotes, { requestId: id })).need).toMatchObject({ outcome: 'resolved', by: handler.name })
    expect(must(await look(desk.app, supervisor, serviceNumbers, range())).total).toMatchObject({ needs: 1, resolved: 1, unresolved: 0 })
    expect(
      ((await desk.owner(`select count(*)::int as n from requests.real_need where need like '%补偿款%'`)) as { rows: unknown[] }).rows,
    ).toEqual([{ n: 0 }])
    expect(await execute(desk.app, supervisor, acts.recordNeed, { requestId: id, need: '某事', outcome: null })).toMatchObject({
      error: { kind: 'forbidden' },
    })
  })

  test('R039: both standards are reckoned before the notice; what is free is said to be', async () => {
    const id = await openHandling(desk)
    const quote = must(await look(desk.app, desk.people.handler, feeQuote, { requestId: id, pages: 250 }))
    expect(quote).toMatchObject({ perPageYuan: 4700, perRequestYuan: quote.ordinalInMonth > 10 ? 100 : 0, chargeable: true })
    expect(must(await look(desk.app, desk.people.handler, feeQuote, { requestId: id, pages: 30 })).perPageYuan).toBe(0)
    const inspect = await openHandling(desk, { wish: { form: 'inspect', delivery: 'pick_up' } })
    expect(must(await look(desk.app, desk.people.handler, feeQuote, { requestId: inspect, pages: 250 })).perPageYuan).toBeNull()
  })

  test('the setup part and strangers do nothing of this', async () => {
    const id = await openHandling(desk)
    const version = await versionOf(desk.app, id)
    expect(
      await execute(desk.app, setup, acts.overrideTalk, {
        requestId: id,
        version,
        purpose: 'correction',
        reason: '三次拨打登记的电话都无人接听',
      }),
    ).toMatchObject({
      error: { kind: 'forbidden' },
    })
  })
})
