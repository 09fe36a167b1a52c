/** What the command box understands: 「30」 opens a case, 「30 补正」 does an act on it, 「登记」 or 「dj」 goes to a page. Pure. */
import type { AllowedAct, CaseRow } from '#requests/contract'

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

/** Cases whose spoken number begins as typed: 3 finds 3号, then 30号, 31号; the newest year first. */
export const numberedLike = <Row extends Pick<CaseRow, 'number'>>(rows: readonly Row[], typed: string): readonly Row[] => {
  const partsOf = ({ number }: Row) => (/〔(\d+)〕(\d+)号/.exec(number) ?? ['', '0', '']).slice(1)
  return rows
    .filter((row) => bearsNumber(row.number, typed) || (partsOf(row)[1] ?? '').startsWith(typed))
    .toSorted((a, b) => {
      const [yearA = '0', serialA = ''] = partsOf(a)
      const [yearB = '0', serialB = ''] = partsOf(b)
      return serialA.length - serialB.length || Number(yearB) - Number(yearA) || Number(serialA) - Number(serialB)
    })
}

/** Finds letters typed for Chinese words, 「dj」 or 「dengji」 for 登记; loaded when the box is opened. */
export type ByPinyin = (text: string, typed: string) => boolean

/** How well a title answers what was typed: 0 best, null not at all. */
export const rank = (title: string, words: string, byPinyin: ByPinyin | null): number | null => {
  const typed = words.replace(/\s+/g, '').toLowerCase()
  const whole = title.toLowerCase()
  if (typed === '') return 3
  if (whole.startsWith(typed)) return 0
  if (whole.includes(typed)) return 1
  if (/[a-z]/.test(typed) && byPinyin?.(title, typed)) return 2
  return inOrder(whole, typed) ? 3 : null
}

/** The best first, as they stood among equals. */
export const ranked = <One>(
  all: readonly One[],
  textsOf: (one: One) => readonly string[],
  words: string,
  byPinyin: ByPinyin | null,
): readonly One[] =>
  all
    .flatMap((one) => {
      const found = textsOf(one).flatMap((text, at) => {
        const value = text === '' ? null : rank(text, words, byPinyin)
        // what else one might type counts a little less than the name
        return value === null ? [] : [value + Math.min(at, 1) * 0.5]
      })
      return found.length > 0 ? [{ one, value: Math.min(...found) }] : []
    })
    .toSorted((a, b) => a.value - b.value)
    .map(({ one }) => one)

/** Acts whose title answers the words, those that are allowed first; without words the allowed ones. */
export const matchingActs = (acts: readonly AllowedAct[], words: string, byPinyin: ByPinyin | null = null): readonly AllowedAct[] => {
  const found = words === '' ? acts.filter((act) => act.allowed) : ranked(acts, ({ title }) => [title], words, byPinyin)
  return found.toSorted((a, b) => Number(b.allowed) - Number(a.allowed)).slice(0, 8)
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
