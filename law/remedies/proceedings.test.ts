/** The organ as respondent: answer periods, what bodies decide, when the decision is expected (deadlines C14, C17–C20; R043). */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import type { ProceedingKind } from '../facts.ts'
import {
  answerDue,
  answerWarning,
  decisionExpected,
  nextStepDue,
  ordersNewDecision,
  outcomeFits,
  outcomeNames,
  type ProceedingProcedure,
  proceedingOutcomes,
  proceedingResults,
} from './proceedings.ts'

describe('C17, C18: answer and evidence', () => {
  test.each<[string, ProceedingKind, ProceedingProcedure, string, string]>([
    // 2026: National Day 1–7 October, make-up on Sunday 20 September and Saturday 10 October
    ['复议普通程序：十个工作日', 'reconsideration', 'ordinary', '2026-09-21', '2026-10-12'],
    ['复议简易程序：五个工作日，中秋放假', 'reconsideration', 'simple', '2026-09-21', '2026-09-29'],
    ['收到当天不算，补班的星期天算', 'reconsideration', 'simple', '2026-09-14', '2026-09-20'],
    ['一审：十五日，末日在国庆，顺延', 'first_instance', 'ordinary', '2026-09-18', '2026-10-08'],
    ['一审：十五日，末日是工作日', 'first_instance', 'simple', '2026-11-09', '2026-11-24'],
    ['二审：十五日', 'second_instance', 'ordinary', '2026-11-09', '2026-11-24'],
    ['赔偿：十五日，末日是星期六，顺延到星期一', 'compensation', 'ordinary', '2026-11-13', '2026-11-30'],
  ])('%s', (_what, kind, procedure, received, due) => {
    expect(answerDue(kind, procedure, plainDate(received))).toBe(due)
  })
  test('the light turns two workdays before', () => {
    const due = plainDate('2026-11-30')
    expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'].map((day) => answerWarning(due, plainDate(day)))).toEqual(
      ['in_time', 'soon', 'soon', 'soon', 'late'],
    )
  })
})

describe('what the body decides', () => {
  test.each<[ProceedingKind, ProceedingProcedure, string, string]>([
    ['reconsideration', 'ordinary', '2026-03-02', '2026-05-06'],
    ['reconsideration', 'simple', '2026-03-02', '2026-04-01'],
    ['first_instance', 'ordinary', '2026-03-02', '2026-09-02'],
    ['first_instance', 'simple', '2026-03-02', '2026-04-16'],
    ['second_instance', 'ordinary', '2026-03-02', '2026-06-02'],
  ])('%s %s from %s by %s', (kind, procedure, from, by) => {
    expect(decisionExpected(kind, procedure, plainDate(from))).toBe(by)
  })
  test('who lost has fifteen days for the next step, rolled over a holiday; a second instance is final', () => {
    // D32
    expect(nextStepDue('reconsideration', plainDate('2026-09-20'))).toBe('2026-10-08')
    expect(nextStepDue('first_instance', plainDate('2026-11-02'))).toBe('2026-11-17')
    expect(nextStepDue('second_instance', plainDate('2026-11-02'))).toBeNull()
  })
  test('every outcome is counted in one column, and fits a body', () => {
    for (const name of outcomeNames) {
      expect(proceedingResults).toContain(proceedingOutcomes[name].result)
      expect(outcomeFits('reconsideration', name) || outcomeFits('first_instance', name)).toBe(true)
    }
    expect(outcomeFits('first_instance', 'maintained')).toBe(false)
    expect(outcomeFits('reconsideration', 'suit_rejected')).toBe(false)
    expect(outcomeNames.filter(ordersNewDecision)).toEqual(['set_aside', 'performance'])
  })
})
