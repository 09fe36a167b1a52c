/** requests.signDecision: the head signs; the letter gets its number and its remedy block, and stands (条例 第三十六条; R028, R029). */
import { err, forbidden, ok, unlawful } from '#kernel'
import { decisions } from '#law'
import { indexPrecedent, takeTurn } from '#precedents'
import { caseFrom, lastOf } from '../../case/case.ts'
import { signDecision as rule } from '../../case/decide.ts'
import { refusalFrom } from '../../case/decision-checks.ts'
import { signerRoleRefusal } from '../../case/fast-lane.ts'
import { linkCheckedBy } from '../../case/link-checks.ts'
import { stamped } from '../../case/rule.ts'
import { SignDecision } from '../../inputs.contract.ts'
import { approvalSheet, documentOf, remedyOf } from '../../letters/index.ts'
import { precedentOf } from '../../precedent-of.ts'
import { loadDraft, markSigned } from '../../store-drafts.ts'
import { examineLetter } from '../checking/examine-letter.ts'
import { issueFor, issueForm } from '../letters-of-case.ts'
import { onCase, personOf } from '../on-case.ts'
import { rolesOf } from '../roles-of.ts'
import { approvalSteps } from './approval-steps.ts'
import { searchExhibit } from './search-exhibit.ts'

export const signDecision = onCase({
  name: 'requests.signDecision',
  happened: 'requests.decided',
  input: SignDecision,
  perform: async (context, opened, { on }) => {
    const by = personOf(context)
    const { record, state } = opened
    const number = state.draft?.number ?? 0
    const draft = await loadDraft(context, record.id, number)
    if (!draft) return unlawful('还没有送审的答复草稿。请先起草、审核，再签发。', '条例第四十五条')
    await takeTurn(context)
    const roleRefusal = signerRoleRefusal(state, await rolesOf(context, record.organId), opened.settings)
    if (context.caller.kind === 'official' && roleRefusal) return forbidden(roleRefusal)
    const { around, situation, letter: content, checks } = await examineLetter(context, opened, draft, on)
    const signed = rule(state, { by, on, draft, around }, context.today, opened.settings)
    if (!signed.ok) return signed
    const remedy = remedyOf(situation, draft)
    if (!remedy.ok) return remedy
    const red = refusalFrom(checks)
    if (red) return err({ ...red, message: `答复还有必须改的，不能签发：${red.message}` })
    const letter = await issueFor(context, opened, content, 'applicant', draft.issuedInNameOf)
    await markSigned(context, record.id, number, by)
    const facts = stamped(signed.value, letter)
    const decided = lastOf(facts, 'decided')
    const sheet = approvalSheet(situation, {
      decisionTitle: documentOf(draft).title,
      summary: decisions[draft.code].title,
      remedy: decided?.remedy ?? 'either',
      steps: await approvalSteps(context, opened, on),
    })
    await issueForm(context, opened, sheet, 'file')
    const signedCase = { ...opened, state: caseFrom([...state.facts, ...facts], context.today, opened.settings) }
    const precedent = await precedentOf(context, signedCase)
    if (precedent) await indexPrecedent(context, precedent)
    const exhibit = await searchExhibit(context, opened, situation)
    if (exhibit) await issueForm(context, opened, exhibit, 'file')
    return ok({
      facts,
      letter,
      detail: {
        code: draft.code,
        ...linkDetail(linkCheckedBy(draft, around.link)),
        remedy: decided?.remedy,
        late: state.clocks.status === 'overdue',
      },
    })
  },
})

/** 已主动公开: looked at by the machine, or only by hand. */
const linkDetail = (checked: 'machine' | 'hand' | null) => (checked ? { linkCheckedBy: checked } : {})
