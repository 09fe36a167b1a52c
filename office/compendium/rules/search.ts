/** Finds entries by what they say: pairs of characters, rare ones weigh more; a number or 第…条 leads straight to its article. Pure. */
import { documentNumbersIn, pairsOf as everyPair, normaliseText } from '#search'
import type { CompendiumEntry } from '../contract.ts'
import { numberOf } from './read-law.ts'

interface Searchable {
  readonly entry: CompendiumEntry
  /** What it is called weighs three times what it says. */
  readonly called: ReadonlySet<string>
  readonly says: ReadonlySet<string>
  readonly plain: string
}

/** Half of what is looked for must be there. */
const least = 0.5

/** The entries that fit, best first; all of them in their order for an empty text. */
export const searchEntries = (entries: readonly CompendiumEntry[], text: string): readonly CompendiumEntry[] => {
  const wanted = text.trim()
  if (wanted === '') return entries
  const direct = articleIn(wanted)
  const words = wanted.replace(articlePattern, ' ')
  const pairs = [...pairsOf(words)]
  const plain = normaliseText(words)
  const list = entries.map(searchable)
  const weight = weigher(list)
  const total = pairs.reduce((sum, pair) => sum + weight(pair), 0)
  return list
    .map((one, place) => ({ entry: one.entry, place, score: scoreOf(one, direct, pairs, plain, weight, total) }))
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ entry }) => entry)
}

const scoreOf = (
  { entry, called, says, plain: all }: Searchable,
  direct: { readonly instrument: string | null; readonly number: number } | null,
  pairs: readonly string[],
  plain: string,
  weight: (pair: string) => number,
  total: number,
): number => {
  const isDirect = direct !== null && entry.kind === 'article' && isArticle(entry.key, direct)
  const found = pairs.reduce((sum, pair) => sum + (says.has(pair) || called.has(pair) ? weight(pair) : 0), 0)
  const named = pairs.reduce((sum, pair) => sum + (called.has(pair) ? weight(pair) : 0), 0)
  const words = total === 0 ? 0 : found / total + named / total
  const verbatim = plain.length >= 2 && all.includes(plain) ? 1.5 : 0
  // A provision that says it stands before a case in which it was said.
  const fits = words + verbatim
  return (isDirect ? 4 : 0) + fits + (entry.kind === 'article' && fits >= 1 ? 0.75 : 0)
}

const searchable = (entry: CompendiumEntry): Searchable => {
  const called = entry.kind === 'case' ? [entry.title, entry.lesson] : [entry.heading, entry.documentNumber]
  const says =
    entry.kind === 'case'
      ? [entry.facts, entry.holding, entry.organ, entry.source, ...entry.articles.map(({ citation }) => citation)]
      : [entry.parts[0]?.text ?? '', entry.instrument]
  return {
    entry,
    called: pairsOf(called.join('\n')),
    says: pairsOf(says.join('\n')),
    plain: normaliseText([...called, ...says].join('\n')),
  }
}

/** Words said in nearly every request tell nothing there, but here they are looked for. */
const pairsOf = (text: string): ReadonlySet<string> => new Set([...documentNumbersIn(text), ...everyPair(text)])

const weigher = (list: readonly Searchable[]) => {
  const count = new Map<string, number>()
  for (const { called, says } of list) for (const pair of new Set([...called, ...says])) count.set(pair, (count.get(pair) ?? 0) + 1)
  return (pair: string): number => Math.log(1 + list.length / (1 + (count.get(pair) ?? 0)))
}

const articlePattern =
  /(?:(条例|复议法|行政复议法|行诉法|行政诉讼法)?\s*第?\s*(\d{1,3}|[一二三四五六七八九十百零]+)\s*条(?:第[一二三四五六七八九十]+款)?(?:第?（?[一二三四五六七八九十]+）?项)?)/

/** 36条, 第三十六条, 复议法第23条. */
const articleIn = (text: string): { readonly instrument: string | null; readonly number: number } | null => {
  const bare = /^\d{1,3}$/.exec(text)
  if (bare) return { instrument: null, number: Number(text) }
  const found = articlePattern.exec(text)
  if (!found?.[2]) return null
  const number = /\d/.test(found[2]) ? Number(found[2]) : numberOf(found[2])
  return { instrument: found[1]?.replace('行政复议', '复议').replace('行政诉讼', '行诉') ?? null, number }
}

const isArticle = (key: string, { instrument, number }: { readonly instrument: string | null; readonly number: number }): boolean => {
  if (instrument === '条例') return key === String(number)
  return instrument === null ? key === String(number) || key.endsWith(` ${number}`) : key === `${instrument} ${number}`
}
