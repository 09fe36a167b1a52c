/** Tables: spelling, 文号, pairs, likeness. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigramsOf, containment, dice, documentNumbersIn, normaliseText, requestSimilarity, similarity } from './similar.ts'

describe('one spelling', () => {
  test.each([
    ['明川縣（徵收）公告', '明川县〔征收〕公告'],
    ['ＡＢＣ１２３', 'abc123'],
    ['[2021]', '〔2021〕'],
    [' 三 号 楼 ', '三号楼'],
    ['禇某', '褚某'],
  ])('%s → %s', (text, expected) => expect(normaliseText(text)).toBe(expected))
})

describe('文号', () => {
  test.each([
    ['申请公开明政发〔2021〕12号', ['明政发〔2021〕12号']],
    ['明政发[2021]012号、明政办发(2022)第3号', ['明政发〔2021〕12号', '明政办发〔2022〕3号']],
    ['依据明政发〔2021〕12号文件', ['明政发〔2021〕12号']],
    ['三号楼2021年12月', []],
    ['', []],
  ])('%s', (text, expected) => expect(documentNumbersIn(text)).toEqual(expected))
})

describe('likeness', () => {
  const presale = '申请公开云溪花园1—5号楼商品房预售资金缴存、划拨情况'
  test.each<readonly [string, string, number, number]>([
    [presale, '请求公开雲溪花園1-5號樓商品房預售資金繳存、劃撥的情況', 0.8, 1],
    [presale, '云溪花园商品房预售资金监管账户收支明细', 0.3, 0.7],
    [presale, '柳溪村土地征收补偿安置方案', 0, 0.1],
    ['2021年年度报告', '2022年年度报告', 0.3, 0.9],
    ['申请公开政府信息', '申请公开政府信息', 0, 0],
    ['', '', 0, 0],
  ])('%s ~ %s', (one, other, least, most) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(least)
    expect(similarity(one, other)).toBeLessThanOrEqual(most)
  })
  test('the same 文号 draws two requests together', () => {
    const one = { subject: '征地批复', items: ['明政发〔2021〕12号'] }
    const other = { subject: '柳溪村的用地批准文件', items: ['明政发[2021]12号全文'] }
    expect(requestSimilarity(one, other)).toBeGreaterThan(0.5)
    expect(requestSimilarity(one, { ...other, items: ['明政发〔2021〕13号全文'] })).toBeLessThan(0.5)
  })
  test('part of a whole', () => {
    expect(containment(bigramsOf('竣工验收报告'), bigramsOf('云溪花园竣工验收报告和消防验收'))).toBe(1)
    expect(containment(bigramsOf(''), bigramsOf('竣工'))).toBe(0)
  })
  test('alike both ways, 1 with itself, never outside 0…1', () => {
    const words = fc.string({ unit: fc.constantFrom(...'云溪花园预售资金缴存划拨情况征地补偿公告2021号〔〕、,申请公开') })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const likeness = similarity(one, other)
        expect(likeness).toBe(similarity(other, one))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        if (bigramsOf(one).size > 0) expect(dice(bigramsOf(one), bigramsOf(one))).toBe(1)
      }),
    )
  })
})
