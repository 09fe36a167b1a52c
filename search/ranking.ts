/** How well an item fits what is sought: pieces found, rare ones weigh more, the title more than the rest, the exact phrase most. Pure. */
import { numberWords } from './document-number.ts'
import { type Findable, indexOf, searchText, type Weight } from './indexing.ts'
import type { Piece, Saying, Sought } from './reading.ts'

/** How rare a word is: 0 in every item, the higher the rarer. */
export type Rarity = (word: string) => number

export interface Fit {
  /** Orders the hits. */
  readonly score: number
  /** 0 … 1: how much of what was sought is there. */
  readonly covers: number
}

const worth: Readonly<Record<Weight, number>> = { A: 1, B: 0.85, C: 0.6, D: 0.3 }

/** The rarity of a word that stands in `holding` of `rows` items. */
export const rarityOf = (holding: number, rows: number): number => Math.log(1 + (rows + 1) / (holding + 0.5))

/** An item made ready to be weighed. */
export interface Prepared {
  readonly index: ReadonlyMap<string, Weight>
  readonly title: string
}
export const prepared = (item: Findable): Prepared => ({
  index: indexOf(item),
  title: searchText(item.title).replace(/[^\u3400-\u9fffa-z0-9]+/gu, ''),
})

/** Scores one item. */
export const fitOf = (sought: Sought, { index, title }: Prepared, rarity: Rarity): Fit => {
  const weighed = sought.pieces.map((piece) => ({ weight: weightOf(piece, rarity), found: foundOf(piece, index, title, rarity) }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const found = weighed.reduce((sum, piece) => sum + piece.weight * piece.found, 0)
  const covers = total === 0 ? 0 : found / total
  const year = yearFit(sought, index)
  const number = numberFit(sought, index)
  const phrase = sought.phrase.length >= 2 && title.includes(sought.phrase) ? 0.25 : 0
  const whole = sought.whole.length >= 4 && title.includes(sought.whole) ? 0.4 : 0
  // of two titles that hold it all, the shorter is more about it
  const about = covers > 0 ? 0.12 * Math.min(1, sought.whole.length / Math.max(1, title.length)) : 0
  const wanted = total > 0 ? covers : Math.max(year, 0)
  return {
    score: wanted + phrase + whole + about + 0.3 * year + 3 * number,
    covers: Math.min(1, number === 1 ? 1 : wanted * (sought.years.length > 0 && year <= 0 ? 0.75 : 1)),
  }
}

/** A piece weighs as much as the rarest thing in it, and a little more the longer it is. */
const weightOf = ({ sayings }: Piece, rarity: Rarity): number => {
  const own = sayings.find(({ instead }) => !instead) ?? sayings[0]
  if (!own) return 0
  const rarest = Math.max(...own.words.map(rarity))
  return rarest * Math.sqrt(Math.min(own.words.length, 6))
}

const foundOf = ({ sayings }: Piece, index: ReadonlyMap<string, Weight>, title: string, rarity: Rarity): number =>
  Math.max(
    0,
    ...sayings.map((saying, place) => saidIn(saying, index, title, rarity) * (saying.instead ? 0.92 - 0.02 * Math.min(place, 5) : 1)),
  )

/** How much of a saying stands there; one half of a document's word is hardly the word. */
const saidIn = ({ text, words, instead }: Saying, index: ReadonlyMap<string, Weight>, title: string, rarity: Rarity): number => {
  const total = words.reduce((sum, word) => sum + rarity(word), 0)
  if (total === 0) return 0
  const there = words.reduce((sum, word) => {
    const weight = index.get(word)
    return weight === undefined ? sum : sum + rarity(word) * worth[weight]
  }, 0)
  const share = there / total
  if (title.includes(text)) return 1
  return instead ? share ** 2.5 : share ** 1.2 * 0.97
}

const yearFit = ({ years }: Sought, index: ReadonlyMap<string, Weight>): number =>
  years.length === 0 ? 0 : Math.max(...years.map((year) => yearWorth[index.get(`y:${year}`) ?? 'none']))
const yearWorth = { A: 1, B: 0.7, C: 0.6, D: 0.3, none: -0.5 } as const

/** 1 the number itself; less when only year and serial agree. */
const numberFit = ({ number }: Sought, index: ReadonlyMap<string, Weight>): number => {
  if (!number) return 0
  const [first = '', second = first] = numberWords(number)
  const place = index.get(first)
  if (place === 'B') return 1
  if (place) return 0.5
  return index.get(second) === 'B' ? 0.35 : 0
}
