/** requests.draftDecision: hands a draft to the reviewers; 答复体检 is asked first, and red keeps it back (条例 第三十六至三十九条; R028–R033). */
import { err, ok } from '#kernel'
import { lastOf } from '../../case/case.ts'
import { draftDecision as rule } from '../../case/decide.ts'
import { refusalFrom } from '../../case/decision-checks.ts'
import { DraftDecision } from '../../inputs.contract.ts'
import { insertAttachments, insertDraft } from '../../store-drafts.ts'
import { examineLetter } from '../checking/examine-letter.ts'
import { onCase, personOf } from '../on-case.ts'
import { lostFileRefusal } from '../stored-files.ts'

export const draftDecision = onCase({
  name: 'requests.draftDecision',
  happened: 'requests.decisionDrafted',
  input: DraftDecision,
  perform: async (context, opened, { draft }) => {
    const by = personOf(context)
    const { around, checks } = await examineLetter(context, opened, draft, context.today)
    const drafted = rule(opened.state, { by, draft, around }, context.today, opened.settings)
    if (!drafted.ok) return drafted
    const red = refusalFrom(checks)
    if (red) return err(red)
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
