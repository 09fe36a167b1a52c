/** Proactive disclosure, as far as its clock needs it: C11 and the laws that set another limit (条例 第二十六条). */
import { addDays, type PlainDate } from '#kernel'
import { addWorkdays, type Calendar, nationalCalendar } from './calendar.ts'

export interface PublicationLimit {
  readonly title: string
  readonly amount: number
  readonly unit: 'workdays' | 'calendar_days'
  readonly source: string
}

/** The general limit and the special ones that prevail over it. */
export const publicationLimits = {
  general: { title: '一般信息', amount: 20, unit: 'workdays', source: '条例第二十六条' },
  budget: { title: '预算、决算', amount: 20, unit: 'calendar_days', source: '预算法第十四条' },
} as const satisfies Record<string, PublicationLimit>
export type PublicationLimitKey = keyof typeof publicationLimits

/** The last day to publish; calendar days of the Budget Law do not roll (convention). */
export const publicationDue = (
  formedOn: PlainDate,
  limit: PublicationLimitKey = 'general',
  calendar: Calendar = nationalCalendar,
): PlainDate => {
  const { amount, unit } = publicationLimits[limit]
  return unit === 'workdays' ? addWorkdays(formedOn, amount, calendar) : addDays(formedOn, amount)
}
