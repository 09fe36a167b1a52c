/** 双方确认记录 (条例 第三十一条第二、三项): which day counts as the day of receipt, and how both sides settled it. */
import { inChinese } from '#kernel'
import { channelTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn, paragraph, progressQr } from './paper.ts'
import type { LetterSituation, ReceiptConfirmationInput } from './situation.ts'

export const receiptConfirmation = (situation: LetterSituation, input: ReceiptConfirmationInput): LetterContent =>
  formOn(situation, {
    kind: 'receipt_confirmation',
    title: '政府信息公开申请双方确认记录',
    signed: true,
    qr: progressQr(situation),
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请人', situation.applicant.name],
        ['提交渠道', channelTerms[situation.channel]],
        ['提交日期', inChinese(situation.submittedOn)],
        ['确认方式', howTerms[input.how]],
        ['双方确认之日', inChinese(input.confirmedOn)],
        ['本机关确认人', input.by ?? '系统自动确认'],
      ]),
      paragraph(
        `依照《中华人民共和国政府信息公开条例》第三十一条的规定，${inChinese(input.confirmedOn)}为收到申请之日，答复期限自次日起按工作日计算。`,
      ),
    ],
  })

const howTerms: Readonly<Record<ReceiptConfirmationInput['how'], string>> = {
  automatic: '申请人提交后在回执页面当场确认',
  phone: '电话确认',
  message: '短信、电子邮件或者站内消息确认',
  in_person: '当面确认',
}
