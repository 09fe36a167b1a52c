/** requests.previewDecision: the letter as it will print, every check of the law, and the elements still missing (R028, R029). */
import { type OrganId, ok } from '#kernel'
import { letterElements, type RemedyRoute } from '#law'
import { situationOf } from '../acts/letters-of-case.ts'
import { checkDecision } from '../case/decision-checks.ts'
import { type DecisionDraft, type DecisionPreview, PreviewDecision } from '../contract.ts'
import { decisionLetter, type LetterSituation, missingElements, remedyOf, routeOf } from '../letters/index.ts'
import { surroundingsOf } from '../store-drafts.ts'
import { caseView } from './case-view.ts'

type Check = DecisionPreview['checks'][number]

export const previewDecision = caseView({
  name: 'requests.previewDecision',
  title: '预览答复',
  input: PreviewDecision,
  show: async (context, opened, { draft }) => {
    context.sawPersonalData({ kind: 'request', id: opened.record.id }, 'decision preview')
    const around = await surroundingsOf(context, opened, draft)
    const issuing: OrganId = around.issuing ? draft.issuedInNameOf : opened.organ.id
    const situation = await situationOf(context, opened, context.today, issuing)
    const letter = decisionLetter(situation, draft)
    const ofLaw = checkDecision(opened.state, draft, around, context.today, opened.settings)
    const lacking = missingElements(situation, draft, letter)
    const preview: DecisionPreview = {
      letter,
      checks: [...ofLaw, ...lacking.map(missingElement), ...passed(situation, draft, ofLaw, lacking)],
    }
    return ok(preview)
  },
})

const missingElement = (message: string): Check => ({ level: 'block', message, article: '第三十六条', field: fieldOf(message) })

/** Where the desk can mend it. */
const fieldOf = (message: string): string | null => {
  const places: readonly (readonly [string, string])[] = [
    ['事实', 'facts'],
    ['检索', 'facts'],
    ['理由', 'reasons'],
    ['法律依据', 'articles'],
    ['答复内容', 'content'],
    ['申请事项', 'answers'],
    ['不予提供部分', 'withheld'],
    ['白话', 'plain'],
    ['附件', 'supplied'],
  ]
  return places.find(([word]) => message.includes(word))?.[1] ?? null
}

const routes: Readonly<Record<RemedyRoute, string>> = {
  either: '行政复议或者行政诉讼',
  mixed: '不予公开的部分先申请行政复议，其余部分复议、诉讼均可',
  reconsideration_first: '应当先申请行政复议',
  reconsideration_first_advised: '建议先申请行政复议',
  apply_first: '先向本机关提出',
  none: '不另设救济',
}

/** What is in order, in words, so that the drafter sees that it was looked at. */
const passed = (
  situation: LetterSituation,
  draft: DecisionDraft,
  ofLaw: readonly Check[],
  lacking: readonly string[],
): readonly Check[] => {
  const fine = (message: string, article: string | null = null): Check => ({ level: 'ok', message, article, field: null })
  const blocked = (field: string) => ofLaw.some((check) => check.level === 'block' && check.field === field)
  return [
    ...(lacking.length === 0 ? [fine(`答复的 ${letterElements.length} 项要素齐全，文号签发时由系统编定`, '第三十六条')] : []),
    ...(blocked('articles') ? [] : [fine('法律依据与答复类型相符')]),
    ...(blocked('answers') ? [] : [fine(`${draft.answers.length} 项申请逐项作了答复`, '第三十六条')]),
    ...(remedyOf(situation, draft).ok ? [fine(`救济渠道由系统生成：${routes[routeOf(situation, draft)]}`)] : []),
  ]
}
