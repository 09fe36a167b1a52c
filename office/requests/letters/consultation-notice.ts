/** 征求意见告知书 (条例 第三十二条、第三十三条第三款): others are being asked, and that time does not count. The third party is not named. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { ConsultationNoticeInput, LetterSituation } from './situation.ts'

export const consultationNotice = (situation: LetterSituation, input: ConsultationNoticeInput): LetterContent => {
  const you = youIn(situation)
  const why =
    input.consulted === 'third_party'
      ? '所涉信息公开可能损害第三方的合法权益，根据《中华人民共和国政府信息公开条例》第三十二条的规定，本机关已书面征求第三方的意见，第三方应当自收到征求意见书之日起十五个工作日内提出意见'
      : `所涉信息需要征求${input.organName ?? '有关机关'}的意见，本机关已书面征求其意见`
  return letterOn(situation, {
    kind: 'consultation_notice',
    title: '政府信息公开申请征求意见告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation)),
      paragraph(`经审查，${why}（发出日期：${inChinese(input.sentOn)}）。`),
      paragraph('根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，征求第三方和其他机关意见所需时间不计算在答复期限内。'),
      paragraph(
        `收到意见或者期限届满后，本机关继续办理并及时答复${you}。${you}可以扫码查看重新计算的答复日期，也可以联系${whereToAsk(situation.organ)}。`,
      ),
    ],
  })
}
