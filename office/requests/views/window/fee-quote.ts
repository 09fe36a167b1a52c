/** requests.feeQuote: what either standard would charge for this case, before a notice is written (条例 第四十二条; 国办函〔2020〕109号; R039). */
import { ok } from '#kernel'
import { feeOf } from '#law'
import { maySendFeeNotice } from '../../case/fee.ts'
import { ordinalOfCase } from '../../store-register.ts'
import { type FeeQuote, SeeFeeQuote } from '../../window.contract.ts'
import { caseView } from '../case-view.ts'

const deliveries = { paper: 'paper', electronic: 'email', inspect: 'inspect', copy: 'copy' } as const

export const feeQuote = caseView({
  name: 'requests.feeQuote',
  title: '收费测算',
  input: SeeFeeQuote,
  show: async (context, { record, state, settings }, { pages }) => {
    const ordinalInMonth = await ordinalOfCase(context, record.id, record.organId)
    const perRequestYuan = feeOf({ seqInMonth: ordinalInMonth, chargedBy: 'per_request' }) ?? 0
    const perPageYuan = feeOf({ seqInMonth: ordinalInMonth, chargedBy: 'per_page', pages, delivery: deliveries[record.wish.form] })
    const refusal = maySendFeeNotice(state, context.today, settings)
    const quote: FeeQuote = {
      ordinalInMonth,
      perRequestYuan,
      perPageYuan,
      chargeable: refusal === null && (perRequestYuan > 0 || (perPageYuan ?? 0) > 0),
      why: refusal?.message ?? whyOf(ordinalInMonth, perRequestYuan, perPageYuan, pages),
    }
    return ok(quote)
  },
})

const whyOf = (ordinal: number, perRequest: number, perPage: number | null, pages: number): string => {
  const byRequest = perRequest === 0 ? `当月第 ${ordinal} 件，前 10 件不收费` : `当月第 ${ordinal} 件，超过 10 件的部分收费`
  if (perPage === null) return `${byRequest}；当面查阅或者只告知途径的，不能按页收费。`
  return `${byRequest}；${pages} 页${perPage === 0 ? '，30 页以下不收费' : '，超过 30 页的部分收费'}。一件申请只能选一种标准。`
}
