/** 投诉转送函: the complaint, on its way to the authority above (条例 第五十一条). Pure. */
import { inChinese, type PlainDate } from '#kernel'
import type { LetterContent } from '#letters/contract'
import type { Organ } from '#organs/contract'

export interface PassingLetterInput {
  readonly from: Pick<Organ, 'name' | 'guide'>
  readonly to: string
  readonly caseNumber: string
  readonly organName: string
  readonly receivedOn: PlainDate
  /** What the applicant wrote; empty when only the button was pressed. */
  readonly complaint: string
  readonly reason: string
  readonly on: PlainDate
}

export const passingLetter = ({
  from,
  to,
  caseNumber,
  organName,
  receivedOn,
  complaint,
  reason,
  on,
}: PassingLetterInput): LetterContent => ({
  kind: 'complaint_passed_on',
  letterhead: from.name,
  title: `${from.name}政府信息公开投诉转送函`,
  documentNumber: null,
  addressee: to,
  blocks: [
    {
      kind: 'paragraph',
      text: `${inChinese(receivedOn)}，我们收到一件投诉，投诉的是${organName}办理政府信息公开申请（${caseNumber}）的情况。依照《中华人民共和国政府信息公开条例》第四十七条、第五十一条，这件投诉应当由上一级政府信息公开工作主管部门处理，我们不能自己查自己，现转送你单位。`,
    },
    ...(complaint === ''
      ? [{ kind: 'paragraph' as const, text: '投诉人没有写具体内容，是在办理进度页上直接提出的。' }]
      : [
          { kind: 'paragraph' as const, text: '投诉的内容：' },
          { kind: 'quote' as const, text: complaint },
        ]),
    ...reason
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({ kind: 'paragraph' as const, text })),
    { kind: 'paragraph', text: '请依法处理，把结果告诉投诉人，并告知我们。' },
  ],
  attachments: [],
  signature: { organ: from.name, on },
  contact: from.guide.phone ? `（联系电话：${from.guide.phone}）` : null,
  qr: null,
})
