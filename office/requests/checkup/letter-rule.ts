/** A rule of 答复体检: a pure look at a reply before it leaves, with its article and an example that it must find and one that it must pass (R028). */
import type { PlainDate } from '#kernel'
import type { DecisionCode, Fact } from '#law'
import type { LetterContent } from '#letters/contract'
import type { CaseState } from '../case/case.ts'
import type { RuleSettings } from '../case/rule.ts'
import type { Surroundings } from '../case/surroundings.ts'
import type { DecisionDraft } from '../inputs.contract.ts'
import type { LetterSituation } from '../letters/situation.ts'

/** Everything a rule may look at: the letter as it will print, the draft, the case, the organ, the law of the day. */
export interface Examined {
  readonly state: CaseState
  readonly draft: DecisionDraft
  readonly around: Surroundings
  readonly today: PlainDate
  readonly settings: RuleSettings
  readonly situation: LetterSituation
  readonly letter: LetterContent
  /** The letter as its reader reads it. */
  readonly text: string
  /** Names of the third parties of the case: none may stand in a letter to the applicant. */
  readonly thirdParties: readonly string[]
}

export interface Found {
  readonly message: string
  /** Where it is mended: a field of the draft. */
  readonly field?: string | null
  /** The words it speaks of, as they stand in the letter. */
  readonly quote?: string | null
}

export type RuleLevel = 'red' | 'amber'

/** What is changed in a good letter to make the example. */
export interface ExampleChange {
  readonly code?: DecisionCode
  readonly draft?: Partial<DecisionDraft>
  readonly fields?: Readonly<Record<string, string>>
  readonly situation?: Partial<LetterSituation>
  /** Entered on the docket after those of the good case. */
  readonly facts?: readonly Fact[]
  /** Taken off the docket. */
  readonly without?: Fact['type']
  readonly around?: Partial<Surroundings>
  readonly today?: PlainDate
  readonly thirdParties?: readonly string[]
  readonly letter?: (letter: LetterContent) => LetterContent
}
export interface Example extends ExampleChange {
  /** The sentence as it would stand in a letter, for the reference page. */
  readonly says: string
}

export interface LetterRule {
  readonly id: string
  readonly title: string
  readonly article: string
  /** Red: the letter may not leave. Amber: look again. */
  readonly level: RuleLevel
  /** Why it matters, in a sentence. */
  readonly why: string
  /** 'case': found by the checks that need no letter (case/decision-checks). */
  readonly find: 'case' | ((examined: Examined) => readonly Found[])
  readonly bad: Example
  readonly good: Example
}

export const regulation = '《政府信息公开条例》'
