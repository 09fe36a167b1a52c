/** Pairs of neighbouring characters: how Chinese without word borders is found and compared. Pure. */
import { normaliseText } from './normalise.ts'

/** Pairs of neighbouring characters of a normalised text; a number or a Latin word counts as one character. */
export const pairsIn = (normalised: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const run of normalised.split(/[^\u3400-\u9fffa-z0-9]+/u)) {
    const units = run.match(/[a-z]+|\d+|./gu) ?? []
    if (units.length === 1 && /^[a-z0-9]{2,}$/.test(run)) pairs.add(run)
    for (let index = 0; index + 1 < units.length; index += 1) pairs.add(`${units[index]}${units[index + 1]}`)
  }
  return pairs
}

/** Pairs of any text. */
export const pairsOf = (text: string): ReadonlySet<string> => pairsIn(normaliseText(text))

/** Dice: 1 the same pairs, 0 none in common; two empty texts have nothing in common. */
export const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * inCommon(one, other)) / (one.size + other.size)

/** How much of `part` stands in `whole`: 1 when all of it does. */
export const containment = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number =>
  part.size === 0 ? 0 : inCommon(part, whole) / part.size

const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const pair of small) if (large.has(pair)) count += 1
  return count
}
