/** Each rule finds its bad example, passes its good one; good letters of every type are clean (R028). */
import { describe, expect, test } from 'vitest'
import { decisionCodes } from '#law'
import { checkup } from './checkup.ts'
import { goodByCode } from './corpus/good-letters.ts'
import { examinedFrom } from './corpus/letter-case.ts'
import type { Example } from './letter-rule.ts'
import { letterRules } from './rules.ts'

const caseOf = (example: Example, code = example.code ?? 'granted.provided') => {
  const base = goodByCode[code]
  if (!base) throw new Error(`no good letter of ${code}`)
  return examinedFrom(base, example)
}

describe('rules', () => {
  test('at least 48, each with its own id', () => {
    expect(letterRules.length).toBeGreaterThanOrEqual(48)
    expect(new Set(letterRules.map(({ id }) => id)).size).toBe(letterRules.length)
  })
  test.each(letterRules.map((rule) => [`${rule.id} ${rule.title}`, rule] as const))('%s', (_name, rule) => {
    const bad = checkup(caseOf(rule.bad)).filter((check) => check.rule === rule.id)
    expect(bad.map(({ level }) => level)).toContain(rule.level === 'red' ? 'block' : 'warn')
    for (const { message, quote } of bad) {
      expect(message).toMatch(/[。！？]$/)
      if (quote) expect(caseOf(rule.bad).text.replace(/\s/g, '')).toContain(quote.replace(/\s/g, '').replace(/。$/, ''))
    }
    const good = checkup(caseOf(rule.good, rule.good.code ?? rule.bad.code)).filter((check) => check.rule === rule.id)
    expect(good).toEqual([])
    for (const text of [rule.article, rule.why, rule.bad.says, rule.good.says]) expect(text).not.toBe('')
  })
})

describe('a good letter of each type', () => {
  test.each(Object.entries(goodByCode))('%s is clean', (_code, given) => {
    expect(checkup(examinedFrom(given)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })
  test('every type that is drafted has one', () => {
    expect(decisionCodes.filter((code) => !goodByCode[code])).toEqual(['closed.correction_overdue', 'closed.fee_unpaid'])
  })
})
