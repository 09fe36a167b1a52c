/** 答复体检: all rules over one reply before it leaves; red blocks issue, amber asks to look again (R028). */
import { type Check, checkDecision } from '../case/decision-checks.ts'
import type { Examined, LetterRule } from './letter-rule.ts'
import { type OfficeRule, officeFindings } from './office-rule.ts'
import { letterRules } from './rules.ts'

const byId: ReadonlyMap<string, LetterRule> = new Map(letterRules.map((rule) => [rule.id, rule]))

/** Everything found, the red first; each with its rule, article and the words it speaks of. */
export const checkup = (examined: Examined, officeRules: readonly OfficeRule[] = []): readonly Check[] => {
  const { state, draft, around, today, settings } = examined
  const ofCase = checkDecision(state, draft, around, today, settings)
  const ofLetter = letterRules.flatMap((rule): readonly Check[] =>
    rule.find === 'case'
      ? []
      : rule.find(examined).map(({ message, field, quote }) => ({
          level: rule.level === 'red' ? 'block' : 'warn',
          message,
          article: rule.article,
          field: field ?? null,
          rule: rule.id,
          quote: quote ?? null,
        })),
  )
  const found = [...ofCase, ...ofLetter, ...officeFindings(examined, officeRules)]
  return [...found.filter(({ level }) => level === 'block'), ...found.filter(({ level }) => level === 'warn')].filter(firstOfItsKind())
}

/** The same rule on the same field says the same thing only once, whichever check said it. */
const firstOfItsKind = () => {
  const seen = new Set<string>()
  return ({ rule, field, quote, message }: Check): boolean => {
    const key = ['A01', 'E13'].includes(rule ?? '') ? (rule ?? '') : `${rule}|${field}|${quote ?? message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

/** The built-in rule of that id. */
export const ruleById = (id: string): LetterRule | undefined => byId.get(id)
