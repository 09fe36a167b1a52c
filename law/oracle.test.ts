/** The clocks and the independent oracle agree on 100,000 random dockets over 2019–2030. */
import { describe, expect, it } from 'vitest'
import { fenFromYuan, type PlainDate } from '#kernel'
import { type Fact, nationalCalendar, readClocks } from './index.ts'
import { type Answer, at, type Case, type Event, randomCase, randomFrom, walk } from './oracle.ts'

const factsOf = ({ receipt, events }: Case): readonly Fact[] => [
  { type: 'submitted', on: at(receipt), channel: 'in_person' },
  ...events.map((event, index) => factOf(event, `L${index}`, at(event.on))),
]

const factOf = (event: Event, letter: string, day: PlainDate): Fact => {
  switch (event.kind) {
    case 'letter': {
      const served = event.delivered === null ? {} : { deliveredOn: at(event.delivered) }
      return event.organ
        ? { type: 'organLetterSent', on: day, organ: event.party, letter, ...served }
        : { type: 'thirdPartyLetterSent', on: day, party: event.party, letter, ...served }
    }
    case 'opinion':
      return event.organ
        ? { type: 'organOpinionReceived', on: day, organ: event.party, opinion: 'object' }
        : { type: 'thirdPartyOpinionReceived', on: day, party: event.party, opinion: 'object' }
    case 'extension':
      return { type: 'extensionApproved', on: day, workdays: event.workdays, approvedByRole: event.role, notifiedOn: day }
    case 'notice':
      return {
        type: 'correctionNoticeSent',
        on: day,
        letter,
        periodWorkdays: event.period,
        defects: [],
        deliveredOn: at(event.delivered),
      }
    case 'corrected':
      return { type: 'correctionReceived', on: day, justified: event.justified }
    case 'fee':
      return { type: 'feeNoticeSent', on: day, letter, amount: fenFromYuan(0), standard: 'per_request', deliveredOn: at(event.delivered) }
    case 'paid':
      return { type: 'feePaid', on: day, amount: fenFromYuan(0) }
    case 'reply':
      return { type: 'replyDispatched', on: day, method: 'post' }
  }
}

const answerOfClocks = (one: Case): Answer => {
  const reading = readClocks(factsOf(one), { asOf: at(one.asOf), calendar: nationalCalendar })
  return {
    status: reading.status ?? '',
    due: reading.replyDue,
    remaining: reading.remainingWorkdays,
    overdue: reading.overdueWorkdays,
    extensions: reading.extensions.map(({ reason }) => reason ?? 'valid').join(),
    restarted: reading.clockRestartedFrom,
  }
}

describe('the clocks and an independent oracle agree', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('on 10,000 random dockets over 2019–2030 (seed %i)', (seed) => {
    const random = randomFrom(seed)
    const differing: unknown[] = []
    for (let number = 0; number < 10_000; number += 1) {
      const one = randomCase(random)
      const [oracle, clocks] = [walk(one), answerOfClocks(one)]
      if (
        JSON.stringify(oracle) !== JSON.stringify(clocks) &&
        differing.push({ facts: factsOf(one), asOf: at(one.asOf), oracle, clocks }) >= 3
      )
        break
    }
    expect(differing).toEqual([])
  })
})
