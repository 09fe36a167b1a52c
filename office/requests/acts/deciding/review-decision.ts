/** requests.reviewDecision: 法制审核 and 公开（保密）审查 by somebody else than the drafter (条例 第十七条). */
import { err, forbidden, ok } from '#kernel'
import { reviewDecision as rule } from '../../case/decide.ts'
import { refusalFrom } from '../../case/decision-checks.ts'
import { ReviewDecision } from '../../inputs.contract.ts'
import { loadDraft, markReviewed } from '../../store-drafts.ts'
import { examineLetter } from '../checking/examine-letter.ts'
import { onCase, personOf } from '../on-case.ts'
import { rolesOf } from '../roles-of.ts'

const roleFor = { legal: 'legal_reviewer', disclosure: 'disclosure_reviewer' } as const

export const reviewDecision = onCase({
  name: 'requests.reviewDecision',
  happened: 'requests.decisionReviewed',
  input: ReviewDecision,
  perform: async (context, opened, { kind, passed, opinion }) => {
    const by = personOf(context)
    const roles = await rolesOf(context, opened.record.organId)
    if (context.caller.kind === 'official' && !roles.includes(roleFor[kind]))
      return forbidden(kind === 'legal' ? '法制审核请由本机关的法制审核人办理。' : '公开审查请由本机关的公开审查人办理。')
    const reviewed = rule(opened.state, { by, kind, passed, opinion }, context.today, opened.settings)
    if (!reviewed.ok) return reviewed
    const draft = opened.state.draft?.number ?? 0
    const kept = passed ? await loadDraft(context, opened.record.id, draft) : null
    const red = kept ? refusalFrom((await examineLetter(context, opened, kept, context.today)).checks) : null
    if (red) return err({ ...red, message: `还有必须改的，不能通过：${red.message}` })
    if (passed) await markReviewed(context, opened.record.id, draft, kind, by)
    return ok({ facts: reviewed.value, detail: { draft, kind, passed } })
  },
})
