/** Door of remedies 行政复议、行政诉讼 about our decisions or our silence (条例 第五十一条; R043, R044). */
import type { AnyAct, AnyView } from '#platform'
import { keepAnswer, setEvidence, submitAnswer } from './acts/answer-proceeding.ts'
import { concludeProceeding } from './acts/conclude-proceeding.ts'
import { fileProceeding } from './acts/file-proceeding.ts'
import { noteProceeding } from './acts/note-proceeding.ts'
import { strikeProceeding } from './acts/strike-proceeding.ts'
import { evidenceBook } from './views/evidence-book.ts'
import { proceedingsOfCase } from './views/of-case.ts'
import { runningProceedings } from './views/running.ts'
import { remedyTrend } from './views/trend.ts'

export * from './contract.ts'
export { asCsv, asWorkbook, evidenceSheet, trendSheet } from './views/evidence-book.ts'
export {
  concludeProceeding,
  evidenceBook,
  fileProceeding,
  keepAnswer,
  noteProceeding,
  remedyTrend,
  setEvidence,
  strikeProceeding,
  submitAnswer,
}

export const remedyActs: readonly AnyAct[] = [
  fileProceeding,
  noteProceeding,
  setEvidence,
  keepAnswer,
  submitAnswer,
  concludeProceeding,
  strikeProceeding,
]
export const remedyViews: readonly AnyView[] = [proceedingsOfCase, runningProceedings, remedyTrend, evidenceBook]
