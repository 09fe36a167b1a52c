/** Properties of the clocks that no table can list: they hold for any days, pauses and extensions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromNumber, dayNumber, type PlainDate, plainDate } from '#kernel'
import {
  addDaysRolled,
  addWorkdays,
  dayKind,
  explainDays,
  type Fact,
  isWorkday,
  pagesPrice,
  readClocks,
  requestPrice,
  rollForward,
  workdaysBetween,
} from './index.ts'

const first = dayNumber(plainDate('2019-01-01'))
const last = dayNumber(plainDate('2030-12-31'))
const anyDay = fc.integer({ min: first, max: last }).map(dayFromNumber)
const fewDays = fc.integer({ min: 0, max: 60 })

const submitted = (on: PlainDate): Fact => ({ type: 'submitted', on, channel: 'in_person' })
const consulted = (sentOn: PlainDate, answeredOn: PlainDate, party = 'A'): readonly Fact[] => [
  { type: 'thirdPartyLetterSent', on: sentOn, party, letter: `L-${party}`, deliveredOn: sentOn },
  { type: 'thirdPartyOpinionReceived', on: answeredOn, party, opinion: 'object' },
]
const extended = (on: PlainDate, workdays: number): Fact => ({
  type: 'extensionApproved',
  on,
  workdays,
  approvedByRole: 'foi_office_head',
  notifiedOn: on,
})
const corrected = (noticeOn: PlainDate, on: PlainDate): readonly Fact[] => [
  { type: 'correctionNoticeSent', on: noticeOn, letter: 'N', periodWorkdays: 30, defects: [], deliveredOn: noticeOn },
  { type: 'correctionReceived', on },
]
const dueOf = (facts: readonly Fact[]): PlainDate => readClocks(facts).replyDue ?? plainDate('2199-01-01')
const holds = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 500 })

describe('the calendar', () => {
  it('the n-th workday is a workday with n workdays up to it', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 1, max: 250 }), (day, count) => {
        const due = addWorkdays(day, count)
        expect(isWorkday(due)).toBe(true)
        expect(workdaysBetween(day, due)).toBe(count)
      }),
    ))
  it('counting on is adding', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (day, a, b) => {
        expect(addWorkdays(addWorkdays(day, a), b)).toBe(addWorkdays(day, a + b))
      }),
    ))
  it('rolling ends on a workday, never goes back, and is stable', () =>
    holds(
      fc.property(anyDay, fewDays, (day, count) => {
        const due = addDaysRolled(day, count)
        expect([isWorkday(due), due >= addDays(day, count), rollForward(due)]).toEqual([true, true, due])
      }),
    ))
  it('a day is worked exactly when its kind says so', () =>
    holds(
      fc.property(anyDay, (day) => {
        expect(isWorkday(day)).toBe(['workday', 'make_up'].includes(dayKind(day).kind))
      }),
    ))
})

describe('the reply period', () => {
  it('a later start is never due earlier', () =>
    holds(
      fc.property(anyDay, fewDays, (day, later) => {
        expect(dueOf([submitted(addDays(day, later))]) >= dueOf([submitted(day)])).toBe(true)
      }),
    ))
  it('is always due on a workday, at least 20 days on', () =>
    holds(
      fc.property(anyDay, (day) => {
        const due = dueOf([submitted(day)])
        expect([isWorkday(due), due >= addDays(day, 20), workdaysBetween(day, due)]).toEqual([true, true, 20])
      }),
    ))
  it('a pause never shortens it', () =>
    holds(
      fc.property(anyDay, fewDays, fewDays, (day, wait, length) => {
        const sent = addDays(day, wait)
        expect(dueOf([submitted(day), ...consulted(sent, addDays(sent, length))]) >= dueOf([submitted(day)])).toBe(true)
      }),
    ))
  it('a longer pause never makes it shorter', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 25 }), fewDays, fewDays, (day, wait, length, more) => {
        const sent = addDays(day, wait)
        const [short, long] = [length, length + more].map((days) => dueOf([submitted(day), ...consulted(sent, addDays(sent, days))]))
        expect((long ?? '') >= (short ?? '')).toBe(true)
      }),
    ))
  it('no consultation takes out more workdays than from its dispatch to its last day', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 25 }), fewDays, (day, wait, length) => {
        const sent = addDays(day, wait)
        const due = dueOf([submitted(day), ...consulted(sent, addDays(sent, length))])
        expect(workdaysBetween(day, due)).toBeLessThanOrEqual(20 + 15)
      }),
    ))
  it('two pauses take out no more than their sum, and no less than the longer', () =>
    holds(
      fc.property(
        anyDay,
        fc.tuple(fc.integer({ min: 0, max: 12 }), fewDays, fc.integer({ min: 0, max: 12 }), fewDays),
        (day, [waitA, lengthA, waitB, lengthB]) => {
          const [a, b] = [addDays(day, waitA), addDays(day, waitB)]
          const alone = [consulted(a, addDays(a, lengthA), 'A'), consulted(b, addDays(b, lengthB), 'B')]
          const base = dueOf([submitted(day)])
          const [onlyA, onlyB] = alone.map((facts) => workdaysBetween(base, dueOf([submitted(day), ...facts])))
          const both = workdaysBetween(base, dueOf([submitted(day), ...alone.flat()]))
          expect(both).toBeLessThanOrEqual((onlyA ?? 0) + (onlyB ?? 0))
          expect(both).toBeGreaterThanOrEqual(Math.max(onlyA ?? 0, onlyB ?? 0))
        },
      ),
    ))
  it('a restart forgets the pauses that ended before it, and any extension', () =>
    holds(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 20 }),
        (day, wait, length, extension) => {
          const sent = addDays(day, wait)
          const answered = addDays(sent, length)
          const notice = addDays(answered, 1)
          const restart = corrected(notice, addDays(notice, 3))
          const full = [submitted(day), ...consulted(sent, answered), extended(answered, extension), ...restart]
          expect(dueOf(full)).toBe(dueOf([submitted(day), ...restart]))
          expect(dueOf(full)).toBe(addWorkdays(addDays(notice, 3), 20))
        },
      ),
    ))
  it('an extension adds exactly its workdays, and never more than 20', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 20 }), (day, workdays, wait) => {
        const reading = readClocks([submitted(day), extended(addWorkdays(day, wait), workdays)])
        const valid = workdays >= 1 && workdays <= 20
        expect(reading.extensions[0]?.valid).toBe(valid)
        expect(workdaysBetween(day, reading.replyDue ?? day)).toBe(valid ? 20 + workdays : 20)
      }),
    ))
  it('an extension told after the last day has no effect', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (day, workdays, late) => {
        const due = dueOf([submitted(day)])
        expect(dueOf([submitted(day), extended(addDays(due, late), workdays)])).toBe(due)
      }),
    ))
  it('remaining and overdue workdays meet at the last day', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, later) => {
        const asOf = addDays(day, later)
        const { remainingWorkdays, overdueWorkdays, replyDue } = readClocks([submitted(day)], { asOf })
        expect((remainingWorkdays ?? 0) - (overdueWorkdays ?? 0)).toBe(20 - workdaysBetween(day, asOf))
        expect(remainingWorkdays === 0 || overdueWorkdays === 0).toBe(true)
        expect(replyDue).toBe(addWorkdays(day, 20))
      }),
    ))
  it('what is explained counts up to the whole period, day after day', () =>
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 20 }), (day, wait, length) => {
        const sent = addDays(day, wait)
        const days = explainDays(readClocks([submitted(day), ...consulted(sent, addDays(sent, length))]))
        expect(days.filter(({ ordinal }) => ordinal !== null)).toHaveLength(20)
        expect(days.at(-1)).toMatchObject({ due: true, ordinal: 20 })
        expect(days.map(({ on }) => on)).toEqual(days.map((_, index) => addDays(day, index)))
      }),
    ))
  it('facts may be entered in any order', () =>
    holds(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        (day, wait, length, workdays) => {
          const sent = addDays(day, wait)
          const facts = [submitted(day), ...consulted(sent, addDays(sent, length)), extended(addDays(sent, length + 1), workdays)]
          expect(readClocks(facts.toReversed())).toEqual(readClocks(facts))
        },
      ),
    ))
})

describe('fees', () => {
  it('never fall with the ordinal or the pages', () =>
    holds(
      fc.property(fc.integer({ min: 1, max: 5000 }), (number) => {
        expect(requestPrice(number + 1)).toBeGreaterThanOrEqual(requestPrice(number))
        expect(pagesPrice(number + 1) - pagesPrice(number)).toBeGreaterThanOrEqual(pagesPrice(number) - pagesPrice(number - 1))
      }),
    ))
})
