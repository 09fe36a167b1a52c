/** The periods that one day starts and nothing pauses: remedies, publication, report, the organ as respondent (C11–C20). */
import { fromParts, type PlainDate } from '#kernel'
import { addDaysRolled, addMonthsRolled, addWorkdays, type Calendar, nationalCalendar, rollForward } from '../calendar.ts'
import type { RemedyRoute } from '../decisions/codes.ts'
import { defaultSettings, type LawSettings } from '../settings.ts'
import type { RemedyDues } from './reading.ts'
import { limits } from './table.ts'

/** C11: the last day to publish what must be published of itself (第二十六条). */
export const proactivePublicationDue = (formedOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addWorkdays(formedOn, limits.proactivePublication, calendar)

/** C12, C13: the last days after service, by the route of the decision. */
export const remedyDues = (servedOn: PlainDate, route: RemedyRoute, calendar: Calendar = nationalCalendar): RemedyDues => {
  const reconsiderationDue = addDaysRolled(servedOn, limits.reconsiderationDays, calendar)
  const litigationDue = addMonthsRolled(servedOn, limits.litigationMonths, calendar)
  switch (route) {
    case 'either':
    case 'mixed':
      return { route, from: servedOn, reconsiderationDue, litigationDue }
    case 'reconsideration_first':
    case 'reconsideration_first_advised':
      return { route, from: servedOn, reconsiderationDue, litigationDue: null }
    case 'apply_first':
    case 'none':
      return { route, from: servedOn, reconsiderationDue: null, litigationDue: null }
  }
}

/** The last day when the letter did not tell the remedy or its limit: at most one year from knowing the content (复议法 20.3; 行诉解释 64). */
export const remedyDueWhenNotTold = (knownOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addMonthsRolled(knownOn, limits.remedyNotToldMonths, calendar)

/** C14: the last day to sue after a reconsideration decision. */
export const litigationAfterReconsiderationDue = (servedOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addDaysRolled(servedOn, limits.litigationAfterReconsiderationDays, calendar)

/** C15: the last day for the report on `year`: a department by 31 January, a government by 31 March of the next. */
export const annualReportDue = (
  year: number,
  whose: 'department' | 'government',
  settings: LawSettings = defaultSettings,
  calendar: Calendar = nationalCalendar,
): PlainDate => {
  const due = whose === 'department' ? fromParts(year + 1, 1, 31) : fromParts(year + 1, 3, 31)
  return settings.annualReportRolls ? rollForward(due, calendar) : due
}

/** The route against silence on the day the reply period ended (law 7.1). */
export const silenceRouteOn = (day: PlainDate, settings: LawSettings = defaultSettings): RemedyRoute =>
  settings.silenceRoute.reduce<RemedyRoute>((route, rule) => (rule.from <= day ? rule.route : route), 'either')

/** C16: what is open against silence, from the end of the reply period. */
export const silenceDues = (
  replyDue: PlainDate,
  settings: LawSettings = defaultSettings,
  calendar: Calendar = nationalCalendar,
): RemedyDues => remedyDues(replyDue, silenceRouteOn(replyDue, settings), calendar)

/** C17: answer and evidence to the reconsideration organ. */
export const reconsiderationAnswerDue = (receivedOn: PlainDate, simple: boolean, calendar: Calendar = nationalCalendar): PlainDate =>
  addWorkdays(receivedOn, simple ? limits.reconsiderationAnswerSimple : limits.reconsiderationAnswer, calendar)

/** C18: evidence and defence to the court. */
export const courtDefenceDue = (receivedOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addDaysRolled(receivedOn, limits.courtDefenceDays, calendar)

/** C19: the new decision; as ordered, else 20 workdays. */
export const newDecisionDue = (receivedOn: PlainDate, orderedBy: PlainDate | null, calendar: Calendar = nationalCalendar): PlainDate =>
  orderedBy ?? addWorkdays(receivedOn, limits.newDecision, calendar)

/** C20: the report on a 复议意见书. */
export const opinionReportDue = (receivedOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate =>
  addDaysRolled(receivedOn, limits.opinionReportDays, calendar)
