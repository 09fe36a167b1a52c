/** requests.voidCase: a mistake in the register; number and reason stay (R003). */
import { ok } from '#kernel'
import { voidCase as rule } from '../../case/endings.ts'
import { VoidCase } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const voidCase = onCase({
  name: 'requests.voidCase',
  happened: 'requests.voided',
  input: VoidCase,
  perform: async (context, opened, { reason }) => {
    const voided = rule(opened.state, { reason }, context.today, opened.settings)
    return voided.ok ? ok({ facts: voided.value }) : voided
  },
})
