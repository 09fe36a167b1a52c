/** requests.receiveCorrection: the corrected request starts the period anew (条例 第三十条). */
import { ok } from '#kernel'
import { receiveCorrection as rule } from '../../case/correct.ts'
import { ReceiveCorrection } from '../../inputs.contract.ts'
import { insertStatement } from '../../store-people.ts'
import { replaceItems } from '../../store-register.ts'
import { onCase } from '../on-case.ts'

export const receiveCorrection = onCase({
  name: 'requests.receiveCorrection',
  happened: 'requests.correctionReceived',
  input: ReceiveCorrection,
  perform: async (context, opened, input) => {
    const received = rule(opened.state, input, context.today, opened.settings)
    if (!received.ok) return received
    const { on, text, items } = input
    await insertStatement(context, opened.record.id, { kind: 'correction', on, accepted: true, text, ...(items ? { items } : {}) })
    if (items) await replaceItems(context, opened.record.id, items)
    return ok({ facts: received.value, detail: { justified: input.justified } })
  },
})
