/** What an office may write as a pattern: plain words, `*` for anything within a sentence, `?` for one character. Matched in linear time; no regular expressions from users. */

/** The words found, or null. Each sentence is gone through once for each piece of the pattern. */
export const findPhrase = (pattern: string, text: string): string | null => {
  const pieces = pattern
    .trim()
    .split('*')
    .map((piece) => [...piece])
    .filter((piece) => piece.length > 0)
  if (pieces.length === 0) return null
  for (const sentence of text.split(/[。！？；\n]/)) {
    const found = inSentence(pieces, [...sentence])
    if (found !== null) return found
  }
  return null
}

/** Leftmost place for each piece in turn: with `*` between them that is exact, and never goes back. */
const inSentence = (pieces: readonly (readonly string[])[], sentence: readonly string[]): string | null => {
  let at = 0
  let start = -1
  for (const piece of pieces) {
    const place = indexOf(piece, sentence, at)
    if (place === -1) return null
    if (start === -1) start = place
    at = place + piece.length
  }
  return sentence.slice(start, at).join('')
}

const indexOf = (piece: readonly string[], sentence: readonly string[], from: number): number => {
  for (let at = from; at + piece.length <= sentence.length; at++)
    if (piece.every((mark, offset) => mark === '?' || mark === sentence[at + offset])) return at
  return -1
}

/** Why a pattern cannot be used; null when it can. */
export const phraseFault = (pattern: string): string | null => {
  const words = pattern.replace(/[*?\s]/g, '')
  if (words.length < 2) return '每个词至少要有两个字，单靠“*”“?”会碰上所有的信。'
  if (pattern.length > 60) return '一个词最多 60 个字。'
  if ((pattern.match(/\*/g) ?? []).length > 5) return '一个词里最多用 5 个“*”。'
  return null
}
