/** A reply with its case as plain data, and what the rules see of it: for the corpus, the rules' own examples and the trainer's cases. */
import type { PlainDate } from '#kernel'
import { plainDate } from '#kernel'
import type { Fact } from '#law'
import { letterText } from '#letters'
import { caseFrom } from '../../case/case.ts'
import { nothingAgainst } from '../../case/one-line.ts'
import { defaultRuleSettings } from '../../case/rule.ts'
import type { Surroundings } from '../../case/surroundings.ts'
import type { DecisionDraft } from '../../inputs.contract.ts'
import { decisionLetter } from '../../letters/decision-letter.ts'
import { exampleOrgan, exampleSituation } from '../../letters/example-situation.ts'
import type { LetterSituation } from '../../letters/situation.ts'
import type { Examined, ExampleChange } from '../letter-rule.ts'

export interface LetterCase {
  readonly name: string
  readonly draft: DecisionDraft
  readonly description: string
  readonly items: readonly string[]
  /** Beside received, assigned and explained. */
  readonly facts?: readonly Fact[]
  readonly around?: Partial<Surroundings>
  readonly situation?: Partial<LetterSituation>
  readonly thirdParties?: readonly string[]
}

export const receivedOn: PlainDate = plainDate('2026-11-25')
export const writtenOn: PlainDate = plainDate('2026-12-10')

/** Handed in at the counter, assigned, explained by telephone. */
const course: readonly Fact[] = [
  { type: 'submitted', on: receivedOn, channel: 'in_person' },
  { type: 'registered', on: receivedOn, number: exampleSituation.caseNumber },
  { type: 'assigned', on: receivedOn, to: 'handler' },
  {
    type: 'contactLogged',
    on: plainDate('2026-12-04'),
    purpose: 'explanation',
    channel: 'phone',
    summary: '电话说明查找的经过和答复的理由。',
  },
]

const inOrder = (facts: readonly Fact[]): readonly Fact[] =>
  facts
    .map((fact, index) => ({ fact, index, on: 'on' in fact && fact.on ? fact.on : writtenOn }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.index - b.index))
    .map(({ fact }) => fact)

/** What the rules see of this letter, with the changes of an example. */
export const examinedFrom = (given: LetterCase, change: ExampleChange = {}): Examined => {
  const today = change.today ?? writtenOn
  const facts = inOrder(
    [...course, ...(given.facts ?? []).filter(({ type }) => type !== change.without), ...(change.facts ?? [])].filter(
      ({ type }) => type !== change.without || change.facts?.some((fact) => fact.type === type),
    ),
  )
  const state = caseFrom(facts, today, defaultRuleSettings)
  const draft: DecisionDraft = {
    ...given.draft,
    ...change.draft,
    fields: { ...given.draft.fields, ...change.fields, ...change.draft?.fields },
  }
  const situation: LetterSituation = {
    ...exampleSituation,
    on: writtenOn,
    channel: 'in_person',
    submittedOn: receivedOn,
    receivedOn,
    correctedOn: state.facts.find((fact) => fact.type === 'correctionReceived')?.on ?? null,
    description: given.description,
    items: given.items,
    docket: state.facts,
    ...given.situation,
    ...change.situation,
  }
  const around: Surroundings = {
    itemCount: situation.items.length,
    issuing: { id: exampleOrgan.id, reconsiderationUrl: exampleOrgan.reconsideration.url },
    earlier: null,
    setAside: [],
    oneLine: nothingAgainst,
    ...given.around,
    ...change.around,
  }
  const written = decisionLetter(situation, draft)
  const letter = change.letter ? change.letter(written) : written
  return {
    state,
    draft,
    around,
    today,
    settings: defaultRuleSettings,
    situation,
    letter,
    text: letterText(letter),
    thirdParties: change.thirdParties ?? given.thirdParties ?? [],
  }
}
