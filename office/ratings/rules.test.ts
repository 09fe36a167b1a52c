/** Bad ratings, call-back days and shares in tables (R034, R137). */
import { expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { callBackDue, callBackLight, figuresOf, isBad } from './rules.ts'

test('one and two are bad', () => {
  expect([1, 2, 3, 4, 5].filter(isBad)).toEqual([1, 2])
})

test.each([
  ['2026-11-25', '2026-12-02'],
  // National Day, make-up on 10 October
  ['2026-09-29', '2026-10-12'],
])('rated on %s, called back by %s', (on, due) => {
  expect(callBackDue(plainDate(on))).toBe(due)
})

test('the light', () => {
  const dueOn = plainDate('2026-12-02')
  const lightOn = (day: string) => callBackLight({ dueOn, doneOn: null }, plainDate(day))
  expect(['2026-11-25', '2026-12-01', '2026-12-02', '2026-12-03'].map(lightOn)).toEqual(['in_time', 'soon', 'soon', 'late'])
  expect(callBackLight({ dueOn, doneOn: plainDate('2026-12-09') }, plainDate('2026-12-10'))).toBe('done')
})

test('shares: nothing said is no share', () => {
  const today = plainDate('2026-11-25')
  expect(figuresOf([], [], 3, today)).toMatchObject({ total: 0, average: null, contentShare: null, replies: 3, solved: { share: null } })
  const figures = figuresOf(
    [
      { score: 5, solved: 'yes' },
      { score: 4, solved: 'partly' },
      { score: 1, solved: 'no' },
      { score: 3, solved: null },
    ],
    [
      { dueOn: plainDate('2026-11-20'), doneOn: null },
      { dueOn: plainDate('2026-11-20'), doneOn: plainDate('2026-11-20') },
      { dueOn: plainDate('2026-11-20'), doneOn: plainDate('2026-11-23') },
    ],
    10,
    today,
  )
  expect(figures).toEqual({
    total: 4,
    byScore: { '1': 1, '2': 0, '3': 1, '4': 1, '5': 1 },
    average: 3.25,
    contentShare: 0.75,
    replies: 10,
    solved: { yes: 1, partly: 1, no: 1, share: 0.3333 },
    callBacks: { open: 1, late: 1, done: 2, inTime: 1 },
  })
})
