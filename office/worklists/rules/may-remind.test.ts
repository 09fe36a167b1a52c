/** 催办 by examples. */
import { describe, expect, test } from 'vitest'
import { mayRemind, type ToRemind } from './may-remind.ts'

const usual: ToRemind = { stage: 'handling', people: ['owner', 'standIn'], cause: 'due_soon', words: '', today: null, me: 'head' }

describe('mayRemind', () => {
  test('owner and stand-in', () => expect(mayRemind(usual)).toEqual({ ok: true, value: ['owner', 'standIn'] }))
  test.each<[string, Partial<ToRemind>, RegExp | null]>([
    ['with a word of one’s own', { cause: 'other', words: '领导要看' }, null],
    ['other without a word', { cause: 'other' }, /写一句/],
    ['nobody yet', { people: [] }, /先分派/],
    ['oneself', { people: ['head'] }, /自己在办/],
    ['oneself with a stand-in', { people: ['head', 'standIn'] }, null],
    ['twice a day', { today: { by: '周某' } }, /今天周某已经催过/],
    ['waiting for the applicant', { stage: 'awaiting_correction' }, null],
    ['signed, not sent', { stage: 'decided' }, null],
    ['sent', { stage: 'dispatched' }, /不用催/],
    ['archived', { stage: 'archived' }, /不用催/],
    ['void', { stage: 'voided' }, /不用催/],
  ])('%s', (_name, change, refusal) => {
    const found = mayRemind({ ...usual, ...change })
    expect(found.ok ? null : found.error.message).toEqual(refusal === null ? null : expect.stringMatching(refusal))
  })
})
