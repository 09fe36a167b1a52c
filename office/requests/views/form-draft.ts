/** requests.formDraft: the caller's own half filled form; nobody else's. */
import { ok } from '#kernel'
import { view } from '#platform'
import { SeeFormDraft } from '../contract.ts'
import { loadFormDraft } from '../store-drafts.ts'

export const formDraft = view({
  name: 'requests.formDraft',
  title: '没写完的表单',
  side: 'office',
  input: SeeFormDraft,
  within: async () => null,
  show: async (context, { form, about }) => {
    const content = context.caller.kind === 'official' ? await loadFormDraft(context, context.caller.personId, form, about) : null
    return ok({ content })
  },
})
