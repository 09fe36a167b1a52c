/** 分件告知书: a kind letter that one paper goes on as several requests; the applicant has nothing to do (条例 第二十九条 asks nobody to file apart; 第三十一条 the day of receipt stays). */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { heading, letterOn, paragraph, progressQr, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { LetterSituation } from './situation.ts'

export interface SplitNoticeInput {
  /** What stays under the number it has. */
  readonly kept: readonly string[]
  readonly parts: readonly { readonly number: string; readonly trackingNumber: string; readonly items: readonly string[] }[]
}

export const splitNotice = (situation: LetterSituation, { kept, parts }: SplitNoticeInput): LetterContent => {
  const you = youIn(situation)
  const received = situation.receivedOn
  return letterOn(situation, {
    kind: 'split_notice',
    title: '政府信息公开申请分件办理告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation)),
      paragraph(
        `${you}的申请里有几件互不相干的事。为了查得快、答得清，本机关把它们分成 ${parts.length + 1} 件，分别办理、分别答复。${you}不用重新申请，也不用补充材料。`,
      ),
      heading(`登记编号：${situation.caseNumber}（不变）`),
      { kind: 'list', items: kept },
      ...parts.flatMap(({ number, trackingNumber, items }) => [
        heading(`登记编号：${number}，登记号：${trackingNumber}`),
        { kind: 'list' as const, items },
      ]),
      paragraph(
        received
          ? `各件的收到申请之日都是${inChinese(received)}，答复期限都从这一天起算，不因分件推迟。`
          : '各件与原申请同一天提交，答复期限不因分件推迟。',
      ),
      paragraph(`新编号的查询码随各件的登记回执单独交给${you}。没有拿到，或者认为不应当分开的，请联系${whereToAsk(situation.organ)}。`),
    ],
  })
}
