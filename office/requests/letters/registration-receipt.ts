/** 登记回执 (条例 第四十五条): that it was received, under which number, and until when the answer comes. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import { channelTerms } from '#law'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import type { LetterSituation, RegistrationReceiptInput } from './situation.ts'
import { deliveryTerms, supplyFormTerms } from './terms.ts'

export const registrationReceipt = (situation: LetterSituation, input: RegistrationReceiptInput): LetterContent => {
  const you = youIn(situation)
  return formOn(situation, {
    kind: 'registration_receipt',
    title: '政府信息公开申请登记回执',
    signed: true,
    qr: progressQr(situation),
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['登记号', situation.trackingNumber],
        ['申请人', situation.applicant.name],
        ['提交方式', channelTerms[situation.channel]],
        ['提交日期', inChinese(situation.submittedOn)],
        ['收到申请之日', situation.receivedOn ? inChinese(situation.receivedOn) : '待双方确认后确定'],
        ['答复期限', dueText(input)],
        ['申请内容', situation.description],
        ['获取信息的方式', `${supplyFormTerms[situation.wish.form]}；${deliveryTerms[situation.wish.delivery]}`],
      ]),
      paragraph(
        `本机关已登记${you}的政府信息公开申请，并将在答复期限内书面答复${you}。答复期限依照《中华人民共和国政府信息公开条例》第三十一条、第三十三条计算；需要补正、征求意见或者延长期限的，本机关会书面告知${you}。`,
      ),
      paragraph(`${you}可以扫描二维码，用登记号和查询码查看办理进度；也可以联系${whereToAsk(situation.organ)}。`),
    ],
  })
}

const dueText = ({ replyDue, provisional }: RegistrationReceiptInput): string => {
  if (replyDue === null) return '自收到申请之日起二十个工作日'
  return `${inChineseWithWeekday(replyDue)}之前${provisional ? '（该年度放假安排公布后可能调整）' : ''}`
}
