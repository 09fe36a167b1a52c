/** What the command box understands: 「30」 opens a case, 「30 补正」 does an act on it, 「登记」 goes to a page. Pure. */
import type { AllowedAct } from '#requests/contract'

export interface Command {
  /** The case's number as said aloud, if the text begins with one. */
  readonly number: string | null
  /** The rest: part of an act's or page's name. */
  readonly words: string
}

/** Splits 「30 补正」, 「30补正」, 「自资申〔2026〕30号 补正」 into number and words. */
export const readCommand = (text: string): Command => {
  const trimmed = text.trim()
  const full = /^([\p{Script=Han}]*〔\d{4}〕\d+号)\s*(.*)$/u.exec(trimmed)
  if (full) return { number: full[1] ?? null, words: (full[2] ?? '').trim() }
  const short = /^(\d{1,6})\s*号?\s*(.*)$/.exec(trimmed)
  return short ? { number: short[1] ?? null, words: (short[2] ?? '').trim() } : { number: null, words: trimmed }
}

/** True when the case bears the number that was typed: 33 is 〔2026〕33号, not a case with 33 somewhere in its words. */
export const bearsNumber = (caseNumber: string, typed: string): boolean => caseNumber === typed || caseNumber.endsWith(`〕${typed}号`)

/** Acts whose title holds all the characters of the words in their order: 发补 finds 发补正告知. */
export const matchingActs = (acts: readonly AllowedAct[], words: string): readonly AllowedAct[] => {
  const found = words === '' ? acts.filter((act) => act.allowed) : acts.filter((act) => inOrder(act.title, words))
  return [...found].sort((a, b) => Number(b.allowed) - Number(a.allowed)).slice(0, 6)
}

/** True when all characters of `part` occur in `whole` in their order. */
export const inOrder = (whole: string, part: string): boolean => {
  let at = 0
  for (const character of part.replace(/\s+/g, '')) {
    const found = whole.indexOf(character, at)
    if (found === -1) return false
    at = found + 1
  }
  return true
}
