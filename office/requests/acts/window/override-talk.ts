/** requests.overrideTalk: nobody could be reached; the reason is a fact of its own and reaches the supervisor (R010, R018, R033). */
import { ok } from '#kernel'
import { overrideTalk as rule } from '../../case/talk.ts'
import { OverrideTalk } from '../../window.contract.ts'
import { onCase, personOf } from '../on-case.ts'

export const overrideTalk = onCase({
  name: 'requests.overrideTalk',
  happened: 'requests.talkOverridden',
  input: OverrideTalk,
  perform: async (context, opened, { purpose, reason }) => {
    const overridden = rule(opened.state, { by: personOf(context), purpose, reason }, context.today, opened.settings)
    return overridden.ok ? ok({ facts: overridden.value, detail: { purpose } }) : overridden
  },
})
