/** requests.extend: 延期答复 with the consent of the head, told in the same act (条例 第三十三条第二款; R018). */
import { ok } from '#kernel'
import { caseFrom } from '../../case/case.ts'
import { extend as rule } from '../../case/extend.ts'
import { stamped } from '../../case/rule.ts'
import { Extend } from '../../inputs.contract.ts'
import { extensionNotice } from '../../letters/index.ts'
import { issueFor, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'
import { rolesOf } from '../roles-of.ts'

export const extend = onCase({
  name: 'requests.extend',
  happened: 'requests.extended',
  input: Extend,
  perform: async (context, opened, input) => {
    const { on, workdays, reason } = input
    const roles = await rolesOf(context, opened.record.organId)
    const able = opened.settings.law.extensionApproverRoles
    const approvedByRole = roles.find((role) => able.includes(role)) ?? roles[0] ?? 'case_handler'
    const extended = rule(opened.state, { on, workdays, reason, approvedByRole }, context.today, opened.settings)
    if (!extended.ok) return extended
    const { clocks } = caseFrom([...opened.state.facts, ...extended.value], context.today, opened.settings)
    const content = extensionNotice(await situationOf(context, opened, on), {
      workdays,
      reason,
      replyDueBefore: opened.state.clocks.replyDue,
      newDueOn: clocks.replyDue,
    })
    const letter = await issueFor(context, opened, content, 'applicant')
    return ok({
      facts: stamped(extended.value, letter),
      letter,
      detail: { workdays, dueBefore: opened.state.clocks.replyDue, due: clocks.replyDue },
    })
  },
})
