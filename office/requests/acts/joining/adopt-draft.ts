/** requests.adoptDraft: a member's own letter in the words that were reviewed for the lead case (第十七、四十五条; R042). */
import { err, ok, type RequestId, unlawful } from '#kernel'
import { act } from '#platform'
import { answersMapped, mayAdoptDraft, adoptDraft as rule } from '../../case/adopt-draft.ts'
import { caseActs } from '../../case/allowed-acts.ts'
import { allOf, caseFrom } from '../../case/case.ts'
import { carrySearches, leadOf } from '../../case/join.ts'
import { AdoptDraft } from '../../intake.contract.ts'
import { enterFacts, openCase, organOfRequest, readCase } from '../../store.ts'
import { insertAttachments, insertDraft, loadDraft, markReviewed, surroundingsOf } from '../../store-drafts.ts'
import { conclude, personOf } from '../on-case.ts'
import { asOther } from './both-cases.ts'
import { keepEvidence } from './join-case.ts'

export const adoptDraft = act({
  name: 'requests.adoptDraft',
  title: caseActs['requests.adoptDraft'].title,
  side: 'office',
  input: AdoptDraft,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, version, answers }) => {
    const opened = await openCase(context, requestId, version)
    if (!opened.ok) return opened
    const mine = opened.value
    const refused = mayAdoptDraft(mine.state, context.today, mine.settings)
    if (refused) return err(refused)
    const lead = leadOf(mine.state.facts)
    const leading = lead ? await readCase(context, lead.id as RequestId) : null
    const number = leading?.state.draft?.number
    const words = leading && number !== undefined ? await loadDraft(context, leading.record.id, number) : null
    if (!leading || !words) return unlawful('主件还没有起草答复。主件审核通过以后，这里一步就能沿用。', '条例第四十五条')
    // a later search of the lead belongs to what its answer stands on
    const carried = carrySearches(mine.state, { lead: asOther(leading) }, context.today, mine.settings)
    if (!carried.ok) return carried
    const state = caseFrom([...mine.state.facts, ...carried.value], context.today, mine.settings)
    const mapped = answersMapped(words, answers, mine.record.items.length)
    if (!mapped.ok) return mapped
    const by = personOf(context)
    const around = await surroundingsOf(context, { ...mine, state }, mapped.value)
    const adopted = rule(state, { by, lead: asOther(leading), draft: mapped.value, around }, context.today, mine.settings)
    if (!adopted.ok) return adopted
    await keepEvidence(context, mine, leading, carried.value)
    const after = await enterFacts(context, mine, carried.value, 'requests.adoptDraft')
    const draft = allOf(adopted.value, 'decisionDrafted').at(-1)?.draft ?? 1
    await insertDraft(context, mine.record.id, draft, by, mapped.value)
    for (const review of allOf(adopted.value, 'decisionReviewed'))
      await markReviewed(context, mine.record.id, draft, review.kind, review.by)
    await insertAttachments(
      context,
      mine.record.id,
      mapped.value.supplied.map((file) => ({ ...file, role: 'supplied' as const })),
    )
    return ok(
      await conclude(
        context,
        after,
        { facts: adopted.value, detail: { draft, code: mapped.value.code, lead: leading.record.number } },
        { name: 'requests.adoptDraft', happened: 'requests.decisionDrafted' },
      ),
    )
  },
})
