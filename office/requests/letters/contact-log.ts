/** 联系记录 (R012): every talk with the applicant in order, apart from the formal papers; goes into the case file. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn } from './paper.ts'
import type { LetterSituation } from './situation.ts'

export interface ContactLogInput {
  readonly rows: readonly { readonly on: string; readonly what: string; readonly text: string; readonly by: string }[]
}

export const contactLog = (situation: LetterSituation, { rows }: ContactLogInput): LetterContent =>
  formOn(situation, {
    kind: 'contact_log',
    title: '联系申请人记录',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请人', situation.applicant.name],
        ['联系次数', `${rows.length}`],
        ['整理日期', inChinese(situation.on)],
      ]),
      {
        kind: 'table',
        columns: ['日期', '事由', '情况', '记录人'],
        widths: [1.7, 1.5, 4, 1.2],
        rows: rows.map(({ on, what, text, by }) => [on, what, text, by]),
      },
    ],
  })
