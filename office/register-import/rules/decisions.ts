/** Maps what an old register calls a decision onto the 24 types (条例 第三十条、第三十五至三十九条、第四十二条). Where a word fits several, a person chooses. Pure. */
import type { DecisionCode, SubReasonCode } from '#law'
import { decisionWords, openWords } from './decision-words.ts'
import { bare, isNothing } from './plain.ts'

export type DecisionRead =
  | { readonly kind: 'decision'; readonly code: DecisionCode; readonly subReason: SubReasonCode | null }
  | { readonly kind: 'empty' }
  /** Says that it is still being worked on. */
  | { readonly kind: 'open' }
  /** Says something of several types, or nothing known: `among` to choose from, empty = all. */
  | { readonly kind: 'unclear'; readonly among: readonly DecisionCode[] }

/** `chosen`: what the office said its own words mean, by their bare text. */
export const readDecision = (text: string, chosen: Readonly<Record<string, DecisionCode>> = {}): DecisionRead => {
  const cell = bare(text)
  if (isNothing(text) || cell === '') return { kind: 'empty' }
  const own = chosen[cell]
  if (own) return { kind: 'decision', code: own, subReason: subReasonOf(cell, own) }
  let best = 0
  let found: (typeof words)[number][] = []
  for (const entry of words) {
    if (entry.word.length < best || !cell.includes(entry.word)) continue
    found = entry.word.length > best ? [entry] : [...found, entry]
    best = entry.word.length
  }
  const first = found[0]
  if (!first) return { kind: 'unclear', among: [] }
  if (found.every(({ means }) => means === 'open')) return { kind: 'open' }
  // 不予公开，涉及商业秘密: the ground decides what the refusal leaves open
  const common = found.map(codesOf).reduce((left, right) => left.filter((code) => right.includes(code)))
  if (common.length === 0) return { kind: 'unclear', among: [...new Set(found.flatMap(codesOf))] }
  const grounds = new Set(
    words.filter(({ word, means }) => means.length === 1 && cell.replace(first.word, '').includes(word)).flatMap(codesOf),
  )
  const left = common.length === 1 ? common : common.filter((code) => grounds.has(code))
  const [code] = left
  if (code === undefined || left.length > 1) return { kind: 'unclear', among: common }
  return { kind: 'decision', code, subReason: found.find(({ subReason }) => subReason !== null)?.subReason ?? null }
}

const codesOf = ({ means }: Word): readonly DecisionCode[] => (means === 'open' ? [] : means)

interface Word {
  readonly word: string
  readonly means: readonly DecisionCode[] | 'open'
  readonly subReason: SubReasonCode | null
}

const words: readonly Word[] = [
  ...decisionWords.flatMap(({ means, subReason, words: listed }) =>
    listed.split(' ').map((word): Word => ({ word: bare(word), means, subReason: subReason ?? null })),
  ),
  ...openWords.split(' ').map((word): Word => ({ word: bare(word), means: 'open', subReason: null })),
]

const subReasonOf = (cell: string, code: DecisionCode): SubReasonCode | null =>
  decisionWords.find(
    ({ means, subReason, words: listed }) =>
      subReason && means.includes(code) && listed.split(' ').some((word) => cell.includes(bare(word))),
  )?.subReason ?? null
