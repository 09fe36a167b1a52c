/** The decision on its way: draft, review, sign (条例 第十七、三十六至三十九条、第四十五条; R028–R033). */
import { err, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import { type Fact, type FactOf, remedyRoute, type SubReasonCode } from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import type { CaseState } from './case.ts'
import { lastOf } from './case.ts'
import { checkDecision, refusalFrom, subReasonOf } from './decision-checks.ts'
import type { ReviewKind } from './draft.ts'
import { takesShortChain } from './fast-lane.ts'
import { staleLink } from './link-checks.ts'
import { against, type Gate, letterDayRefusal, onlyIn, pendingLetter, type Rule, type RuleSettings, wrong } from './rule.ts'
import type { Surroundings } from './surroundings.ts'

export interface DraftDecisionInput {
  readonly by: string
  readonly draft: DecisionDraft
  readonly around: Surroundings
}
export interface ReviewDecisionInput {
  readonly by: string
  readonly kind: ReviewKind
  readonly passed: boolean
  readonly opinion: string
}
export interface SignDecisionInput {
  readonly by: string
  readonly on: PlainDate
  /** The draft whose reviews passed, as it was kept. */
  readonly draft: DecisionDraft
  readonly around: Surroundings
}

export const mayDraftDecision: Gate = (state) => onlyIn(state, 'handling', 'reviewing', 'signing')

/** Hands a draft to the reviewers; a new draft takes the place of the one before. */
export const draftDecision: Rule<DraftDecisionInput> = (state, input, today, settings) => {
  const refused = mayDraftDecision(state, today, settings) ?? refusalFrom(checkDecision(state, input.draft, input.around, today, settings))
  if (refused) return err(refused)
  const number = (lastOf(state.facts, 'decisionDrafted')?.draft ?? 0) + 1
  const { code } = input.draft
  const shortChain = takesShortChain(state, code, settings) ? { shortChain: true as const } : {}
  return ok([{ type: 'decisionDrafted', on: today, by: input.by, draft: number, code, ...shortChain }])
}

export const mayReviewDecision: Gate = (state) => {
  if (state.stage === 'handling') return against('条例第四十五条', '还没有送审的答复草稿。请承办人先起草并送审。')
  return onlyIn(state, 'reviewing', 'signing')
}

/** 法制审核 and 公开审查: by somebody else than the drafter; not passed = back to the handler. */
export const reviewDecision: Rule<ReviewDecisionInput> = (state, input, today, settings) => {
  const refused = mayReviewDecision(state, today, settings) ?? reviewerRefusal(state, input)
  if (refused || !state.draft) return err(refused ?? against('条例第四十五条', '还没有送审的答复草稿。'))
  const { by, kind, passed, opinion } = input
  return ok([{ type: 'decisionReviewed', on: today, by, draft: state.draft.number, kind, passed, opinion }])
}

const reviewerRefusal = (state: CaseState, { by, kind, passed }: ReviewDecisionInput): Refusal | null => {
  const draft = state.draft
  if (!draft) return null
  if (by === draft.by) return against('条例第四十五条', '起草人不能审核自己的草稿，请另一位审核人办理。')
  if (!draft.needed.includes(kind))
    return draft.shortChain
      ? wrong('kind', '快办件走短审批，不需要这项审核。')
      : wrong('kind', '这一类答复不需要公开审查，只需要法制审核。')
  if (passed && !draft.missing.includes(kind)) return wrong('kind', '这项审核已经通过。')
  return null
}

export const maySignDecision: Gate = (state) => {
  if (state.stage === 'handling' || state.stage === 'received')
    return against('条例第四十五条', '还没有送审的答复草稿。请先起草、审核，再签发。')
  if (state.stage === 'reviewing') {
    const waiting = state.draft?.missing.map((kind) => (kind === 'legal' ? '法制审核' : '公开审查')).join('、') ?? '审核'
    return against('条例第十七条、第四十五条', `${waiting}还没有通过，不能签发。`)
  }
  return onlyIn(state, 'signing')
}

/** Signed by the head, who neither drafted nor reviewed it; every check is made once more on the day. */
export const signDecision: Rule<SignDecisionInput> = (state, input, today, settings) => {
  const draft = state.draft
  const refused =
    maySignDecision(state, today, settings) ??
    signerRefusal(state, input.by) ??
    letterDayRefusal(input.on, today, { day: lastOf(state.facts, 'decisionReviewed')?.on ?? null, what: '审核通过之日' }, settings) ??
    refusalFrom(checkDecision(state, input.draft, input.around, input.on, settings)) ??
    staleLink(input.draft, input.around.link, today)
  if (refused || !draft) return err(refused ?? against('条例第四十五条', '还没有送审的答复草稿。'))
  return decidedFrom(input, settings)
}

const decidedFrom = ({ by, on, draft }: SignDecisionInput, settings: RuleSettings): Result<readonly Fact[]> => {
  const sub: SubReasonCode | undefined = subReasonOf(draft)
  const decided: FactOf<'decided'> = {
    type: 'decided',
    on,
    by,
    code: draft.code,
    ...(sub ? { subReason: sub } : {}),
    articles: draft.articles,
    letter: pendingLetter,
    documentNumber: '',
    issuedInNameOf: draft.issuedInNameOf,
    remedy: remedyRoute(
      { kind: 'decision', code: draft.code, articles: draft.articles, ...(sub ? { subReason: sub } : {}) },
      'applicant',
      on,
      settings.law,
    ),
  }
  return ok([decided])
}

const signerRefusal = (state: CaseState, by: string): Refusal | null => {
  if (by === state.draft?.by) return against('条例第四十五条', '起草人不能签发自己的草稿，请负责人签发。')
  if (state.draft?.reviews.some((review) => review.by === by))
    return against('条例第四十五条', '审核人不能签发自己审核的草稿，请负责人签发。')
  return null
}
