/** What the calendar tells: due in three workdays, tomorrow, today, overdue; internal days; what was waited for has not come. Pure. */
import type { PlainDate } from '#kernel'
import { type Calendar, workdaysBetween } from '#law'
import type { DueCase } from '#requests'
import type { Recipient } from './official-rules.ts'
import { shortDay } from './told.ts'

/** The days of a running case. */
export interface RunningDays {
  readonly dueOn: PlainDate | null
  readonly internalDueOn: PlainDate | null
  readonly waitingUntil: PlainDate | null
  /** What is waited for. */
  readonly stage?: DueCase['stage']
}

export interface Reminder {
  /** With the case's id the key: told once, also when the server was down on the day itself. */
  readonly key: string
  readonly rule: string
  readonly title: string
  readonly text: string
  readonly to: readonly Recipient[]
  readonly urgent: boolean
}

/** For the settings page. */
export const reminderTitles = {
  'due.soon': '三个工作日内到期',
  'due.tomorrow': '下一个工作日到期',
  'due.today': '今天到期',
  'due.over': '已超期',
  'internal.soon': '内部时限快到',
  'internal.over': '内部时限已过',
  'waiting.over': '等的日子过了',
  'fee.lapsed': '缴费期限过了',
  'correction.lapsed': '补正期限过了',
} as const
export type ReminderRule = keyof typeof reminderTitles

/** What a workday's morning has to say about a case. */
export const remindersOf = (days: RunningDays, today: PlainDate, calendar: Calendar): readonly Reminder[] =>
  [dueReminder(days, today, calendar), internalReminder(days, today, calendar), waitingReminder(days, today)].filter((one) => one !== null)

const dueReminder = ({ dueOn }: RunningDays, today: PlainDate, calendar: Calendar): Reminder | null => {
  if (dueOn === null) return null
  if (dueOn < today) return overdue(dueOn, workdaysBetween(dueOn, today, calendar))
  const left = workdaysBetween(today, dueOn, calendar)
  if (left > 3) return null
  const rule: ReminderRule = left === 0 ? 'due.today' : left === 1 ? 'due.tomorrow' : 'due.soon'
  const title = left === 0 ? '今天到期' : left === 1 ? '下一个工作日到期' : `还剩${left}个工作日`
  return { key: `${rule}:${dueOn}`, rule, title, text: `最晚${shortDay(dueOn)}答复。`, to: ['owner'], urgent: left === 0 }
}

/** On the first day and then once a week: told every day nobody reads it. The head and the supervisor hear of it too. */
const overdue = (dueOn: PlainDate, workdays: number): Reminder => ({
  key: `due.over:${dueOn}:${Math.floor((Math.max(1, workdays) - 1) / 5)}`,
  rule: 'due.over',
  title: `已超期${Math.max(1, workdays)}个工作日`,
  text: `最晚应在${shortDay(dueOn)}答复，早一天发出少一天违法。`,
  to: workdays <= 5 ? ['owner', 'head', 'supervisors'] : ['owner', 'head'],
  urgent: true,
})

const internalReminder = ({ internalDueOn, dueOn }: RunningDays, today: PlainDate, calendar: Calendar): Reminder | null => {
  if (internalDueOn === null || internalDueOn === dueOn) return null
  if (internalDueOn < today)
    return {
      key: `internal.over:${internalDueOn}`,
      rule: 'internal.over',
      title: '内部时限已过',
      text: `内部时限是${shortDay(internalDueOn)}${dueOn ? `，法定期限还到${shortDay(dueOn)}` : ''}。`,
      to: ['owner', 'head'],
      urgent: false,
    }
  if (workdaysBetween(today, internalDueOn, calendar) > 1) return null
  return {
    key: `internal.soon:${internalDueOn}`,
    rule: 'internal.soon',
    title: internalDueOn === today ? '内部时限就是今天' : '内部时限是下一个工作日',
    text: `内部时限${shortDay(internalDueOn)}。`,
    to: ['owner'],
    urgent: false,
  }
}

/** The day after the last: what was waited for has not come. 视为放弃 is entered by a person, who first looks whether it came in time (decision 0024). */
const waitingReminder = ({ waitingUntil, stage }: RunningDays, today: PlainDate): Reminder | null => {
  if (waitingUntil === null || waitingUntil >= today) return null
  const last = shortDay(waitingUntil)
  const told = (rule: ReminderRule, title: string, text: string, to: Reminder['to']): Reminder => ({
    key: `${rule}:${waitingUntil}`,
    rule,
    title,
    text,
    to,
    urgent: false,
  })
  switch (stage) {
    case 'awaiting_payment':
      return told('fee.lapsed', '缴费期限过了，请核对到账', `缴费期限到${last}为止。期限内缴了的，补登缴费；没有缴的，办“视为放弃”。`, [
        'owner',
        'clerks',
      ])
    case 'awaiting_correction':
      return told('correction.lapsed', '补正期限过了，请看有没有来', `补正期限到${last}为止。没有来、也没有正当理由的，办“视为放弃”。`, [
        'owner',
        'clerks',
      ])
    default:
      return told('waiting.over', '等的日子过了', `等意见的期限${last}已过，请接着办。`, ['owner'])
  }
}
