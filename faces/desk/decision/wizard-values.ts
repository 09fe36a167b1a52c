/** What the wizard collects, and the draft it makes; blanks are filled with a visible mark for the preview only. Pure. */
import type { OrganId } from '#kernel'
import { type DecisionCode, type DecisionField, decisions, isSubReasonCode, type ServiceMethod, subReasons } from '#law'
import { type AnswerOutcome, type CasePage, DecisionDraft, outcomeOf, outcomesFor } from '#requests/contract'
import type { KeptFile } from '../acts/form-spec.ts'

export interface Withheld {
  readonly part: string
  readonly article: string
  readonly reason: string
}

export interface WizardValues {
  readonly code: DecisionCode | ''
  readonly subReason: string
  /** Steps of the examination that were answered with "no obstacle". */
  readonly passed: readonly number[]
  readonly answers: readonly string[]
  /** What became of each item; '' = as the type says. */
  readonly outcomes: readonly (AnswerOutcome | '')[]
  readonly facts: string
  readonly reasons: string
  readonly articles: readonly string[]
  readonly content: string
  readonly fields: Readonly<Record<string, string>>
  readonly supplied: readonly KeptFile[]
  readonly withheld: readonly Withheld[]
  readonly plain: string
  readonly issuedInNameOf: string
  readonly service: ServiceMethod
}

/** The screens of the last step, in their order. */
export const writingScreens = ['items', 'facts', 'fields', 'law', 'words', 'send'] as const
export type WritingScreen = (typeof writingScreens)[number]
export const writingTitles: Readonly<Record<WritingScreen, string>> = {
  items: '逐项答复',
  facts: '事实和理由',
  fields: '要写明的',
  law: '法律依据',
  words: '决定和白话',
  send: '送达和落款',
}

/** Starts from the draft in the case, or blank with what the case already knows. */
export const startValues = (page: CasePage): WizardValues => {
  const earlier = page.draft?.draft
  return {
    code: earlier?.code ?? '',
    subReason: earlier?.subReason ?? '',
    passed: earlier ? [1, 2, 3, 4, 5, 6, 7] : [],
    answers: page.items.map((_item, index) => earlier?.answers.find(({ item }) => item === index + 1)?.answer ?? ''),
    outcomes: page.items.map((_item, index) => earlier?.answers.find(({ item }) => item === index + 1)?.outcome ?? ''),
    facts: earlier?.facts ?? '',
    reasons: earlier?.reasons ?? '',
    articles: earlier?.articles ?? [],
    content: earlier?.content ?? '',
    fields: earlier?.fields ?? {},
    supplied: earlier?.supplied ?? [],
    withheld: earlier?.withheld ?? [],
    plain: earlier?.plain ?? '',
    issuedInNameOf: earlier?.issuedInNameOf ?? page.row.organId,
    service: earlier?.service ?? serviceOf(page),
  }
}

/** How the applicant asked to be served. */
const serviceOf = (page: CasePage): ServiceMethod => {
  switch (page.wish.delivery) {
    case 'online':
    case 'email':
    case 'fax':
      return 'electronic'
    case 'pick_up':
      return 'in_person'
    case 'post':
      return 'post'
  }
}

/** Choosing a type brings its articles and its plain words, unless they were written already for this type. */
export const withCode = (values: WizardValues, code: DecisionCode, subReason = ''): WizardValues => {
  if (values.code === code && values.subReason === subReason) return values
  const type = decisions[code]
  const sub = isSubReasonCode(subReason) ? subReasons[subReason] : null
  const known =
    Object.values(decisions).some((other) => other.plain === values.plain) ||
    Object.values(subReasons).some((other) => other.plain === values.plain)
  return {
    ...values,
    code,
    subReason,
    articles: sub ? [...sub.articles] : [...type.mustCite],
    plain: values.plain.trim() === '' || known ? (sub?.plain ?? type.plain) : values.plain,
  }
}

/** Fields that live elsewhere in the draft are asked on their own screens. */
const elsewhere: readonly string[] = ['reasons', 'supplied', 'redactions']

/** The fields this type asks for on the screen 要写明的. */
export const fieldsOfType = (values: Pick<WizardValues, 'code' | 'subReason'>): readonly DecisionField[] => {
  if (values.code === '') return []
  const fields: readonly DecisionField[] = isSubReasonCode(values.subReason)
    ? subReasons[values.subReason].fields
    : decisions[values.code].fields
  return fields.filter((field) => !elsewhere.includes(field.name))
}

/** Whether something is handed over, or held back, with this type. */
export const supplies = (code: DecisionCode | ''): boolean =>
  code === 'granted.provided' || code === 'granted.will_be_provided' || code === 'partially_granted'
export const withholds = (code: DecisionCode | ''): boolean => code === 'partially_granted'

/** Articles that may be cited with this type, those that must be first. */
export const citable = (
  values: Pick<WizardValues, 'code' | 'subReason'>,
): { readonly must: readonly string[]; readonly may: readonly string[] } => {
  if (values.code === '') return { must: [], may: [] }
  if (isSubReasonCode(values.subReason)) return { must: subReasons[values.subReason].articles, may: [] }
  return { must: decisions[values.code].mustCite, may: decisions[values.code].mayCite }
}

/** What became of an item: as chosen, where the type allows it; else the one the type means; '' while it must be chosen. */
export const outcomeAt = (values: Pick<WizardValues, 'code' | 'outcomes'>, index: number): AnswerOutcome | '' => {
  if (values.code === '') return ''
  const chosen = values.outcomes[index] ?? ''
  if (chosen !== '' && outcomesFor(values.code).includes(chosen)) return chosen
  return outcomeOf({ code: values.code, answers: [] }, index + 1) ?? ''
}

/** The draft as it is sent. */
export const draftOf = (values: WizardValues): unknown => ({
  code: values.code,
  ...(values.subReason ? { subReason: values.subReason } : {}),
  answers: values.answers.map((answer, index) => {
    const outcome = outcomeAt(values, index)
    return { item: index + 1, answer: answer.trim(), ...(outcome ? { outcome } : {}) }
  }),
  facts: values.facts.trim(),
  reasons: values.reasons.trim(),
  articles: values.articles,
  content: values.content.trim(),
  fields: Object.fromEntries(Object.entries(values.fields).filter(([, value]) => value.trim() !== '')),
  supplied: supplies(values.code) ? values.supplied : [],
  withheld: withholds(values.code) ? values.withheld : [],
  plain: values.plain.trim(),
  issuedInNameOf: values.issuedInNameOf,
  service: values.service,
})

export const blankMark = '（还没写）'

/** The draft with its blanks marked, so that the letter can be looked at while it is written; null without a type. */
export const previewOf = (values: WizardValues): DecisionDraft | null => {
  if (values.code === '') return null
  const or = (text: string) => (text.trim() === '' ? blankMark : text.trim())
  const type = decisions[values.code]
  const marked = {
    ...values,
    answers: values.answers.map(or),
    facts: or(values.facts),
    reasons: or(values.reasons),
    content: or(values.content),
    plain: or(values.plain),
    articles: values.articles.length > 0 ? values.articles : type.mustCite.length > 0 ? type.mustCite : ['2'],
    withheld: values.withheld
      .filter((one) => one.part.trim() !== '')
      .map((one) => ({ ...one, article: one.article || '14', reason: or(one.reason) })),
  }
  const parsed = DecisionDraft.safeParse(draftOf(marked))
  return parsed.success ? parsed.data : null
}

export type OrganChoice = { readonly id: OrganId; readonly name: string }
