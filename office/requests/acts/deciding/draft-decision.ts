/** requests.draftDecision: hands a draft to the reviewers; every validator of the law is asked first (条例 第三十六至三十九条; R028–R033). */
import { err, ok } from '#kernel'
import { lastOf } from '../../case/case.ts'
import { draftDecision as rule } from '../../case/decide.ts'
import { DraftDecision } from '../../inputs.contract.ts'
import { insertAttachments, insertDraft, surroundingsOf } from '../../store-drafts.ts'
import { onCase, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const draftDecision = onCase({
  name: 'requests.draftDecision',
  happened: 'requests.decisionDrafted',
  input: DraftDecision,
  perform: async (context, opened, { draft }) => {
    const by = personOf(context)
    const around = await surroundingsOf(context, opened, draft)
    const drafted = rule(opened.state, { by, draft, around }, context.today, opened.settings)
    if (!drafted.ok) return drafted
    const lost = await lostFileRefusal(context, draft.supplied, 'supplied')
    if (lost) return err(lost)
    const entered = lastOf(drafted.value, 'decisionDrafted')
    const number = entered?.draft ?? 1
    await insertDraft(context, opened.record.id, number, by, draft, entered?.shortChain === true)
    await insertAttachments(
      context,
      opened.record.id,
      draft.supplied.map((file) => ({ ...file, role: 'supplied' as const })),
    )
    return ok({ facts: drafted.value, detail: { draft: number, code: draft.code } })
  },
})
