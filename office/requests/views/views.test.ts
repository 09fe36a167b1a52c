/** Each view on the real database: what it shows, whom it refuses, that another organ's case looks like none, and who looked is kept. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestId } from '#kernel'
import { type AnyView, execute, look } from '#platform'
import {
  applicant as applicantOf,
  counterForm,
  type Desk,
  grantedDraft,
  openDecided,
  openDesk,
  openHandling,
} from '../../../testing/request-desk.ts'
import { must } from '../../../testing/small-office.ts'
import type { OfficialCaller } from '../../identity/sessions.ts'
import * as acts from '../acts/all.ts'
import { applicant } from './applicant.ts'
import { formDraft } from './form-draft.ts'
import { archiveFile, caseFile, casePage, letterFile, registerBook, reportTables } from './index.ts'
import { lawSettings } from './law-settings.ts'
import { people } from './people.ts'
import { previewDecision } from './preview-decision.ts'

let desk: Desk
let stranger: OfficialCaller
let auditor: OfficialCaller
let supervisor: OfficialCaller
beforeAll(async () => {
  desk = await openDesk()
  stranger = await desk.person('other.clerk', desk.organs.finance, 'clerk', 'handler')
  auditor = await desk.person('the.auditor', desk.organs.county, 'audit_admin')
  supervisor = await desk.person('the.supervisor', desk.organs.county, 'supervisor')
}, 60_000)
afterAll(() => desk?.close())

const see = (caller: OfficialCaller, wanted: AnyView, input: object) => look(desk.app, caller, wanted, input)
const page = async (caller: OfficialCaller, requestId: RequestId) => must(await look(desk.app, caller, casePage, { requestId }))
const seenBy = async (requestId: RequestId) =>
  (
    await sql<{ what: string; person: string }>`select detail ->> 'what' as what, person_id as person from platform.journal
      where name = 'personalData.seen' and subject_id = ${requestId} order by id`.execute(desk.app.office.database)
  ).rows

describe('case page', () => {
  test('clock with its computation, owner, letters, items, what to do next', async () => {
    const id = await openHandling(desk)
    const shown = await page(desk.people.handler, id)
    expect(shown).toMatchObject({
      version: 3,
      row: { stage: 'handling', applicantShort: '李某', light: 'in_time' },
      owner: { name: '测试desk.handler', standIn: null },
      clock: { replyDue: '2026-12-23', remainingWorkdays: 20, correctionNoticeDue: '2026-12-04', status: 'running' },
      next: { name: 'requests.draftDecision', allowed: true },
    })
    expect(shown.clock.explanation.at(-1)).toEqual({
      text: '最晚答复（还有 20 个工作日）',
      value: '2026年12月23日（周三）',
      article: '第三十三条',
    })
    expect(shown.clock.days.find(({ kind }) => kind === 'due')).toMatchObject({ day: '2026-12-23', ordinal: 20 })
    expect(shown.clock.days.filter(({ ordinal }) => ordinal !== null)).toHaveLength(20)
    expect(shown.docket.map(({ title, by }) => [title, by])).toEqual([
      ['提交申请', '测试desk.clerk'],
      ['登记', '测试desk.clerk'],
      ['分派承办人', '测试desk.clerk'],
    ])
    expect(shown.docket[2]?.text).toContain('承办人 测试desk.handler')
    expect(shown.letters.map(({ kind }) => kind)).toContain('registration_receipt')
    expect(JSON.stringify(shown)).not.toContain(applicantOf.name)
  })

  test('acts: what the law allows but not this person says whose it is', async () => {
    const id = await openHandling(desk)
    const byName = (shown: Awaited<ReturnType<typeof page>>, name: string) => shown.acts.find((each) => each.name === name)
    const asClerk = await page(desk.people.clerk, id)
    expect(byName(asClerk, 'requests.draftDecision')).toMatchObject({
      allowed: false,
      reason: '这一步由本机关的承办人办理。',
      article: null,
    })
    expect(byName(asClerk, 'requests.logContact')).toMatchObject({ allowed: true, reason: null })
    expect(byName(await page(desk.people.handler, id), 'requests.draftDecision')).toMatchObject({ allowed: true })
    expect(byName(asClerk, 'requests.dispatchReply')).toMatchObject({ allowed: false, article: expect.any(String) })
    const permitted = (caller: OfficialCaller, name: string) =>
      desk.app.office.database.transaction().execute((transaction) => desk.app.permit(transaction, caller, name, desk.organ))
    for (const caller of [...Object.values(desk.people), supervisor])
      for (const act of (await page(caller, id)).acts) {
        if (act.allowed) expect(await permitted(caller, act.name), act.name).toBe(true)
        else expect(act.reason, act.name).toBeTruthy()
        if (act.reason?.startsWith('这一步')) expect(await permitted(caller, act.name), act.name).toBe(false)
      }
  })

  test('the drafter does not see review and signature as his own to press', async () => {
    const both = await desk.again(
      must(await desk.person('both.duties', desk.organ, 'handler', 'legal_reviewer').then((value) => ({ ok: true as const, value }))),
    )
    const id = await openHandling(desk)
    must(await desk.on(both, acts.draftDecision, id, { draft: grantedDraft(desk.organ) }))
    const shown = await page(both, id)
    expect(shown.acts.find(({ name }) => name === 'requests.reviewDecision')).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('您起草'),
    })
    expect(shown.draft).toMatchObject({ number: 1, by: '测试both.duties', reviews: [] })
  })

  test('parties are named here and who looked is kept; without parties nothing is journalled', async () => {
    const id = await openHandling(desk)
    await page(desk.people.handler, id)
    expect(await seenBy(id)).toEqual([])
    const party = { name: '王某人', address: '明川县城关镇' }
    must(await desk.on(desk.people.handler, acts.consultThirdParty, id, { on: desk.today(), party, information: '方案附表' }))
    const shown = await page(desk.people.handler, id)
    expect(shown.parties).toMatchObject([{ ref: 'A', kind: 'third_party', name: '王某人', answered: false }])
    expect(shown.docket.find(({ type }) => type === 'thirdPartyLetterSent')?.text).toContain('第三方 A（王某人）')
    expect(await seenBy(id)).toEqual([{ what: 'parties', person: desk.people.handler.personId }])
  })

  test('the wizard is told what blocks each type', async () => {
    const id = await openHandling(desk)
    const { decisionBlocks } = await page(desk.people.handler, id)
    expect(decisionBlocks['denied.third_party']?.length).toBeGreaterThan(0)
    expect(decisionBlocks['unable.not_held.nonexistent']?.map(({ article }) => article)).toContain(
      '《中华人民共和国政府信息公开条例》第三十六条第（四）项',
    )
    expect(decisionBlocks['granted.provided']).toBeUndefined()
    await openDecided(desk, id)
    const after = await page(desk.people.handler, id)
    expect(after.decisionBlocks).toEqual({})
    expect(after.letters.find(({ kind }) => kind === 'decision')).toMatchObject({ sentOn: null, deliveredOn: null })
    expect(after.files).toMatchObject([{ role: 'supplied', name: '征地补偿安置方案.txt' }])
  })
})

describe('reach', () => {
  test('a case of another organ looks like none, for every view of a case; without a role nothing at all', async () => {
    const id = await openHandling(desk)
    const letter = must(
      await desk.on(desk.people.handler, acts.logContact, id, {
        on: desk.today(),
        purpose: 'correction',
        channel: 'phone',
        summary: '已说明',
      }),
    )
    expect(letter.version).toBe(4)
    const letters = (await page(desk.people.clerk, id)).letters
    const views: readonly (readonly [AnyView, object])[] = [
      [casePage, { requestId: id }],
      [applicant, { requestId: id }],
      [previewDecision, { requestId: id, draft: grantedDraft(desk.organ) }],
      [caseFile, { requestId: id, digest: 'a'.repeat(64) }],
      [archiveFile, { requestId: id, form: 'zip' }],
      [letterFile, { letterId: letters[0]?.id, form: 'pdf' }],
    ]
    const none = '00000000-0000-4000-8000-000000000000'
    for (const [wanted, input] of views) {
      const theirs = await see(stranger, wanted, input)
      expect(theirs, wanted.name).toMatchObject({ ok: false, error: { kind: 'missing' } })
      const absent = 'requestId' in input ? { ...input, requestId: none } : { ...input, letterId: none }
      expect(await see(stranger, wanted, absent), wanted.name).toEqual(theirs)
      expect(await see(auditor, wanted, input), wanted.name).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
      expect(await look(desk.app, { kind: 'visitor' }, wanted, input), wanted.name).toMatchObject({
        ok: false,
        error: { kind: 'forbidden' },
      })
    }
    expect(await seenBy(id)).toEqual([])
    for (const wanted of [registerBook, reportTables])
      expect(await see(stranger, wanted, { year: 2026, organId: desk.organ }), wanted.name).toMatchObject({
        ok: false,
        error: { kind: 'forbidden' },
      })
    expect(await see(supervisor, casePage, { requestId: id })).toMatchObject({ ok: true })
    expect(await see(supervisor, applicant, { requestId: id })).toMatchObject({ ok: false })
  })
})

describe('applicant', () => {
  test('opened on purpose: particulars, earlier requests of the same person within reach, journalled', async () => {
    const first = await openHandling(desk)
    desk.clock.advance({ days: 1 })
    const second = await openHandling(desk)
    const other = { ...applicantOf, idNumber: '430121199003073931' }
    const unrelated = await openHandling(desk, { applicant: other })
    must(await execute(desk.app, stranger, acts.register, counterForm(desk.organs.finance, desk.today())))
    const card = must(await look(desk.app, desk.people.handler, applicant, { requestId: second }))
    expect(card).toMatchObject({ ...applicantOf })
    const earlier = card.earlierRequests.map(({ id }) => id)
    expect(earlier).toContain(first)
    expect(earlier).not.toContain(second)
    expect(earlier).not.toContain(unrelated)
    const organs = await sql<{
      organ: string
    }>`select distinct organ_id as organ from requests.request where id = any(${earlier}::uuid[])`.execute(desk.app.office.database)
    expect(organs.rows.map(({ organ }) => organ)).toEqual([desk.organ])
    expect(await seenBy(second)).toEqual([{ what: 'applicant', person: desk.people.handler.personId }])
  })
})

describe('preview', () => {
  test('the letter as it will print; checks block, warn or are fine; journalled', async () => {
    const id = await openHandling(desk)
    const shown = must(await look(desk.app, desk.people.handler, previewDecision, { requestId: id, draft: grantedDraft(desk.organ) }))
    expect(shown.letter).toMatchObject({ kind: 'decision', documentNumber: null, addressee: applicantOf.name })
    expect(shown.checks.filter(({ level }) => level === 'block')).toEqual([])
    expect(shown.checks.filter(({ level }) => level === 'ok').length).toBeGreaterThanOrEqual(3)
    expect(await seenBy(id)).toEqual([{ what: 'decision preview', person: desk.people.handler.personId }])
    const half = grantedDraft(desk.organ, { answers: [{ item: 1, answer: '给。' }], articles: ['15'], content: '（还没写）' })
    const blocked = must(await look(desk.app, desk.people.handler, previewDecision, { requestId: id, draft: half }))
    const fields = blocked.checks.filter(({ level }) => level === 'block').map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['answers', 'articles']))
    const foreign = grantedDraft(desk.organs.town)
    const named = must(await look(desk.app, desk.people.handler, previewDecision, { requestId: id, draft: foreign }))
    expect(named.checks.find(({ field }) => field === 'issuedInNameOf')).toMatchObject({ level: 'block' })
  })
})

describe('files', () => {
  test('a file of the case by its digest, another file looks like none; who opened it is kept', async () => {
    const kept = must(await desk.app.office.files.put(Buffer.from('身份证明'), { name: '证件.txt' }))
    const alien = must(await desk.app.office.files.put(Buffer.from('别的案件'), { name: '别的.txt' }))
    const id = await openHandling(desk, { files: [{ digest: kept.digest, name: '证件.txt', role: 'identity' }] })
    expect(must(await look(desk.app, desk.people.clerk, caseFile, { requestId: id, digest: kept.digest }))).toEqual({
      digest: kept.digest,
      name: '证件.txt',
      type: 'text/plain',
    })
    expect(await see(desk.people.clerk, caseFile, { requestId: id, digest: alien.digest })).toMatchObject({
      ok: false,
      error: { kind: 'missing' },
    })
    expect(await seenBy(id)).toEqual([{ what: 'file:identity', person: desk.people.clerk.personId }])
    expect((await page(desk.people.clerk, id)).files).toEqual([{ digest: kept.digest, name: '证件.txt', role: 'identity', bytes: 12 }])
  })
  test('a letter that is not yet rendered says so', async () => {
    const id = await openHandling(desk)
    const [receipt] = (await page(desk.people.clerk, id)).letters
    expect(await see(desk.people.clerk, letterFile, { letterId: receipt?.id, form: 'pdf' })).toMatchObject({
      ok: false,
      error: { kind: 'missing', message: expect.stringContaining('排版') },
    })
  })
})

describe('people, forms, conventions', () => {
  test('whom a case can be given to, with cases in hand', async () => {
    const shown = must(await look(desk.app, desk.people.clerk, people, { organId: desk.organ }))
    expect(shown.people.map(({ name }) => name)).toContain('测试desk.handler')
    expect(shown.people.every(({ roles }) => roles.includes('handler'))).toBe(true)
    expect(shown.people.find(({ name }) => name === '测试desk.handler')?.openCases).toBeGreaterThan(0)
    expect(await see(stranger, people, { organId: desk.organ })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
  test("a form draft is one's own", async () => {
    const form = { form: 'requests.register', about: 'new' }
    must(await execute(desk.app, desk.people.clerk, acts.keepFormDraft, { ...form, content: { subject: '半句' } }))
    expect(must(await look(desk.app, desk.people.clerk, formDraft, form))).toEqual({ content: { subject: '半句' } })
    expect(must(await look(desk.app, desk.people.handler, formDraft, form))).toEqual({ content: null })
  })
  test('the conventions as they are set', async () => {
    const admin = await desk.person('the.sysadmin', desk.organs.county, 'system_admin')
    await desk.app.owner.query("insert into platform.setting (name, value) values ('law', $1::jsonb)", [
      JSON.stringify({ correctionPeriodWorkdays: 12 }),
    ])
    const { settings } = must(await look(desk.app, admin, lawSettings, {}))
    expect(settings.find(({ name }) => name === 'correctionPeriodWorkdays')).toMatchObject({ value: 12, standing: 'convention' })
    expect(settings.length).toBeGreaterThan(20)
    expect(await see(stranger, lawSettings, {})).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })
})
