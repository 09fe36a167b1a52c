/** Checks of the report beyond the identities: only warnings (annual-report part four). */
import type { AnnualReport } from './tables.ts'
import { figureOf } from './tables.ts'

/** Since 2024 refusals under 第十四至十六条 go through reconsideration first; a direct suit in the table deserves a second look. */
export const directSuitWarning = (report: AnnualReport): string | null => {
  const suits = figureOf(report.table4?.litigation_direct?.total)
  if (report.year < 2024 || suits === null || suits === 0) return null
  return `“未经复议直接起诉”有${suits}件：请核对其中没有依据第十四、十五、十六条作出的不予公开决定`
}
