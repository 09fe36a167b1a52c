/** 说明理由通知书 (条例 第三十五条): what was counted, and until when reasons may be given; the reply period goes on. */
import { inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { closed, letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { LetterSituation, ReasonsRequestInput } from './situation.ts'

export const reasonsRequest = (situation: LetterSituation, input: ReasonsRequestInput): LetterContent => {
  const you = youIn(situation)
  return letterOn(situation, {
    kind: 'reasons_request',
    title: '政府信息公开申请说明理由通知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation)),
      paragraph(`经统计，${closed(input.counted)}上述数量、频次明显超过合理范围。`),
      paragraph(
        `根据《中华人民共和国政府信息公开条例》第三十五条的规定，请${you}于${inChineseWithWeekday(input.dueOn)}之前以书面形式说明申请的理由。理由合理但本机关不能在规定期限内答复的，本机关确定延迟答复的合理期限并告知${you}；理由不合理的，本机关告知${you}不予处理。`,
      ),
      paragraph(`本通知不影响答复期限的计算。说明理由有困难的，可以联系${whereToAsk(situation.organ)}，由工作人员协助记录。`),
    ],
  })
}
