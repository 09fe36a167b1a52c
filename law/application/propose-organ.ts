/** Whom to ask: proposes organs by the words they share with the request, and says which ones (第十条、第二十九条; screens 2). Pure. */

export interface OrganScope {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** What it discloses, from its 公开指南. */
  readonly scope: string
}

export interface Proposal {
  readonly id: string
  readonly score: number
  readonly matched: readonly string[]
  readonly why: string
}

/** The best `limit` organs, best first; empty when the text shares no words with any. */
export const proposeOrgans = (text: string, organs: readonly OrganScope[], limit = 3): readonly Proposal[] => {
  const words = text.normalize('NFKC').slice(0, 2000)
  const pairs = pairsOf(words)
  const scopes = organs.map((organ) => ({ organ, phrases: phrasesOf(organ.scope) }))
  const organsByPair = new Map<string, number>()
  for (const { organ, phrases } of scopes)
    for (const pair of pairsOf([organ.shortName, ...phrases].join('。'))) organsByPair.set(pair, (organsByPair.get(pair) ?? 0) + 1)
  const organsByPhrase = new Map<string, number>()
  for (const { phrases } of scopes) for (const phrase of phrases) organsByPhrase.set(phrase, (organsByPhrase.get(phrase) ?? 0) + 1)
  return scopes
    .map(({ organ, phrases }) => proposalFor(organ, phrases, words, pairs, { organsByPair, organsByPhrase, organCount: organs.length }))
    .filter((proposal) => proposal !== null)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

interface Rarities {
  readonly organsByPair: ReadonlyMap<string, number>
  readonly organsByPhrase: ReadonlyMap<string, number>
  readonly organCount: number
}

const proposalFor = (
  organ: OrganScope,
  phrases: readonly string[],
  text: string,
  pairs: ReadonlySet<string>,
  { organsByPair, organsByPhrase, organCount }: Rarities,
): Proposal | null => {
  const named = [organ.name, organ.shortName, stemOf(organ.shortName)].find((name) => name.length >= 2 && text.includes(name))
  let best = { phrase: '', score: 0 }
  // an organ that is named is meant
  const byName = named === undefined ? 0 : named === stemOf(organ.shortName) ? 3 : 60
  let score = byName
  const matched = new Set<string>(named === undefined ? [] : [named])
  for (const phrase of phrases) {
    let ofPhrase = 0
    for (const run of runsOf(phrase, text, pairs)) {
      // rare words say more: a pair that every organ's scope holds says nothing
      const ofPairs = Math.min(...[...pairsOf(run)].map((pair) => Math.log((organCount + 1) / (organsByPair.get(pair) ?? 1))))
      // a whole matter of the organ, not a piece of one, is what people mean: 低保 for 民政, though towns have 低保评议
      const isWhole = run === phrase
      const rarity = isWhole ? wholePhrase * Math.log((organCount + 1) / (organsByPhrase.get(phrase) ?? 1)) : ofPairs
      if (rarity <= 0 || matched.has(run)) continue
      ofPhrase += rarity * (run.length - 1)
      matched.add(run)
    }
    score += ofPhrase
    if (ofPhrase > best.score) best = { phrase, score: ofPhrase }
  }
  if (score < 0.5) return null
  const why = best.score > byName ? `“${best.phrase}”由它负责公开` : `您写了“${named}”`
  return { id: organ.id, score: Math.round(score * 100) / 100, matched: [...matched], why }
}

/** How much more a whole phrase of the scope says than a piece of it. */
const wholePhrase = 1.5

/** Pieces of the scope between punctuation, at most 24 characters each. */
const phrasesOf = (scope: string): readonly string[] => [
  ...new Set(
    scope
      .normalize('NFKC')
      .split(/[、,。;:!?()[\]《》“”"\s]+|以及|和|及/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase.length >= 2 && phrase.length <= 24),
  ),
]

/** 民胜镇人民政府 → 民胜镇; 县自然资源局 → 自然资源. */
const stemOf = (name: string): string =>
  name.replace(/^(?:[\u4e00-\u9fff]{1,4}县|县)/, '').replace(/(?:人民政府|街道办事处|委员会|办公室|局|委|办)$/, '')

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2)
    if (/^[\u4e00-\u9fffA-Za-z0-9]{2}$/.test(pair) && !emptyPairs.has(pair)) pairs.add(pair)
  }
  return pairs
}

/** Pairs that appear in every request and tell nothing. */
const emptyPairs = new Set([
  '信息',
  '公开',
  '政府',
  '有关',
  '相关',
  '情况',
  '材料',
  '资料',
  '文件',
  '工作',
  '管理',
  '申请',
  '本县',
  '县级',
  '部门',
  '单位',
  '其他',
  '负责',
  '我们',
  '20',
  '年度',
])

/** The longest pieces of the phrase that stand in the text, at least two characters. */
const runsOf = (phrase: string, text: string, pairs: ReadonlySet<string>): readonly string[] => {
  const runs: string[] = []
  let start = 0
  while (start + 1 < phrase.length) {
    if (!pairs.has(phrase.slice(start, start + 2))) {
      start += 1
      continue
    }
    let end = start + 2
    while (end < phrase.length && text.includes(phrase.slice(start, end + 1))) end += 1
    runs.push(phrase.slice(start, end))
    start = end - 1
  }
  return runs
}
