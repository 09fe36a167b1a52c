/** 「日子怎么算的」: every calendar day from receipt to the last day, with what it is and why it counts or does not. */
import { addDays, later, type PlainDate } from '#kernel'
import { type Calendar, dayKind, nationalCalendar } from '../calendar.ts'
import type { ClockReading, PauseReason, RestartReason } from './reading.ts'

export type ExplainedKind = 'received' | 'restarted' | 'counted' | 'make_up' | 'paused' | 'weekend' | 'holiday' | 'forgotten' | 'delayed'

/** One day. `due`: the last day for the reply; `ordinal`: which workday of the period it is. */
export interface ExplainedDay {
  readonly on: PlainDate
  readonly kind: ExplainedKind
  readonly ordinal: number | null
  readonly due: boolean
  /** Only expected: after the present day, or resting on the projected date. */
  readonly expected: boolean
  /** In Chinese, for the person who asks. */
  readonly reason: string
  readonly article: string | null
}

const pauseReasons: Readonly<Record<PauseReason, string>> = {
  third_party: '征求第三方意见，不计算',
  co_producer: '征求共同制作机关意见，不计算',
  other_organ: '征求其他机关意见，不计算',
  correction: '等待补正，不计算',
  payment: '等待缴费，不计算',
}

/** All days from receipt to the due date (or the projected one, or the day of the reading). */
export const explainDays = (reading: ClockReading, calendar: Calendar = nationalCalendar): readonly ExplainedDay[] => {
  const { receiptDate, startedOn } = reading
  if (receiptDate === null || startedOn === null) return []
  const last = later(reading.replyDue ?? reading.projectedReplyDue ?? reading.asOf ?? startedOn, startedOn)
  const days: ExplainedDay[] = []
  let ordinal = 0
  for (let on = receiptDate; on <= last; on = addDays(on, 1)) {
    const day = explainDay(reading, on, calendar)
    const counts = day.kind === 'counted' || day.kind === 'make_up'
    if (counts) ordinal += 1
    days.push({ ...day, ordinal: counts ? ordinal : null })
  }
  return days
}

const restartReasons: Readonly<Record<RestartReason, string>> = {
  correction: '收到补正的申请，答复期限自次日起重新计算',
  payment: '足额缴费，答复期限自次日起重新计算',
  new_decision: '收到责令重新作出答复的复议决定或者判决，期限自次日起重新计算',
}

const explainDay = (reading: ClockReading, on: PlainDate, calendar: Calendar): ExplainedDay => {
  const kind = dayKind(on, calendar)
  const base = {
    on,
    ordinal: null,
    due: on === reading.replyDue,
    expected: reading.replyDue === null && reading.asOf !== null && on > reading.asOf,
  }
  if (on === reading.receiptDate) return { ...base, kind: 'received', reason: '收到申请之日，不计算，次日起算', article: '第三十一条' }
  const restart = reading.restarts.find((entry) => entry.on === on)
  if (restart)
    return {
      ...base,
      kind: 'restarted',
      reason: restartReasons[restart.reason],
      article: restart.article,
    }
  if (kind.kind === 'holiday') return { ...base, kind: 'holiday', reason: `${kind.name}放假，不计算`, article: null }
  if (kind.kind === 'weekend') return { ...base, kind: 'weekend', reason: '周末，不计算', article: null }
  const pause = reading.pauses.find(({ after, until }) => after < on && (until === null || on <= until))
  if (pause) return { ...base, kind: 'paused', reason: pauseReasons[pause.reason], article: pause.article }
  if (reading.startedOn !== null && on < reading.startedOn)
    return { ...base, kind: 'forgotten', reason: '重新计算前的工作日，不再计入', article: reading.restarts.at(-1)?.article ?? null }
  if (reading.delayedTo !== null && reading.statutoryReplyDueBeforeDelay !== null && on > reading.statutoryReplyDueBeforeDelay)
    return { ...base, kind: 'delayed', reason: '延迟答复的合理期限', article: '第三十五条' }
  if (kind.kind === 'make_up') return { ...base, kind: 'make_up', reason: `${kind.name}调休上班，计算`, article: '第三十三条第二款' }
  return { ...base, kind: 'counted', reason: '工作日，计算', article: '第三十三条第二款' }
}
