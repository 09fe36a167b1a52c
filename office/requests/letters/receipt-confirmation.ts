/** 双方确认记录 (条例 第三十一条第二、三项): which day counts as the day of receipt, and how both sides settled it. */
import { inChinese } from '#kernel'
import { channelTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { formOn, progressQr } from './paper.ts'
import type { LetterSituation, ReceiptConfirmationInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const receiptConfirmationTemplate = templateKind({
  id: 'receipt_confirmation',
  name: '政府信息公开申请双方确认记录',
  group: '程序文书',
  kind: 'receipt_confirmation',
  placeholders: {
    ...toApplicant,
    提交渠道: { type: 'text', explains: '网上、当面、邮寄……', required: '条例第三十一条：按渠道确定收到之日' },
    提交日期: { type: 'text', explains: '申请人哪天提交' },
    确认方式: { type: 'text', explains: '怎样确认的' },
    确认之日: { type: 'text', explains: '双方确认之日，就是收到申请之日', required: '条例第三十一条' },
    确认人: { type: 'text', explains: '本机关的确认人', required: '条例第三十一条：双方确认' },
  },
})

export const receiptConfirmation = (situation: LetterSituation, input: ReceiptConfirmationInput): LetterContent =>
  formOn(situation, {
    kind: 'receipt_confirmation',
    signed: true,
    qr: progressQr(situation, '扫码查看办理进度'),
    ...written(situation, receiptConfirmationTemplate, {
      ...applicantValues(situation),
      提交渠道: channelTerms[situation.channel],
      提交日期: inChinese(situation.submittedOn),
      确认方式: howTerms[input.how],
      确认之日: inChinese(input.confirmedOn),
      确认人: input.by ?? '系统自动确认',
    }),
  })

const howTerms: Readonly<Record<ReceiptConfirmationInput['how'], string>> = {
  automatic: '申请人提交后在回执页面当场确认',
  phone: '电话确认',
  message: '短信、电子邮件或者站内消息确认',
  in_person: '当面确认',
}
