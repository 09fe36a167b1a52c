/** requests.searchLedger: every line of the 检索证据单 with its pictures, and what it still lacks for “信息不存在” (第三十六条第（四）项). */
import { personNames } from '#identity'
import { ok } from '#kernel'
import { ledgerOf, placeOf, placesIn, searchArticle, searchGaps, wordsIn } from '../case/search-ledger.ts'
import { type SearchLedger, SeeSearchLedger } from '../search.contract.ts'
import { filesOfCase } from './case-files.ts'
import { caseView } from './case-view.ts'

export const searchLedger = caseView({
  name: 'requests.searchLedger',
  title: '检索证据单',
  input: SeeSearchLedger,
  show: async (context, { record, state, settings }) => {
    const lines = ledgerOf(state.facts)
    const names = await personNames(context.sql, [...new Set(lines.map(({ by }) => by))])
    const files = lines.some(({ shots }) => shots.length > 0) ? await filesOfCase(context, record.id) : []
    const { searchMinimumPlaces, searchMinimumWords } = settings.law
    const ledger: SearchLedger = {
      rows: lines.map(({ number, on, by, who, kind, place, unit, words, span, hits, found, result, shots }) => ({
        number,
        on,
        who: who ?? names.get(by) ?? '',
        kind,
        place: placeOf({ unit, place }),
        words,
        span,
        hits,
        found,
        result,
        shots: shots.map((digest) => ({ digest, name: files.find((file) => file.digest === digest)?.name ?? '凭证' })),
      })),
      places: placesIn(lines).size,
      words: wordsIn(lines).size,
      minimumPlaces: searchMinimumPlaces,
      minimumWords: searchMinimumWords,
      gaps: searchGaps(state.facts, settings.law),
      article: searchArticle,
    }
    return ok(ledger)
  },
})
