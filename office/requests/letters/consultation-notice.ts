/** 征求意见告知书 (条例 第三十二条、第三十三条第三款): others are being asked, and that time does not count. The third party is not named. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, progressQr } from './paper.ts'
import type { ConsultationNoticeInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const consultationNoticeTemplate = templateKind({
  id: 'consultation_notice',
  name: '政府信息公开申请征求意见告知书',
  group: '征求意见',
  kind: 'consultation_notice',
  placeholders: {
    ...toApplicant,
    征求第三方: { type: 'yesNo', explains: '征求的是第三方（不告知是谁）；否则是其他机关' },
    被征求的机关: { type: 'text', explains: '征求意见的机关；第三方不写' },
    发出日期: { type: 'text', explains: '征求意见的文书哪天发出', required: '这一天起的时间不计算在答复期限内' },
  },
  mustSay: [{ words: '不计算在答复期限内', why: '条例第三十三条第三款' }],
})

export const consultationNotice = (situation: LetterSituation, input: ConsultationNoticeInput): LetterContent =>
  letterOn(situation, {
    kind: 'consultation_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, consultationNoticeTemplate, {
      ...applicantValues(situation),
      征求第三方: input.consulted === 'third_party',
      被征求的机关: input.organName ?? '有关机关',
      发出日期: inChinese(input.sentOn),
    }),
  })
