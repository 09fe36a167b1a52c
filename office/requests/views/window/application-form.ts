/** requests.previewApplicationForm: what was typed at the counter, as the form to read back and sign, before it is registered (条例 第二十九条; R004). */
import { missing, ok } from '#kernel'
import { findOrgan } from '#organs'
import { view } from '#platform'
import { applicationForm } from '../../letters/index.ts'
import { PreviewApplicationForm } from '../../window.contract.ts'

export const previewApplicationForm = view({
  name: 'requests.previewApplicationForm',
  title: '申请表预览',
  side: 'office',
  input: PreviewApplicationForm,
  within: async (_context, { organId }) => organId,
  show: async (context, input) => {
    const organ = await findOrgan(context.sql, input.organId)
    if (!organ) return missing('没有这个机关，请从列表里选择。')
    const { description, items } = input.requested
    const form = {
      organ,
      on: context.today,
      caseNumber: '（登记时编号）',
      publicUrl: context.app.settings.publicUrl,
      channel: input.channel,
      submittedOn: input.submittedOn,
      description,
      items,
      wish: input.wish,
    }
    return ok({ letter: applicationForm(form, input.applicant, input.assisted) })
  },
})
