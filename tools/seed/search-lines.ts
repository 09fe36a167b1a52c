/** The 检索证据单 a careful handler of the rehearsal county fills in: ledger, electronic archive, paper files (条例 第三十六条第（四）项). */
import type { SearchLineInput } from '#requests/contract'

export const searchLines = (words: readonly string[], span: string, found: boolean): readonly SearchLineInput[] =>
  (
    [
      ['system', '业务台账'],
      ['system', '电子档案系统'],
      ['archive', '档案室纸质案卷'],
    ] as const
  ).map(([kind, place], index) => {
    const isHere = found && index === 1
    return {
      kind,
      place,
      words: [...new Set([...words, (words[0] ?? '申请内容').slice(0, 6)])],
      span,
      hits: isHere ? 1 : 0,
      found: isHere,
      result: isHere ? '找到相关材料。' : '没有找到。',
      shots: [],
    }
  })
