/** Tables: 并案 and 分件 on the docket, without a database (R042). */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import type { Fact } from '#law'
import { caseFrom } from './case.ts'
import { join, leadOf, membersOf, part, searchesFor } from './join.ts'
import { defaultRuleSettings as settings } from './rule.ts'
import { mayGoApart, maySplit, partFacts } from './split.ts'

const today = plainDate('2026-12-02')
const opening: readonly Fact[] = [
  { type: 'submitted', on: plainDate('2026-11-25'), channel: 'in_person' },
  { type: 'registered', on: plainDate('2026-11-25'), number: '1号' },
  { type: 'assigned', on: plainDate('2026-11-25'), to: 'h' },
]
const search: Fact = {
  type: 'searchRecorded',
  on: plainDate('2026-11-30'),
  by: 'h',
  places: ['档案室'],
  keywords: ['批复'],
  found: false,
  result: '没有',
}
const other = (id: string, facts: readonly Fact[] = opening, organId = 'o') => ({
  id,
  number: `${id}号`,
  organId,
  state: caseFrom(facts, today, settings),
})
const decided: readonly Fact[] = [
  ...opening,
  {
    type: 'decided',
    on: today,
    by: 'c',
    code: 'granted.provided',
    articles: ['36(2)'],
    letter: 'L',
    documentNumber: 'N',
    issuedInNameOf: 'o',
    remedy: 'either',
  },
]
const joinTo = (lead: ReturnType<typeof other>, sameApplicant = false, member = other('b')) =>
  join(member, lead, { by: 'x', sameApplicant }, today, settings)

describe('joining', () => {
  test('both dockets say it, and what the lead has searched comes along, marked whose it was', () => {
    const joined = joinTo(other('a', [...opening, search]))
    expect(joined).toMatchObject({
      ok: true,
      value: {
        member: [
          { type: 'joined', lead: 'a', leadNumber: 'a号' },
          { type: 'searchRecorded', on: '2026-11-30', carriedFrom: { number: 'a号', seq: 4 } },
        ],
        lead: [{ type: 'memberJoined', member: 'b', memberNumber: 'b号' }],
      },
    })
  })
  const joinedFacts = [...opening, { type: 'joined', on: today, by: 'x', lead: 'a', leadNumber: 'a号' }] as const
  const leadFacts = [...opening, { type: 'memberJoined', on: today, by: 'x', member: 'b', memberNumber: 'b号' }] as const
  test.each<readonly [string, ReturnType<typeof joinTo>, string]>([
    ['to itself', joinTo(other('b')), '不能并到自己'],
    ['to another organ', joinTo(other('a', opening, 'p')), '本机关'],
    ['to a member', joinTo(other('a', [...opening, { type: 'joined', on: today, by: 'x', lead: 'z', leadNumber: 'z号' }])), '请并到z号'],
    ['a member again', joinTo(other('a'), false, other('b', joinedFacts)), '已经并到a号'],
    ['a lead', joinTo(other('a'), false, other('b', leadFacts)), '本件是主件'],
    ['the same applicant, answered', joinTo(other('a', decided), true), '重复申请'],
    ['to a void one', joinTo(other('a', [...opening, { type: 'voided', on: today, reason: 'r' }])), '已经了结'],
    ['a decided one', joinTo(other('a'), false, other('b', decided)), '决定已经签发'],
  ])('not %s', (_what, result, says) => {
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.error.message).toContain(says)
  })
  test('another applicant may be joined to an answered one: its search and review still serve', () =>
    expect(joinTo(other('a', decided)).ok).toBe(true))

  test('parting: with a reason on both, and what was carried stays', () => {
    const parted = part(other('b', joinedFacts), { by: 'x', reason: '不是一回事' }, today, settings)
    expect(parted).toMatchObject({
      ok: true,
      value: { member: [{ type: 'parted', reason: '不是一回事' }], lead: [{ type: 'memberParted' }] },
    })
    if (!parted.ok) return
    expect(leadOf([...joinedFacts, ...parted.value.member])).toBeNull()
    expect(membersOf([...leadFacts, ...parted.value.lead])).toEqual([])
    expect(part(other('b'), { by: 'x', reason: 'r' }, today, settings).ok).toBe(false)
  })
  test('a search comes once, and only to a member of that lead', () => {
    const lead = other('a', [...opening, search])
    const once = searchesFor(joinedFacts, lead)
    expect(once.length).toBe(1)
    expect(searchesFor([...joinedFacts, ...once], lead)).toEqual([])
    expect(searchesFor(opening, lead)).toEqual([])
    expect(searchesFor([...joinedFacts, { type: 'parted', on: today, by: 'x', lead: 'a', leadNumber: 'a号', reason: 'r' }], lead)).toEqual(
      [],
    )
  })
  test('no clock moves: the member answers for its own day', () => {
    const member = other('b', [...joinedFacts])
    expect(member.state.clocks.replyDue).toBe(other('b').state.clocks.replyDue)
    expect(member.state.stage).toBe('handling')
  })
})

describe('splitting', () => {
  test.each<readonly [number, readonly (readonly number[])[], string | null]>([
    [3, [[2]], null],
    [3, [[2], [3]], null],
    [3, [[2, 3]], null],
    [3, [[1, 2, 3]], '至少要留下一项'],
    [3, [[2], [2]], '只能分到一件'],
    [3, [[4]], '只有 3 项'],
    [3, [[]], '至少要有一项'],
    [1, [[1]], '不用分件'],
  ])('%d items into %j', (count, parts, says) => {
    const refused = mayGoApart(
      count,
      parts.map((items) => ({ items })),
    )
    if (says === null) expect(refused).toBeNull()
    else expect(refused?.message).toContain(says)
  })
  test.each<readonly [string, readonly Fact[], boolean]>([
    ['a fresh one', opening, true],
    [
      'after a correction notice',
      [
        ...opening,
        { type: 'correctionNoticeSent', on: today, letter: 'L', periodWorkdays: 10, defects: ['x'] },
        { type: 'correctionReceived', on: today },
      ],
      false,
    ],
    [
      'after a draft',
      [
        ...opening,
        { type: 'decisionDrafted', on: today, by: 'h', draft: 1, code: 'granted.provided' },
        { type: 'decisionReviewed', on: today, by: 'l', draft: 1, kind: 'legal', passed: false, opinion: 'x' },
      ],
      false,
    ],
    ['a joined one', [...opening, { type: 'joined', on: today, by: 'x', lead: 'a', leadNumber: 'a号' }], false],
    ['a decided one', decided, false],
  ])('%s', (_what, facts, may) => expect(maySplit(caseFrom(facts, today, settings), today, settings) === null).toBe(may))
  test('every part is received on the day of the whole', () => {
    const origin = caseFrom(
      [
        { type: 'submitted', on: plainDate('2026-11-20'), channel: 'ordinary_mail', arrivedOn: plainDate('2026-11-23') },
        { type: 'registered', on: plainDate('2026-11-23'), number: '1号' },
        { type: 'receiptConfirmed', on: plainDate('2026-11-24'), how: 'phone' },
      ],
      today,
      settings,
    )
    const made = caseFrom(partFacts(origin, { id: 'a', number: '1号' }, '2号', today), today, settings)
    expect(made.clocks.receiptDate).toBe('2026-11-24')
    expect(made.clocks.replyDue).toBe(origin.clocks.replyDue)
    expect(made.number).toBe('2号')
  })
})
