/** The corpus: at least 30 good letters without any flag, at least 30 bad ones caught by the rule that is meant (R028; beyond.md 3). */
import { describe, expect, test } from 'vitest'
import { checkup } from './checkup.ts'
import { badLetters } from './corpus/bad-letters.ts'
import { goodByCode } from './corpus/good-letters.ts'
import { examinedFrom } from './corpus/letter-case.ts'
import { moreGoodLetters } from './corpus/more-good-letters.ts'

const good = [...Object.values(goodByCode), ...moreGoodLetters]

describe('good letters', () => {
  test('at least 30', () => expect(good.length).toBeGreaterThanOrEqual(30))
  test.each(good.map((given) => [given.name, given] as const))('%s: no flag', (_name, given) => {
    expect(checkup(examinedFrom(given)).map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
  })
})

describe('bad letters', () => {
  test('at least 30, by at least 30 rules', () => {
    expect(badLetters.length).toBeGreaterThanOrEqual(30)
    expect(new Set(badLetters.map(({ expects }) => expects)).size).toBeGreaterThanOrEqual(30)
  })
  test.each(badLetters.map((letter) => [`${letter.expects} ${letter.name}`, letter] as const))('%s', (_name, { code, change, expects }) => {
    const base = goodByCode[code]
    if (!base) throw new Error(`no good letter of ${code}`)
    expect(checkup(examinedFrom(base, change)).map(({ rule }) => rule)).toContain(expects)
  })
})
