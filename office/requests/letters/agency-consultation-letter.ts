/** 征求其他机关意见函 (条例 第三十四条 for co-producers, 第十一条 for others): only a co-producer's silence is consent. */
import type { LetterContent } from '#letters/contract'
import { letterOn, paragraph, sections, whereToAsk } from './paper.ts'
import type { AgencyConsultationLetterInput, Paper } from './situation.ts'

export const agencyConsultationLetter = (paper: Paper, input: AgencyConsultationLetterInput): LetterContent =>
  letterOn(paper, {
    kind: 'agency_consultation_letter',
    title: '关于征求政府信息公开意见的函',
    addressee: input.organName,
    blocks: [
      paragraph(
        `本机关正在办理一件政府信息公开申请（登记编号：${paper.caseNumber}）。${input.coProducer ? '所涉信息由贵机关与本机关共同制作，本机关为牵头制作的机关。根据《中华人民共和国政府信息公开条例》第三十四条的规定，' : '所涉信息与贵机关有关，为保证公开的政府信息准确一致，根据《中华人民共和国政府信息公开条例》第十一条的规定，'}现征求贵机关意见。`,
      ),
      ...sections([
        ['征求意见的内容', [{ kind: 'quote', text: input.information }]],
        [
          '答复的要求',
          [
            paragraph('请贵机关就是否同意公开、有无不予公开的内容及其依据和理由，自收到本函之日起十五个工作日内书面答复。'),
            paragraph(
              input.coProducer
                ? '贵机关逾期未提出意见的，视为同意公开。'
                : '贵机关需要更多时间的，请在期限届满前告知本机关；逾期未答复的，由本机关依法决定，不视为同意公开。',
            ),
            paragraph(`答复请寄送${whereToAsk(paper.organ)}。`),
          ],
        ],
      ]),
      paragraph('盼复。'),
    ],
  })
