/** The checks of a decision (decisions §5, R028–R033): every one names its article and says how to mend it. */
import { inChinese, type PlainDate, type Refusal, type Result } from '#kernel'
import {
  allowedArticles,
  checkCitations,
  checkElectronicService,
  checkProhibitionLevel,
  checkTypeInForce,
  checkWording,
  citationFault,
  citeInChinese,
  type DecisionCode,
  decisions,
  isSubReasonCode,
  type SubReasonCode,
  subReasons,
} from '#law'
import type { DecisionDraft } from '../inputs.contract.ts'
import type { CaseState } from './case.ts'
import { fieldChecks } from './decision-fields.ts'
import { linkChecks } from './link-checks.ts'
import { oneLineChecks } from './one-line.ts'
import { precedents } from './precedents.ts'
import type { RuleSettings } from './rule.ts'
import { repetitionChecks, type Surroundings } from './surroundings.ts'

export interface Check {
  readonly level: 'block' | 'warn' | 'ok'
  readonly message: string
  readonly article: string | null
  readonly field: string | null
  /** The rule of 答复体检 that found it (checkup/). */
  readonly rule?: string
  /** The words in the letter that it speaks of. */
  readonly quote?: string | null
}

export const block = (message: string, article: string | null, field: string | null = null): Check => ({
  level: 'block',
  message,
  article,
  field,
})
export const warn = (message: string, article: string | null, field: string | null = null): Check => ({
  level: 'warn',
  message,
  article,
  field,
})

/** Puts the rule's id on what it found. */
export const under = (rule: string, checks: readonly Check[]): readonly Check[] => checks.map((check) => ({ rule, ...check }))

/** All checks of this draft on this case, today. Nothing with a `block` may be signed; drafting waits only for reviews. */
export const checkDecision = (
  state: CaseState,
  draft: DecisionDraft,
  around: Surroundings,
  today: PlainDate,
  settings: RuleSettings,
): readonly Check[] => [
  ...under('L01', typeChecks(draft, today)),
  ...citationChecks(draft, today),
  ...withheldChecks(draft),
  ...under('P09', fieldChecks(draft)),
  ...answerChecks(draft, around.itemCount),
  ...precedents(state, draft.code, today, settings, draft),
  ...under('C01', fromResult(checkWording(draft.code, wordsOf(draft)))),
  ...under('L07', fromResult(checkProhibitionLevel(draft.code, draft.fields.prohibitingLawLevel))),
  ...under('R04', fromResult(checkElectronicService(draft.service, around.issuing?.reconsiderationUrl))),
  ...under('E13', around.issuing ? [] : [block('落款机关只能是本机关或者所属的人民政府，请重新选择。', null, 'issuedInNameOf')]),
  ...repetitionChecks(draft, around),
  ...under('P14', oneLineChecks(state, draft.code, around.oneLine)),
  ...under('P04', linkChecks(draft, around.link)),
  ...under('D01', dayChecks(state, today)),
  ...under('V01', maskingChecks(draft)),
]

/** The refusal that the blocking checks amount to; null when there are none. */
export const refusalFrom = (checks: readonly Check[]): Refusal | null => {
  const blocks = checks.filter(({ level }) => level === 'block')
  if (blocks.length === 0) return null
  const article = blocks.find((each) => each.article !== null)?.article ?? null
  const fields = Object.fromEntries(blocks.flatMap(({ field, message }) => (field ? [[field, message]] : [])))
  const message = blocks.map(({ message: each }) => each).join(' ')
  return article === null ? { kind: 'invalid', message, fields } : { kind: 'unlawful', message, article, fields }
}

/** The draft's sub-reason, when it is one we know. */
export const subReasonOf = (draft: Pick<DecisionDraft, 'subReason'>): SubReasonCode | undefined =>
  isSubReasonCode(draft.subReason) ? draft.subReason : undefined

/** Validators 3 and 13, each under its own rule: not in force or not there, another type's, none of this type's. */
const citationChecks = (draft: DecisionDraft, today: PlainDate): readonly Check[] => {
  const sub = subReasonOf(draft)
  const found = fromResult(checkCitations(draft.code, draft.articles, today, sub))
  if (found.length === 0) return []
  if (draft.articles.some((ref) => citationFault(ref, today) !== null)) return under('L02', found)
  const allowed = allowedArticles(draft.code, sub)
  return under(draft.articles.every((ref) => allowed.includes(ref)) ? 'L04' : 'L03', found)
}

const typeChecks = (draft: DecisionDraft, today: PlainDate): readonly Check[] => {
  const inForce = fromResult(checkTypeInForce(draft.code, today))
  if (draft.subReason !== undefined && !isSubReasonCode(draft.subReason))
    return [...inForce, block('情形代码不认识，请重新选择。', null, 'subReason')]
  const sub = subReasonOf(draft)
  if (sub === 'withdrawn') return [...inForce, block('申请人撤回的，请办理“撤回”，不起草答复。', '条例第四十五条', 'code')]
  if (sub && subReasons[sub].under !== draft.code)
    return [
      ...inForce,
      block(`“${subReasons[sub].title}”应当归入“${decisions[subReasons[sub].under].title}”。`, '条例第三十六条', 'subReason'),
    ]
  return decisions[draft.code].group === 'closed' && !sub ? [...inForce, closedByActs(draft.code)] : inForce
}

/** closed.* is entered by its own act when the clocks say so, never chosen in the wizard. */
const closedByActs = (code: DecisionCode): Check =>
  code === 'closed.other'
    ? block('“其他处理”请注明情形（不属于政府信息、咨询）；申请人撤回的请办理“撤回”。', '条例第四十五条', 'subReason')
    : block(
        '逾期不补正、逾期未缴费的，期满后办理“视为放弃”，不起草答复。',
        code === 'closed.fee_unpaid' ? '国办函〔2020〕109号第六条' : '条例第三十条',
        'code',
      )

/** 区分处理: what is held back is named with its ground, and the ground is cited (第三十七条). */
const withheldChecks = (draft: DecisionDraft): readonly Check[] => {
  if (draft.code !== 'partially_granted')
    return draft.withheld.length > 0
      ? under('C02', [block('只有“部分公开”才列不予公开的部分；有提供又有不提供的，请选择部分公开。', '条例第三十七条', 'withheld')])
      : []
  return draft.withheld.flatMap(({ article, part }): readonly Check[] => {
    if (!/^(14|15|16\.[12]|2)$/.test(article))
      return under('L05', [
        block(
          `“${part}”的依据应当是第十四条、第十五条、第十六条第一款或者第二款，或者不属于政府信息（第二条）。`,
          '条例第三十七条',
          'withheld',
        ),
      ])
    return draft.articles.includes(article)
      ? []
      : under('L06', [block(`法律依据里没有写“${part}”所用的${citeInChinese(article)}，请补上。`, citeInChinese(article), 'articles')])
  })
}

/** Every requested item has its answer (R028). */
const answerChecks = (draft: DecisionDraft, itemCount: number): readonly Check[] => {
  const answered = new Set(draft.answers.map(({ item }) => item))
  const open = Array.from({ length: itemCount }, (_, index) => index + 1).filter((item) => !answered.has(item))
  const strange = [...answered].filter((item) => item > itemCount)
  return [
    ...under('A01', open.length > 0 ? [block(`第 ${open.join('、')} 项还没有逐项答复。`, '条例第三十六条', 'answers')] : []),
    ...under('A02', strange.length > 0 ? [block(`申请只有 ${itemCount} 项，没有第 ${strange.join('、')} 项。`, null, 'answers')] : []),
  ]
}

/** Late is allowed and marked: silence would be worse. */
const dayChecks = (state: CaseState, today: PlainDate): readonly Check[] => {
  const due = state.clocks.replyDue
  return due !== null && today > due ? [warn(`答复期限已于${inChinese(due)}届满，本件将记为逾期答复，请尽快发出。`, '条例第三十三条')] : []
}

/** Validator 10: an unmasked ID or telephone number. */
const maskingChecks = (draft: DecisionDraft): readonly Check[] => {
  const words = wordsOf(draft)
  return /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/.test(words)
    ? [warn('文中有没有遮盖的身份证号或者手机号，请核对是否必要。', '条例第十五条')]
    : []
}

const wordsOf = (draft: DecisionDraft): string =>
  [
    draft.facts,
    draft.reasons,
    draft.content,
    draft.plain,
    ...draft.answers.map(({ answer }) => answer),
    ...Object.values(draft.fields),
  ].join('\n')

const fromResult = (result: Result<null>): readonly Check[] => {
  if (result.ok) return []
  const [field] = Object.keys(result.error.fields ?? {})
  return [block(result.error.message.replace(/[。！？]?$/, '。'), result.error.article ?? null, field ?? null)]
}
