/** How much two requests ask for the same: normalised words, pairs of neighbours, Dice (R042; 条例 第三十六条第六项 repeated requests). Pure. */
import { dice, documentNumbersIn, normaliseText, pairsIn, withoutEmptyWords } from '#search'

export { containment, dice, documentNumbersIn, normaliseText } from '#search'

/** What a request asks for, as far as likeness goes: never who asks. */
export interface AskedFor {
  readonly subject: string
  readonly items: readonly string[]
}

/** Pairs of neighbouring characters that tell what is asked: without the words every request uses; a 文号 is one more. */
export const bigramsOf = (text: string): ReadonlySet<string> =>
  new Set([...documentNumbersIn(text), ...pairsIn(withoutEmptyWords(normaliseText(text)))])

/** The pairs of a whole request: subject and items together. */
export const bigramsOfRequest = ({ subject, items }: AskedFor): ReadonlySet<string> =>
  new Set([subject, ...items].flatMap((part) => [...bigramsOf(part)]))

/** Likeness of two texts between 0 and 1. */
export const similarity = (one: string, other: string): number => dice(bigramsOf(one), bigramsOf(other))

/** Likeness of two requests between 0 and 1; the same 文号 in both weighs as much as half the words. */
export const requestSimilarity = (one: AskedFor, other: AskedFor): number => {
  const words = dice(bigramsOfRequest(one), bigramsOfRequest(other))
  const numbers = documentNumbersIn([one.subject, ...one.items].join('\n'))
  const theirs = new Set(documentNumbersIn([other.subject, ...other.items].join('\n')))
  return numbers.some((number) => theirs.has(number)) ? words + (1 - words) / 2 : words
}
