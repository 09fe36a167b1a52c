/** What the clocks of a case say today, for its page: dates, other periods, the computation, the days. Pure. */
import type { PlainDate } from '#kernel'
import { type ClockReading, clockStatusTerms, explainDays, type PartyRef } from '#law'
import { type CaseState, lastOf } from '../case/case.ts'
import type { RuleSettings } from '../case/rule.ts'
import type { CasePage } from '../contract.ts'
import { dayCells } from '../progress/days.ts'
import { explanationOf, explanationOfOld } from './explanation.ts'

/** The clock part of the case page. `nameOf`: whom the docket calls by that ref. */
export const caseClock = (
  state: CaseState,
  today: PlainDate,
  settings: RuleSettings,
  nameOf: (kind: 'third_party' | 'organ', ref: PartyRef) => string,
): CasePage['clock'] => {
  const { clocks } = state
  const old = lastOf(state.present, 'importedFromOldRegister')
  const isOld = old !== null && old.ended !== null
  return {
    status: clocks.status ?? 'awaiting_confirmation',
    statusText:
      isOld && old.dueOn === null ? '旧台账已办结，当时的期限没有记载' : clockStatusTerms[clocks.status ?? 'awaiting_confirmation'],
    receivedOn: clocks.receiptDate,
    replyDue: clocks.replyDue,
    projectedReplyDue: clocks.projectedReplyDue,
    prudentReplyDue: clocks.prudentReplyDue,
    remainingWorkdays: clocks.remainingWorkdays,
    overdueWorkdays: clocks.overdueWorkdays,
    provisional: clocks.calendarProvisional,
    correctionNoticeDue: clocks.correctionNoticeDue,
    others: otherPeriods(state, clocks, nameOf),
    explanation: isOld ? explanationOfOld(old) : explanationOf(clocks, state.submitted?.channel ?? 'in_person', today, settings.calendar),
    days: (isOld ? [] : dayCells(explainDays(clocks, settings.calendar), clocks.repliedOn)).map(
      ({ day, kind, ordinal, note, article }) => ({
        day,
        kind,
        ordinal,
        note: note ?? null,
        article: article ?? null,
      }),
    ),
  }
}

const otherPeriods = (
  state: CaseState,
  clocks: ClockReading,
  nameOf: (kind: 'third_party' | 'organ', ref: PartyRef) => string,
): CasePage['clock']['others'] => {
  const until = (title: string, due: PlainDate | null, article: string) => (due === null ? [] : [{ title, due, article }])
  return [
    ...(state.correction || state.decision ? [] : until('发补正告知（需要时）', clocks.correctionNoticeDue, '第三十条')),
    ...(state.correction?.open ? [{ title: '申请人补正', due: clocks.correctionDue, article: '第三十条' }] : []),
    ...state.consultations
      .filter(({ open }) => open)
      .map(({ kind, ref, dueOn, coProducer }) => ({
        title: `${nameOf(kind, ref)}回复意见`,
        due: dueOn,
        article: kind === 'third_party' ? '第三十二条' : coProducer ? '第三十四条' : '第三十三条第三款',
      })),
    ...(state.fee?.open ? [{ title: '申请人缴费', due: clocks.feePayDue, article: '国办函〔2020〕109号第六条' }] : []),
    ...until('申请行政复议', clocks.reconsiderationDue ?? clocks.silence?.reconsiderationDue ?? null, '行政复议法第二十条'),
    ...until('提起行政诉讼', clocks.litigationDue ?? clocks.silence?.litigationDue ?? null, '行政诉讼法第四十六条'),
  ]
}
