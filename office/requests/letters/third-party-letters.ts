/** Letters to a third party (条例 第十五、三十二条): asked for its opinion, told of a disclosure. Built from Paper alone: nothing of the applicant can be in them. */
import { inChinese } from '#kernel'
import { remedyParagraphs, remedyRoute } from '#law'
import type { LetterBlock, LetterContent } from '#letters/contract'
import { bodiesOf } from './decision-frame.ts'
import { closed, fieldsTable, formOn, letterOn, paragraph, sections, whereToAsk } from './paper.ts'
import type { Paper, ThirdPartyDisclosureNoticeInput, ThirdPartyLetterInput } from './situation.ts'

/** 第三方意见征求书: what it is about, fifteen workdays, how to answer, what silence means. */
export const thirdPartyConsultationLetter = (paper: Paper, input: ThirdPartyLetterInput): LetterContent =>
  letterOn(paper, {
    kind: 'third_party_consultation_letter',
    title: '政府信息公开第三方意见征求书',
    addressee: input.partyName,
    attachments: ['第三方意见回执'],
    blocks: [
      paragraph(
        `本机关正在办理一件政府信息公开申请（登记编号：${paper.caseNumber}）。所涉信息与贵方有关，公开可能影响贵方的合法权益，现征求贵方意见。`,
      ),
      ...sections([
        ['所涉信息', [{ kind: 'quote', text: input.information }]],
        [
          '征求意见的事项',
          [
            paragraph(
              '请贵方就是否同意公开提出书面意见。不同意公开的，请说明哪些内容涉及商业秘密、个人隐私等合法权益，以及公开会造成怎样的损害；只有一部分不宜公开的，请标明该部分。',
            ),
          ],
        ],
        [
          '期限和后果',
          [
            paragraph('根据《中华人民共和国政府信息公开条例》第三十二条的规定，请贵方自收到本征求书之日起十五个工作日内提出意见。'),
            paragraph(
              '贵方逾期未提出意见的，由本机关依照该条例的规定决定是否公开。贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的信息内容和理由书面告知贵方。',
            ),
          ],
        ],
        ['怎样答复', [paragraph(`请填写所附回执，盖章或者签名后当面提交、邮寄或者传真至${whereToAsk(paper.organ)}，地址见文末。`)]],
      ]),
    ],
  })

/** 第三方意见回执: the form that comes back. */
export const thirdPartyOpinionForm = (paper: Paper, input: ThirdPartyLetterInput): LetterContent =>
  formOn(paper, {
    kind: 'third_party_opinion',
    title: '第三方意见回执',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', paper.caseNumber],
        ['第三方', input.partyName],
        ['所涉信息', input.information],
        ['是否同意公开', '□ 同意公开　　□ 不同意公开　　□ 部分同意公开'],
        ['不同意公开的部分', '\n\n'],
        ['理由（涉及的商业秘密、个人隐私等合法权益及损害）', '\n\n\n\n'],
        ['签名或者盖章', '\n\n'],
        ['日期', '　　　　年　　月　　日'],
      ]),
      paragraph(`请自收到征求书之日起十五个工作日内交回${whereToAsk(paper.organ)}。`),
    ],
  })

/** 告知第三方书: what will be disclosed and why, and the third party's own remedy; before the release. */
export const thirdPartyDisclosureNotice = (paper: Paper, input: ThirdPartyDisclosureNoticeInput): LetterContent => {
  const remedy = remedyParagraphs({
    route: remedyRoute({ kind: 'decision', code: 'granted.provided', articles: ['32'] }, 'third_party', paper.on),
    party: 'third_party',
    bodies: bodiesOf(paper.organ),
  })
  const asked = input.objected
    ? input.publicInterest
      ? '贵方表示不同意公开，本机关认为不公开可能对公共利益造成重大影响'
      : '贵方表示不同意公开，经审查，所提理由不足以不予公开'
    : '本机关已书面征求贵方意见'
  const release: LetterBlock[] = input.releaseNotBefore
    ? [paragraph(`为便于贵方行使权利，上述信息在${inChinese(input.releaseNotBefore)}之前不提供给申请人。`)]
    : []
  return letterOn(paper, {
    kind: 'third_party_disclosure_notice',
    title: '政府信息公开告知第三方书',
    addressee: input.partyName,
    blocks: [
      paragraph(
        `关于登记编号为${paper.caseNumber}的政府信息公开申请，${asked}。根据《中华人民共和国政府信息公开条例》第${input.publicInterest ? '十五条、第' : ''}三十二条的规定，本机关决定予以公开，现将决定公开的内容和理由告知贵方。`,
      ),
      ...sections([
        ['决定公开的内容', [{ kind: 'quote', text: input.content }]],
        ['理由', [paragraph(closed(input.reasons)), ...release]],
        ['救济渠道', remedy.ok ? [{ kind: 'remedy', paragraphs: remedy.value }] : []],
      ]),
    ],
  })
}
