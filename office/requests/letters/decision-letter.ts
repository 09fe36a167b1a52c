/** The reply by its code: a template and what fills it for each of the 24 decision codes. */
import type { LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { decisionLetterWith } from './decision-frame.ts'
import { decisionWordings } from './decision-values.ts'
import type { LetterSituation } from './situation.ts'

export { decisionWordings }

/** The reply or the closing note to the applicant; its remedy block is generated from the route of the articles cited. */
export const decisionLetter = (situation: LetterSituation, draft: DecisionDraft): LetterContent =>
  decisionLetterWith(situation, draft, decisionWordings[draft.code])
