/** 检索证据单 (条例 第三十六条第（四）项; 最高人民法院指导案例101号): every line of search with its pictures by SM3 digest; the proof behind 信息不存在. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { searchPlaceTitles } from '../search.contract.ts'
import { fieldsTable, formOn, heading, paragraph } from './paper.ts'
import type { LetterSituation, SearchRecordInput } from './situation.ts'

export const searchRecord = (situation: LetterSituation, { rows }: SearchRecordInput): LetterContent => {
  const places = new Set(rows.map(({ place }) => place)).size
  const words = new Set(rows.flatMap((row) => row.words)).size
  const shots = rows.flatMap((row) => row.shots.map((shot, index) => ({ ...shot, name: `第${row.number}行凭证${index + 1}` })))
  return formOn(situation, {
    kind: 'search_record',
    title: '政府信息检索证据单',
    signed: false,
    blocks: [
      fieldsTable([
        ['登记编号', situation.caseNumber],
        ['申请内容', situation.description],
        ['合计', `查了${places}处，用了${words}个词，登记${rows.length}行，凭证${shots.length}件`],
      ]),
      heading('一、逐处检索'),
      {
        kind: 'table',
        columns: ['行', '查了哪里', '谁查、哪天', '检索词', '时间范围', '命中', '结果'],
        widths: [0.5, 1.9, 1.7, 1.8, 1.3, 0.7, 2.1],
        rows: rows.map((row) => [
          String(row.number),
          `${row.place}（${searchPlaceTitles[row.kind]}）`,
          `${row.who} ${inChinese(row.on)}`,
          row.words.join('、'),
          row.span,
          row.hits === null ? '' : String(row.hits),
          `${row.found ? '找到' : '没有找到'}。${row.result}`,
        ]),
      },
      heading('二、凭证（截图、照片）'),
      shots.length === 0
        ? paragraph('没有附凭证。')
        : {
            kind: 'table',
            columns: ['凭证', '国密 SM3 摘要'],
            widths: [1.4, 6],
            rows: shots.map(({ name, digest }) => [name, digest]),
          },
      paragraph('凭证原件存于本案卷，摘要相同的即为同一文件。'),
      fieldsTable([
        ['检索人签名', '\n'],
        ['复核人签名', '\n'],
      ]),
    ],
  })
}
