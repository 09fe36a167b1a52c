/** requests.previewDecision: the letter as it will print, and everything 答复体检 says of it (R028, R029). */
import { ok } from '#kernel'
import { letterElements, type RemedyRoute } from '#law'
import { type ExaminedLetter, examineLetter } from '../acts/checking/examine-letter.ts'
import { letterRules } from '../checkup/rules.ts'
import { type DecisionDraft, type DecisionPreview, PreviewDecision } from '../contract.ts'
import { remedyOf, routeOf } from '../letters/index.ts'
import { caseView } from './case-view.ts'

type Check = DecisionPreview['checks'][number]

export const previewDecision = caseView({
  name: 'requests.previewDecision',
  title: '预览答复',
  input: PreviewDecision,
  show: async (context, opened, { draft }) => {
    context.sawPersonalData({ kind: 'request', id: opened.record.id }, 'decision preview')
    const examined = await examineLetter(context, opened, draft, context.today)
    const preview: DecisionPreview = { letter: examined.letter, checks: [...examined.checks, ...passed(examined, draft)] }
    return ok(preview)
  },
})

const routes: Readonly<Record<RemedyRoute, string>> = {
  either: '行政复议或者行政诉讼',
  mixed: '不予公开的部分先申请行政复议，其余部分复议、诉讼均可',
  reconsideration_first: '应当先申请行政复议',
  reconsideration_first_advised: '建议先申请行政复议',
  apply_first: '先向本机关提出',
  none: '不另设救济',
}

/** What is in order, in words, so that the drafter sees that it was looked at. */
const passed = ({ situation, checks }: ExaminedLetter, draft: DecisionDraft): readonly Check[] => {
  const fine = (message: string, article: string | null = null): Check => ({ level: 'ok', message, article, field: null })
  const flagged = new Set(checks.flatMap(({ rule }) => rule ?? []))
  const none = (letters: string) => [...flagged].every((rule) => !letters.includes(rule.slice(0, 1)))
  return [
    fine(`${letterRules.length - flagged.size} 条体检规则通过`),
    ...(none('ES') ? [fine(`答复的 ${letterElements.length} 项要素齐全，文号签发时由系统编定`, '第三十六条')] : []),
    ...(none('L') ? [fine('法律依据与答复类型相符，都在施行')] : []),
    ...(none('A') ? [fine(`${draft.answers.length} 项申请逐项作了答复`, '第三十六条')] : []),
    ...(none('P') ? [fine('必经的程序都走完了')] : []),
    ...(none('V') ? [fine('没有露出的号码、姓名和住址')] : []),
    ...(remedyOf(situation, draft).ok ? [fine(`救济渠道由系统生成：${routes[routeOf(situation, draft)]}`)] : []),
  ]
}
