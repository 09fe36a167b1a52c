/** requests.recordPayment: the period starts anew on the day after full payment (国办函〔2020〕109号 第六条). */
import { fenFromYuan, ok } from '#kernel'
import { recordPayment as rule } from '../../case/fee.ts'
import { RecordPayment } from '../../inputs.contract.ts'
import { onCase } from '../on-case.ts'

export const recordPayment = onCase({
  name: 'requests.recordPayment',
  happened: 'requests.paid',
  input: RecordPayment,
  perform: async (context, opened, { on, amountYuan, postedOn }) => {
    const paid = rule(
      opened.state,
      { on, amount: fenFromYuan(amountYuan), ...(postedOn ? { postedOn } : {}) },
      context.today,
      opened.settings,
    )
    return paid.ok ? ok({ facts: paid.value, detail: { amountYuan } }) : paid
  },
})
