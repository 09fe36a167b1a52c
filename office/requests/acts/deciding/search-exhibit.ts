/** 检索证据单 as an exhibit of the file: written by itself when the reply is signed, with every line so far (条例 第三十六条第（四）项、第四十五条). */
import { personNames } from '#identity'
import type { LetterContent } from '#letters/contract'
import type { ActContext } from '#platform'
import { ledgerOf, placeOf } from '../../case/search-ledger.ts'
import { type LetterSituation, searchRecord } from '../../letters/index.ts'
import type { OpenCase } from '../../store.ts'

/** Null when nothing was searched. */
export const searchExhibit = async (
  context: ActContext,
  { state }: OpenCase,
  situation: LetterSituation,
): Promise<LetterContent | null> => {
  const lines = ledgerOf(state.facts)
  if (lines.length === 0) return null
  const names = await personNames(context.sql, [...new Set(lines.map(({ by }) => by))])
  return searchRecord(situation, {
    rows: lines.map(({ by, who, shots, unit, place, ...line }) => ({
      ...line,
      place: placeOf({ unit, place }),
      who: who ?? names.get(by) ?? '承办人',
      shots: shots.map((digest) => ({ digest })),
    })),
  })
}
