/** Rules an office adds itself, as data: words that must or must not stand in a letter of some type; each proves itself on its own two examples before it is kept. */
import { type DecisionCode, decisionCodes } from '#law'
import type { Check } from '../case/decision-checks.ts'
import type { LetterRuleContent } from '../checkup.contract.ts'
import type { Examined } from './letter-rule.ts'
import { findPhrase, phraseFault } from './phrase.ts'
import { typedIn } from './reading.ts'

export interface OfficeRule extends LetterRuleContent {
  readonly id: string
  readonly version: number
}

/** What the office's rules find. */
export const officeFindings = (examined: Examined, rules: readonly OfficeRule[]): readonly Check[] =>
  rules.filter(({ codes }) => codes.length === 0 || codes.includes(examined.draft.code)).flatMap((rule) => foundBy(rule, examined))

const foundBy = (rule: OfficeRule, examined: Examined): readonly Check[] => {
  const level = rule.level === 'red' ? ('block' as const) : ('warn' as const)
  const said = (field: string | null, quote: string | null): Check => ({
    level,
    message: `${rule.title}：${rule.reason}`,
    article: rule.article,
    field,
    rule: rule.id,
    quote,
  })
  const texts =
    rule.place === 'letter'
      ? [{ field: null, text: examined.text }]
      : typedIn(examined.draft).filter(({ field }) => inPlace(rule.place, field))
  if (rule.kind === 'must')
    return texts.some(({ text }) => broken(rule, text) === null)
      ? []
      : [said(rule.place === 'letter' || rule.place === 'answers' ? null : rule.place, null)]
  return texts.flatMap(({ field, text }) => {
    const words = broken(rule, text)
    return words === null ? [] : [said(field, words)]
  })
}

const inPlace = (place: LetterRuleContent['place'], field: string): boolean =>
  place === 'answers' ? field.startsWith('answers.') : field === place

/** must_not: the words that stand there; must: '' when none of the words does; null = in order. */
const broken = ({ kind, phrases }: Pick<LetterRuleContent, 'kind' | 'phrases'>, text: string): string | null => {
  const found = phrases.map((phrase) => findPhrase(phrase, text)).find((words) => words !== null) ?? null
  return kind === 'must_not' ? found : found === null ? '' : null
}

/** Why this rule may not be kept: a pattern that cannot be used, or examples that do not behave as said; null = keep it. */
export const ruleFault = (rule: LetterRuleContent): { readonly field: string; readonly message: string } | null => {
  for (const [index, phrase] of rule.phrases.entries()) {
    const fault = phraseFault(phrase)
    if (fault) return { field: `phrases.${index}`, message: `“${phrase}”：${fault}` }
  }
  const unknown = rule.codes.find((code: DecisionCode) => !decisionCodes.includes(code))
  if (unknown) return { field: 'codes', message: '有不认识的答复类型，请重新选择。' }
  if (broken(rule, rule.bad) === null) return { field: 'bad', message: '错的例子没有被这条规则查出来，请改例子或者改词，查得出才能保存。' }
  const wrongly = broken(rule, rule.good)
  if (wrongly !== null)
    return { field: 'good', message: `对的例子被这条规则误报${wrongly ? `（“${wrongly}”）` : ''}，请改例子或者改词，不误报才能保存。` }
  return null
}
