/** Reconsideration and litigation about our acts: kinds, results, and every period of the organ and of the bodies (law 7.2; C14, C17–C20). */
import type { PlainDate } from '#kernel'
import { addDaysRolled, addMonthsRolled, addWorkdays, type Calendar, nationalCalendar } from '../calendar.ts'
import { courtDefenceDue, litigationAfterReconsiderationDue, reconsiderationAnswerDue } from '../clocks/dues.ts'
import type { ProceedingKind, ProceedingResult } from '../facts/remedies.ts'

/** 简易程序: 复议法 53; 行诉法 82. */
export type ProceedingProcedure = 'ordinary' | 'simple'

export const proceedingKinds = ['reconsideration', 'first_instance', 'second_instance', 'retrial', 'compensation'] as const
export const proceedingProcedures = ['ordinary', 'simple'] as const
export const proceedingResults = ['upheld', 'corrected', 'other'] as const

export const proceedingTerms: Readonly<Record<ProceedingKind, string>> = {
  reconsideration: '行政复议',
  first_instance: '行政诉讼（一审）',
  second_instance: '行政诉讼（二审）',
  retrial: '行政诉讼（再审）',
  compensation: '行政赔偿',
}

/** The four columns of part four; the fourth is 尚未审结. */
export const proceedingResultTerms: Readonly<Record<ProceedingResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

/** What the body decided, and the column it is counted in (复议法 63–69; 行诉法 69–78; annual-report §5: the columns are a convention). */
export const proceedingOutcomes = {
  maintained: { title: '维持原决定', result: 'upheld', bodies: 'reconsideration', article: '复议法 68' },
  claim_rejected: { title: '驳回复议请求', result: 'upheld', bodies: 'reconsideration', article: '复议法 69' },
  suit_rejected: { title: '驳回诉讼请求', result: 'upheld', bodies: 'court', article: '行诉法 69' },
  set_aside: { title: '撤销或者部分撤销', result: 'corrected', bodies: 'both', article: '复议法 64；行诉法 70' },
  changed: { title: '变更', result: 'corrected', bodies: 'both', article: '复议法 63；行诉法 77' },
  unlawful: { title: '确认违法', result: 'corrected', bodies: 'both', article: '复议法 65；行诉法 74' },
  performance: { title: '责令在期限内履行（答复）', result: 'corrected', bodies: 'both', article: '复议法 66；行诉法 72' },
  compensated: { title: '责令赔偿', result: 'corrected', bodies: 'both', article: '复议法 72；行诉法 76' },
  not_accepted: { title: '不予受理、驳回申请或者驳回起诉', result: 'other', bodies: 'both', article: '复议法 30、33；行诉法 49、51' },
  withdrawn: { title: '撤回，终止审理', result: 'other', bodies: 'both', article: '复议法 41；行诉法 62' },
  mediated: { title: '调解、和解结案', result: 'other', bodies: 'both', article: '复议法 73、74；行诉法 60' },
} as const satisfies Record<
  string,
  {
    readonly title: string
    readonly result: ProceedingResult
    readonly bodies: 'reconsideration' | 'court' | 'both'
    readonly article: string
  }
>
export type ProceedingOutcome = keyof typeof proceedingOutcomes
const isOutcome = (text: string): text is ProceedingOutcome => text in proceedingOutcomes
export const outcomeNames = Object.keys(proceedingOutcomes).filter(isOutcome)

/** Outcomes after which the organ must decide or answer anew (C19). */
export const ordersNewDecision = (outcome: ProceedingOutcome): boolean => outcome === 'set_aside' || outcome === 'performance'

/** True for what this body can decide. */
export const outcomeFits = (kind: ProceedingKind, outcome: ProceedingOutcome): boolean => {
  const { bodies } = proceedingOutcomes[outcome]
  return bodies === 'both' || bodies === (kind === 'reconsideration' ? 'reconsideration' : 'court')
}

/** C17, C18: the last day for answer and evidence. An appeal is answered in 15 days too (行诉法 67、86); retrial and 赔偿 as a suit (convention). */
export const answerDue = (
  kind: ProceedingKind,
  procedure: ProceedingProcedure,
  receivedOn: PlainDate,
  calendar: Calendar = nationalCalendar,
): PlainDate =>
  kind === 'reconsideration'
    ? reconsiderationAnswerDue(receivedOn, procedure === 'simple', calendar)
    : courtDefenceDue(receivedOn, calendar)

/** Where the answer's period and its consequence are written. */
export const answerArticle = (kind: ProceedingKind, procedure: ProceedingProcedure): string =>
  kind === 'reconsideration'
    ? procedure === 'simple'
      ? '行政复议法第五十四条：5 个工作日内提出书面答复并提交证据；逾期视为没有证据（第七十条）'
      : '行政复议法第四十八条：10 个工作日内提出书面答复并提交证据；逾期视为没有证据（第七十条）'
    : '行政诉讼法第六十七条：15 日内提交证据并提出答辩状；逾期提供证据视为没有相应证据（第三十四条第二款）'

/** The day by which the body should decide, from its acceptance; it may be prolonged, so this is only expected (复议法 62; 行诉法 81–83、88). */
export const decisionExpected = (
  kind: ProceedingKind,
  procedure: ProceedingProcedure,
  acceptedOn: PlainDate,
  calendar: Calendar = nationalCalendar,
): PlainDate => {
  switch (kind) {
    case 'reconsideration':
      return addDaysRolled(acceptedOn, procedure === 'simple' ? 30 : 60, calendar)
    case 'first_instance':
    case 'compensation':
      return procedure === 'simple' ? addDaysRolled(acceptedOn, 45, calendar) : addMonthsRolled(acceptedOn, 6, calendar)
    case 'second_instance':
      return addMonthsRolled(acceptedOn, 3, calendar)
    case 'retrial':
      return addMonthsRolled(acceptedOn, 6, calendar)
  }
}

/** The last day for the next step of whoever lost: suit after reconsideration, appeal after a judgment (复议法 10、行诉法 45; 85). Null when it is final. */
export const nextStepDue = (kind: ProceedingKind, servedOn: PlainDate, calendar: Calendar = nationalCalendar): PlainDate | null => {
  switch (kind) {
    case 'reconsideration':
      return litigationAfterReconsiderationDue(servedOn, calendar)
    case 'first_instance':
    case 'compensation':
      return addDaysRolled(servedOn, 15, calendar)
    case 'second_instance':
    case 'retrial':
      return null
  }
}

/** Reminders of the organ's own desk: two workdays before the last day the light turns (convention). */
export const answerWarning = (due: PlainDate, today: PlainDate, calendar: Calendar = nationalCalendar): 'late' | 'soon' | 'in_time' =>
  today > due ? 'late' : addWorkdays(today, 3, calendar) > due ? 'soon' : 'in_time'
