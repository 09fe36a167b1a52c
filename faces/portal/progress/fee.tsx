/** 信息处理费 in plain words: how much, by when, how, what happens if not; paid, lapsed, dropped (条例 第四十二条; 国办函〔2020〕109号第六、七条). */
import { DayText, Notice } from '#components'
import { plainDate } from '#kernel'
import type { ProgressView } from '#tracking'

export const Fee = ({ progress: { fee, organName, organPhone, letters } }: { readonly progress: ProgressView }) => {
  if (!fee) return null
  // senders of before said no state: then it waits
  switch (fee.state ?? 'due') {
    case 'due':
      return (
        <Notice tone="soon" title={`要缴信息处理费 ${fee.amountYuan} 元`}>
          <dl className="plain">
            <dt>多少钱</dt>
            <dd>
              {fee.amountYuan} 元{standardWords(fee.standard)}
              {fee.paidYuan ? `。已经缴了 ${fee.paidYuan} 元，还差 ${fee.amountYuan - fee.paidYuan} 元，缴清才算` : ''}。
            </dd>
            <dt>哪天以前缴</dt>
            <dd>
              {fee.dueOn ? (
                <>
                  最晚 <DayText day={plainDate(fee.dueOn)} />
                  ，缴清。
                </>
              ) : (
                '收到收费通知的第二天起，20 个工作日以内缴清。'
              )}
            </dd>
            <dt>怎么缴</dt>
            <dd>
              {fee.howToPay ?? (letters.some(({ kind }) => kind === 'fee_notice') ? '写在下面的收费通知书上。' : `请问${organName}。`)}
              {organPhone && ` 不清楚的，打电话 ${organPhone} 问。`}只认收费通知书上写的缴法，不要转给个人。
            </dd>
            <dt>缴了以后</dt>
            <dd>从第二天起，重新数 20 个工作日答复您。缴款要开财政票据。</dd>
            <dt>不缴会怎样</dt>
            <dd>
              到期没有缴清的，算您放弃这件申请，单位不再办，以后还可以再申请。对收费有意见，先和单位说；过了缴费期，可以投诉，也可以就不办理复议、起诉。
            </dd>
          </dl>
          <p className="law">《政府信息公开条例》第四十二条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条、第七条</p>
        </Notice>
      )
    case 'paid':
      return <Notice tone="good">信息处理费 {fee.paidYuan ?? fee.amountYuan} 元已经缴清。从缴清的第二天起，重新数 20 个工作日。</Notice>
    case 'lapsed':
      return (
        <Notice>
          <p>信息处理费 {fee.amountYuan} 元到期没有缴清，这件申请算放弃，不再办。钱不用再缴，以后还可以再申请。</p>
          <p className="law">国办函〔2020〕109号第六条</p>
        </Notice>
      )
    case 'dropped':
      return <Notice>这件申请已经不办了，信息处理费 {fee.amountYuan} 元不用再缴。</Notice>
  }
}

const standardWords = (standard: 'per_request' | 'per_page' | undefined): string =>
  standard === undefined ? '' : standard === 'per_page' ? '，按页数收，30 页以内不收' : '，按件数收，每月前 10 件不收'
