/** 邮寄标签 and 装封清单 (条例 第四十条; R031): first page of the paper package, folded into the window of the envelope. */
import type { LetterContent } from '#letters/contract'
import type { ApplicantParticulars } from '../../../exchange/messages.ts'
import { fieldsTable, formOn, heading } from './paper.ts'
import type { LetterSituation } from './situation.ts'

export interface MailingLabelInput {
  readonly applicant: ApplicantParticulars
  readonly contents: readonly { readonly title: string; readonly pages: string }[]
}

export const mailingLabel = (situation: LetterSituation, { applicant, contents }: MailingLabelInput): LetterContent => {
  const { guide, name } = situation.organ
  return formOn(situation, {
    kind: 'mailing_label',
    title: '纸质件邮寄标签',
    signed: false,
    blocks: [
      heading('收件人'),
      fieldsTable([
        ['邮编', applicant.postcode ?? ''],
        ['地址', applicant.address ?? '（没有填写地址，请与申请人核对）'],
        [
          '收件人',
          applicant.kind === 'natural_person' ? applicant.name : [applicant.name, applicant.contactPerson].filter(Boolean).join('　'),
        ],
        ['电话', applicant.phone],
      ]),
      heading('寄件人'),
      fieldsTable([
        ['邮编', guide.postcode],
        ['地址', guide.address],
        ['单位', [name, guide.foiOffice].filter(Boolean).join('　')],
        ['电话', guide.phone],
      ]),
      heading('装封清单'),
      {
        kind: 'table',
        columns: ['序号', '内容', '页数'],
        widths: [0.8, 5, 1.8],
        rows: contents.map(({ title, pages }, place) => [String(place + 1), title, pages]),
      },
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['邮件号', '\n'],
      ]),
    ],
  })
}
