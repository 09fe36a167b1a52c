/** 检索证据单 (条例 第三十六条第（四）项; 最高人民法院指导案例101号): every line of search with its pictures by SM3 digest; the proof behind 信息不存在. */
import { inChinese } from '#kernel'
import type { LetterContent } from '#letters/contract'
import { searchPlaceTitles } from '../search.contract.ts'
import { formOn, paragraph } from './paper.ts'
import type { LetterSituation, SearchRecordInput } from './situation.ts'
import { applicantValues, templateKind, toApplicant, written } from './template.ts'

const proof = '条例第三十六条第（四）项：没有检索证据，不能答复信息不存在'

export const searchRecordTemplate = templateKind({
  id: 'search_record',
  name: '政府信息检索证据单',
  group: '内部文书',
  kind: 'search_record',
  placeholders: {
    ...toApplicant,
    处数: { type: 'text', explains: '查了几处，只有数字' },
    词数: { type: 'text', explains: '用了几个词，只有数字' },
    行数: { type: 'text', explains: '登记了几行，只有数字' },
    凭证数: { type: 'text', explains: '附了几件凭证，只有数字' },
    逐处检索: { type: 'blocks', explains: '查了哪里、谁查、检索词、时间范围、命中、结果，一张表', required: proof },
    凭证: { type: 'blocks', explains: '截图、照片和它们的摘要，一张表；没有的印“没有附凭证”', required: proof },
  },
})

export const searchRecord = (situation: LetterSituation, { rows }: SearchRecordInput): LetterContent => {
  const places = new Set(rows.map(({ place }) => place)).size
  const words = new Set(rows.flatMap((row) => row.words)).size
  const shots = rows.flatMap((row) => row.shots.map((shot, index) => ({ ...shot, name: `第${row.number}行凭证${index + 1}` })))
  return formOn(situation, {
    kind: 'search_record',
    signed: false,
    ...written(situation, searchRecordTemplate, {
      ...applicantValues(situation),
      处数: String(places),
      词数: String(words),
      行数: String(rows.length),
      凭证数: String(shots.length),
      逐处检索: [
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
      ],
      凭证: [
        shots.length === 0
          ? paragraph('没有附凭证。')
          : { kind: 'table', columns: ['凭证', '国密 SM3 摘要'], widths: [1.4, 6], rows: shots.map(({ name, digest }) => [name, digest]) },
      ],
    }),
  })
}
