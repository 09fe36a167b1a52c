/** Rules of working together: in which stage which act, lights of a unit day by day, what open searches say to a decision, who is responsible. Pure. */
import { describe, expect, test } from 'vitest'
import type { Fact } from '#law'
import { nationalCalendar } from '#law'
import { day, dayOne, docketByStage, handling, stateOf, workday } from '../../../testing/dockets.ts'
import { stages } from '../inputs.contract.ts'
import { allowedActs } from './allowed-acts.ts'
import { coSearchChecks, coSearchLight, sendCoSearch } from './co-search.ts'
import { concludeConference, confirmMinutes, issueMinutes } from './conference.ts'
import { responsibleStep } from './responsible.ts'
import { defaultRuleSettings } from './rule.ts'

const settings = defaultRuleSettings
const together = ['sendCoSearch', 'openConference', 'escalateCase', 'issueInstruction', 'carryOutInstruction', 'lowerCase']

describe('stage × act', () => {
  test.each([
    ['submitted', 'escalateCase'],
    ['received', 'openConference escalateCase'],
    ['handling', 'sendCoSearch openConference escalateCase'],
    ['awaiting_correction', 'openConference escalateCase'],
    ['consulting', 'sendCoSearch openConference escalateCase'],
    ['awaiting_payment', 'escalateCase'],
    ['reviewing', 'openConference escalateCase'],
    ['signing', 'openConference escalateCase'],
    ['decided', 'escalateCase'],
    ['dispatched', 'escalateCase'],
    ['delivered', ''],
    ['closed', ''],
    ['archived', ''],
    ['voided', ''],
  ] as const)('%s', (stage, allowed) => {
    const acts = allowedActs(stateOf(docketByStage[stage]), dayOne, settings)
    const short = acts.filter((act) => act.allowed).map(({ name }) => name.replace('requests.', ''))
    expect(together.filter((name) => short.includes(name)).join(' ')).toBe(allowed)
  })
  test('a raised case is instructed and lowered, and not raised twice', () => {
    const raised: readonly Fact[] = [...handling, { type: 'caseEscalated', on: dayOne, by: 'head', reason: '涉及多个单位' }]
    const acts = allowedActs(stateOf(raised), dayOne, settings)
      .filter(({ allowed }) => allowed)
      .map(({ name }) => name)
    expect(acts).toEqual(expect.arrayContaining(['requests.issueInstruction', 'requests.lowerCase']))
    expect(acts).not.toContain('requests.escalateCase')
  })
})

describe('the light of a unit', () => {
  // due on Monday 30 November
  const light = (today: string, more = {}) =>
    coSearchLight({ answered: false, withdrawn: false, dueOn: day('2026-11-30'), ...more }, day(today), nationalCalendar, settings.law)
  test.each([
    ['2026-11-25', 'in_time', 3],
    ['2026-11-26', 'in_time', 2],
    ['2026-11-27', 'soon', 1],
    // a weekend is no workday
    ['2026-11-28', 'soon', 1],
    ['2026-11-30', 'soon', 0],
    ['2026-12-01', 'late', -1],
    ['2026-12-07', 'late', -5],
  ] as const)('%s: %s, %i', (today, expected, remaining) => expect(light(today)).toEqual({ light: expected, remainingWorkdays: remaining }))
  test('answered or withdrawn it burns no more', () => {
    expect(light('2026-12-07', { answered: true }).light).toBe('answered')
    expect(light('2026-12-07', { withdrawn: true }).light).toBe('withdrawn')
  })
})

test('no clock knows of co-searches: not a day is deducted', () => {
  const asked = sendCoSearch(
    stateOf(handling),
    { leadOrgan: 'me', units: [{ organ: 'a', organName: '甲' }], items: [], itemCount: 1 },
    dayOne,
    settings,
  )
  if (!asked.ok) throw new Error(asked.error.message)
  expect(asked.value).toMatchObject([{ type: 'coSearchSent', dueOn: workday(5) }])
  const later = workday(12)
  expect(stateOf([...handling, ...asked.value], later).clocks).toEqual(stateOf(handling, later).clocks)
})

test('open and found searches and the decision', () => {
  const sent: Fact = {
    type: 'coSearchSent',
    on: dayOne,
    search: 'S1',
    organ: 'a',
    organName: '甲',
    items: [],
    dueOn: workday(5),
    letter: 'l',
  }
  const answered = (outcome: 'found' | 'not_found'): Fact => ({
    type: 'coSearchAnswered',
    on: dayOne,
    search: 'S1',
    organ: 'a',
    organName: '甲',
    by: 'p',
    outcome,
    lines: [],
    evidence: [],
  })
  const levels = (facts: readonly Fact[], code: 'unable.not_held.nonexistent' | 'granted.provided') =>
    coSearchChecks(stateOf([...handling, ...facts]), code).map(({ level }) => level)
  expect(levels([sent], 'unable.not_held.nonexistent')).toEqual(['block'])
  expect(levels([sent], 'granted.provided')).toEqual(['warn'])
  expect(levels([sent, answered('not_found')], 'unable.not_held.nonexistent')).toEqual([])
  expect(levels([sent, answered('found')], 'unable.not_held.nonexistent')).toEqual(['block'])
})

test('minutes are never only their drafter’s', () => {
  const facts: readonly Fact[] = [
    ...handling,
    {
      type: 'conferenceOpened',
      on: dayOne,
      conference: 'M1',
      way: 'written',
      heldOn: dayOne,
      participants: [
        { ref: 'P1', as: 'unit', organ: 'a', organName: '甲' },
        { ref: 'P2', as: 'unit', organ: 'b', organName: '乙' },
      ],
    },
    { type: 'conferenceOpinionGiven', on: dayOne, conference: 'M1', participant: 'P1', organName: '甲', by: 'drafter' },
  ]
  const drafted = concludeConference(stateOf(facts), { conference: 'M1', by: 'drafter' }, dayOne, settings)
  if (!drafted.ok) throw new Error(drafted.error.message)
  const mine = confirmMinutes(
    stateOf([...facts, ...drafted.value]),
    { conference: 'M1', participant: 'P1', by: 'drafter' },
    dayOne,
    settings,
  )
  if (!mine.ok) throw new Error(mine.error.message)
  const soFar = [...facts, ...drafted.value, ...mine.value]
  expect(issueMinutes(stateOf(soFar), { conference: 'M1' }, dayOne, settings).ok).toBe(false)
  // one hand for two parties is one hand
  expect(confirmMinutes(stateOf(soFar), { conference: 'M1', participant: 'P2', by: 'drafter' }, dayOne, settings).ok).toBe(false)
  const other = confirmMinutes(stateOf(soFar), { conference: 'M1', participant: 'P2', by: 'other' }, dayOne, settings)
  if (!other.ok) throw new Error(other.error.message)
  expect(issueMinutes(stateOf([...soFar, ...other.value]), { conference: 'M1' }, dayOne, settings).ok).toBe(true)
})

describe('who is responsible', () => {
  test.each(stages)('%s: exactly one duty, or none once it is over', (stage) => {
    const state = stateOf(docketByStage[stage])
    const step = responsibleStep(state, 'registrar', settings)
    if (stage === 'archived' || stage === 'voided') expect(step).toBeNull()
    else {
      expect(step?.title).not.toBe('')
      expect(step?.internalDueOn).toMatch(/^2026|^2027/)
      // never after the last day of the reply
      const { replyDue } = state.clocks
      if (replyDue && !state.dispatched && step?.internalDueOn) expect(step.internalDueOn <= replyDue).toBe(true)
    }
  })
})
