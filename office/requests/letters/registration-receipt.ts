/** 登记回执 (条例 第四十五条): that it was received, under which number, and until when the answer comes. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import { channelTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { formOn, progressQr } from './paper.ts'
import type { LetterSituation, RegistrationReceiptInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'
import { deliveryTerms, supplyFormTerms } from './terms.ts'

export const registrationReceiptTemplate = templateKind({
  id: 'registration_receipt',
  name: '政府信息公开申请登记回执',
  group: '程序文书',
  kind: 'registration_receipt',
  placeholders: {
    ...toApplicant,
    登记编号: { ...toApplicant.登记编号, required: '条例第四十五条：回执要有登记编号' },
    登记号: { type: 'text', explains: '申请人查进度用的登记号' },
    提交方式: { type: 'text', explains: '网上、当面、邮寄……' },
    提交日期: { type: 'text', explains: '申请人哪天提交' },
    收到日期: { type: 'text', explains: '收到申请之日；还没有确认的印“待双方确认后确定”', required: '条例第三十一条：期限从这一天起算' },
    答复期限: { type: 'text', explains: '最晚哪天答复，带星期', required: '条例第三十三条：要让申请人知道哪天答复' },
    获取方式: { type: 'text', explains: '申请人选的形式和途径' },
  },
})

export const registrationReceipt = (situation: LetterSituation, input: RegistrationReceiptInput): LetterContent =>
  formOn(situation, {
    kind: 'registration_receipt',
    signed: true,
    qr: progressQr(situation, '扫码查看办理进度'),
    ...written(situation, registrationReceiptTemplate, {
      ...applicantValues(situation),
      登记号: situation.trackingNumber,
      提交方式: channelTerms[situation.channel],
      提交日期: inChinese(situation.submittedOn),
      收到日期: situation.receivedOn ? inChinese(situation.receivedOn) : '待双方确认后确定',
      答复期限: dueText(input),
      获取方式: `${supplyFormTerms[situation.wish.form]}；${deliveryTerms[situation.wish.delivery]}`,
    }),
  })

const dueText = ({ replyDue, provisional }: RegistrationReceiptInput): string => {
  if (replyDue === null) return '自收到申请之日起二十个工作日'
  return `${inChineseWithWeekday(replyDue)}之前${provisional ? '（该年度放假安排公布后可能调整）' : ''}`
}
