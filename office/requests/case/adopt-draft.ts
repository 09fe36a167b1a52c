/** 沿用主件答复 R042: a member's letter in the lead case's reviewed words. Drafted by its own handler, checked by every rule on its own docket; the lead's reviews of the same words serve it (第十七条、第四十五条). */

import type { PlainDate } from '#kernel'
import { err, ok, type Refusal, type Result } from '#kernel'
import type { Fact, FactOf } from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import { allOf, type CaseState, lastOf } from './case.ts'
import { draftDecision, mayDraftDecision } from './decide.ts'
import { leadOf, type OtherCase } from './join.ts'
import { against, type Gate, type RuleSettings, wrong } from './rule.ts'
import type { Surroundings } from './surroundings.ts'

/** Which of the lead's answers answers which of the member's items (both from 1). */
export interface AnswerFrom {
  readonly item: number
  readonly from: number
}

export interface AdoptInput {
  readonly by: string
  readonly lead: Pick<OtherCase, 'id' | 'number' | 'state'>
  /** The lead's answer in the member's order of items. */
  readonly draft: DecisionDraft
  readonly around: Surroundings
}

export const mayAdoptDraft: Gate = (state, today, settings) => {
  if (!leadOf(state.facts)) return against('条例第四十五条', '本件没有并到别的案件，没有主件的答复可以沿用。')
  return mayDraftDecision(state, today, settings)
}

/** The lead's draft with its answers put to the member's items; every item of the member needs one. */
export const answersMapped = (lead: DecisionDraft, answers: readonly AnswerFrom[], itemCount: number): Result<DecisionDraft> => {
  const mapped = answers.flatMap(({ item, from }) => {
    const answer = lead.answers.find((each) => each.item === from)
    return answer && item <= itemCount ? [{ ...answer, item }] : []
  })
  const open = Array.from({ length: itemCount }, (_, index) => index + 1).filter((item) => !mapped.some((each) => each.item === item))
  if (open.length > 0)
    return err(wrong('answers', `第 ${open.join('、')} 项在主件里没有对应的答复。主件没有答到的内容不能沿用，请为本件单独起草、送审。`))
  const inOrder = [...mapped].sort((one, other) => one.item - other.item)
  return new Set(inOrder.map(({ item }) => item)).size === inOrder.length
    ? ok({ ...lead, answers: inOrder })
    : err(wrong('answers', '每一项只能对应主件的一项答复，请核对。'))
}

/** The member's own draft, and the lead's passed reviews of it. */
export const adoptDraft = (state: CaseState, input: AdoptInput, today: PlainDate, settings: RuleSettings): Result<readonly Fact[]> => {
  const { by, lead } = input
  const refused = mayAdoptDraft(state, today, settings) ?? leadRefusal(state, input)
  if (refused) return err(refused)
  const drafted = draftDecision(state, { by, draft: input.draft, around: input.around }, today, settings)
  if (!drafted.ok) return drafted
  const number = lastOf(drafted.value, 'decisionDrafted')?.draft ?? 1
  const from = (fact: Fact) => ({ number: lead.number, seq: lead.state.facts.indexOf(fact) + 1 })
  const leadDraft = allOf(lead.state.facts, 'decisionDrafted').at(-1)
  return ok([
    ...drafted.value.map((fact): Fact => (fact.type === 'decisionDrafted' && leadDraft ? { ...fact, carriedFrom: from(leadDraft) } : fact)),
    ...passedReviews(lead.state).map(
      (review): Fact => ({
        ...review,
        on: today,
        draft: number,
        opinion: `${review.opinion.replace(/[。；;]$/, '')}（随${lead.number}一并审核）。`,
        carriedFrom: from(review),
      }),
    ),
  ])
}

const passedReviews = (lead: CaseState): readonly FactOf<'decisionReviewed'>[] => lead.draft?.reviews.filter(({ passed }) => passed) ?? []

const leadRefusal = (state: CaseState, { by, lead }: AdoptInput): Refusal | null => {
  if (leadOf(state.facts)?.id !== lead.id) return wrong('leadId', '本件不是并到这一件的，请刷新后再试。')
  const draft = lead.state.draft
  if (!draft) return against('条例第四十五条', `主件${lead.number}还没有起草答复。主件审核通过以后，这里一步就能沿用。`)
  if (draft.standing === 'returned') return against('条例第四十五条', `主件${lead.number}的答复被退回了，等重新起草、审核通过以后再沿用。`)
  if (draft.missing.length > 0) return against('条例第十七条、第四十五条', `主件${lead.number}的答复还在审核，通过以后再沿用。`)
  if (draft.reviews.some((review) => review.by === by))
    return against('条例第四十五条', '您审核过主件的答复，不能再起草同样的答复；请承办人办理。')
  return null
}
