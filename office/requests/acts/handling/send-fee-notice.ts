/** requests.sendFeeNotice: 收费通知书; the sum is reckoned from the register, never typed (条例 第四十二条; 国办函〔2020〕109号). */
import { ok } from '#kernel'
import { feeFor, sendFeeNotice as rule } from '../../case/fee.ts'
import { stamped } from '../../case/rule.ts'
import { SendFeeNotice } from '../../inputs.contract.ts'
import { feeNotice } from '../../letters/index.ts'
import { ordinalOfCase } from '../../store-register.ts'
import { issueFor, situationOf } from '../letters-of-case.ts'
import { onCase } from '../on-case.ts'

const deliveries = { paper: 'paper', electronic: 'email', inspect: 'inspect', copy: 'copy' } as const

export const sendFeeNotice = onCase({
  name: 'requests.sendFeeNotice',
  happened: 'requests.feeNoticeSent',
  input: SendFeeNotice,
  perform: async (context, opened, input) => {
    const { record } = opened
    const ordinalInMonth = await ordinalOfCase(context, record.id, record.organId)
    const fee = { ...input, ordinalInMonth, delivery: deliveries[record.wish.form] }
    const sent = rule(opened.state, fee, context.today, opened.settings)
    if (!sent.ok) return sent
    const amount = feeFor(fee)
    if (amount === null) throw new Error('the rule has let a fee pass that cannot be reckoned')
    const content = feeNotice(await situationOf(context, opened, input.on), {
      standard: input.standard,
      amount,
      ...(input.standard === 'per_request' ? { sequenceInMonth: ordinalInMonth } : { pages: input.pages ?? 0 }),
      basis: input.basis,
      howToPay: input.howToPay,
    })
    const letter = await issueFor(context, opened, content, 'applicant')
    return ok({ facts: stamped(sent.value, letter), letter, detail: { amountFen: amount, standard: input.standard } })
  },
})
