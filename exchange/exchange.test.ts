/** Pure parts: tracking numbers, query codes, the search for personal data. */

import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { personalDataIn } from './personal-data.ts'
import { groupedQueryCode, newQueryCode, readQueryCode } from './query-code.ts'
import { readTrackingNumber, trackingNumber } from './tracking-number.ts'

describe('登记号', () => {
  const number = trackingNumber(plainDate('2026-11-25'), 'site', 37)
  test('is day, side, serial and check digit', () => expect(number).toMatch(/^20261125-10037-\d$/))
  test.each([number, number.replaceAll('-', ''), number.replaceAll('-', ' '), ` ${number} `])('%s is read', (typed) =>
    expect(readTrackingNumber(typed)).toBe(number),
  )
  test('every wrong digit and every swap of neighbours is found', () => {
    const digits = number.replaceAll('-', '')
    for (let index = 0; index < digits.length; index += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        const typed = digits.slice(0, index) + digit + digits.slice(index + 1)
        if (typed !== digits) expect(readTrackingNumber(typed)).toBeNull()
      }
    }
  })
  test.each(['', 'x', '20261125', '1'.repeat(40)])('%s is none', (typed) => expect(readTrackingNumber(typed)).toBeNull())
})

describe('查询码', () => {
  test('has at least 128 bits in characters that have one reading', () => {
    const codes = new Set(Array.from({ length: 2000 }, newQueryCode))
    expect(codes.size).toBe(2000)
    for (const code of codes) expect(code).toMatch(/^[234679ACDEFGHJKMNPQRTVWXY]{28}$/)
    expect(Math.log2(25) * 28).toBeGreaterThan(128)
  })
  test('is read however it is typed', () => {
    const code = newQueryCode()
    expect(groupedQueryCode(code)).toMatch(/^(\w{4} ){6}\w{4}$/)
    for (const typed of [groupedQueryCode(code), code.toLowerCase(), groupedQueryCode(code).replaceAll(' ', '-')])
      expect(readQueryCode(typed)).toBe(code)
  })
})

describe('personal data', () => {
  test.each([
    [{ note: '身份证11010519491231002X' }, ['note']],
    [{ note: '11010519491231002x' }, ['note']],
    [{ deep: [{ a: '110105 1949 1231 002X' }] }, ['deep.0.a']],
    [{ note: '１１０１０５１９４９１２３１００２Ｘ' }, ['note']],
    [{ note: '电话13800138000。' }, ['note']],
    [{ note: '138-0013-8000' }, ['note']],
    [{ note: '+86 138 0013 8000' }, ['note']],
    [{ n: 13_800_138_000 }, ['n']],
    [{ '13800138000': 1 }, ['.<key>']],
    [{ note: '20261125-10037-1', root: 'a'.repeat(64), on: '2026-11-25', at: '2026-11-25T01:02:03.004Z' }, []],
    [{ note: '川府土〔2025〕58号，0831-1234567' }, []],
  ])('%j', (payload, paths) => expect(personalDataIn('seal.published', payload).map(({ path }) => path)).toEqual(paths))

  test('allow-listed types may carry it; an organ may publish a mobile number as its telephone, and nothing else', () => {
    expect(personalDataIn('request.progressed', { phone: '13800138000' })).toEqual([])
    expect(personalDataIn('organs.published', { organs: [{ guide: { phone: '13800138000' } }] })).toEqual([])
    expect(personalDataIn('organs.published', { organs: [{ guide: { scope: '13800138000' } }] })).toHaveLength(1)
    expect(personalDataIn('organs.published', { organs: [{ guide: { phone: '11010519491231002X' } }] })).toHaveLength(1)
  })
})
