/** requests.keepFormDraft: what is half typed on the desk survives a closed window; one's own only, sealed. */
import { forbidden, ok } from '#kernel'
import { act } from '#platform'
import { KeepFormDraft } from '../../inputs.contract.ts'
import { saveFormDraft } from '../../store-drafts.ts'

export const keepFormDraft = act({
  name: 'requests.keepFormDraft',
  title: '保存未提交的表单',
  side: 'office',
  input: KeepFormDraft,
  within: async () => null,
  handle: async (context, { form, about, content }) => {
    if (context.caller.kind !== 'official') return forbidden('只有登录的工作人员可以保存表单。')
    await saveFormDraft(context, context.caller.personId, form, about, content)
    return ok({ keptAt: context.now })
  },
})
