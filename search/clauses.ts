/** Which rows are worth weighing: a rare word, or two of the rarer ones together; as many clauses as find about enough. Pure. */
import { quotedWord } from './indexing.ts'

/** What the planner knows: how many rows there are, and about how many hold each common word. */
export interface Counted {
  readonly rows: number
  readonly holding: ReadonlyMap<string, number>
}

/** What a candidate must hold, one clause or another. */
export const clausesOf = (words: ReadonlySet<string>, { rows, holding }: Counted, about = 4000): readonly (readonly string[])[] => {
  const held = (word: string) => holding.get(word) ?? 0
  const ordered = [...words].sort((one, other) => held(one) - held(other)).slice(0, 40)
  const clauses: string[][] = []
  let expected = 0
  for (const word of ordered) {
    expected += held(word)
    if (expected > about) break
    clauses.push([word])
  }
  const rarer = ordered.slice(clauses.length, clauses.length + 10)
  // words of one place or one paper come together more often than chance has it
  const together = 5
  const both = rarer
    .flatMap((one, index) =>
      rarer.slice(index + 1).map((other) => ({ pair: [one, other], expected: (held(one) * held(other) * together) / Math.max(1, rows) })),
    )
    .sort((one, other) => one.expected - other.expected)
  expected = 0
  for (const clause of both) {
    expected += clause.expected
    if (expected > about && clauses.length >= 6) break
    clauses.push(clause.pair)
  }
  return clauses
}

/** As a tsquery. */
export const anyOf = (clauses: readonly (readonly string[])[]): string =>
  clauses.map((clause) => `(${clause.map(quotedWord).join(' & ')})`).join(' | ')
