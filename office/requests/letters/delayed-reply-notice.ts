/** 延迟答复告知书 (条例 第三十五条): the reasons were accepted, the answer comes by a stated day. */
import { inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, progressQr } from './paper.ts'
import type { DelayedReplyNoticeInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const delayedReplyTemplate = templateKind({
  id: 'delayed_reply_notice',
  name: '政府信息公开申请延迟答复告知书',
  group: '程序文书',
  kind: 'delayed_reply_notice',
  placeholders: {
    ...toApplicant,
    延迟理由: { type: 'sentence', explains: '为什么不能在规定期限内答复' },
    延迟到: { type: 'text', explains: '确定的合理期限，带星期', required: '条例第三十五条：要告知延迟答复的合理期限' },
  },
  mustSay: [{ words: '第三十五条', why: '延迟答复的依据' }],
})

export const delayedReplyNotice = (situation: LetterSituation, input: DelayedReplyNoticeInput): LetterContent =>
  letterOn(situation, {
    kind: 'delayed_reply_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, delayedReplyTemplate, {
      ...applicantValues(situation),
      延迟理由: input.reason,
      延迟到: inChineseWithWeekday(input.newDueOn),
    }),
  })
