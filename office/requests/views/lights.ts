/** Lights of the lists: what a due date means today, as shape, word and colour (convention: 3 workdays are soon). */
import type { PlainDate } from '#kernel'
import { addWorkdays, alertLevel, type Calendar, workdaysBetween } from '#law'
import type { Light, Stage } from '../contract.ts'

/** Stages in which the reply has gone out or the case has ended. */
export const endedStages: readonly Stage[] = ['dispatched', 'delivered', 'closed', 'archived', 'voided']
/** Stages in which somebody outside must move first. */
export const waitingStages: readonly Stage[] = ['awaiting_correction', 'consulting', 'awaiting_payment']

/** The last day that still counts as soon. */
export const soonUntil = (today: PlainDate, calendar: Calendar): PlainDate => addWorkdays(today, 3, calendar)

/** The light of one case and the workdays that remain (null when none run). */
export const lightOf = (
  row: { readonly stage: Stage; readonly dueOn: PlainDate | null },
  today: PlainDate,
  calendar: Calendar,
): { readonly light: Light; readonly remainingWorkdays: number | null } => {
  if (endedStages.includes(row.stage)) return { light: 'done', remainingWorkdays: null }
  if (row.dueOn === null) return { light: 'paused', remainingWorkdays: null }
  if (row.dueOn < today) return { light: 'late', remainingWorkdays: -workdaysBetween(row.dueOn, today, calendar) }
  const remainingWorkdays = workdaysBetween(today, row.dueOn, calendar)
  if (row.dueOn === today || remainingWorkdays === 0) return { light: 'today', remainingWorkdays }
  const level = alertLevel(remainingWorkdays)
  return { light: level === 'orange' || level === 'red' ? 'soon' : 'in_time', remainingWorkdays }
}

/** What the owner does next, in words, for a list row. */
export const nextInWords: Readonly<Record<Stage, string>> = {
  submitted: '与申请人确认收到',
  received: '分派承办人',
  handling: '查找、起草答复',
  awaiting_correction: '等申请人补正',
  consulting: '等意见',
  awaiting_payment: '等缴费',
  reviewing: '审核草稿',
  signing: '签发',
  decided: '发出答复',
  dispatched: '登记送达',
  delivered: '归档',
  closed: '归档',
  archived: '',
  voided: '',
}

/** The period for payment or correction is over, from the day after its last: 视为放弃 can be entered, once somebody has looked whether it came in time. */
export const isLapsed = (row: { readonly stage: Stage; readonly waitingUntil: PlainDate | null }, today: PlainDate): boolean =>
  (row.stage === 'awaiting_payment' || row.stage === 'awaiting_correction') && row.waitingUntil !== null && row.waitingUntil < today

export const lapsedInWords: Readonly<Record<Stage, string>> = {
  ...nextInWords,
  awaiting_payment: '核对到账，没有缴的办“视为放弃”',
  awaiting_correction: '核对来件，没有来的办“视为放弃”',
}
