/** The annual report (条例 第四十九、五十条; 国办公开办函〔2021〕30号): its tables, the row each decision is counted in, and the identities that must hold. */

import type { SubReasonCode } from './decisions/sub-reasons.ts'
import { type DecisionCode, decisions } from './decisions.ts'
import type { ResultRowKey } from './reports/rows.ts'
import { defaultSettings, type LawSettings } from './settings.ts'

export * from './reports/cross-checks.ts'
export * from './reports/identities.ts'
export * from './reports/part-four.ts'
export * from './reports/rows.ts'
export * from './reports/tables.ts'

/** The row a closed request is counted in; a sub-reason without a row of its own follows the setting. */
export const reportRowOf = (code: DecisionCode, subReason?: SubReasonCode | null, settings: LawSettings = defaultSettings): ResultRowKey =>
  subReason ? settings.subReasonRow[subReason] : decisions[code].row
