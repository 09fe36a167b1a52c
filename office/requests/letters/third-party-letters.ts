/** Letters to a third party (条例 第十五、三十二条): asked for its opinion, told of a disclosure. Built from Paper alone: nothing of the applicant can be in them. */
import { inChinese } from '#kernel'
import { remedyParagraphs, remedyRoute } from '#law'
import type { LetterContent } from '#letters/contract'
import { bodiesOf } from './decision-frame.ts'
import { formOn, letterOn } from './paper.ts'
import type { Paper, ThirdPartyDisclosureNoticeInput, ThirdPartyLetterInput } from './situation.ts'
import { anyPaperValues, onAnyPaper, templateKind, written } from './template.ts'

const asked = {
  ...onAnyPaper,
  第三方: { type: 'text', explains: '第三方的姓名或者名称' },
  所涉信息: { type: 'text', explains: '征求意见的是哪一份信息（不写申请人）', required: '条例第三十二条：第三方要知道是哪份信息' },
} as const

export const thirdPartyConsultationTemplate = templateKind({
  id: 'third_party_consultation_letter',
  name: '政府信息公开第三方意见征求书',
  group: '征求意见',
  kind: 'third_party_consultation_letter',
  placeholders: asked,
  mustSay: [
    { words: '第三十二条', why: '征求意见的依据' },
    { words: '十五个工作日', why: '条例第三十二条：第三方提出意见的期限' },
    { words: '逾期未提出意见', why: '条例第三十二条：要告知逾期的后果' },
  ],
})

export const thirdPartyOpinionTemplate = templateKind({
  id: 'third_party_opinion',
  name: '第三方意见回执',
  group: '征求意见',
  kind: 'third_party_opinion',
  placeholders: asked,
  mustSay: [
    { words: '同意公开', why: '第三方要能表明同意' },
    { words: '不同意公开', why: '第三方要能表明不同意' },
    { words: '理由', why: '条例第三十二条：不同意的要有合理理由' },
  ],
})

export const thirdPartyDisclosureTemplate = templateKind({
  id: 'third_party_disclosure_notice',
  name: '政府信息公开告知第三方书',
  group: '征求意见',
  kind: 'third_party_disclosure_notice',
  placeholders: {
    ...onAnyPaper,
    第三方: { type: 'text', explains: '第三方的姓名或者名称' },
    第三方不同意: { type: 'yesNo', explains: '第三方表示过不同意' },
    公共利益: { type: 'yesNo', explains: '因不公开会对公共利益造成重大影响而公开（第十五条）' },
    决定公开的内容: { type: 'text', explains: '决定公开哪些内容', required: '条例第三十二条：把决定公开的内容书面告知第三方' },
    理由: { type: 'sentence', explains: '为什么公开', required: '条例第三十二条：把理由书面告知第三方' },
    最早提供日期: { type: 'text', explains: '这一天之前不提供给申请人；没有定的为空' },
    救济渠道: { type: 'blocks', explains: '第三方的救济渠道，由系统生成，不能改', required: '第三方可以复议、诉讼' },
  },
  mustSay: [{ words: '三十二条', why: '告知第三方的依据' }],
})

/** 第三方意见征求书: what it is about, fifteen workdays, how to answer, what silence means. */
export const thirdPartyConsultationLetter = (paper: Paper, input: ThirdPartyLetterInput): LetterContent =>
  letterOn(paper, {
    kind: 'third_party_consultation_letter',
    addressee: input.partyName,
    attachments: ['第三方意见回执'],
    ...written(paper, thirdPartyConsultationTemplate, askedOf(paper, input)),
  })

/** 第三方意见回执: the form that comes back. */
export const thirdPartyOpinionForm = (paper: Paper, input: ThirdPartyLetterInput): LetterContent =>
  formOn(paper, {
    kind: 'third_party_opinion',
    signed: false,
    ...written(paper, thirdPartyOpinionTemplate, askedOf(paper, input)),
  })

const askedOf = (paper: Paper, input: ThirdPartyLetterInput) => ({
  ...anyPaperValues(paper),
  第三方: input.partyName,
  所涉信息: input.information,
})

/** 告知第三方书: what will be disclosed and why, and the third party's own remedy; before the release. */
export const thirdPartyDisclosureNotice = (paper: Paper, input: ThirdPartyDisclosureNoticeInput): LetterContent => {
  const remedy = remedyParagraphs({
    route: remedyRoute({ kind: 'decision', code: 'granted.provided', articles: ['32'] }, 'third_party', paper.on),
    party: 'third_party',
    bodies: bodiesOf(paper.organ),
  })
  return letterOn(paper, {
    kind: 'third_party_disclosure_notice',
    addressee: input.partyName,
    ...written(paper, thirdPartyDisclosureTemplate, {
      ...anyPaperValues(paper),
      第三方: input.partyName,
      第三方不同意: input.objected,
      公共利益: input.publicInterest === true,
      决定公开的内容: input.content,
      理由: input.reasons,
      最早提供日期: input.releaseNotBefore ? inChinese(input.releaseNotBefore) : '',
      救济渠道: remedy.ok ? [{ kind: 'remedy', paragraphs: remedy.value }] : [],
    }),
  })
}
