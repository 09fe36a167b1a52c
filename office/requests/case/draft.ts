/** The newest draft of the decision and where its reviews stand (第十七条、第四十五条). */
import { type DecisionCode, decisions, type Fact, type FactOf } from '#law'

export type ReviewKind = 'legal' | 'disclosure'

export interface CaseDraft {
  readonly number: number
  readonly by: string
  readonly code: DecisionCode
  readonly reviews: readonly FactOf<'decisionReviewed'>[]
  /** Reviews that must pass before it can be signed. */
  readonly needed: readonly ReviewKind[]
  readonly missing: readonly ReviewKind[]
  /** 快办: without 法制审核. */
  readonly shortChain: boolean
  /** `returned`: a review did not pass, or something formal happened since: it must be drafted anew. */
  readonly standing: 'reviewing' | 'signing' | 'returned'
}

/** The draft that stands; null before the first one. */
export const draftIn = (facts: readonly Fact[]): CaseDraft | null => {
  const at = facts.findLastIndex(({ type }) => type === 'decisionDrafted')
  const drafted = facts[at]
  if (drafted?.type !== 'decisionDrafted') return null
  const since = facts.slice(at + 1)
  const reviews = since.filter(
    (fact): fact is FactOf<'decisionReviewed'> => fact.type === 'decisionReviewed' && fact.draft === drafted.draft,
  )
  const shortChain = drafted.shortChain === true
  const needed = reviewsNeeded(drafted.code).filter((kind) => !shortChain || kind === 'disclosure')
  const missing = needed.filter((kind) => !reviews.some((review) => review.kind === kind && review.passed))
  const returned = reviews.some(({ passed }) => !passed) || since.some(overturns)
  return {
    number: drafted.draft,
    by: drafted.by,
    code: drafted.code,
    reviews,
    needed,
    missing,
    shortChain,
    standing: returned ? 'returned' : missing.length > 0 ? 'reviewing' : 'signing',
  }
}

/** Legal review always; disclosure review wherever the law's table asks for it before the decision (第十七条). */
export const reviewsNeeded = (code: DecisionCode): readonly ReviewKind[] =>
  decisions[code].before.includes('disclosureReview') ? ['legal', 'disclosure'] : ['legal']

/** A unit that found it after all changes what may be answered. */
const overturns = (fact: Fact): boolean => overturning.has(fact.type) || (fact.type === 'coSearchAnswered' && fact.outcome === 'found')

/** What was answered has changed since: a draft written before it cannot be signed. */
const overturning: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'correctionNoticeSent',
  'correctionReceived',
  'thirdPartyLetterSent',
  'thirdPartyOpinionReceived',
  'organLetterSent',
  'organOpinionReceived',
  'feeNoticeSent',
  'searchRecorded',
])
