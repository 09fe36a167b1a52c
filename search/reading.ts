/** Reads what somebody looks for: 文号, years, and pieces of meaning, each with the words of documents for it. Pure. */
import { type DocumentNumber, looseDocumentNumber, numberWords } from './document-number.ts'
import { withoutAsking } from './empty-words.ts'
import { everyday } from './everyday.ts'
import { foldNumerals, spelled } from './normalise.ts'
import { pairsIn } from './pairs.ts'

/** One way to say a piece: as it was typed, or as documents say it. */
export interface Saying {
  readonly text: string
  readonly words: readonly string[]
  /** True when it is not the reader's own word. */
  readonly instead: boolean
}

/** A piece of meaning: any of its sayings will do. */
export interface Piece {
  readonly sayings: readonly Saying[]
}

export interface Sought {
  readonly number: DocumentNumber | null
  readonly years: readonly string[]
  readonly pieces: readonly Piece[]
  /** What is left of the question, in one spelling: for the exact phrase. */
  readonly phrase: string
  /** The whole question in one spelling: a title typed word for word. */
  readonly whole: string
}

const mostPieces = 24

/** Reads a question. Nothing in it: no number, no years, no pieces. */
export const readQuestion = (question: string): Sought => {
  const plain = foldNumerals(spelled(question.slice(0, 2000))).trim()
  const number = looseDocumentNumber(plain)
  const rest = number ? withoutNumber(plain) : plain
  const years = [...new Set([...rest.matchAll(/(?<!\d)((?:19|20)\d{2})(?:年度?)?(?!\d)/g)].map(([, year = '']) => year))]
  const asked = withoutAsking(rest.replace(/(?<!\d)(?:19|20)\d{2}(?:年度?)?(?!\d)/g, ' '))
  const pieces = asked.split(/[^\u3400-\u9fffa-z0-9]+/u).flatMap(piecesOf)
  return {
    number,
    years,
    pieces: (pieces.length > 0 || number || years.length > 0 ? pieces : piecesOf(plain.replace(/\s/g, ''))).slice(0, mostPieces),
    phrase: asked.replace(/[^\u3400-\u9fffa-z0-9]+/gu, ''),
    whole: plain.replace(/[^\u3400-\u9fffa-z0-9]+/gu, ''),
  }
}

/** Letters and digits of the number go; what else stands beside it stays. */
const withoutNumber = (plain: string): string =>
  plain.length <= 30 ? '' : plain.replace(/[\u4e00-\u9fff]{2,8}\s*〔?\s*(?:19|20)\d{2}\s*[年〕]?\s*第?\s*\d{1,5}\s*号?/g, ' ')

/** Cut at everyday words, the longest first; what lies between is a piece of its own. */
const piecesOf = (run: string): readonly Piece[] => {
  if (run === '') return []
  const found = everyday.find(([word]) => run.includes(word))
  if (!found) return typed(run)
  const [word, written] = found
  const at = run.indexOf(word)
  return [
    ...piecesOf(run.slice(0, at)),
    { sayings: [saying(word, false), ...written.map((text) => saying(text, true))].filter(({ words }) => words.length > 0) },
    ...piecesOf(run.slice(at + word.length)),
  ]
}

const typed = (run: string): readonly Piece[] => {
  const own = saying(run, false)
  return own.words.length > 0 ? [{ sayings: [own] }] : []
}

const saying = (text: string, instead: boolean): Saying => ({ text, words: [...pairsIn(foldNumerals(text))], instead })

/** Every word of the index that may lead to what is sought. */
export const wordsSought = ({ number, years, pieces }: Sought): readonly string[] => [
  ...new Set([
    ...(number ? numberWords(number) : []),
    ...years.map((year) => `y:${year}`),
    ...pieces.flatMap(({ sayings }) => sayings.flatMap(({ words }) => words)),
  ]),
]
