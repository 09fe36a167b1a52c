/** R043: a record hangs on the case with its own clocks, reuses its papers as evidence, stores its result; set aside, the case opens again. R044: the trend. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, type RequestId } from '#kernel'
import { execute, look, runJobsOnce } from '#platform'
import { reportTables } from '#requests'
import { grantedDraft, openDecided, openHandling } from '../../testing/request-desk.ts'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import * as acts from '../requests/acts/all.ts'
import {
  asCsv,
  asWorkbook,
  concludeProceeding,
  evidenceBook,
  evidenceSheet,
  fileProceeding,
  keepAnswer,
  noteProceeding,
  remedyTrend,
  setEvidence,
  submitAnswer,
  trendSheet,
} from './index.ts'
import { proceedingsOfCase } from './views/of-case.ts'
import { runningProceedings } from './views/running.ts'

let desk: ToldDesk
beforeAll(async () => {
  desk = await openToldDesk('2026-03-02')
}, 120_000)
afterAll(() => desk?.close())

const refused = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }): string =>
  result.ok ? 'ok' : (result.error?.message ?? '')

/** Answered and received. */
const delivered = async (): Promise<RequestId> => {
  const requestId = await openHandling(desk)
  await openDecided(desk, requestId)
  must(
    await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'post', trackingNumber: 'XA12345678CN' }),
  )
  const { letter } = await decisionOf(requestId)
  must(await desk.on(desk.people.clerk, acts.recordDelivery, requestId, { letterId: letter, on: desk.today(), method: 'post' }))
  return requestId
}
const decisionOf = async (requestId: RequestId) => {
  const found = (await desk.owner(`select fact ->> 'letter' as letter, fact ->> 'documentNumber' as number from platform.docket
    where subject_id = '${requestId}' and fact ->> 'type' = 'decided' order by seq desc limit 1`)) as {
    readonly rows: readonly { readonly letter: string; readonly number: string }[]
  }
  return found.rows[0] ?? { letter: '', number: '' }
}
const rowOf = async (requestId: RequestId) =>
  (
    (await desk.owner(
      `select stage, decision, due_on, reopened, counted_decision, counted_on, clock_status from requests.request where id = '${requestId}'`,
    )) as { readonly rows: readonly Record<string, unknown>[] }
  ).rows[0]

const file = (requestId: RequestId, more: object = {}) =>
  execute(desk.app, desk.people.clerk, fileProceeding, {
    requestId,
    kind: 'reconsideration',
    body: '明川县人民政府',
    receivedOn: desk.today(),
    ...more,
  })
const conclude = (proceedingId: string, version: number, more: object) =>
  execute(desk.app, desk.people.clerk, concludeProceeding, {
    proceedingId,
    version,
    decidedOn: desk.today(),
    concludedOn: desk.today(),
    ...more,
  })

describe('R043: the record and its clocks', () => {
  test('ten workdays, five in the simple procedure, fifteen days in court; on any case, a void one apart', async () => {
    const requestId = await delivered()
    const filed = must(await file(requestId, { receivedOn: plainDate('2026-03-02') }))
    expect(filed.answerDueOn).toBe('2026-03-16')
    const simple = must(
      await execute(desk.app, desk.people.legal, noteProceeding, { proceedingId: filed.proceedingId, version: 1, procedure: 'simple' }),
    )
    expect(simple.answerDueOn).toBe('2026-03-09')
    const suit = must(await file(requestId, { kind: 'first_instance', body: '明川县人民法院' }))
    expect(suit.answerDueOn).toBe('2026-03-17')
    const silent = await openHandling(desk)
    must(await file(silent))
    const seen = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId: silent }))
    expect(seen.proceedings[0]).toMatchObject({ target: 'silence', light: 'in_time', next: '提交答复书和证据' })
    must(await desk.on(desk.people.clerk, acts.withdraw, silent, { on: desk.today(), statement: '不要了' }))
    must(await file(silent, { kind: 'first_instance', body: '明川县人民法院' }))
    const other = await openHandling(desk)
    must(await desk.on(desk.people.clerk, acts.voidCase, other, { reason: '重复登记' }))
    expect(refused(await file(other))).toMatch(/已经作废/)
    expect(refused(await file(requestId, { kind: 'second_instance' }))).toMatch(/先登记一审/)
    expect(refused(await file(requestId, { receivedOn: plainDate('2026-03-09') }))).toMatch(/不能晚于今天/)
  })

  test('evidence comes from the case’s papers; answer and list are issued; without evidence nothing is submitted', async () => {
    const requestId = await delivered()
    const { proceedingId } = must(await file(requestId))
    const seen = must(await look(desk.app, desk.people.legal, proceedingsOfCase, { requestId }))
    expect(seen.picks.map(({ name }) => name).join()).toMatch(/答复/)
    expect(seen.picks.map(({ source }) => source)).toEqual(expect.arrayContaining(['letter', 'service', 'file']))
    expect(seen.proposal?.facts).toMatch(/登记编号/)
    expect(seen.proposal?.reasons).toContain((await decisionOf(requestId)).number)
    const answer = seen.proposal ?? { facts: '', reasons: '', claim: '' }
    const early = await execute(desk.app, desk.people.legal, submitAnswer, { proceedingId, version: 1, on: desk.today(), answer })
    expect(refused(early)).toMatch(/没有编证据目录/)
    const picked = must(await execute(desk.app, desk.people.handler, setEvidence, { proceedingId, version: 1, items: seen.picks }))
    const kept = must(
      await execute(desk.app, desk.people.handler, keepAnswer, {
        proceedingId,
        version: picked.version,
        answer: { facts: '写到一半', reasons: '', claim: '' },
      }),
    )
    expect(refused(await execute(desk.app, desk.people.handler, keepAnswer, { proceedingId, version: 1, answer: {} }))).not.toBe('ok')
    const submitted = must(
      await execute(desk.app, desk.people.legal, submitAnswer, { proceedingId, version: kept.version, on: desk.today(), answer }),
    )
    expect(submitted).toMatchObject({ inTime: true })
    expect(submitted.documentNumber).toMatch(/〔2026〕/)
    await runJobsOnce(desk.app)
    const letters =
      (await desk.owner(`select l.kind, r.pdf_bytes > 0 as pdf from letters.letter l join letters.rendering r on r.letter_id = l.id
      where l.subject_id = '${requestId}' and l.kind in ('evidence_list', 'remedy_answer') order by l.kind`)) as {
        readonly rows: unknown[]
      }
    expect(letters.rows).toEqual([
      { kind: 'evidence_list', pdf: true },
      { kind: 'remedy_answer', pdf: true },
    ])
    const book = must(await look(desk.app, desk.people.legal, evidenceBook, { proceedingId }))
    expect(evidenceSheet(book)).toHaveLength(seen.picks.length + 1)
    expect((await asWorkbook(book.title, evidenceSheet(book))).byteLength).toBeGreaterThan(2000)
    expect(
      refused(await execute(desk.app, desk.people.handler, setEvidence, { proceedingId, version: submitted.version, items: [] })),
    ).toMatch(/不能再改/)
    const after = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId }))
    expect(after.proceedings[0]).toMatchObject({ light: 'waiting', next: '等复议机关决定' })
    expect(after.proceedings[0]?.answer).toBeNull()
  }, 60_000)

  test('results: maintained, other, and what does not fit the body', async () => {
    const requestId = await delivered()
    const { proceedingId } = must(await file(requestId))
    expect(refused(await conclude(proceedingId, 1, { outcome: 'suit_rejected' }))).toMatch(/不是行政复议的决定/)
    expect(refused(await conclude(proceedingId, 1, { outcome: 'maintained', newDecision: true }))).toMatch(/只有撤销/)
    expect(must(await conclude(proceedingId, 1, { outcome: 'maintained' }))).toMatchObject({ result: 'upheld', reopened: false })
    expect(refused(await conclude(proceedingId, 2, { outcome: 'maintained' }))).toMatch(/已经登记过/)
    expect(await rowOf(requestId)).toMatchObject({ stage: 'delivered', reopened: 0 })
    const seen = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId }))
    expect(seen.proceedings[0]?.nextStepDueOn).toBe('2026-03-17')
    const suit = must(await file(requestId, { kind: 'first_instance', body: '明川县人民法院', follows: proceedingId }))
    expect(must(await conclude(suit.proceedingId, 1, { outcome: 'withdrawn' }))).toMatchObject({ result: 'other' })
  })
})

describe('set aside: the case opens again lawfully', () => {
  test('also from the archive: new period, the same decision on the same facts is refused, the report of the year stands', async () => {
    const requestId = await delivered()
    must(await desk.on(desk.people.clerk, acts.archive, requestId))
    const { proceedingId } = must(await file(requestId))
    expect(await rowOf(requestId)).toMatchObject({ stage: 'archived' })
    desk.clock.set(plainDate('2026-04-13'))
    const table = async () =>
      must(await look(desk.app, desk.people.head, reportTables, { year: 2026, organId: desk.organ })).table.granted.total
    const before = await table()
    const concluded = must(await conclude(proceedingId, 1, { outcome: 'set_aside', newDecision: true, withOpinion: true }))
    // 20 workdays from the day the decision came; 1–5 May off, make-up on 9 May
    expect(concluded).toMatchObject({ result: 'corrected', reopened: true, replyDueOn: '2026-05-13' })
    expect(await rowOf(requestId)).toMatchObject({
      stage: 'handling',
      decision: null,
      reopened: 1,
      counted_decision: 'granted.provided',
      clock_status: 'running',
    })
    expect(await table()).toBe(before)
    const same = await desk.on(desk.people.handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) })
    expect(refused(same)).toMatch(/原决定已被撤销/)
    const changed = grantedDraft(desk.organ, { reasons: '重新核查后，另一份公告也应当公开，理由不同。', facts: '重新检索，查到公告原件。' })
    await openDecided(desk, requestId, changed)
    must(
      await desk.on(desk.people.clerk, acts.dispatchReply, requestId, { on: desk.today(), method: 'post', trackingNumber: 'XA12345679CN' }),
    )
    expect(await rowOf(requestId)).toMatchObject({ stage: 'dispatched', clock_status: 'replied_on_time' })
    expect(await table()).toBe(before)
    const seen = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId }))
    expect(seen.proceedings[0]).toMatchObject({ next: '把改正情况报给复议机关', opinionDueOn: '2026-06-12' })
    must(
      await execute(desk.app, desk.people.legal, noteProceeding, {
        proceedingId,
        version: concluded.version,
        opinionReportedOn: desk.today(),
      }),
    )
  }, 60_000)

  test('fallen for procedure only: the same decision may be made again', async () => {
    const requestId = await delivered()
    const { proceedingId } = must(await file(requestId))
    must(await conclude(proceedingId, 1, { outcome: 'set_aside', newDecision: true, procedureOnly: true }))
    const drafted = await desk.on(desk.people.handler, acts.draftDecision, requestId, { draft: grantedDraft(desk.organ) })
    expect(refused(drafted)).toBe('ok')
  })

  test('silence: ordered to answer by a day; that day is the last, and cannot be extended', async () => {
    const requestId = await openHandling(desk)
    desk.clock.set(plainDate('2026-05-25'))
    const { proceedingId } = must(await file(requestId))
    expect(refused(await conclude(proceedingId, 1, { outcome: 'performance' }))).toMatch(/请勾选/)
    const ordered = must(
      await conclude(proceedingId, 1, { outcome: 'performance', newDecision: true, newDecisionDueOn: plainDate('2026-06-05') }),
    )
    expect(ordered).toMatchObject({ reopened: true, replyDueOn: '2026-06-05' })
    expect(await rowOf(requestId)).toMatchObject({ stage: 'handling', clock_status: 'running', counted_on: null })
    const extended = await desk.on(desk.people.head, acts.extend, requestId, { on: desk.today(), workdays: 5, reason: '材料多' })
    expect(refused(extended)).toMatch(/不能再延期/)
    desk.clock.set(plainDate('2026-06-08'))
    const seen = must(await look(desk.app, desk.people.clerk, proceedingsOfCase, { requestId }))
    expect(seen.remedies.route).not.toBe('')
  })
})

describe('R044: lists, trend, part four', () => {
  test('running ones with lights; figures for each year and organ; export for spreadsheets', async () => {
    const running = must(await look(desk.app, desk.people.clerk, runningProceedings, {}))
    expect(running.numbers.running).toBe(running.rows.filter(({ concludedOn }) => concludedOn === null).length)
    expect(running.numbers.late).toBeGreaterThan(0)
    const supervisor = await desk.person('remedies.supervisor', desk.organs.county, 'supervisor')
    const trend = must(await look(desk.app, supervisor, remedyTrend, { years: 3 }))
    const year = trend.years.find((each) => each.year === 2026)
    const counted = (await desk.owner(`select count(*) filter (where kind = 'reconsideration')::int as r,
      count(*) filter (where kind = 'first_instance')::int as s from remedies.proceeding`)) as {
      readonly rows: readonly { readonly r: number; readonly s: number }[]
    }
    expect(year).toMatchObject({ reconsiderations: counted.rows[0]?.r, suits: counted.rows[0]?.s })
    const four = trend.partFour.find((each) => each.year === 2026)?.table
    for (const block of Object.values(four ?? {})) expect(block.upheld + block.corrected + block.other + block.pending).toBe(block.total)
    expect(four?.reconsideration.total).toBe(counted.rows[0]?.r)
    expect(trend.warnings.join()).toMatch(/未经复议直接起诉/)
    const csv = asCsv(trendSheet(trend))
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.split('\r\n')[0]).toContain('"行政诉讼 · 复议后起诉 尚未审结"')
    expect(csv.split('\r\n').length).toBe(2 + 3 + trend.organs.length * 3)
    const outsider = await desk.person('remedies.outside', desk.organs.finance, 'clerk')
    expect(must(await look(desk.app, outsider, remedyTrend, { years: 3 })).organs).toEqual([])
    expect(must(await look(desk.app, outsider, runningProceedings, { all: true })).rows).toEqual([])
  })
})
