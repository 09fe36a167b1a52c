/** 补正告知书 (条例 第三十条): what is unclear, how to mend it, until when and what happens otherwise; everything in one notice. */
import type { LetterContent } from '#letters/contract'
import { closed, letterOn, paragraph, progressQr, sections, whereToAsk, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { CorrectionNoticeInput, LetterSituation } from './situation.ts'

export const correctionNotice = (situation: LetterSituation, input: CorrectionNoticeInput): LetterContent => {
  const you = youIn(situation)
  return letterOn(situation, {
    kind: 'correction_notice',
    title: '政府信息公开申请补正告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(
        `${openingOf(situation)}为了准确查找${you}需要的信息，根据《中华人民共和国政府信息公开条例》第三十条的规定，现将需要补正的内容一次性告知如下。`,
      ),
      ...sections([
        ['申请内容', [{ kind: 'quote', text: situation.description }]],
        ['需要补正的内容', [{ kind: 'list', items: input.defects.map(closed) }]],
        [
          '怎样补正',
          [paragraph(closed(input.howToMend)), paragraph(`补正有困难的，请联系${whereToAsk(situation.organ)}，工作人员协助${you}填写。`)],
        ],
        [
          '补正期限',
          [
            paragraph(
              `请${you}自收到本告知书之日起${input.periodWorkdays}个工作日内补正。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
            ),
          ],
        ],
      ]),
      paragraph('特此告知。'),
    ],
  })
}
