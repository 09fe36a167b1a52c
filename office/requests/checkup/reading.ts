/** How rules read a draft: the texts an official typed, with the field each stands in; matches with the words around them. */
import type { DecisionDraft } from '../inputs.contract.ts'
import type { Found } from './letter-rule.ts'

export interface Typed {
  readonly field: string
  readonly text: string
}

/** Fields of the form that stay in the file and are not printed. */
const inFileOnly: ReadonlySet<string> = new Set(['riskNote', 'linkCheckedOn', 'linkAlive', 'deidentified', 'noPublicationDuty'])

/** Every text of the draft that is printed, with its field. */
export const typedIn = (draft: DecisionDraft): readonly Typed[] => [
  { field: 'facts', text: draft.facts },
  { field: 'reasons', text: draft.reasons },
  { field: 'content', text: draft.content },
  { field: 'plain', text: draft.plain },
  ...draft.answers.map(({ answer }, index) => ({ field: `answers.${index}.answer`, text: answer })),
  ...draft.withheld.flatMap(({ part, reason }) => [
    { field: 'withheld', text: part },
    { field: 'withheld', text: reason },
  ]),
  ...Object.entries(draft.fields).flatMap(([field, text]) => (inFileOnly.has(field) ? [] : [{ field, text }])),
]

/** What the reply decides: content and answers, without facts and reasons. */
export const rulingIn = (draft: DecisionDraft): readonly Typed[] =>
  typedIn(draft).filter(({ field }) => field === 'content' || field.startsWith('answers.'))

/** All places where the pattern stands, one finding each; `say` gets the words found. */
export const matches = (texts: readonly Typed[], pattern: RegExp, say: (words: string) => string): readonly Found[] => {
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  const seen = new Set<string>()
  return texts.flatMap(({ field, text }) =>
    [...text.matchAll(all)].flatMap(([words]) => {
      if (seen.has(field + words)) return []
      seen.add(field + words)
      return [{ message: say(words), field, quote: words }]
    }),
  )
}

/** One finding when `lacking`, none otherwise. */
export const when = (lacking: boolean, found: Found): readonly Found[] => (lacking ? [found] : [])

/** The sentences of a text, without their stops. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[。！？；\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
