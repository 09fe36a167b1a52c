/** Which of the fifteen elements a decision letter lacks, in words that say what to fill in (R028; law/decisions/letter-elements); the rules E01–E16 of 答复体检. */
import { inChinese } from '#kernel'
import { decisions } from '#law'
import { letterText } from '#letters'
import type { LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { citedArticles, remedyOf, routeOf } from './decision-frame.ts'
import { cite } from './paper.ts'
import { procedureDays } from './procedure.ts'
import type { LetterSituation } from './situation.ts'

export interface LetterBefore {
  readonly situation: LetterSituation
  readonly draft: DecisionDraft
  readonly letter: LetterContent
  readonly text: string
}

/** Null when the element is there; otherwise what is missing. */
type ElementCheck = (before: LetterBefore) => string | null

/** Empty = the letter may be issued. `issued`: the number must be there too; before that it is given at signing. */
export const missingElements = (
  situation: LetterSituation,
  draft: DecisionDraft,
  letter: LetterContent,
  options: { readonly issued?: boolean } = {},
): readonly string[] => {
  const before: LetterBefore = { situation, draft, letter, text: letterText(letter) }
  const found = Object.values(elementChecks).flatMap((check) => check(before) ?? [])
  return options.issued && letter.documentNumber === null ? ['缺少文号：请由系统在签发时编定', ...found] : found
}

/** Texts are compared without blanks and line breaks. */
const bare = (text: string): string => text.replace(/\s/g, '')

export const elementChecks = {
  E01: ({ letter, situation }) =>
    letter.title.startsWith(situation.organ.name) && letter.title.length > situation.organ.name.length
      ? null
      : '缺少标题：应当是机关全称加文书名称',
  E02: ({ letter, situation }) =>
    situation.applicant.name.trim() !== '' && letter.addressee === situation.applicant.name
      ? null
      : '缺少申请人：主送应当写申请人的姓名或者名称',
  E03: ({ text, situation }) =>
    situation.receivedOn !== null && text.includes(inChinese(situation.receivedOn))
      ? null
      : '缺少收到申请的日期：请先确认收到之日（第三十一条）',
  E04: ({ text, situation }) =>
    situation.correctedOn === null || text.includes(inChinese(situation.correctedOn)) ? null : '缺少收到补正申请的日期',
  E05: ({ letter, situation }) =>
    letter.blocks.some((block) => block.kind === 'quote' && bare(block.text) === bare(situation.description)) &&
    bare(situation.description) !== ''
      ? null
      : '缺少申请内容：应当照录申请人的原文',
  E06: ({ text, situation }) => {
    const missing = procedureDays(situation.docket).filter((day) => !text.includes(inChinese(day)))
    return missing.length === 0 ? null : `办理经过不完整：没有写${missing.map(inChinese).join('、')}的程序`
  },
  E07: ({ draft }) => (bare(draft.facts).length >= 4 ? null : '缺少事实和检索情况：请写明查了什么、查到什么'),
  E08: ({ draft }) =>
    bare(draft.reasons).length >= 4
      ? null
      : `缺少理由：${decisions[draft.code].reasons === 'mandatory' ? '本类答复必须说明理由' : '请写明理由'}`,
  E09: ({ draft, text }) => {
    const cited = citedArticles(draft)
    if (cited.length === 0) return decisions[draft.code].mustCite.length === 0 ? null : '缺少法律依据：请选择条款'
    return text.includes(cite(cited)) ? null : '缺少法律依据：正文没有写明所引条款'
  },
  E10: ({ draft }) => (bare(draft.content).length >= 4 ? null : '缺少答复内容：请写明决定了什么、怎样提供'),
  A01: ({ draft, situation }) => {
    const answered = new Set(draft.answers.filter((answer) => bare(answer.answer) !== '').map((answer) => answer.item))
    const open = situation.items.flatMap((_, place) => (answered.has(place + 1) ? [] : [`第${place + 1}项`]))
    return open.length === 0 ? null : `还有申请事项没有答复：${open.join('、')}`
  },
  C13: ({ draft }) =>
    draft.code !== 'partially_granted' || draft.withheld.length > 0
      ? null
      : '缺少不予提供部分的清单：部分公开应当逐项写明部分、依据和理由（第三十七条）',
  S01: ({ draft, situation }) =>
    draft.code !== 'unable.not_held.nonexistent' ||
    (draft.fields.searchSummary ?? '').trim() !== '' ||
    situation.docket.some((fact) => fact.type === 'searchRecorded')
      ? null
      : '缺少检索情况：答复信息不存在，应当写明检索的时间、范围、关键词和结果（第三十六条第四项）',
  E11: ({ draft }) => (bare(draft.plain) === '' ? '缺少白话说明：请告诉申请人这个答复是什么意思，还可以怎么办' : null),
  R01: ({ situation, draft, letter }) => {
    if (routeOf(situation, draft) === 'none') return null
    const generated = remedyOf(situation, draft)
    if (!generated.ok) return `缺少救济渠道：${generated.error.message}`
    return printedRemedy(letter) === '' ? '缺少救济渠道：信里没有复议、诉讼的渠道，请重新生成文书' : null
  },
  R02: ({ situation, draft, letter }) => {
    const generated = remedyOf(situation, draft)
    const printed = printedRemedy(letter)
    if (!generated.ok || printed === '' || routeOf(situation, draft) === 'none') return null
    return generated.value.join('\n') === printed ? null : '救济渠道与系统生成的不一致：救济渠道不能手工修改，请重新生成文书'
  },
  E13: ({ letter, situation }) => (letter.signature?.organ === situation.organ.name ? null : '缺少落款：应当是机关全称，不用内设机构名义'),
  E14: ({ letter }) => (letter.signature ? null : '缺少日期'),
  E12: ({ draft, letter, situation }) => {
    if (letter.attachments.length < draft.supplied.length) return '缺少附件：提供的材料没有全部列入附件'
    const gives = draft.code === 'granted.provided' || draft.code === 'partially_granted'
    const handsOver = gives && draft.fields.supplyForm !== 'inspect' && situation.wish.form !== 'inspect'
    const named = draft.supplied.length > 0 || (draft.fields.supplied ?? '').trim() !== ''
    return handsOver && !named ? '缺少附件：决定提供信息的，请放入提供的材料，或者写明提供的材料清单' : null
  },
  E15: ({ letter }) => (letter.contact === null ? '缺少联系人：请在公开指南中填写政府信息公开工作机构的电话或者地址' : null),
  E16: ({ text }) => {
    const blank = blanksIn(text)
    return blank === null ? null : `正文里还有没填好的地方：“${blank}”`
  },
} as const satisfies Readonly<Record<string, ElementCheck>>
export type ElementRuleId = keyof typeof elementChecks

/** A place left to be filled in; null when there is none. */
export const blanksIn = (text: string): string | null =>
  // an address may hold any signs
  /×{2,}|[xX]{3,}|＿{2,}|_{3,}|【[^】]{0,12}】|（待填）|待补充/.exec(text.replace(/https?:\/\/[\w./?=&#%~:+-]+/g, ''))?.[0] ?? null

const printedRemedy = (letter: LetterContent): string =>
  letter.blocks.flatMap((block) => (block.kind === 'remedy' ? block.paragraphs : [])).join('\n')
