/** 延期答复告知书 (条例 第三十三条第二款): why it takes longer, until when, and who agreed. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { closed, letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { ExtensionNoticeInput, LetterSituation } from './situation.ts'

export const extensionNotice = (situation: LetterSituation, input: ExtensionNoticeInput): LetterContent => {
  const you = youIn(situation)
  const before = input.replyDueBefore ? `原答复期限至${inChinese(input.replyDueBefore)}；` : ''
  const until = input.newDueOn
    ? `延长后的答复期限至${inChineseWithWeekday(input.newDueOn)}`
    : '征求意见所需时间不计算在答复期限内，延长后的最后一日在征求意见结束后另行确定'
  return letterOn(situation, {
    kind: 'extension_notice',
    title: '政府信息公开申请延期答复告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation)),
      paragraph(`因${closed(input.reason.replace(/^因(为)?/, ''))}本机关不能在原定期限内答复。`.replace('。本机关', '，本机关')),
      paragraph(
        `根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限${input.workdays}个工作日。${before}${until}。`,
      ),
      paragraph(`本机关会抓紧办理，能够提前答复的提前答复。${you}有疑问的，可以联系${whereToAsk(situation.organ)}。`),
      paragraph('特此告知。'),
    ],
  })
}
