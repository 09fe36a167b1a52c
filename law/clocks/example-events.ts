/** Short words for the events of the tests, and the judge of a row. */
import { docketOfEvents } from '../commands/clock-events.ts'
import { type ClockReading, defaultSettings, type LawSettings, readClocks } from '../index.ts'

/** A sentence, the events as in the example files, and what the clocks must say. */
export type Row = readonly [
  sentence: string,
  events: readonly object[],
  expected: Partial<Record<keyof ClockReading, unknown>>,
  settings?: Partial<LawSettings>,
]

export const submitted = (date: string) => ({ type: 'submitted', channel: 'in_person', date })
export const asOf = (date: string) => ({ type: 'as_of', date })
export const notice = (date: string, delivered: string | undefined = date, periodWorkdays = 10) => ({
  type: 'correction_notice_sent',
  date,
  delivered,
  periodWorkdays,
})
export const corrected = (date: string, more: object = {}) => ({ type: 'correction_received', date, ...more })
export const letter = (date: string, party: string, delivered?: string) => ({ type: 'third_party_letter_sent', date, party, delivered })
export const opinion = (date: string, party: string) => ({ type: 'third_party_opinion_received', date, party, opinion: 'object' })
export const organLetter = (date: string, organ: string, delivered?: string, coProducer?: boolean) => ({
  type: 'organ_letter_sent',
  date,
  organ,
  delivered,
  coProducer,
})
export const organOpinion = (date: string, organ: string) => ({ type: 'organ_opinion_received', date, organ, opinion: 'consent' })
export const extension = (date: string, workdays: number, notifiedDate = date, approvedByRole = 'foi_office_head') => ({
  type: 'extension_approved',
  date,
  workdays,
  approvedByRole,
  notifiedDate,
})
export const feeNotice = (sentDate: string, date: string) => ({ type: 'fee_notice_delivered', sentDate, date })
export const paid = (date: string, more: object = {}) => ({ type: 'fee_paid', date, ...more })
export const reply = (date: string, method = 'post') => ({ type: 'reply_dispatched', date, method })
export const delivered = (date: string, remedy = 'either') => ({ type: 'decision_delivered', date, remedy })
export const delayed = (date: string, newDueDate: string) => ({ type: 'delayed_reply_set', date, newDueDate })

// 2026-06-01 is a Monday; 7 workdays: 06-10; 20 workdays: 06-30 (Dragon Boat 06-19 to 06-21).
export const received = submitted('2026-06-01')

/** The row's keys as the clocks read them. */
export const judged = ([, events, expected, settings]: Row): Partial<Record<keyof ClockReading, unknown>> => {
  const { facts, asOf: day } = docketOfEvents(JSON.parse(JSON.stringify(events)), '例')
  const reading = readClocks(facts, { ...(day ? { asOf: day } : {}), settings: { ...defaultSettings, ...settings } })
  return Object.fromEntries(Object.keys(expected).map((key) => [key, Object.entries(reading).find(([name]) => name === key)?.[1]]))
}
