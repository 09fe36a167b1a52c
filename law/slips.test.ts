/** 亲友代办码 in tables: until when, what it allows, when the public side may still believe it (民法典 第一百六十五、一百七十三条). */
import { expect, test } from 'vitest'
import { type Instant, plainDate } from '#kernel'
import { slipAllows, slipOverAfterClose, slipState, slipUntil, slipWordIsFresh } from './index.ts'

const day = plainDate
const at = (text: string) => text as Instant

test.each([
  ['2026-11-25', 1, '2026-11-25'],
  ['2026-11-25', 30, '2026-12-24'],
  ['2026-12-20', 15, '2027-01-03'],
])('given on %s for %i days: the last day is %s', (on, days, until) => {
  expect(slipUntil(day(on), days)).toBe(until)
})

test.each([
  // the last day counts whole, the day after not at all
  ['2026-12-24', null, '2026-12-24', '2026-12-24T15:59:59.000Z', 'standing'],
  ['2026-12-24', null, '2026-12-25', '2026-12-24T16:00:00.000Z', 'expired'],
  // ended from the very moment
  ['2026-12-24', '2026-12-01T02:00:00.000Z', '2026-12-01', '2026-12-01T01:59:59.000Z', 'standing'],
  ['2026-12-24', '2026-12-01T02:00:00.000Z', '2026-12-01', '2026-12-01T02:00:00.000Z', 'ended'],
  ['2026-12-24', '2026-12-01T02:00:00.000Z', '2026-12-30', '2026-12-30T02:00:00.000Z', 'ended'],
])('until %s, ended %s: on %s at %s it is %s', (until, endedAt, today, now, state) => {
  expect(slipState({ until: day(until), endedAt: endedAt === null ? null : at(endedAt) }, day(today), at(now))).toBe(state)
})

test('a step counts by when it was done, and only what was ticked', () => {
  const slip = { until: day('2026-12-24'), endedAt: at('2026-12-01T02:00:00.000Z'), powers: ['follow', 'correct'] as const }
  const before = at('2026-12-01T01:00:00.000Z')
  expect(slipAllows(slip, 'correct', day('2026-12-01'), before)).toBe(true)
  expect(slipAllows(slip, 'follow', day('2026-12-01'), before)).toBe(true)
  expect(slipAllows(slip, 'file', day('2026-12-01'), before)).toBe(false)
  expect(slipAllows(slip, 'correct', day('2026-12-01'), at('2026-12-01T03:00:00.000Z'))).toBe(false)
})

test('a closed case: so many days more', () => {
  expect(slipOverAfterClose(null, 15)).toBeNull()
  expect(slipOverAfterClose(day('2026-12-01'), 15)).toBe('2026-12-17')
})

test('without a word from the office for more than three days nothing opens', () => {
  const fresh = (today: string) => slipWordIsFresh(day('2026-11-25'), day(today), 3)
  expect(['2026-11-25', '2026-11-28', '2026-11-29'].map(fresh)).toEqual([true, true, false])
})
