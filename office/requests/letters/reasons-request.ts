/** 说明理由通知书 (条例 第三十五条): what was counted, and until when reasons may be given; the reply period goes on. */
import { inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, progressQr } from './paper.ts'
import type { LetterSituation, ReasonsRequestInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const reasonsRequestTemplate = templateKind({
  id: 'reasons_request',
  name: '政府信息公开申请说明理由通知书',
  group: '程序文书',
  kind: 'reasons_request',
  placeholders: {
    ...toApplicant,
    申请数量: { type: 'sentence', explains: '统计到的数量、频次', required: '条例第三十五条：要写明数量、频次' },
    说明期限: { type: 'text', explains: '最晚哪天说明，带星期', required: '条例第三十五条：给出说明的期限' },
  },
  mustSay: [{ words: '第三十五条', why: '要求说明理由的依据' }],
})

export const reasonsRequest = (situation: LetterSituation, input: ReasonsRequestInput): LetterContent =>
  letterOn(situation, {
    kind: 'reasons_request',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, reasonsRequestTemplate, {
      ...applicantValues(situation),
      申请数量: input.counted,
      说明期限: inChineseWithWeekday(input.dueOn),
    }),
  })
