/** 证据目录 and 答复书 or 答辩状 as letters: rendered, numbered and kept like every other paper. Pure. */
import { inChinese, type PlainDate } from '#kernel'
import type { LetterBlock, LetterContent } from '#letters/contract'
import type { Organ } from '#organs/contract'
import type { AnswerText, EvidenceLine, Proceeding } from '../contract.ts'
import { answerTitle } from './answer-proposal.ts'

interface Paper {
  readonly organ: Pick<Organ, 'name' | 'guide'>
  readonly caseNumber: string
  readonly proceeding: Pick<Proceeding, 'kind' | 'body' | 'bodyNumber' | 'receivedOn'>
  readonly on: PlainDate
}

const paragraphs = (text: string): readonly LetterBlock[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))

const contactOf = ({ guide }: Paper['organ']): string | null =>
  guide.phone ? `（联系人：${guide.foiOffice || '公开工作机构'}；联系电话：${guide.phone}）` : null

/** 编号、证据名称、证明目的、页数、来源. */
export const evidenceList = ({ organ, proceeding, caseNumber, on }: Paper, items: readonly EvidenceLine[]): LetterContent => {
  const pages = items.reduce((sum, item) => sum + (item.pages ?? 0), 0)
  return {
    kind: 'evidence_list',
    letterhead: '',
    title: `${organ.name}证据目录`,
    documentNumber: null,
    addressee: '',
    blocks: [
      {
        kind: 'paragraph',
        text: `提交给：${proceeding.body}${proceeding.bodyNumber ? `（${proceeding.bodyNumber}）` : ''}。政府信息公开案件：${caseNumber}。`,
      },
      {
        kind: 'table',
        columns: ['编号', '证据名称', '证明目的', '页数', '来源'],
        widths: [0.6, 2.6, 2.6, 0.7, 1.5],
        rows: items.map(({ number, name, purpose, pages: count, origin }) => [
          String(number),
          name,
          purpose,
          count === null ? '' : String(count),
          origin,
        ]),
      },
      { kind: 'paragraph', text: `共 ${items.length} 份${pages > 0 ? ` ${pages} 页` : ''}。` },
    ],
    attachments: [],
    signature: { organ: organ.name, on },
    contact: contactOf(organ),
    qr: null,
  }
}

export const answerLetter = (paper: Paper, answer: AnswerText, items: readonly EvidenceLine[]): LetterContent => {
  const { organ, proceeding, on } = paper
  const isReconsideration = proceeding.kind === 'reconsideration'
  return {
    kind: 'remedy_answer',
    letterhead: organ.name,
    title: `${organ.name}${answerTitle(proceeding.kind)}`,
    documentNumber: null,
    addressee: proceeding.body,
    blocks: [
      {
        kind: 'paragraph',
        text: `${isReconsideration ? '被申请人' : '答辩人'}：${organ.name}。本机关于${inChinese(proceeding.receivedOn)}收到${
          isReconsideration ? '行政复议申请书副本' : '起诉状（上诉状、申请书）副本'
        }${proceeding.bodyNumber ? `（${proceeding.bodyNumber}）` : ''}，现${isReconsideration ? '答复' : '答辩'}如下：`,
      },
      { kind: 'heading', text: '案件经过' },
      ...paragraphs(answer.facts),
      { kind: 'heading', text: '理由和依据' },
      ...paragraphs(answer.reasons),
      { kind: 'heading', text: '请求' },
      ...paragraphs(answer.claim),
    ],
    attachments: items.length > 0 ? [`证据目录和证据材料（共 ${items.length} 份）`] : [],
    signature: { organ: organ.name, on },
    contact: contactOf(organ),
    qr: null,
  }
}
