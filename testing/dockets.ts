/** Dockets for the tests of rules: a case of each stage, built from facts alone. Wednesday 2026-11-25 is day one. */
import { addDays, fenFromYuan, type PlainDate, plainDate, type Result } from '#kernel'
import { addWorkdays, type Fact } from '#law'
import { type CaseState, caseFrom } from '../office/requests/case/case.ts'
import { nothingAgainst } from '../office/requests/case/one-line.ts'
import { defaultRuleSettings, type Rule, type RuleSettings } from '../office/requests/case/rule.ts'
import type { Surroundings } from '../office/requests/case/surroundings.ts'
import type { DecisionDraft, Stage } from '../office/requests/inputs.contract.ts'

export const dayOne = plainDate('2026-11-25')
export const day = (text: string): PlainDate => plainDate(text)
/** The n-th workday after day one. */
export const workday = (count: number): PlainDate => (count === 0 ? dayOne : addWorkdays(dayOne, count))

export const stateOf = (facts: readonly Fact[], today: PlainDate = dayOne, settings: RuleSettings = defaultRuleSettings): CaseState =>
  caseFrom(facts, today, settings)

export const submitted: readonly Fact[] = [
  { type: 'submitted', on: dayOne, channel: 'online' },
  { type: 'registered', on: dayOne, number: '明自资申〔2026〕1号' },
]
export const received: readonly Fact[] = [...submitted, { type: 'receiptConfirmed', on: dayOne, how: 'phone' }]
export const handling: readonly Fact[] = [...received, { type: 'assigned', on: dayOne, to: 'handler' }]
export const contact = (purpose: 'correction' | 'extension' | 'explanation' | 'filing', on = dayOne): Fact => ({
  type: 'contactLogged',
  on,
  purpose,
  channel: 'phone',
  summary: '已说明',
})
export const correctionNotice: Fact = {
  type: 'correctionNoticeSent',
  on: dayOne,
  letter: 'notice',
  periodWorkdays: 10,
  defects: ['没有写明年份'],
}
export const delivered = (letter: string, on = dayOne): Fact => ({ type: 'letterDelivered', on, letter, method: 'in_person' })
export const thirdPartyLetter: Fact = { type: 'thirdPartyLetterSent', on: dayOne, party: 'A', letter: 'letter-A' }
export const organLetter: Fact = { type: 'organLetterSent', on: dayOne, organ: 'O1', letter: 'letter-O1', coProducer: true }
export const opinion = (answer: 'consent' | 'object', on = dayOne): Fact => ({
  type: 'thirdPartyOpinionReceived',
  on,
  party: 'A',
  opinion: answer,
})
export const feeNotice: Fact = { type: 'feeNoticeSent', on: dayOne, letter: 'fee', amount: fenFromYuan(100), standard: 'per_request' }
export const search = (found: boolean): Fact => ({
  type: 'searchRecorded',
  on: dayOne,
  by: 'handler',
  places: ['档案室', '电子档案系统'],
  keywords: ['征地', '征收土地'],
  found,
  result: '见记录',
})
export const drafted = (code: DecisionDraft['code'] = 'granted.provided'): Fact => ({
  type: 'decisionDrafted',
  on: dayOne,
  by: 'handler',
  draft: 1,
  code,
})
export const review = (kind: 'legal' | 'disclosure', passed = true, by: string = kind): Fact => ({
  type: 'decisionReviewed',
  on: dayOne,
  by,
  draft: 1,
  kind,
  passed,
  opinion: '同意',
})
export const decided = (code: DecisionDraft['code'] = 'granted.provided', articles: readonly string[] = ['36(2)'], on = dayOne): Fact => ({
  type: 'decided',
  on,
  by: 'chief',
  code,
  articles,
  letter: 'decision',
  documentNumber: '明自资公开〔2026〕1号',
  issuedInNameOf: 'organ',
  remedy: 'either',
})
export const dispatched = (on = dayOne): Fact => ({ type: 'replyDispatched', on, letter: 'decision', method: 'in_person' })

const signing: readonly Fact[] = [...handling, drafted(), review('legal'), review('disclosure')]
const withDecision: readonly Fact[] = [...signing, decided()]

/** One docket for each stage. */
export const docketByStage: Readonly<Record<Stage, readonly Fact[]>> = {
  submitted,
  received,
  handling,
  awaiting_correction: [...handling, contact('correction'), correctionNotice, delivered('notice')],
  consulting: [...handling, thirdPartyLetter, delivered('letter-A')],
  awaiting_payment: [...handling, feeNotice, delivered('fee')],
  reviewing: [...handling, drafted()],
  signing,
  decided: withDecision,
  dispatched: [...withDecision, dispatched()],
  delivered: [...withDecision, dispatched(), delivered('decision')],
  closed: [...handling, { type: 'withdrawn', on: dayOne, statement: '撤回' }],
  archived: [...handling, { type: 'withdrawn', on: dayOne, statement: '撤回' }, { type: 'archived', on: dayOne, digest: 'd' }],
  voided: [...received, { type: 'voided', on: dayOne, reason: '重复登记' }],
}

export const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  itemCount: 1,
  issuing: { id: 'organ', reconsiderationUrl: null },
  earlier: null,
  setAside: [],
  oneLine: nothingAgainst,
  ...more,
})

/** A draft of 予以公开 that passes; other codes by what they need. */
export const draftOf = (more: Partial<Omit<DecisionDraft, 'issuedInNameOf'>> = {}): DecisionDraft => ({
  code: 'granted.provided',
  answers: [{ item: 1, answer: '提供复印件一份' }],
  facts: '经查，本机关保存有该方案。',
  reasons: '应当公开。',
  articles: ['36(2)'],
  content: '同意公开。',
  fields: { supplyForm: 'paper', deidentified: 'yes' },
  supplied: [{ digest: 'a'.repeat(64), name: '方案.pdf' }],
  withheld: [],
  plain: '材料给您。',
  issuedInNameOf: 'organ' as DecisionDraft['issuedInNameOf'],
  service: 'post',
  ...more,
})

/** The types of the facts, or the kind, article and fields of the refusal. */
export const outcome = (result: Result<readonly Fact[]>): string =>
  result.ok
    ? result.value.map(({ type }) => type).join(' ')
    : `${result.error.kind} ${result.error.article ?? Object.keys(result.error.fields ?? {}).join(',')}`.trim()

/** What a rule says of that docket on that day. */
export const judge = <Input>(rule: Rule<Input>, facts: readonly Fact[], today: PlainDate, input: Input) =>
  outcome(rule(stateOf(facts, today), input, today, defaultRuleSettings))

export const tomorrow = addDays(dayOne, 1)
export const yesterday = addDays(dayOne, -1)
