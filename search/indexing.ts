/** What a published item is found by: words of the index, each with the weight of the place where it stands. Pure. */
import { documentNumbersIn, looseDocumentNumber, numberWords } from './document-number.ts'
import { foldNumerals, normaliseText } from './normalise.ts'
import { pairsIn } from './pairs.ts'

/** A: in the title; B: its number, its keywords; C: in its summary; D: who made it. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/** What is looked through. */
export interface Findable {
  readonly title: string
  readonly issuingNumber?: string | null
  /** Places and keywords. */
  readonly keywords?: readonly string[]
  readonly summary?: string | null
  readonly organ?: string | null
  /** The day of the document or of its publication. */
  readonly on?: string | null
}

/** Normalised for the search: one spelling, numerals as digits. */
export const searchText = (text: string): string => foldNumerals(normaliseText(text))

const words = (text: string): Iterable<string> => pairsIn(searchText(text))
const yearsIn = (text: string): readonly string[] =>
  [...searchText(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([, year = '']) => `y:${year}`)

/** Every word of an item with the weight of the best place where it stands. */
export const indexOf = ({ title, issuingNumber, keywords = [], summary, organ, on }: Findable): ReadonlyMap<string, Weight> => {
  const index = new Map<string, Weight>()
  const add = (found: Iterable<string>, weight: Weight) => {
    for (const word of found) if (word.length <= 24 && !index.has(word)) index.set(word, weight)
  }
  add(words(title), 'A')
  add(yearsIn(title), 'A')
  const number = issuingNumber ? looseDocumentNumber(issuingNumber) : null
  if (number) add([...numberWords(number), `y:${number.year}`, ...(number.letters.length > 1 ? [`l:${number.letters}`] : [])], 'B')
  for (const keyword of keywords) add(words(keyword), 'B')
  add(
    documentNumbersIn(`${title}\n${summary ?? ''}`).flatMap((text) => cited(text)),
    'C',
  )
  if (on) add([`y:${on.slice(0, 4)}`], 'C')
  if (summary) add(words(summary), 'C')
  if (organ) add(words(organ), 'D')
  return index
}

const cited = (text: string): readonly string[] => {
  const number = looseDocumentNumber(text)
  return number ? numberWords(number) : []
}

/** As PostgreSQL reads it: '低保':1A '生活':1B. */
export const asVector = (index: ReadonlyMap<string, Weight>): string =>
  [...index].map(([word, weight]) => `${quotedWord(word)}:1${weight}`).join(' ')

/** A word as tsvector and tsquery read it. */
export const quotedWord = (word: string): string => `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`
