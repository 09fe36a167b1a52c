/** 延期答复告知书 (条例 第三十三条第二款): why it takes longer, until when, and who agreed. */
import { inChinese, inChineseWithWeekday } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, progressQr } from './paper.ts'
import type { ExtensionNoticeInput, LetterSituation } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

export const extensionNoticeTemplate = templateKind({
  id: 'extension_notice',
  name: '政府信息公开申请延期答复告知书',
  group: '程序文书',
  kind: 'extension_notice',
  placeholders: {
    ...toApplicant,
    延期理由: { type: 'phrase', explains: '为什么要延长，前面不写“因”', required: '条例第三十三条第二款：延长要说明理由' },
    延长天数: { type: 'text', explains: '延长几个工作日，只有数字', required: '条例第三十三条第二款：最长二十个工作日' },
    原答复期限: { type: 'text', explains: '原来最晚哪天答复' },
    新的答复期限: { type: 'text', explains: '延长以后最晚哪天答复；正在征求意见、还不能确定的为空' },
  },
  mustSay: [
    { words: '第三十三条第二款', why: '延期的依据' },
    { words: '政府信息公开工作机构负责人同意', why: '条例第三十三条第二款：要经负责人同意' },
  ],
})

export const extensionNotice = (situation: LetterSituation, input: ExtensionNoticeInput): LetterContent =>
  letterOn(situation, {
    kind: 'extension_notice',
    addressee: situation.applicant.name,
    qr: progressQr(situation),
    ...written(situation, extensionNoticeTemplate, {
      ...applicantValues(situation),
      延期理由: input.reason.replace(/^因(为)?/, ''),
      延长天数: String(input.workdays),
      原答复期限: input.replyDueBefore ? inChinese(input.replyDueBefore) : '',
      新的答复期限: input.newDueOn ? inChineseWithWeekday(input.newDueOn) : '',
    }),
  })
