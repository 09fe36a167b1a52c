/** Door of conversions 依申请转主动公开: what several people asked for is published for all; what is asked for most (条例 第四十四条; R040, R041). */
import type { AnyAct, AnyView } from '#platform'
import { declineConversion, recordPublished, reopenConversion, reviewConversion } from './acts/decide.ts'
import { keepConversionDraft, proposeConversion, submitConversion } from './acts/draft.ts'
import { keepConversionChecks } from './acts/keep-checks.ts'
import { noticeCase } from './acts/notice.ts'
import { conversionBoard } from './views/board.ts'
import { heatList } from './views/heat.ts'
import { conversionList, conversionOfCase } from './views/list.ts'
import { conversionDetail } from './views/one.ts'

export * from './contract.ts'
export { conversionReactions, conversionSchedules, noticeMissing, readDraftFiles } from './reactions.ts'
export { heatSheet } from './sheets.ts'
export { heatList, noticeCase }

export const conversionActs: readonly AnyAct[] = [
  noticeCase,
  proposeConversion,
  keepConversionDraft,
  keepConversionChecks,
  submitConversion,
  reviewConversion,
  declineConversion,
  reopenConversion,
  recordPublished,
]
export const conversionViews: readonly AnyView[] = [conversionList, conversionDetail, conversionOfCase, heatList, conversionBoard]
