/** Chance from a seed number: the same seed gives the same county. */

export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number
  /** Whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <Thing>(things: readonly Thing[]) => Thing
  /** Picks by weight. */
  readonly weighted: <Thing>(things: readonly (readonly [Thing, number])[]) => Thing
  readonly chance: (probability: number) => boolean
}

/** A generator of its own for each seed (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[Math.floor(next() * things.length)]
    if (thing === undefined) throw new Error('nothing to pick from')
    return thing
  }
  return {
    next,
    pick,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    weighted: (things) => {
      let left = next() * things.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [thing, weight] of things) {
        left -= weight
        if (left < 0) return thing
      }
      return pick(things)[0]
    },
  }
}
