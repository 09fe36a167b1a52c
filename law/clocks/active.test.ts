/** The countdown: who has to keep which clock today. */
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel'
import { activeClocks, confirmationDue, type Fact, readClocks, releaseFrom, undeliveredLetters } from '../index.ts'

const on = plainDate
const start: Fact = { type: 'submitted', on: on('2026-06-01'), channel: 'in_person' }
const letter = (deliveredOn?: string): Fact => ({
  type: 'thirdPartyLetterSent',
  on: on('2026-06-04'),
  party: 'A',
  letter: 'L',
  ...(deliveredOn ? { deliveredOn: on(deliveredOn) } : {}),
})
const active = (facts: readonly Fact[], today: string) => {
  const day = on(today)
  return activeClocks(readClocks(facts, { asOf: day }), day).map(({ key, dueOn, remaining, level, party }) =>
    [key, dueOn, remaining, level, party].join(' ').trim(),
  )
}

describe('active clocks', () => {
  it.each<readonly [string, readonly Fact[], string, readonly string[]]>([
    [
      'at first the reply and the correction notice',
      [start],
      '2026-06-02',
      ['reply 2026-06-30 19 none', 'correctionNotice 2026-06-10 6 none'],
    ],
    ['after seven workdays only the reply', [start], '2026-06-11', ['reply 2026-06-30 12 none']],
    ['five workdays left are yellow', [start], '2026-06-23', ['reply 2026-06-30 5 yellow']],
    ['the last day is red', [start], '2026-06-30', ['reply 2026-06-30 0 red']],
    ['overdue counts on', [start], '2026-07-02', ['reply 2026-06-30 -2 overdue']],
    ['while suspended the opinion', [start, letter('2026-06-05')], '2026-06-10', ['thirdPartyOpinion 2026-06-29 12 none A']],
    [
      'while awaiting correction the applicant',
      [
        start,
        { type: 'correctionNoticeSent', on: on('2026-06-05'), letter: 'N', periodWorkdays: 10, defects: [], deliveredOn: on('2026-06-05') },
      ],
      '2026-06-08',
      ['correction 2026-06-22 9 none'],
    ],
    [
      'a delayed reply by its own date',
      [start, { type: 'delayedReplySet', on: on('2026-06-12'), newDueOn: on('2026-07-31') }],
      '2026-07-30',
      ['delayedReply 2026-07-31 1 red'],
    ],
    [
      'after service the remedies',
      [
        start,
        { type: 'replyDispatched', on: on('2026-06-12'), method: 'post' },
        { type: 'decisionDelivered', on: on('2026-06-15'), remedy: 'either' },
      ],
      '2026-06-16',
      ['reconsideration 2026-08-14 42 none', 'litigation 2026-12-15 125 none'],
    ],
    ['withdrawn: none', [start, { type: 'withdrawn', on: on('2026-06-03'), statement: '撤回' }], '2026-06-04', []],
  ])('%s', (_, facts, today, expected) => expect(active(facts, today)).toEqual(expected))
})

it('a letter without proof of delivery raises an alarm after ten workdays', () => {
  const alarms = (today: string) => undeliveredLetters(readClocks([start, letter()], { asOf: on(today) }), on(today)).length
  expect([alarms('2026-06-18'), alarms('2026-06-22')]).toEqual([0, 1])
})
it('an online request is confirmed by the next workday', () => expect(confirmationDue(on('2026-06-19'))).toBe('2026-06-22'))
it('release waits five workdays after the third party was told', () => expect(releaseFrom(on('2026-06-01'))).toBe('2026-06-09'))
