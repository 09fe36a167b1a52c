/** 延迟答复告知书 (条例 第三十五条): the reasons were accepted, the answer comes by a stated day. */
import { inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { closed, letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { DelayedReplyNoticeInput, LetterSituation } from './situation.ts'

export const delayedReplyNotice = (situation: LetterSituation, input: DelayedReplyNoticeInput): LetterContent => {
  const you = youIn(situation)
  return letterOn(situation, {
    kind: 'delayed_reply_notice',
    title: '政府信息公开申请延迟答复告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation)),
      paragraph(`本机关收到${you}的理由说明，经审查认为理由合理。但${closed(input.reason)}`),
      paragraph(
        `根据《中华人民共和国政府信息公开条例》第三十五条的规定，本机关确定延迟答复的合理期限至${inChineseWithWeekday(input.newDueOn)}，将在此之前答复${you}。`,
      ),
      paragraph(`${you}急需其中某一项信息的，请联系${whereToAsk(situation.organ)}，本机关优先办理。`),
    ],
  })
}
