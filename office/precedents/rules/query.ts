/** How the index is asked: the rarest clauses first, until they would find more rows than one look can weigh. Pure. */
import type { Features } from './features.ts'

/** What the planner knows of the index: how many rows, and in which share of them the common words stand. */
export interface IndexKnowledge {
  readonly rows: number
  readonly shares: ReadonlyMap<string, number>
}

/** So many rows are fetched and weighed at most; a small office never gets there and everything is looked through. */
const budget = 1500

/** A tsquery; null when there is nothing to search by. */
export const queryOf = (features: Features, knowledge: IndexKnowledge): string | null => {
  const clauses = clausesOf(features, knowledge).sort((one, other) => one.rows - other.rows)
  const [first] = clauses
  if (!first) return null
  const taken = [first.text]
  let sum = first.rows
  for (const { text, rows } of clauses.slice(1)) {
    sum += rows
    if (sum > budget) break
    taken.push(text)
  }
  return taken.join(' | ')
}

interface Clause {
  readonly text: string
  /** How many rows it will find, rather too many than too few. */
  readonly rows: number
}

/** 文号; titles and projects; a place, alone or with its year and what is wanted there; what is wanted, from all its rare words down to one. */
const clausesOf = ({ numbers, places, titles, projects, years, pairs }: Features, { rows, shares }: IndexKnowledge): Clause[] => {
  // What is not among the common words is rarer than the rarest of them.
  const rarest = shares.size === 0 ? 0 : Math.min(...shares.values())
  const share = (word: string) => shares.get(word) ?? rarest
  const words = [...pairs].filter((pair) => !/[〔〕]/.test(pair)).sort((one, other) => share(one) - share(other))
  const rare = words.slice(0, 10)
  const yearWords = years.map((year) => `y:${year}`)
  const names = [...titles, ...projects].map((title) => `t:${title}`)
  const clause = (text: string, part: number): Clause => ({ text, rows: Math.ceil(part * rows) })
  const yearShare = yearWords.reduce((sum, year) => sum + share(year), 0)
  const withYear = (text: string, part: number): readonly Clause[] =>
    yearWords.length === 0 ? [] : [clause(`(${text} & (${yearWords.map(quoted).join(' | ')}))`, part * Math.min(1, yearShare))]
  const anchors = [...places.map((name) => `p:${name}`), ...names]
  return [
    ...numbers.map((number) => clause(quoted(`n:${number}`), share(`n:${number}`))),
    ...anchors.flatMap((anchor) => {
      const alone = share(anchor)
      return [
        clause(quoted(anchor), alone),
        ...withYear(quoted(anchor), alone),
        ...rare.flatMap((word) => {
          const text = `${quoted(anchor)} & ${quoted(word)}`
          const part = Math.min(alone, share(word))
          return [clause(`(${text})`, part), ...withYear(text, part)]
        }),
      ]
    }),
    ...rare.map((word) => clause(quoted(word), share(word))),
    // Several of the wanted words at once: they come together more often than by chance.
    ...[2, 3, 4, 6, 8].flatMap((count) => {
      if (words.length < count) return []
      const chosen = spread(words, count)
      const part = Math.min(...chosen.map(share)) * 0.5 ** (count - 1)
      const text = chosen.map(quoted).join(' & ')
      return [clause(`(${text})`, part), ...withYear(text, part)]
    }),
  ]
}

/** So many of the words, the rare half and evenly: neighbours say the same. */
const spread = (words: readonly string[], count: number): readonly string[] => {
  const half = words.slice(0, Math.max(count, Math.ceil(words.length / 2)))
  return Array.from({ length: count }, (_, place) => half[Math.floor((place * half.length) / count)] ?? '')
}

/** A word as tsquery reads it. */
export const quoted = (word: string): string => `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`
