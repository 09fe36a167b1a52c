/** What an answer to a reconsideration organ or a court is written from: the signed draft, and the case's formal facts in words. */
import type { PlainDate } from '#kernel'
import type { Fact } from '#law'
import type { ActContext, ViewContext } from '#platform'
import { lastOf } from '../../case/case.ts'
import { tellFact } from '../../case/tell-fact.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import type { OpenCase } from '../../store.ts'
import { loadDraft } from '../../store-drafts.ts'
import { type CaseFile, filesOfCase } from '../../views/case-files.ts'

/** The draft whose signature made the decision that is attacked, also after it was set aside; null when there was none. */
export const signedDraft = async (
  context: Pick<ActContext | ViewContext, 'sql'>,
  { record, state }: OpenCase,
): Promise<DecisionDraft | null> => {
  const decidedAt = state.facts.findLastIndex(({ type }) => type === 'decided')
  const drafted = decidedAt < 0 ? null : lastOf(state.facts.slice(0, decidedAt), 'decisionDrafted')
  return drafted ? loadDraft(context, record.id, drafted.draft) : null
}

export interface ProceduralFacts {
  /** Formal steps in order; nothing internal. */
  readonly steps: readonly { readonly on: PlainDate; readonly title: string; readonly text: string }[]
  readonly files: readonly CaseFile[]
}

/** The formal steps and the files of a case. */
export const readProceduralFacts = async (context: Pick<ViewContext, 'sql'>, { record, state }: OpenCase): Promise<ProceduralFacts> => ({
  steps: state.facts.flatMap((fact) => stepOf(fact)),
  files: await filesOfCase(context, record.id),
})

const stepOf = (fact: Fact): ProceduralFacts['steps'] => {
  const { title, text, tint } = tellFact(fact)
  const isOfRemedy =
    fact.type === 'remedyFiled' || fact.type === 'remedyConcluded' || fact.type === 'newDecisionOrdered' || fact.type === 'remedyStruck'
  return tint === 'formal' && !isOfRemedy && fact.on ? [{ on: fact.on, title, text }] : []
}
