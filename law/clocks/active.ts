/** Which clocks run now and until when: for the countdown, the lights and the reminders. */
import type { PlainDate } from '#kernel'
import { addWorkdays, type Calendar, nationalCalendar, workdaysBetween } from '../calendar.ts'
import type { PartyRef } from '../facts.ts'
import { defaultSettings, type LawSettings } from '../settings.ts'
import { type AlertLevel, alertLevel } from './alert.ts'
import type { ClockReading, ConsultationReading } from './reading.ts'
import type { ClockKey } from './table.ts'

export interface ActiveClock {
  readonly key: ClockKey
  readonly dueOn: PlainDate
  readonly party: PartyRef | null
  /** Workdays left, or gone since (negative), on the day of the reading. */
  readonly remaining: number
  readonly level: AlertLevel
}

const opinionClocks = { third_party: 'thirdPartyOpinion', co_producer: 'coProducerOpinion', other_organ: 'otherOrganOpinion' } as const

/** The clocks that somebody has to keep on `today`; the reply first. */
export const activeClocks = (
  reading: ClockReading,
  today: PlainDate,
  calendar: Calendar = nationalCalendar,
  settings: LawSettings = defaultSettings,
): readonly ActiveClock[] => {
  const clock = (key: ClockKey, dueOn: PlainDate | null, party: PartyRef | null = null): readonly ActiveClock[] => {
    if (dueOn === null) return []
    const remaining = today <= dueOn ? workdaysBetween(today, dueOn, calendar) : -workdaysBetween(dueOn, today, calendar)
    return [{ key, dueOn, party, remaining, level: alertLevel(remaining, today > dueOn, settings) }]
  }
  switch (reading.status) {
    case 'running':
    case 'overdue':
      return [
        ...clock(reading.delayedTo === null ? 'reply' : 'delayedReply', reading.replyDue),
        ...(mayStillAskForCorrection(reading, today) ? clock('correctionNotice', reading.correctionNoticeDue) : []),
      ]
    case 'suspended':
      return openConsultations(reading).flatMap(({ kind, dueOn, party }) => clock(opinionClocks[kind], dueOn, party))
    case 'awaiting_correction':
      return clock('correction', reading.correctionDue)
    case 'awaiting_payment':
      return clock('feePayment', reading.feePayDue)
    case 'replied_on_time':
    case 'replied_late':
      return [...clock('reconsideration', reading.reconsiderationDue), ...clock('litigation', reading.litigationDue)]
    case 'awaiting_confirmation':
    case 'deemed_withdrawn':
    case 'withdrawn':
    case 'voided':
    case null:
      return []
  }
}

const mayStillAskForCorrection = (reading: ClockReading, today: PlainDate): boolean =>
  reading.correctionNoticeOnTime === null &&
  reading.restarts.length === 0 &&
  reading.correctionNoticeDue !== null &&
  today <= reading.correctionNoticeDue

/** Letters that still pause the period. */
export const openConsultations = (reading: ClockReading): readonly ConsultationReading[] =>
  reading.consultations.filter(({ suspends, endOn }) => suspends && endOn === null)

/** Letters without proof of delivery for too long: serve again, or let the organ decide (第十五、三十二条). */
export const undeliveredLetters = (
  reading: ClockReading,
  today: PlainDate,
  calendar: Calendar = nationalCalendar,
  settings: LawSettings = defaultSettings,
): readonly ConsultationReading[] =>
  openConsultations(reading).filter(
    ({ deliveredOn, sentOn }) => deliveredOn === null && today > addWorkdays(sentOn, settings.undeliveredAlarmWorkdays, calendar),
  )

/** The last day to confirm a request that needs both sides' confirmation; the list of unconfirmed requests watches it. */
export const confirmationDue = (
  submittedOn: PlainDate,
  calendar: Calendar = nationalCalendar,
  settings: LawSettings = defaultSettings,
): PlainDate => addWorkdays(submittedOn, settings.confirmWithinWorkdays, calendar)

/** The first day on which information may be handed out after the third party was told (convention; inside the reply period). */
export const releaseFrom = (
  deliveredOn: PlainDate,
  calendar: Calendar = nationalCalendar,
  settings: LawSettings = defaultSettings,
): PlainDate => addWorkdays(deliveredOn, settings.disclosureWaitWorkdays + 1, calendar)
