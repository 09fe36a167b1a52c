/** Tables: how clear a wording is, and where the guidance leads. */
import { describe, expect, test } from 'vitest'
import { clarityOf, itemsOf } from './clarity.ts'
import { guidanceOf, guidanceQuestions } from './guidance.ts'

const level = (description: string) => clarityOf({ description }).level
const hints = (description: string) => clarityOf({ description }).hints.map((hint) => hint.key)

describe('说得够清楚了吗', () => {
  test.each([
    ['', 'empty'],
    ['土地', 'start'],
    ['我想了解情况', 'start'],
    ['征地补偿登记表', 'start'],
    ['2024年征地补偿登记表', 'nearly'],
    ['长兴村5组2024年征地补偿登记表', 'clear'],
    ['川府土〔2025〕58号批复', 'clear'],
    ['川府土[2025]58号批复', 'clear'],
  ])('%s → %s', (text, expected) => expect(level(text)).toBe(expected))

  test('fields beside the text count', () => {
    expect(clarityOf({ description: '补偿登记表', period: '2024年', place: '长兴村' }).level).toBe('clear')
    expect(clarityOf({ description: '要一份批复', documentNumber: '川府土〔2025〕58号' }).found).toContainEqual({
      part: 'documentNumber',
      label: '文号',
      value: '川府土〔2025〕58号',
    })
  })

  test.each([
    ['请问2024年低保为什么停发', 'question'],
    ['举报长兴村村主任，要求查处', 'complaint'],
    ['所有的文件', 'everything'],
    ['2024年合同，用于打官司', 'purpose'],
    ['我的身份证是11010519491231002X，要2024年合同', 'ownNumbers'],
  ])('%s: hint %s', (text, key) => expect(hints(text)).toContain(key))

  test('never a hint that asks for the purpose', () => {
    for (const text of ['土地', '2024年合同，用于打官司', ''])
      for (const hint of clarityOf({ description: text }).hints) expect(hint.text).not.toMatch(/请.{0,4}(用途|理由|目的)/)
  })

  test('long text is judged quickly', () => expect(clarityOf({ description: '长兴村'.repeat(2000) }).level).not.toBe('empty'))
})

test.each([
  ['1. 登记表；\n2. 凭证；\n3、评估报告。', ['登记表', '凭证', '评估报告']],
  ['我想要：\n（一）合同\n（二）批复', ['合同', '批复']],
  ['登记表', ['登记表']],
  ['登记表\n凭证', ['登记表', '凭证']],
  ['', []],
])('items of %j', (text, items) => expect(itemsOf(text)).toEqual(items))

describe('合理引导 (R005)', () => {
  test.each([
    ['settlement', 'not_yet', 'county', 'petition'],
    ['answer', 'not_yet', 'county', 'hotline_12345'],
    ['own_registration', 'not_found', 'county', 'registry_query'],
    ['document', 'not_yet', 'county', 'already_public'],
    ['document', 'not_found', 'elsewhere', 'right_organ'],
    ['document', 'not_found', 'county', 'form'],
    ['document', 'incomplete', 'unknown', 'form'],
  ] as const)('%s, %s, %s → %s', (want, looked, holder, exit) => expect(guidanceOf({ want, looked, holder }).exit).toBe(exit))

  test('the form stays open from every exit', () => {
    for (const { key: want } of guidanceQuestions[0].answers)
      for (const { key: looked } of guidanceQuestions[1].answers)
        for (const { key: holder } of guidanceQuestions[2].answers)
          expect(guidanceOf({ want, looked, holder }).next.map((next) => next.to)).toContain('form')
  })
})
