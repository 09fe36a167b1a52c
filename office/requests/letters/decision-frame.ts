/** The frame of every reply to the applicant: the fifteen elements of a decision letter in their order (条例 第三十六、三十七条). */
import { inChinese, isPlainDate, type Result } from '#kernel'
import { decisions, isSubReasonCode, type RemedyRoute, remedyParagraphs, remedyRoute, type SubReasonCode, subReasons } from '#law'
import type { LetterBlock, LetterContent } from '#letters/contract'
import type { DecisionDraft } from '../contract.ts'
import { decisionTemplates } from './decision-templates.ts'
import { type DecisionWording, templateOf } from './decision-values.ts'
import { cite, closed, letterOn, paragraph, progressQr, youIn } from './paper.ts'
import { procedureLines } from './procedure.ts'
import type { LetterSituation } from './situation.ts'
import { applicantValues, written } from './template.ts'

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

/** Puts a decision letter together: words from the template in force, frame from the law, facts and reasons from the draft. */
export const decisionLetterWith = (situation: LetterSituation, draft: DecisionDraft, wording: DecisionWording): LetterContent => {
  const matter = matterOf(situation, draft)
  return letterOn(situation, {
    kind: documentOf(draft).kind,
    addressee: situation.applicant.name,
    attachments: draft.supplied.map((file) => nameWithoutEnding(file.name)),
    qr: wording.qr?.(matter) ?? progressQr(situation),
    ...written(situation, decisionTemplates[templateOf(draft.code, matter.subReason)], {
      ...applicantValues(situation),
      申请事项: itemsBeside(situation),
      办理经过: procedureLines(situation),
      事实: draft.facts,
      理由: draft.reasons,
      法律依据: citedArticles(draft).length > 0 ? `根据${cite(citedArticles(draft))}的规定，` : '',
      答复内容: draft.content,
      逐项答复: answers(draft),
      白话说明: draft.plain,
      救济渠道: remedyBlocks(situation, draft),
      ...wording.values(matter),
    }),
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

/** The list of items, only where it says more than the text. */
const itemsBeside = ({ items, description }: LetterSituation): readonly string[] =>
  items.length > 1 || (items[0] ?? description).trim() !== description.trim() ? items : []

const answers = (draft: DecisionDraft): readonly LetterBlock[] => {
  const several = draft.answers.length > 1
  return [
    ...(several ? [paragraph('各项申请分别答复如下：')] : []),
    ...draft.answers.map((answer) => paragraph(closed(several ? `（${answer.item}）${answer.answer}` : answer.answer))),
  ]
}

const remedyBlocks = (situation: LetterSituation, draft: DecisionDraft): readonly LetterBlock[] => {
  const paragraphs = remedyOf(situation, draft)
  return paragraphs.ok && paragraphs.value.length > 0 ? [{ kind: 'remedy', paragraphs: paragraphs.value }] : []
}

const nameWithoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
