/** 投诉处理结果告知书: what was found and done, in the name of the competent office (条例 第四十七、五十一条). Pure. */
import { inChinese, type PlainDate } from '#kernel'
import type { LetterContent } from '#letters/contract'
import type { Organ } from '#organs/contract'
import { type ComplaintRow, resultTitles } from '../contract.ts'

export interface ResultLetterInput {
  readonly authority: Pick<Organ, 'name' | 'guide'>
  readonly caseNumber: string
  readonly organName: string
  readonly receivedOn: PlainDate
  readonly result: NonNullable<ComplaintRow['result']>
  readonly text: string
  readonly on: PlainDate
}

export const resultLetter = ({ authority, caseNumber, organName, receivedOn, result, text, on }: ResultLetterInput): LetterContent => ({
  kind: 'complaint_result',
  letterhead: authority.name,
  title: `${authority.name}政府信息公开投诉处理结果告知书`,
  documentNumber: null,
  addressee: '投诉人',
  blocks: [
    {
      kind: 'paragraph',
      text: `您就${organName}办理的政府信息公开申请（${caseNumber}）提出的投诉，我们于${inChinese(receivedOn)}收到。依照《中华人民共和国政府信息公开条例》第四十七条、第五十一条，现将处理结果告诉您：`,
    },
    { kind: 'paragraph', text: `一、处理结果：${resultTitles[result]}。` },
    ...text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line, place) => ({ kind: 'paragraph' as const, text: place === 0 ? `二、${line}` : line })),
    {
      kind: 'paragraph',
      text: '投诉的处理不影响您依法申请行政复议或者提起行政诉讼；复议、起诉的期限从您收到答复之日（没有答复的，从答复期限届满之日）起算，不因投诉而顺延。',
    },
  ],
  attachments: [],
  signature: { organ: authority.name, on },
  contact: authority.guide.phone ? `（联系电话：${authority.guide.phone}）` : null,
  qr: null,
})
