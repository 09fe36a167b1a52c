/** 收费测算: what either standard comes to, beside the form of the fee notice (国办函〔2020〕109号; R039). */
import { useQuery } from '@tanstack/react-query'
import type { CasePage, FeeQuote } from '#requests/contract'
import type { FormValues } from '../acts/form-spec.ts'
import { ask } from '../client/queries.ts'
import { Failed, Loading } from '../parts/states.tsx'

export const FeeQuotePane = ({ page, values }: { readonly page: CasePage; readonly values: FormValues }) => {
  const pages = typeof values.pages === 'number' ? values.pages : 0
  const quote = useQuery({
    queryKey: ['feeQuote', page.row.id, pages],
    queryFn: () => ask<FeeQuote>('requests.feeQuote', { requestId: page.row.id, pages }),
    placeholderData: (earlier) => earlier,
  })
  if (quote.isPending) return <Loading what="测算" />
  if (quote.isError) return <Failed error={quote.error} retry={() => void quote.refetch()} />
  const { perRequestYuan, perPageYuan, ordinalInMonth, why } = quote.data
  const chosen = values.standard
  return (
    <section className="card note-form" aria-label="收费测算">
      <h3 className="h2">收费测算</h3>
      <table className="tb">
        <caption className="sr">两种标准各是多少</caption>
        <tbody>
          <tr>
            <td>{chosen === 'per_request' ? <b>按件</b> : '按件'}</td>
            <td className="m">登记簿上这位申请人当月第 {ordinalInMonth} 件</td>
            <td className="r">
              <b>{perRequestYuan} 元</b>
            </td>
          </tr>
          <tr>
            <td>{chosen === 'per_page' ? <b>按页</b> : '按页'}</td>
            <td className="m">本件 {pages} 页</td>
            <td className="r">
              <b>{perPageYuan === null ? '不能用' : `${perPageYuan} 元`}</b>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="s m" style={{ marginTop: 8 }}>
        {why}
      </p>
    </section>
  )
}
