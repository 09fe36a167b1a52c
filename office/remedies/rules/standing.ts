/** Where a proceeding stands today: whose turn, the day it is about, its light (C17, C18, C20). Pure. */
import type { PlainDate } from '#kernel'
import { answerWarning, type Calendar, nationalCalendar } from '#law'
import type { Proceeding, ProceedingLight } from '../contract.ts'

export interface Standing {
  readonly light: ProceedingLight
  readonly next: string
  readonly dueOn: PlainDate | null
}

export const standingOf = (proceeding: Proceeding, today: PlainDate, calendar: Calendar = nationalCalendar): Standing => {
  const { answeredOn, answerDueOn, concludedOn, decisionExpectedOn, opinionDueOn, opinionReportedOn, kind } = proceeding
  if (proceeding.struckOn !== null) return { light: 'done', next: '误登，已注销', dueOn: null }
  const body = kind === 'reconsideration' ? '复议机关' : '法院'
  if (concludedOn !== null) {
    if (opinionDueOn !== null && opinionReportedOn === null)
      return { light: answerWarning(opinionDueOn, today, calendar), next: '把改正情况报给复议机关', dueOn: opinionDueOn }
    return { light: 'done', next: '已经有结果', dueOn: null }
  }
  if (answeredOn === null)
    return {
      light: answerWarning(answerDueOn, today, calendar),
      next: kind === 'reconsideration' ? '提交答复书和证据' : '提交答辩状和证据',
      dueOn: answerDueOn,
    }
  if (proceeding.hearingOn !== null && proceeding.hearingOn >= today)
    return {
      light: 'waiting',
      next: kind === 'reconsideration' ? '准备听证或者听取意见' : '准备出庭（负责人应当出庭应诉）',
      dueOn: proceeding.hearingOn,
    }
  return { light: 'waiting', next: `等${body}决定`, dueOn: decisionExpectedOn }
}
