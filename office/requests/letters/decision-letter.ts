/** The reply by its code: does not compile until each of the 24 decision codes has words of its own. */
import type { DecisionCode } from '#law'
import type { LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { closings } from './closed.ts'
import { type DecisionWording, decisionLetterWith } from './decision-frame.ts'
import { denied } from './denied.ts'
import { granted, partiallyGranted } from './granted.ts'
import { notProcessed } from './not-processed.ts'
import type { LetterSituation } from './situation.ts'
import { unable } from './unable.ts'

export const decisionWordings: Readonly<Record<DecisionCode, DecisionWording>> = {
  ...granted,
  ...partiallyGranted,
  ...denied,
  ...unable,
  ...notProcessed,
  ...closings,
} satisfies Record<DecisionCode, DecisionWording>

/** The reply or the closing note to the applicant; its remedy block is generated from the route of the articles cited. */
export const decisionLetter = (situation: LetterSituation, draft: DecisionDraft): LetterContent =>
  decisionLetterWith(situation, draft, decisionWordings[draft.code])
