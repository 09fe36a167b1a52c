/** 检索记录 (条例 第三十六条第四项): who searched when, where, with which words, and what came out; the proof behind 信息不存在. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { fieldsTable, formOn } from './paper.ts'
import type { LetterSituation, SearchRecordInput } from './situation.ts'

export const searchRecord = (situation: LetterSituation, input: SearchRecordInput): LetterContent =>
  formOn(situation, {
    kind: 'search_record',
    title: '政府信息检索记录',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请内容', situation.description],
        ['检索日期', inChinese(input.searchedOn)],
        ['检索人', input.by],
        ['检索的系统、档案', input.places.join('\n')],
        ['关键词', input.keywords.join('、')],
        ['时间范围', input.span],
        ['检索结果', `${input.found ? '找到' : '没有找到'}\n${input.result}`],
        ['检索人签名', '\n'],
        ['复核人签名', '\n'],
      ]),
    ],
  })
