/** requests.remindCoSearch 催协查, requests.withdrawCoSearch 撤回协查 (R020). */
import { missing, ok } from '#kernel'
import { remindCoSearch as remind, withdrawCoSearch as withdraw } from '../../case/co-search.ts'
import { RemindCoSearch, WithdrawCoSearch } from '../../cooperation.contract.ts'
import { loadCoSearches, saveCoSearchWithdrawn } from '../../store-co-search.ts'
import { onPart } from './on-co-search.ts'

export const remindCoSearch = onPart({
  name: 'requests.remindCoSearch',
  title: '催协查',
  happened: 'requests.coSearchReminded',
  input: RemindCoSearch,
  perform: async (context, opened, input) => {
    const reminded = remind(opened.state, { search: input.search }, context.today, opened.settings)
    if (!reminded.ok) return reminded
    const found = (await loadCoSearches(context, opened.record.id)).find(({ ref }) => ref === input.search)
    return ok({ facts: reminded.value, detail: { search: input.search, organ: found?.organId, coSearchId: found?.id } })
  },
})

export const withdrawCoSearch = onPart({
  name: 'requests.withdrawCoSearch',
  title: '撤回协查',
  happened: 'requests.coSearchWithdrawn',
  input: WithdrawCoSearch,
  perform: async (context, opened, input) => {
    const withdrawn = withdraw(opened.state, { search: input.search, reason: input.reason }, context.today, opened.settings)
    if (!withdrawn.ok) return withdrawn
    const found = (await loadCoSearches(context, opened.record.id)).find(({ ref }) => ref === input.search)
    if (!found) return missing('没有这次协查，请从列表重新打开。')
    await saveCoSearchWithdrawn(context, found.id)
    return ok({ facts: withdrawn.value, detail: { search: input.search, organ: found.organId } })
  },
})
