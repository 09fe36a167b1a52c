/** 协查函 and 协查回复 (条例 第三十六条第四项、第四十五条): to a unit that never learns who asked, and back with where it searched. */
import { inChinese, inChineseWithWeekday, type PlainDate } from '#kernel'
import type { CoSearchOutcome, SearchLine } from '#law'
import type { LetterBlock, LetterContent } from '#letters/contract'
import { closed, letterOn, paragraph, sections, whereToAsk } from './paper.ts'
import type { Paper } from './situation.ts'

export interface CoSearchLetterInput {
  readonly unit: string
  /** What is looked for, in the handler's words. */
  readonly question: string
  readonly dueOn: PlainDate
  /** The reply period goes on meanwhile. */
  readonly replyDue: PlainDate | null
  readonly files: readonly string[]
}

export const coSearchLetter = (paper: Paper, input: CoSearchLetterInput): LetterContent =>
  letterOn(paper, {
    kind: 'co_search_letter',
    title: '关于协助查找政府信息的函',
    addressee: input.unit,
    attachments: input.files,
    blocks: [
      paragraph(
        `本机关正在办理一件政府信息公开申请（登记编号：${paper.caseNumber}），为尽到合理的查找义务（《中华人民共和国政府信息公开条例》第三十六条第四项），请贵单位协助查找下列信息。`,
      ),
      ...sections([
        ['请查找的信息', [{ kind: 'quote', text: input.question }]],
        [
          '怎样回复',
          [
            paragraph(`请于${inChineseWithWeekday(input.dueOn)}前在办件台“协同”里回复：找到、没有找到，或者不归贵单位。`),
            paragraph(
              '找到的，请附扫描件；没有找到的，请写明查了哪些系统、档案和岗位，用了哪些词，查了哪些年份，并附截图或者目录；不归贵单位的，请告知可能由哪个单位保存。',
            ),
          ],
        ],
        [
          '期限',
          [
            paragraph(
              `协查不扣除答复期限，答复期限照常计算${input.replyDue ? `，最后一天是${inChineseWithWeekday(input.replyDue)}` : ''}。请按时回复。`,
            ),
          ],
        ],
      ]),
      paragraph(`有疑问请联系${whereToAsk(paper.organ)}。本函内容仅限查找使用。`),
    ],
  })

export interface CoSearchReplyInput {
  readonly lead: string
  readonly sentOn: PlainDate
  readonly askedNumber: string | null
  readonly question: string
  readonly outcome: CoSearchOutcome
  readonly answer: string
  readonly lines: readonly SearchLine[]
  /** Name and SM3 digest of each piece of evidence. */
  readonly evidence: readonly { readonly name: string; readonly digest: string }[]
  readonly enteredForUnit: boolean
}

export const outcomeTitles: Readonly<Record<CoSearchOutcome, string>> = { found: '找到', not_found: '没有找到', not_ours: '不归本单位' }

/** On the paper of the unit that answers. */
export const coSearchReply = (paper: Paper, input: CoSearchReplyInput): LetterContent =>
  letterOn(paper, {
    kind: 'co_search_reply',
    title: '关于协助查找政府信息的复函',
    addressee: input.lead,
    attachments: input.evidence.map(({ name }) => name),
    blocks: [
      paragraph(
        `贵机关${inChinese(input.sentOn)}的协查函${input.askedNumber ? `（${input.askedNumber}）` : ''}收悉（登记编号：${paper.caseNumber}）。现回复如下。`,
      ),
      ...sections([
        ['查找的信息', [{ kind: 'quote', text: input.question }]],
        ['结论', [paragraph(closed(`${outcomeTitles[input.outcome]}。${input.answer}`))]],
        ['查找的情况', input.lines.length > 0 ? [linesTable(input.lines)] : []],
        ['证据', input.evidence.length > 0 ? [evidenceTable(input.evidence)] : []],
      ]),
      ...(input.enteredForUnit ? [paragraph('本复函由牵头机关根据该单位的书面或者口头回复登记。')] : []),
    ],
  })

const linesTable = (lines: readonly SearchLine[]): LetterBlock => ({
  kind: 'table',
  columns: ['查了哪里', '检索词', '时间范围', '命中', '结果'],
  widths: [1.6, 1.6, 1.2, 0.7, 2],
  rows: lines.map(({ place, words, span, hits, result }) => [place, words.join('、'), span, String(hits), result]),
})

/** The digest proves which file was handed over. */
const evidenceTable = (evidence: CoSearchReplyInput['evidence']): LetterBlock => ({
  kind: 'table',
  columns: ['材料', 'SM3 校验值'],
  widths: [1.4, 2.6],
  rows: evidence.map(({ name, digest }) => [name, digest]),
})
