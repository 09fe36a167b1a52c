/** requests.confirmReceipt: 双方确认 fixes the day of receipt (条例 第三十一条). */
import { ok } from '#kernel'
import { caseFrom } from '../../case/case.ts'
import { confirmReceipt as rule } from '../../case/confirm-receipt.ts'
import { ConfirmReceipt } from '../../inputs.contract.ts'
import { receiptConfirmation } from '../../letters/index.ts'
import { issueForm, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

export const confirmReceipt = onCase({
  name: 'requests.confirmReceipt',
  happened: 'requests.receiptConfirmed',
  input: ConfirmReceipt,
  perform: async (context, opened, input) => {
    const confirmed = rule(opened.state, input, context.today, opened.settings)
    if (!confirmed.ok) return confirmed
    const after = { ...opened, state: caseFrom([...opened.state.facts, ...confirmed.value], context.today, opened.settings) }
    const by = context.caller.kind === 'official' ? context.caller.name : undefined
    const record = receiptConfirmation(await situationOf(context, after, context.today), {
      how: input.how,
      confirmedOn: input.on,
      ...(by ? { by } : {}),
    })
    return ok({ facts: confirmed.value, letter: await issueForm(context, opened, record, 'applicant') })
  },
})
