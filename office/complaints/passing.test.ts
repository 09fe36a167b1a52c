/** 转报上级: who may, to whom, the letter, tracked until the answer, told to the applicant (条例 第四十七、五十一条; R045). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { given } from '#feedback'
import { addDays, type OrganId, plainDate } from '#kernel'
import type { Organ } from '#organs/contract'
import { execute, look } from '#platform'
import { must } from '../../testing/small-office.ts'
import { openToldDesk, type ToldDesk } from '../../testing/told-desk.ts'
import type { OfficialCaller } from '../identity/sessions.ts'
import { answeredAbove, complaintList, complaintsOfCase, passOnComplaint, registerComplaint } from './index.ts'
import { answeredRefusal, expectedRefusal, passingOf } from './rules/passing.ts'
import { standingOf } from './rules/standing.ts'

const message = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }) =>
  result.ok ? 'ok' : (result.error?.message ?? '')
const organ = (id: string, kind: Organ['kind'], name: string, government: string) => ({
  id: id as OrganId,
  kind,
  name,
  governmentId: government as OrganId,
})
const county = organ('county', 'government', '明川县人民政府', 'county')
const office = organ('office', 'department', '明川县人民政府办公室', 'county')
const land = organ('land', 'department', '明川县自然资源局', 'county')

describe('the rule', () => {
  test.each<[string, Parameters<typeof passingOf>[0]['organ'], string, boolean, string]>([
    ['县直部门的投诉，本县处理，不能推', land, 'county', true, '不能推给上级'],
    ['县政府自己的，上级在册', county, 'city', false, '→明州市人民政府'],
    ['县政府办公室的，上级在册', office, 'city', false, '→明州市人民政府'],
    ['县政府自己的，上级不在册：名称自己写', county, 'county', true, '→'],
    ['县政府办公室的，上级不在册：名称自己写', office, 'county', true, '→'],
    ['上级的人自己看：就归他处理', county, 'city', true, '不能推给上级'],
  ])('%s', (_what, about, authority, isOurs, expected) => {
    const found = passingOf({
      organ: about,
      authorityId: authority as OrganId,
      authorityName: '明州市人民政府',
      state: 'received',
      isOurs,
    })
    if (expected.startsWith('→')) expect(found).toEqual({ ok: true, value: { to: expected.slice(1) } })
    else expect(message(found)).toContain(expected)
  })

  test.each([
    ['passed_on', /已经转送/],
    ['concluded', /已经办结/],
  ] as const)('%s is not passed on again', (state, words) => {
    expect(message(passingOf({ organ: county, authorityId: 'city' as OrganId, authorityName: '市', state, isOurs: false }))).toMatch(words)
  })

  const today = plainDate('2026-03-02')
  test.each([
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2026-06-02', true],
    ['2026-06-03', false],
  ])('asked again on %s', (on, fits) => expect(expectedRefusal(plainDate(on), today).ok).toBe(fits))

  test.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-09', true],
    ['2026-03-10', false],
  ])('answered on %s', (on, fits) => expect(answeredRefusal(plainDate(on), today, plainDate('2026-03-09')).ok).toBe(fits))

  test.each([
    ['2026-03-17', 'in_time', '等明州市人民政府答复'],
    ['2026-03-20', 'soon', '等明州市人民政府答复'],
    ['2026-03-24', 'late', '还没有答复，问一问明州市人民政府'],
  ])('light on %s', (on, light, next) => {
    const passed = {
      state: 'passed_on',
      dueOn: plainDate('2026-03-23'),
      explainDueOn: null,
      orderDueOn: null,
      passedTo: '明州市人民政府',
      answerExpectedOn: plainDate('2026-03-23'),
    } as const
    expect(standingOf(passed, plainDate(on))).toEqual({ light, next })
  })
})

describe('the way up and back', () => {
  let desk: ToldDesk
  let supervisor: OfficialCaller
  beforeAll(async () => {
    desk = await openToldDesk('2026-03-02')
    supervisor = await desk.person('passing.supervisor', desk.organs.county, 'supervisor')
  }, 120_000)
  afterAll(() => desk?.close())

  test('passed on with a letter, tracked, answered; the applicant reads it', async () => {
    const mine = await desk.registered()
    must(
      await execute(desk.app, supervisor, registerComplaint, {
        requestId: mine.requestId,
        about: 'handling',
        channel: 'post',
        receivedOn: desk.today(),
        text: '县政府办公室态度不好。',
      }),
    )
    const [own] = must(await look(desk.app, supervisor, complaintsOfCase, { requestId: mine.requestId })).complaints
    const on = { complaintId: own?.id ?? '', version: 1 }
    const up = { to: '明州市人民政府', reason: '不能自己查自己。', expectedOn: addDays(desk.today(), 21) }
    // about a department: the county judges it itself
    expect(own).toMatchObject({ isOurs: true, passTo: null })
    expect(message(await execute(desk.app, supervisor, passOnComplaint, { ...on, ...up }))).toMatch(/不能推给上级/)
    // about what only the city may judge
    await desk.owner(`update complaints.complaint set authority_id = '${desk.organs.city}' where id = '${on.complaintId}'`)
    const [theirs] = must(await look(desk.app, supervisor, complaintsOfCase, { requestId: mine.requestId })).complaints
    expect(theirs?.isOurs).toBe(false)
    expect(theirs?.passTo).toMatch(/人民政府/)
    const early = { answeredOn: desk.today(), result: 'partly', text: '已经责令改正。' }
    expect(message(await execute(desk.app, supervisor, answeredAbove, { ...on, ...early }))).toMatch(/没有转送过/)
    must(await execute(desk.app, supervisor, passOnComplaint, { ...on, ...up }))
    expect(message(await execute(desk.app, supervisor, passOnComplaint, { ...on, version: 2, ...up }))).toMatch(/已经转送/)
    const [row] = must(await look(desk.app, supervisor, complaintList, {})).rows
    expect(row).toMatchObject({ state: 'passed_on', light: 'in_time', next: '等明州市人民政府答复', passedTo: '明州市人民政府' })
    const letters = (await desk.owner("select document_number from letters.letter where kind = 'complaint_passed_on'")) as {
      readonly rows: readonly { readonly document_number: string }[]
    }
    expect(letters.rows).toEqual([{ document_number: expect.stringMatching(/〔2026〕/) }])
    desk.clock.set(plainDate('2026-03-24'))
    expect(must(await look(desk.app, supervisor, complaintList, {})).rows[0]).toMatchObject({
      light: 'late',
      next: '还没有答复，问一问明州市人民政府',
    })
    must(
      await execute(desk.app, supervisor, answeredAbove, {
        ...on,
        version: 2,
        answeredOn: desk.today(),
        answerNumber: '明市公开〔2026〕3号',
        result: 'partly',
        text: '经查，办理中解释不够，已责令改正。',
      }),
    )
    await desk.settle()
    const { complaints } = must(
      await look(desk.app, { kind: 'visitor', origin: 'passing' }, given, { number: mine.trackingNumber, code: mine.queryCode }),
    )
    // registered by post: nothing was pressed on the portal, so nothing shows there
    expect(complaints).toEqual([])
    const [after] = must(await look(desk.app, supervisor, complaintsOfCase, { requestId: mine.requestId })).complaints
    expect(after).toMatchObject({ state: 'concluded', result: 'partly', resultText: '经查，办理中解释不够，已责令改正。', passTo: null })
  }, 60_000)
})
