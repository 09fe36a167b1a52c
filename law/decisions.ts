/** Every way to close a request (条例 第三十条、第三十五至三十九条、第四十二条), as one table: articles, report row, document, what must precede it, remedy. */
import { closed } from './decisions/closed.ts'
import type { DecisionCode, DecisionType } from './decisions/codes.ts'
import { denied } from './decisions/denied.ts'
import { granted } from './decisions/granted.ts'
import { notProcessed } from './decisions/not-processed.ts'
import { unable } from './decisions/unable.ts'

export * from './decisions/articles.ts'
export * from './decisions/codes.ts'
export * from './decisions/examination.ts'
export * from './decisions/letter-elements.ts'
export { preconditions } from './decisions/preconditions.ts'
export * from './decisions/process-documents.ts'
export * from './decisions/requirements.ts'
export * from './decisions/sub-reasons.ts'
export * from './decisions/unmasked.ts'
export * from './decisions/validators.ts'

/** The 24 types in the order of the report's table. */
export const decisions: Readonly<Record<DecisionCode, DecisionType>> = {
  ...granted,
  ...denied,
  ...unable,
  ...notProcessed,
  ...closed,
} satisfies Record<DecisionCode, DecisionType>
