/** 征求其他机关意见函 (条例 第三十四条 for co-producers, 第十一条 for others): only a co-producer's silence is consent. */
import type { LetterContent } from '#letters/contract'
import { letterOn } from './paper.ts'
import type { AgencyConsultationLetterInput, Paper } from './situation.ts'
import { anyPaperValues, onAnyPaper, templateKind, written } from './template.ts'

export const agencyConsultationTemplate = templateKind({
  id: 'agency_consultation_letter',
  name: '关于征求政府信息公开意见的函',
  group: '征求意见',
  kind: 'agency_consultation_letter',
  placeholders: {
    ...onAnyPaper,
    被征求的机关: { type: 'text', explains: '收函的机关' },
    共同制作: { type: 'yesNo', explains: '收函的机关是不是共同制作的机关（第三十四条）；不是的按第十一条征求' },
    所涉信息: { type: 'text', explains: '征求意见的是哪一份信息', required: '不写明内容，对方无从答复' },
  },
  mustSay: [{ words: '十五个工作日', why: '条例第三十四条规定的答复期限' }],
})

export const agencyConsultationLetter = (paper: Paper, input: AgencyConsultationLetterInput): LetterContent =>
  letterOn(paper, {
    kind: 'agency_consultation_letter',
    addressee: input.organName,
    ...written(paper, agencyConsultationTemplate, {
      ...anyPaperValues(paper),
      被征求的机关: input.organName,
      共同制作: input.coProducer,
      所涉信息: input.information,
    }),
  })
