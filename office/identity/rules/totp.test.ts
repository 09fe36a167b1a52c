/** TOTP against the vectors of RFC 6238 appendix B and RFC 4648; passwords against what people type. */
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kernel'
import { checkPassword } from './password.ts'
import { codeAt, fromBase32, inBase32, otpauthUri, secondsAt, stepAt, stepOfCode } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('codes', () => {
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('RFC 6238: at %i s the code is %s', (seconds, code) => {
    expect(codeAt(secret, Math.floor(seconds / 30), 8)).toBe(code)
  })

  test('a moment is read without Date', () => {
    expect(secondsAt('2009-02-13T23:31:30.000Z' as Instant)).toBe(1_234_567_890)
  })

  test('a code is good one step early and one step late, not two', () => {
    const now = '2026-11-25T08:00:00.000Z' as Instant
    const step = stepAt(now)
    expect([-2, -1, 0, 1, 2].map((off) => stepOfCode(secret, codeAt(secret, step + off), now))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ])
  })
})

test('base32: RFC 4648 vectors and a round trip', () => {
  expect(inBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(inBase32(Buffer.from('fo'))).toBe('MZXQ')
  expect(fromBase32('mzxw 6ytb oi======').toString()).toBe('foobar')
  expect(otpauthUri('阳光公开', 'li.na', secret)).toContain('secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&')
})

describe('passwords', () => {
  test.each(['short1A!', 'alllowercase', '1234567890', 'Zhang.wei2026', 'aaaaaaaaaaaaaaaaaa', 'Passw0rd!2', 'Admin@1234'])(
    '%s is refused',
    (password) => {
      expect(checkPassword(password, 'zhang.wei').ok).toBe(false)
    },
  )
  test.each(['Kite-7-Harbour', '晨光里有一条很长的路通向河边的小学校', 'plain words but quite long'])('%s is taken', (password) => {
    expect(checkPassword(password, 'zhang.wei').ok).toBe(true)
  })
})
