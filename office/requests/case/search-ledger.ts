/** 检索证据单: all lines of search on a docket, and whether they suffice for “信息不存在” (条例 第三十六条第（四）项; 最高人民法院指导案例101号). */
import type { PlainDate } from '#kernel'
import type { Fact, LawSettings, SearchLine } from '#law'
import { allOf } from './case.ts'

export interface LedgerLine extends Omit<SearchLine, 'hits'> {
  readonly number: number
  readonly on: PlainDate
  /** Who entered it: a person's id. */
  readonly by: string
  /** Null in records from before lines were counted. */
  readonly hits: number | null
}

/** Why the search must be shown: said wherever it is missing. */
export const searchArticle = '《中华人民共和国政府信息公开条例》第三十六条第（四）项'
export const searchReason =
  '最高人民法院指导案例101号：答复信息不存在的，行政机关应当证明已经尽到合理的查找、检索义务；只说没有、说不出查了哪里用了什么词的，会被撤销'

/** Every line in the order it was entered; an old record gives a line for each of its places. */
export const ledgerOf = (facts: readonly Fact[]): readonly LedgerLine[] =>
  allOf(facts, 'searchRecorded')
    .flatMap((record): readonly Omit<LedgerLine, 'number'>[] =>
      record.lines
        ? record.lines.map((line) => ({ ...line, on: record.on, by: record.by }))
        : record.places.map((place) => ({
            kind: 'archive' as const,
            place,
            words: record.keywords,
            span: record.span ?? '',
            hits: null,
            found: record.found,
            result: record.result,
            shots: record.evidence ?? [],
            on: record.on,
            by: record.by,
          })),
    )
    .map((line, index) => ({ ...line, number: index + 1 }))

const bare = (text: string): string => text.replace(/\s+/g, '')
export const placesIn = (ledger: readonly Pick<LedgerLine, 'place'>[]): ReadonlySet<string> =>
  new Set(ledger.map(({ place }) => bare(place)))
export const wordsIn = (ledger: readonly Pick<LedgerLine, 'words'>[]): ReadonlySet<string> =>
  new Set(ledger.flatMap(({ words }) => words.map(bare)))

/** The last search of each place: what was found later takes the place of what was not found before, and the other way round. */
const standing = (ledger: readonly LedgerLine[]): readonly LedgerLine[] =>
  ledger.filter((line, index) => !ledger.slice(index + 1).some((later) => bare(later.place) === bare(line.place)))

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
    ...found.map(({ number, place }) => `检索证据单第 ${number} 行（${place}）的结果是“找到”，不能答复不存在；请核对，或者重新检索登记。`),
  ]
}
