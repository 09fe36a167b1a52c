/** A proceeding registered by mistake is struck out: the case stands where it stood, unless something was made of it (条例 第四十五条; R043). */
import { describe, expect, test } from 'vitest'
import type { Fact } from '#law'
import { day, decided, delivered, dispatched, handling, stateOf } from '../../../testing/dockets.ts'
import { cachedRow } from '../cached-row.ts'
import { concludeRemedy, fileRemedy, strikeRemedy } from './remedy.ts'
import { defaultRuleSettings } from './rule.ts'

const today = day('2027-01-15')
const filed = (proceeding = 'p'): Fact => ({ type: 'remedyFiled', on: day('2027-01-11'), proceeding, kind: 'reconsideration' })
const result = (proceeding = 'p'): readonly Fact[] => [
  { type: 'remedyConcluded', on: day('2027-01-12'), proceeding, kind: 'reconsideration', result: 'corrected' },
  { type: 'reconsiderationDecisionDelivered', on: day('2027-01-12') },
  {
    type: 'newDecisionOrdered',
    on: day('2027-01-12'),
    proceeding,
    by: 'reconsideration',
    setAside: 'decision',
    procedureOnly: false,
    dueOn: null,
  },
]
const struck = (proceeding = 'p'): Fact => ({ type: 'remedyStruck', on: today, proceeding, kind: 'reconsideration' })
const replied = [...handling, decided(), dispatched(), delivered('decision')]
const messageOf = (result: ReturnType<typeof strikeRemedy>): string => (result.ok ? 'ok' : result.error.message)
const strike = (facts: readonly Fact[], proceeding = 'p') => strikeRemedy(stateOf(facts, today), { proceeding }, today, defaultRuleSettings)

describe('注销误登', () => {
  test.each<[string, readonly Fact[]]>([
    ['只登记了材料', [...replied, filed()]],
    ['登记了结果，案件重新打开，还没有办别的', [...replied, filed(), ...result()]],
    [
      '其间只记了一次联系',
      [...replied, filed(), ...result(), { type: 'contactLogged', on: today, purpose: 'explanation', channel: 'phone', summary: '核对' }],
    ],
    ['不作为被申请复议，登错了案件', [...handling, filed()]],
    ['已经归档', [...replied, { type: 'archived', on: day('2027-01-10'), digest: 'x' }, filed()]],
  ])('%s：环节、期限、件数回到登记以前', (_what, facts) => {
    const found = strike(facts)
    expect(found).toEqual({ ok: true, value: [struck()] })
    const before = facts.filter(
      ({ type }) => !['remedyFiled', 'remedyConcluded', 'newDecisionOrdered', 'reconsiderationDecisionDelivered'].includes(type),
    )
    const { version: _one, ...then } = cachedRow(stateOf(before, today))
    const { version, ...now } = cachedRow(stateOf([...facts, struck()], today))
    expect(now).toEqual(then)
    expect(version).toBe(facts.length + 1)
  })

  test('the other proceeding stands', () => {
    const both = stateOf([...replied, filed('p'), filed('q'), ...result('q'), struck('p')], today)
    expect(cachedRow(both)).toMatchObject({ reopened: 1, stage: 'handling', decision: null })
    expect(both.ordered?.proceeding).toBe('q')
  })

  test.each<[string, readonly Fact[], RegExp]>([
    ['没有登记过', replied, /没有登记在这个案件上/],
    ['已经注销', [...replied, filed(), struck()], /已经注销/],
    ['重新打开以后又分派了', [...replied, filed(), ...result(), { type: 'assigned', on: today, to: 'other' }], /又办了别的事/],
  ])('%s：不行', (_what, facts, message) => {
    expect(messageOf(strike(facts))).toMatch(message)
  })

  test('struck out, it takes no result; the same can be registered again under its own name', () => {
    const state = stateOf([...replied, filed(), struck()], today)
    const concluded = concludeRemedy(state, { proceeding: 'p', result: 'upheld', on: today, order: null }, today, defaultRuleSettings)
    expect(messageOf(concluded)).toMatch(/没有登记在这个案件上/)
    expect(fileRemedy(state, { proceeding: 'r', kind: 'reconsideration', on: today }, today, defaultRuleSettings).ok).toBe(true)
  })
})
