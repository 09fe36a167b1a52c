/** 检索证据单, 答复体检, 批注 and the office's rules on a real database: refusals, the exhibit, two hands, who may (R022, R028, R032, R033; beyond.md 2, 3). */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { findLetter, letterText } from '#letters'
import { execute, look } from '#platform'
import { grantedDraft, openDecided, openHandling } from '../../../../testing/request-desk.ts'
import { must } from '../../../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../../../testing/told-desk.ts'
import type { LetterRules, ReviewNotes } from '../../checkup.contract.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import type { SearchLedger } from '../../search.contract.ts'
import { casePage } from '../../views/case-page.ts'
import { letterRules } from '../../views/checking/letter-rules.ts'
import { reviewNotes } from '../../views/checking/review-notes.ts'
import { previewDecision } from '../../views/preview-decision.ts'
import { searchLedger } from '../../views/search-ledger.ts'
import * as acts from '../all.ts'

let desk: ToldDesk
const shot = Buffer.from('a screenshot of the register', 'utf8')
const shotDigest = createHash('sm3').update(shot).digest('hex')
beforeAll(async () => {
  desk = await openToldDesk()
  must(await desk.app.office.files.put(shot, { name: '检索界面.txt' }))
}, 120_000)
afterAll(() => desk?.close())

const line = (place: string, words: readonly string[], more: object = {}) => ({
  kind: 'system',
  place,
  words,
  span: '2018年至2020年',
  hits: 0,
  found: false,
  result: '没有命中。',
  shots: [],
  ...more,
})
const record = (requestId: RequestId, ...lines: readonly object[]) =>
  desk.on(desk.people.handler, acts.recordSearch, requestId, { on: desk.today(), lines })
const explain = async (requestId: RequestId) =>
  must(
    await desk.on(desk.people.handler, acts.logContact, requestId, {
      on: desk.today(),
      purpose: 'explanation',
      channel: 'phone',
      summary: '说明了查找的经过。',
    }),
  )
const nonexistent = (): DecisionDraft =>
  grantedDraft(desk.organ, {
    code: 'unable.not_held.nonexistent',
    answers: [
      { item: 1, answer: '经检索，该笔录不存在。', outcome: 'not_held' },
      { item: 2, answer: '经检索，该登记簿不存在。', outcome: 'not_held' },
    ],
    facts: '本机关查了征地档案系统和机关档案室，没有找到。',
    reasons: '2019年双河镇没有征地项目，没有形成过这两份材料。',
    articles: ['36(4)'],
    content: '您申请的笔录和登记簿不存在。',
    fields: { searchSummary: '征地档案系统、机关档案室都查过，没有找到' },
    supplied: [],
    plain: '我们都查过了，没有这两份材料。您有别的线索可以告诉我们，再帮您找。',
  })
const draft = (requestId: RequestId, given: DecisionDraft) => desk.on(desk.people.handler, acts.draftDecision, requestId, { draft: given })

describe('检索证据单', () => {
  test('不存在 is impossible without a sufficient ledger, with the article and the reason; then it passes and becomes an exhibit with every line', async () => {
    const requestId = await openHandling(desk, {
      requested: {
        subject: '双河镇听证',
        description: '申请公开双河镇2019年听证笔录和登记簿。',
        items: ['双河镇2019年听证笔录', '听证登记簿'],
      },
    })
    await explain(requestId)
    expect(await draft(requestId, nonexistent())).toMatchObject({
      ok: false,
      error: { kind: 'unlawful', article: expect.stringContaining('第三十六条'), message: expect.stringContaining('指导案例101号') },
    })
    must(await record(requestId, line('征地档案系统', ['石桥村'], { shots: [{ digest: shotDigest, name: '检索界面.txt' }] })))
    expect(await draft(requestId, nonexistent())).toMatchObject({ ok: false, error: { message: expect.stringContaining('只查了 1 处') } })
    must(await record(requestId, line('机关档案室', ['石桥村'], { kind: 'archive', who: '档案管理岗' })))
    expect(await draft(requestId, nonexistent())).toMatchObject({ ok: false, error: { message: expect.stringContaining('只用了 1 个词') } })
    must(await record(requestId, line('耕保股经办岗位', ['征地补偿'], { kind: 'person', hits: 1, found: true, result: '说有一份。' })))
    expect(await draft(requestId, nonexistent())).toMatchObject({ ok: false, error: { message: expect.stringContaining('第 3 行') } })
    must(await record(requestId, line('耕保股经办岗位', ['征地补偿'], { kind: 'person', result: '核对后是另一个村的。' })))
    const ledger: SearchLedger = must(await look(desk.app, desk.people.handler, searchLedger, { requestId }))
    expect(ledger).toMatchObject({ places: 3, words: 2, gaps: [] })
    expect(ledger.rows.map(({ number, who }) => `${number} ${who}`)).toEqual([
      expect.stringMatching(/^1 ./),
      '2 档案管理岗',
      expect.stringMatching(/^3 ./),
      expect.stringMatching(/^4 ./),
    ])
    expect(ledger.rows[0]?.shots).toEqual([{ digest: shotDigest, name: '检索界面.txt' }])

    await openDecided(desk, requestId, nonexistent())
    await desk.settle()
    const page = must(await look(desk.app, desk.people.handler, casePage, { requestId }))
    const exhibit = page.letters.find(({ kind }) => kind === 'search_record')
    expect(exhibit?.pdf).not.toBeNull()
    const kept = await findLetter({ app: desk.app, sql: desk.app.office.database }, exhibit?.id as never)
    const text = letterText(kept?.content as never)
    for (const words of ['征地档案系统', '机关档案室', '耕保股经办岗位', '档案管理岗', shotDigest, '核对后是另一个村的', '说有一份'])
      expect(text).toContain(words)
  })
  test('the applicant’s name does not reach the docket; numbers are refused; what is found has a hit', async () => {
    const requestId = await openHandling(desk)
    must(await record(requestId, line('人口台账', ['李青禾', '石桥村'])))
    const ledger = must(await look(desk.app, desk.people.handler, searchLedger, { requestId }))
    expect(ledger.rows[0]?.words).toEqual(['〔申请人姓名〕', '石桥村'])
    expect(await record(requestId, line('台账', ['13800001234']))).toMatchObject({
      ok: false,
      error: { fields: { 'lines.0.words': expect.any(String) } },
    })
    expect(await record(requestId, line('台账', ['地'], { found: true }))).toMatchObject({
      ok: false,
      error: { fields: { 'lines.0.hits': expect.any(String) } },
    })
  })
})

describe('答复体检', () => {
  test('red keeps the draft back and names the missing part; the preview shows rule, article and the words', async () => {
    const requestId = await openHandling(desk)
    const unkind = grantedDraft(desk.organ, { reasons: '上述信息应当公开，但您多次无理取闹。', plain: '材料给您，随信附上。' })
    const refused = await draft(requestId, unkind)
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unlawful', message: expect.stringContaining('无理取闹') } })
    const seen = must(await look(desk.app, desk.people.handler, previewDecision, { requestId, draft: unkind }))
    expect(seen.checks.find(({ rule }) => rule === 'W02')).toMatchObject({ level: 'block', quote: '无理取闹', field: 'reasons' })
    expect(seen.checks.some(({ level }) => level === 'ok')).toBe(true)
    expect(await draft(requestId, grantedDraft(desk.organ, { answers: [{ item: 1, answer: '现提供复印件一份。' }] }))).toMatchObject({
      ok: false,
    })
    expect(await draft(requestId, grantedDraft(desk.organ))).toMatchObject({ ok: true })
  })
  test('an office rule must behave on its own examples before it is kept, then it counts for the organs below, version by version', async () => {
    const { county } = desk.organs
    const boss = await desk.person('rule.boss', county, 'foi_office_head')
    const content = {
      title: '不写“内部资料”',
      level: 'red',
      kind: 'must_not',
      phrases: ['内部资料*不*公开'],
      place: 'reasons',
      codes: [],
      article: '条例第十三条',
      reason: '“内部资料”不是法定理由，2026年复议因此败过一次。',
      bad: '该方案属于内部资料，一律不得公开。',
      good: '该方案应当公开。',
      source: { kind: 'reconsideration', document: '明政复决〔2026〕5号' },
    } as const
    const save = (more: object, rest: object = {}) =>
      execute(desk.app, boss, acts.saveLetterRule, { organId: county, content: { ...content, ...more }, ...rest })
    expect(await save({ bad: '应当公开。' })).toMatchObject({ ok: false, error: { fields: { 'content.bad': expect.any(String) } } })
    expect(await save({ good: '这是内部资料，不能公开。' })).toMatchObject({
      ok: false,
      error: { fields: { 'content.good': expect.any(String) } },
    })
    expect(await save({ phrases: ['*'] })).toMatchObject({ ok: false, error: { fields: { 'content.phrases.0': expect.any(String) } } })
    const { ruleId, version } = must(await save({})) as { ruleId: string; version: number }
    const requestId = await openHandling(desk)
    const given = grantedDraft(desk.organ, { reasons: '该方案曾作为内部资料，不对外公开，现已归档，应当提供。' })
    expect(await draft(requestId, given)).toMatchObject({ ok: false, error: { message: expect.stringContaining('内部资料') } })
    expect(await save({}, { ruleId, version: 9 })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    must(await save({ level: 'amber' }, { ruleId, version }))
    expect(await draft(requestId, given)).toMatchObject({ ok: true })
    const listed: LetterRules = must(await look(desk.app, desk.people.legal, letterRules, { organId: desk.organ }))
    expect(listed.builtIn.length).toBeGreaterThanOrEqual(48)
    expect(listed.office).toMatchObject([{ id: ruleId, version: 2, active: true, ofThisOrgan: false }])
    must(await execute(desk.app, boss, acts.retireLetterRule, { organId: county, ruleId, reason: '条例修订，不再需要' }))
    const seen = must(await look(desk.app, desk.people.handler, previewDecision, { requestId, draft: given }))
    expect(seen.checks.filter(({ rule }) => rule === ruleId)).toEqual([])
    expect(await execute(desk.app, desk.people.handler, acts.saveLetterRule, { organId: desk.organ, content })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
  })
})

describe('批注', () => {
  test('the reviewer notes a clause, returns; the drafter sees it at the words, mends it; nobody reads it in the tables', async () => {
    const requestId = await openHandling(desk)
    must(await draft(requestId, grantedDraft(desk.organ)))
    const note = (who: 'legal' | 'handler' | 'clerk', more: object = {}) =>
      execute(desk.app, desk.people[who], acts.addReviewNote, {
        requestId,
        draft: 1,
        block: 6,
        quote: '应当公开',
        text: '理由再写一句：为什么应当公开。',
        ...more,
      })
    expect(await note('handler')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await note('clerk')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await note('legal', { draft: 2 })).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    const { noteId } = must(await note('legal')) as { noteId: string }
    const second = must(await note('legal', { text: '这一条收回。' })) as { noteId: string }
    const settle = (who: 'legal' | 'handler', id: string, as: string) =>
      execute(desk.app, desk.people[who], acts.settleReviewNote, { requestId, noteId: id, as, answer: '' })
    expect(await settle('handler', second.noteId, 'taken_back')).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    must(await settle('legal', second.noteId, 'taken_back'))
    must(await desk.on(desk.people.legal, acts.reviewDecision, requestId, { kind: 'legal', passed: false, opinion: '见批注。' }))
    const seen: ReviewNotes = must(await look(desk.app, desk.people.handler, reviewNotes, { requestId }))
    expect(seen.notes.find(({ id }) => id === noteId)).toMatchObject({ draft: 1, block: 6, quote: '应当公开', mine: false, settled: null })
    must(await settle('handler', noteId, 'done'))
    expect(await settle('handler', noteId, 'done')).toMatchObject({ ok: false, error: { kind: 'unlawful' } })
    const rows = await desk.app.owner.query<{ quote: string; text: string }>('select quote, text from requests.review_note where id = $1', [
      noteId,
    ])
    expect(JSON.stringify(rows.rows)).not.toMatch(/应当公开|理由再写/)
  })
  test('a pass is refused while red; nothing is signed without the legal pass', async () => {
    const requestId = await openHandling(desk)
    must(await draft(requestId, grantedDraft(desk.organ, { reasons: '上述信息与兄弟单位口径一致，应当公开。' })))
    const boss = await desk.person('rule.boss2', desk.organ, 'foi_office_head')
    must(
      await execute(desk.app, boss, acts.saveLetterRule, {
        organId: desk.organ,
        content: {
          title: '不写兄弟单位',
          level: 'red',
          kind: 'must_not',
          phrases: ['兄弟单位'],
          place: 'letter',
          codes: ['granted.provided'],
          article: '条例第三十六条',
          reason: '别的单位怎样答，不是给申请人的理由。',
          bad: '与兄弟单位一致。',
          good: '应当公开。',
          source: { kind: 'practice', document: '' },
        },
      }),
    )
    expect(await desk.on(desk.people.chief, acts.signDecision, requestId, { on: desk.today() })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('法制审核') },
    })
    expect(
      await desk.on(desk.people.legal, acts.reviewDecision, requestId, { kind: 'legal', passed: true, opinion: '同意' }),
    ).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/不能通过.*兄弟单位/) },
    })
  })
})

describe('逐项', () => {
  test('the applicant sees on the progress page what became of each thing asked for', async () => {
    const given = await desk.registered({ wish: { form: 'electronic', delivery: 'online' } })
    must(await desk.on(desk.people.clerk, acts.assign, given.requestId, { to: desk.people.handler.personId }))
    const draft = grantedDraft(desk.organ, { fields: { supplyForm: 'email', deidentified: 'yes' }, service: 'electronic' })
    await openDecided(desk, given.requestId, draft)
    must(await desk.on(desk.people.clerk, acts.dispatchReply, given.requestId, { on: desk.today(), method: 'electronic' }))
    await desk.settle()
    const { letters } = await desk.seen(given)
    expect(letters.find(({ kind }) => kind === 'decision')?.items).toEqual([
      { item: '石桥村2025年征地补偿安置方案', answer: '现提供该方案复印件一份。', outcome: 'given' },
      { item: '该方案的公告', answer: '现提供该公告复印件一份。', outcome: 'given' },
    ])
    expect(letters.filter(({ kind }) => kind !== 'decision').flatMap(({ items }) => items)).toEqual([])
  })
})
