/** The frame of every reply to the applicant: the fifteen elements of a decision letter in their order (条例 第三十六、三十七条). */
import { inChinese, isPlainDate, type Result } from '#kernel'
import { decisions, isSubReasonCode, type RemedyRoute, remedyParagraphs, remedyRoute, type SubReasonCode, subReasons } from '#law'
import type { LetterBlock, LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { cite, closed, letterOn, paragraph, progressQr, sections, youIn } from './paper.ts'
import { openingOf, procedureLines } from './procedure.ts'
import type { LetterSituation } from './situation.ts'

/** What a wording may speak of. */
export interface Matter {
  readonly situation: LetterSituation
  readonly draft: DecisionDraft
  /** 您 or 贵单位. */
  readonly you: string
  /** What was typed into a field of the decision form; a choice by its label, a day in Chinese, '' when empty. */
  readonly field: (name: string) => string
  readonly subReason: SubReasonCode | null
}

/** What one decision code says in words of its own. */
export interface DecisionWording {
  /** What the organ finds the information, or the request, to be. */
  readonly finding: (matter: Matter) => string
  /** What follows after 根据……的规定. */
  readonly ruling: (matter: Matter) => string
  /** What the applicant can do instead, or how to get it: own paragraphs after the ruling. */
  readonly guidance?: (matter: Matter) => readonly string[]
  /** Blocks after the ruling, e.g. the list of what is held back. */
  readonly annex?: (matter: Matter) => readonly LetterBlock[]
  readonly qr?: (matter: Matter) => LetterContent['qr']
}

/** Puts a decision letter together: frame from the law, words from the code, facts and reasons from the draft. */
export const decisionLetterWith = (situation: LetterSituation, draft: DecisionDraft, wording: DecisionWording): LetterContent => {
  const matter = matterOf(situation, draft)
  const document = documentOf(draft)
  return letterOn(situation, {
    kind: document.kind,
    title: document.title,
    addressee: situation.applicant.name,
    blocks: [
      paragraph(`${openingOf(situation)}经依法办理，现${document.kind === 'closing_note' ? '将办结情况告知' : '答复'}如下。`),
      ...sections([
        ['申请内容', requested(situation)],
        ['办理经过', procedure(situation)],
        ['查明的事实和理由', grounds(matter, wording)],
        [document.kind === 'closing_note' ? '处理结果' : '答复内容', outcome(matter, wording)],
        ['给您的说明'.replace('您', matter.you), draft.plain.trim() === '' ? [] : [paragraph(closed(draft.plain))]],
        ['救济渠道', remedyBlocks(situation, draft)],
      ]),
    ],
    attachments: draft.supplied.map((file) => nameWithoutEnding(file.name)),
    qr: wording.qr?.(matter) ?? progressQr(situation),
  })
}

/** Which paper this reply is: by its code, or by the sub-reason it was given under. */
export const documentOf = (draft: DecisionDraft): { readonly kind: 'decision' | 'closing_note'; readonly title: string } => {
  const subReason = subReasonOf(draft)
  return subReason ? subReasons[subReason].document : decisions[draft.code].document
}

/** Every provision the letter rests on: the draft's own and those of the parts held back. */
export const citedArticles = (draft: DecisionDraft): readonly string[] => [
  ...new Set([...draft.articles, ...draft.withheld.map((part) => part.article)]),
]

/** The route of remedy, computed and never chosen. */
export const routeOf = (situation: LetterSituation, draft: DecisionDraft): RemedyRoute =>
  remedyRoute(
    { kind: 'decision', code: draft.code, articles: citedArticles(draft), subReason: subReasonOf(draft) ?? undefined },
    'applicant',
    situation.on,
    situation.law,
  )

/** The generated remedy paragraphs; refused when the organ's own entry lacks a name, an address or a required channel. */
export const remedyOf = (situation: LetterSituation, draft: DecisionDraft): Result<readonly string[]> =>
  remedyParagraphs({
    route: routeOf(situation, draft),
    bodies: bodiesOf(situation.organ),
    // the internet channel is told whenever there is one: a letter signed for post may still be served online (复议法 22.2)
    servedElectronically: draft.service === 'electronic' || situation.organ.reconsideration.url !== null,
    refusedPart: '本决定中不予公开的部分',
    otherPart: '本决定的其他部分',
  })

/** Where the remedies of this organ's papers go. */
export const bodiesOf = ({ reconsideration, court }: LetterSituation['organ']) => ({
  reconsiderationOrgan: reconsideration.organ,
  reconsiderationAddress: reconsideration.address,
  reconsiderationUrl: reconsideration.url,
  courtName: court.name,
  courtAddress: court.address,
})

const subReasonOf = (draft: DecisionDraft): SubReasonCode | null => (isSubReasonCode(draft.subReason) ? draft.subReason : null)

const matterOf = (situation: LetterSituation, draft: DecisionDraft): Matter => ({
  situation,
  draft,
  you: youIn(situation),
  subReason: subReasonOf(draft),
  field: (name) => {
    const value = (draft.fields[name] ?? '').trim()
    const declared = decisions[draft.code].fields.find((field) => field.name === name)
    return declared?.choices?.[value] ?? (isPlainDate(value) ? inChinese(value) : value)
  },
})

/** 申请内容: verbatim; the list of items only where it says more than the text. */
const requested = (situation: LetterSituation): readonly LetterBlock[] => [
  paragraph(`${youIn(situation)}申请公开的内容为：`),
  { kind: 'quote', text: situation.description },
  ...(situation.items.length > 1 || (situation.items[0] ?? situation.description).trim() !== situation.description.trim()
    ? [paragraph('以上申请包括以下事项：'), { kind: 'list' as const, items: situation.items }]
    : []),
]

const procedure = (situation: LetterSituation): readonly LetterBlock[] => {
  const lines = procedureLines(situation)
  return lines.length > 0 ? [{ kind: 'list', items: lines }] : [paragraph('本件没有经过补正、征求意见、延期和收费程序，由本机关直接办理。')]
}

const grounds = (matter: Matter, wording: DecisionWording): readonly LetterBlock[] =>
  [closed(matter.draft.facts), closed(wording.finding(matter)), closed(matter.draft.reasons)].filter((text) => text !== '').map(paragraph)

const outcome = (matter: Matter, wording: DecisionWording): readonly LetterBlock[] => {
  const { draft } = matter
  const basis = citedArticles(draft).length > 0 ? `根据${cite(citedArticles(draft))}的规定，` : ''
  const several = draft.answers.length > 1
  return [
    paragraph(closed(`${basis}${wording.ruling(matter)}`)),
    ...(draft.content.trim() === '' ? [] : [paragraph(closed(draft.content))]),
    ...(several ? [paragraph('各项申请分别答复如下：')] : []),
    ...draft.answers.map((answer) => paragraph(closed(several ? `（${answer.item}）${answer.answer}` : answer.answer))),
    ...(wording.annex?.(matter) ?? []),
    ...(wording.guidance?.(matter) ?? []).filter((text) => text.trim() !== '').map((text) => paragraph(closed(text))),
  ]
}

const remedyBlocks = (situation: LetterSituation, draft: DecisionDraft): readonly LetterBlock[] => {
  const paragraphs = remedyOf(situation, draft)
  return paragraphs.ok && paragraphs.value.length > 0 ? [{ kind: 'remedy', paragraphs: paragraphs.value }] : []
}

const nameWithoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
