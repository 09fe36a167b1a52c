/** 更正告知书 (条例 第四十一条): one's own record was corrected, passed on, or whom to turn to. */
import { remedyParagraphs, remedyRoute } from '#law'
import type { LetterContent } from '#letters/contract'
import { bodiesOf } from './decision-frame.ts'
import { closed, letterOn, paragraph, progressQr, sections, youIn } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { LetterSituation, RectificationNoticeInput } from './situation.ts'

export const rectificationNotice = (situation: LetterSituation, input: RectificationNoticeInput): LetterContent => {
  const refused = input.outcome === 'refused'
  const remedy = remedyParagraphs({
    route: refused ? remedyRoute({ kind: 'rectification_refused' }, 'applicant', situation.on) : 'none',
    bodies: bodiesOf(situation.organ),
  })
  return letterOn(situation, {
    kind: 'rectification_notice',
    title: '政府信息更正告知书',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    blocks: [
      paragraph(openingOf(situation).replace('政府信息公开申请', '更正与自身相关的政府信息的申请')),
      ...sections([
        ['要求更正的信息', [{ kind: 'quote', text: input.record }]],
        ['核实和处理情况', [paragraph(closed(input.explanation)), paragraph(outcomeOf(situation, input))]],
        ['救济渠道', remedy.ok && remedy.value.length > 0 ? [{ kind: 'remedy', paragraphs: remedy.value }] : []],
      ]),
    ],
  })
}

const outcomeOf = (situation: LetterSituation, { outcome, rightOrgan }: RectificationNoticeInput): string => {
  const you = youIn(situation)
  const basis = '根据《中华人民共和国政府信息公开条例》第四十一条的规定，'
  switch (outcome) {
    case 'corrected':
      return `${basis}经核实，${you}反映的情况属实，本机关已予更正。`
    case 'transferred':
      return `${basis}该信息不属于本机关职能范围，本机关已将${you}的申请转送${rightOrgan ?? '有权更正的行政机关'}处理。`
    case 'pointed':
      return `${basis}该信息不属于本机关职能范围，请${you}向${rightOrgan ?? '有权更正的行政机关'}提出。`
    case 'refused':
      return `${basis}经核实，现有证据不能证明该信息记录不准确，本机关不予更正。${you}有新的证据的，可以再次提出。`
  }
}
