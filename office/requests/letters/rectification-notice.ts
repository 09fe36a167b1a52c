/** 更正告知书 (条例 第四十一条): one's own record was corrected, passed on, or whom to turn to. */
import { remedyParagraphs, remedyRoute } from '#law'
import type { LetterContent } from '#letters/contract'
import { bodiesOf } from './decision-frame.ts'
import { letterOn, progressQr } from './paper.ts'
import { openingOf } from './procedure.ts'
import type { LetterSituation, RectificationNoticeInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const rectificationTemplate = templateKind({
  id: 'rectification_notice',
  name: '政府信息更正告知书',
  group: '程序文书',
  kind: 'rectification_notice',
  placeholders: {
    ...toApplicant,
    要求更正的信息: { type: 'text', explains: '申请人认为不准确的记录', required: '条例第四十一条' },
    核实情况: { type: 'sentence', explains: '查了什么、结果怎样', required: '要说明理由' },
    已更正: { type: 'yesNo', explains: '属实，已经更正' },
    已转送: { type: 'yesNo', explains: '不属本机关职能，已转送' },
    告知提出: { type: 'yesNo', explains: '不属本机关职能，告知向谁提出' },
    不予更正: { type: 'yesNo', explains: '不属实，不予更正' },
    有权机关: { type: 'text', explains: '有权更正的机关' },
    救济渠道: { type: 'blocks', explains: '不予更正时的救济渠道，由系统生成，不能改', required: '不予更正的，申请人可以复议、诉讼' },
  },
  mustSay: [{ words: '第四十一条', why: '更正的依据' }],
})

export const rectificationNotice = (situation: LetterSituation, input: RectificationNoticeInput): LetterContent => {
  const refused = input.outcome === 'refused'
  const remedy = remedyParagraphs({
    route: refused ? remedyRoute({ kind: 'rectification_refused' }, 'applicant', situation.on) : 'none',
    bodies: bodiesOf(situation.organ),
  })
  return letterOn(situation, {
    kind: 'rectification_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, rectificationTemplate, {
      ...applicantValues(situation),
      收到情况: openingOf(situation).replace('政府信息公开申请', '更正与自身相关的政府信息的申请'),
      要求更正的信息: input.record,
      核实情况: input.explanation,
      已更正: input.outcome === 'corrected',
      已转送: input.outcome === 'transferred',
      告知提出: input.outcome === 'pointed',
      不予更正: refused,
      有权机关: input.rightOrgan ?? '有权更正的行政机关',
      救济渠道: remedy.ok && remedy.value.length > 0 ? [{ kind: 'remedy', paragraphs: remedy.value }] : [],
    }),
  })
}
