/** 补正告知书 (条例 第三十条): what is unclear, how to mend it, until when and what happens otherwise; everything in one notice. */
import type { LetterContent } from '#letters/contract'
import { closed, letterOn, progressQr } from './paper.ts'
import type { CorrectionNoticeInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const correctionNoticeTemplate = templateKind({
  id: 'correction_notice',
  name: '政府信息公开申请补正告知书',
  group: '程序文书',
  kind: 'correction_notice',
  placeholders: {
    ...toApplicant,
    需要补正的内容: { type: 'list', explains: '哪里不明确，逐条', required: '条例第三十条：一次性告知补正事项' },
    怎样补正: { type: 'sentence', explains: '怎样写才清楚', required: '条例第三十条：给予指导和释明' },
    补正期限: { type: 'text', explains: '几个工作日，只有数字', required: '条例第三十条：合理的补正期限' },
  },
  mustSay: [
    { words: '第三十条', why: '补正的依据' },
    { words: '视为放弃申请', why: '条例第三十条：要告知逾期不补正的后果' },
  ],
})

export const correctionNotice = (situation: LetterSituation, input: CorrectionNoticeInput): LetterContent =>
  letterOn(situation, {
    kind: 'correction_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, correctionNoticeTemplate, {
      ...applicantValues(situation),
      需要补正的内容: input.defects.map(closed),
      怎样补正: input.howToMend,
      补正期限: String(input.periodWorkdays),
    }),
  })
