/** 会商纪要 (条例 第四十五条): the question, what each said, the conclusion, and who signed it off when. */
import { dayInShanghai, type Instant, inChinese, type PlainDate, timeInShanghai } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { letterOn, paragraph, sections } from './paper.ts'
import type { Paper } from './situation.ts'

export interface ConferenceMinutesInput {
  readonly heldOn: PlainDate
  readonly way: 'meeting' | 'written'
  readonly subject: string
  readonly question: string
  readonly conclusion: string
  readonly participants: readonly {
    readonly name: string
    readonly as: string
    /** The person who spoke for it; empty when nobody has. */
    readonly speaker: string
    readonly opinion: string | null
    readonly confirmed: { readonly by: string; readonly at: Instant; readonly onPaper: boolean } | null
  }[]
  readonly drafter: string
  readonly issuer: string
}

export const conferenceMinutes = (paper: Paper, input: ConferenceMinutesInput): LetterContent =>
  letterOn(paper, {
    kind: 'conference_minutes',
    title: '政府信息公开申请会商纪要',
    addressee: '',
    blocks: [
      paragraph(
        `${inChinese(input.heldOn)}，本机关就办理中的政府信息公开申请（登记编号：${paper.caseNumber}；事由：${input.subject}）${input.way === 'meeting' ? '召集会议会商' : '书面会商'}，参加的有${input.participants.map(({ name }) => name).join('、')}。纪要如下。`,
      ),
      ...sections([
        ['会商的问题', [paragraph(input.question)]],
        [
          '各方意见',
          [
            {
              kind: 'table',
              columns: ['单位', '身份', '发言人', '意见'],
              widths: [1.6, 1, 1, 3.4],
              rows: input.participants.map(({ name, as, speaker, opinion }) => [name, as, speaker, opinion ?? '没有发表意见']),
            },
          ],
        ],
        ['结论', [paragraph(input.conclusion)]],
        [
          '签认',
          [
            {
              kind: 'table',
              columns: ['单位', '签认人', '时间'],
              widths: [2, 1.4, 2.6],
              rows: input.participants.map(({ name, confirmed }) =>
                confirmed
                  ? [name, `${confirmed.by}${confirmed.onPaper ? '（纸质签认，代为登记）' : ''}`, momentInChinese(confirmed.at)]
                  : [name, '未签认', ''],
              ),
            },
          ],
        ],
      ]),
      paragraph(`起草：${input.drafter}。印发：${input.issuer}。会商不扣除答复期限，答复期限照常计算。`),
    ],
  })

const momentInChinese = (at: Instant): string => `${inChinese(dayInShanghai(at))} ${timeInShanghai(at)}`
