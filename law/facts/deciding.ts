/** Facts of search, drafting, review and decision (条例 第十七、三十六条). */
import type { DecisionCode, RemedyRoute } from '../decisions.ts'
import type { CarriedFrom } from './joining.ts'
import type { LetterRef, On, PartyRef } from './terms.ts'

/** Search, drafting, review, decision */
export interface SearchRecorded extends On {
  readonly type: 'searchRecorded'
  readonly by: string
  readonly places: readonly string[]
  readonly keywords: readonly string[]
  readonly span?: string
  readonly found: boolean
  readonly result: string
  readonly evidence?: readonly string[]
  /** 检索证据单, one line a place; records from before it have none, and every place counts as a line with all the words. */
  readonly lines?: readonly SearchLine[]
  /** 并案: the search was made for the lead case and serves this one too. */
  readonly carriedFrom?: CarriedFrom
}
/** One line of the 检索证据单: where, who, which words, which years, how many hits, what came out, pictures by their SM3 digest. */
export interface SearchLine {
  readonly kind: SearchPlaceKind
  readonly place: string
  /** The post or unit that searched, when it was not the official who entered it; never a person's name. */
  readonly who?: string
  readonly words: readonly string[]
  readonly span: string
  readonly hits: number
  readonly found: boolean
  readonly result: string
  readonly shots: readonly string[]
}
export const searchPlaceKinds = ['system', 'archive', 'cabinet', 'person'] as const
export type SearchPlaceKind = (typeof searchPlaceKinds)[number]
export interface DecisionDrafted extends On {
  readonly type: 'decisionDrafted'
  readonly by: string
  readonly draft: number
  readonly code: DecisionCode
  /** 快办: without 法制审核 (R015). */
  readonly shortChain?: true
  /** 并案: taken over from the lead case's draft, word by word. */
  readonly carriedFrom?: CarriedFrom
}
export interface DecisionReviewed extends On {
  readonly type: 'decisionReviewed'
  readonly by: string
  readonly draft: number
  /** 法制审核 or 公开（保密）审查 (第十七条). */
  readonly kind: 'legal' | 'disclosure'
  readonly passed: boolean
  readonly opinion: string
  /** 并案: the lead case's review of the same words. */
  readonly carriedFrom?: CarriedFrom
}
export interface Decided extends On {
  readonly type: 'decided'
  readonly by: string
  readonly code: DecisionCode
  readonly subReason?: string
  /** As cited, e.g. '14', '15', '16.1', '36(4)'. */
  readonly articles: readonly string[]
  readonly letter: LetterRef
  readonly documentNumber: string
  /** 落款机关: organ id; decides respondent, reconsideration organ and court. */
  readonly issuedInNameOf: string
  readonly remedy: RemedyRoute
}
export interface ThirdPartyNotified extends On {
  readonly type: 'thirdPartyNotified'
  readonly party: PartyRef
  readonly letter: LetterRef
}
