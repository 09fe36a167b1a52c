/** 检索证据单: all lines of search on a docket, and whether they suffice for “信息不存在” (条例 第三十六条第（四）项; 最高人民法院指导案例101号). */
import type { PlainDate } from '#kernel'
import type { Fact, LawSettings, SearchLine } from '#law'

export interface LedgerLine extends Omit<SearchLine, 'hits'> {
  readonly number: number
  readonly on: PlainDate
  /** Who entered it: a person's id. */
  readonly by: string
  /** The unit that searched for us (协查); null for our own search. */
  readonly unit: string | null
  /** Null in records from before lines were counted. */
  readonly hits: number | null
}

/** Why the search must be shown: said wherever it is missing. */
export const searchArticle = '《中华人民共和国政府信息公开条例》第三十六条第（四）项'
export const searchReason =
  '最高人民法院指导案例101号：答复信息不存在的，行政机关应当证明已经尽到合理的查找、检索义务；只说没有、说不出查了哪里用了什么词的，会被撤销'

/** Every line in the order it was entered: our own, and those of units that searched for us; an old record gives a line for each of its places. */
export const ledgerOf = (facts: readonly Fact[]): readonly LedgerLine[] =>
  facts
    .flatMap((fact): readonly Omit<LedgerLine, 'number'>[] => {
      if (fact.type === 'coSearchAnswered')
        return fact.lines.map((line) => ({ ...line, unit: fact.organName, who: line.who ?? fact.organName, on: fact.on, by: fact.by }))
      if (fact.type !== 'searchRecorded') return []
      return fact.lines
        ? fact.lines.map((line) => ({ ...line, unit: null, on: fact.on, by: fact.by }))
        : fact.places.map((place) => ({
            kind: 'archive' as const,
            place,
            unit: null,
            words: fact.keywords,
            span: fact.span ?? '',
            hits: null,
            found: fact.found,
            result: fact.result,
            shots: fact.evidence ?? [],
            on: fact.on,
            by: fact.by,
          }))
    })
    .map((line, index) => ({ ...line, number: index + 1 }))

/** Where it was searched, with the unit whose place it is. */
export const placeOf = ({ unit, place }: Pick<LedgerLine, 'unit' | 'place'>): string =>
  unit && !place.startsWith(unit) ? `${unit}${place}` : place

const bare = (text: string): string => text.replace(/\s+/g, '')
export const placesIn = (ledger: readonly Pick<LedgerLine, 'place' | 'unit'>[]): ReadonlySet<string> =>
  new Set(ledger.map((line) => bare(placeOf(line))))
export const wordsIn = (ledger: readonly Pick<LedgerLine, 'words'>[]): ReadonlySet<string> =>
  new Set(ledger.flatMap(({ words }) => words.map(bare)))

/** The last search of each place: what was found later takes the place of what was not found before, and the other way round. */
const standing = (ledger: readonly LedgerLine[]): readonly LedgerLine[] =>
  ledger.filter((line, index) => !ledger.slice(index + 1).some((later) => bare(placeOf(later)) === bare(placeOf(line))))

/** What the ledger lacks before “不存在” may be answered, each with how to mend it; empty when it suffices. */
export const searchGaps = (
  facts: readonly Fact[],
  settings: Pick<LawSettings, 'searchMinimumPlaces' | 'searchMinimumWords'>,
): readonly string[] => {
  const ledger = ledgerOf(facts)
  if (ledger.length === 0) return ['检索证据单还是空的，缺少检索记录：请逐处登记查了哪里、谁查的、用了哪些词、查了哪些年份、结果怎样。']
  const places = placesIn(ledger).size
  const words = wordsIn(ledger).size
  const found = standing(ledger).filter((line) => line.found)
  return [
    ...(places < settings.searchMinimumPlaces
      ? [`检索证据单只查了 ${places} 处，至少要查 ${settings.searchMinimumPlaces} 处，例如业务系统之外再查档案室、问经办岗位。`]
      : []),
    ...(words < settings.searchMinimumWords
      ? [`检索证据单只用了 ${words} 个词，至少要用 ${settings.searchMinimumWords} 个，例如全称之外再用简称、文号、项目名。`]
      : []),
    ...found.map((line) => `检索证据单第 ${line.number} 行（${placeOf(line)}）的结果是“找到”，不能答复不存在；请核对，或者重新检索登记。`),
  ]
}
