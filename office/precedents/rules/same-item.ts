/** Do two requests ask for the same information? Named alike, or said alike with nothing that tells them apart. Pure (R025). */
import { bigramsOf, containment, dice } from '#law'
import type { Features } from './features.ts'

export interface Likeness {
  /** same: the same information; part: one asks for a part of what the other asked for; similar: worth a look; unlike: something else. */
  readonly verdict: 'same' | 'part' | 'similar' | 'unlike'
  /** 0 … 1 */
  readonly score: number
  /** A 文号, a title, a project or a place is named by both: more than the same kind of paper. */
  readonly named: boolean
  /** What they have in common, for the eye. */
  readonly common: readonly string[]
}

/** From here on two requests are taken for the same, for a part of each other, for similar. */
const sameWords = 0.62
const wholePart = 0.8
const similarWords = 0.34
/** Beyond the name of village or project this much of what is wanted must agree: 环评批复 and 施工许可证 of one project are two things. */
const sameWish = 0.3
const longEnough = 6

/** Judges by 文号 first, then by words; another village, year or project keeps two requests apart. */
export const likenessOf = (mine: Features, theirs: Features): Likeness => {
  const numbers = mine.numbers.filter((one) => theirs.numbers.some((other) => sameNumber(one, other)))
  const places = both(mine.places, theirs.places)
  const titles = both(mine.titles, theirs.titles)
  const projects = both(mine.projects, theirs.projects)
  const years = both(mine.years, theirs.years)
  const common = [...numbers, ...titles, ...projects, ...places, ...years.map((year) => `${year}年`)]
  const words = dice(mine.pairs, theirs.pairs)
  if (numbers.length > 0) return { verdict: 'same', score: Math.max(0.75, words + (1 - words) / 2), named: true, common }

  const [short, long] = mine.pairs.size <= theirs.pairs.size ? [mine.pairs, theirs.pairs] : [theirs.pairs, mine.pairs]
  const part = short.size >= longEnough ? containment(short, long) : 0
  const apart =
    (mine.numbers.length > 0 && theirs.numbers.length > 0) ||
    disjoint(mine.places, theirs.places, places) ||
    disjoint(mine.years, theirs.years, years) ||
    disjoint(mine.titles, theirs.titles, titles) ||
    disjoint(mine.projects, theirs.projects, projects) ||
    anotherOne(mine.which, theirs.which)
  const score = Math.min(1, Math.max(words, part * 0.85)) * (apart ? 0.8 : 1)
  const titled = titles.length > 0 || projects.length > 0
  const named = titled || places.length > 0
  const wished = wishInCommon(mine, theirs, [...titles, ...projects, ...places], titles.length > 0)
  if (!apart && wished) {
    if (words >= sameWords || (titles.length > 0 && words >= similarWords)) return { verdict: 'same', score, named, common }
    if (part >= wholePart && named) return { verdict: 'part', score, named, common }
  }
  return { verdict: words >= similarWords || part >= wholePart || titled ? 'similar' : 'unlike', score, named, common }
}

/** 明政发〔2021〕12号 and 即明政发〔2021〕12号: what stands before the letters may have come along. */
const sameNumber = (one: string, other: string): boolean => one === other || one.endsWith(other) || other.endsWith(one)

/** Whether, names of places and projects aside, something of what is wanted agrees. */
const wishInCommon = (mine: Features, theirs: Features, names: readonly string[], sameTitle: boolean): boolean => {
  const named = new Set(names.flatMap((name) => [...bigramsOf(name)]))
  const wish = (pairs: ReadonlySet<string>) => new Set([...pairs].filter((pair) => !named.has(pair)))
  const [one, other] = [wish(mine.pairs), wish(theirs.pairs)]
  // 《…》全文: the title itself is what is wanted.
  const few = sameTitle ? 5 : 1
  if (one.size < few || other.size < few) return true
  return (one.size <= other.size ? containment(one, other) : containment(other, one)) >= sameWish
}

/** 5号楼 and 6号楼, 3组 and 8组: of the same kind, but none in common. */
const anotherOne = (mine: readonly string[], theirs: readonly string[]): boolean => {
  const kindOf = (one: string) => one.replace(/^\d+/, '')
  return [...new Set(mine.map(kindOf))].some((kind) => {
    const others = theirs.filter((one) => kindOf(one) === kind)
    return others.length > 0 && !mine.some((one) => others.includes(one))
  })
}

const both = (mine: readonly string[], theirs: readonly string[]): readonly string[] => mine.filter((one) => theirs.includes(one))
const disjoint = (mine: readonly string[], theirs: readonly string[], common: readonly string[]): boolean =>
  mine.length > 0 && theirs.length > 0 && common.length === 0
