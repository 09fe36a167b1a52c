/** Tables: one spelling, numerals, 文号 in whatever spelling, pairs, questions; and the real documents with their queries (recall). */
import { describe, expect, test } from 'vitest'
import {
  documentNumbersIn,
  type Findable,
  fitOf,
  foldNumerals,
  looseDocumentNumber,
  normaliseText,
  pairsOf,
  prepared,
  rarityOf,
  readQuestion,
  searchText,
  writtenNumber,
} from './index.ts'
import documentFile from './real-documents.json' with { type: 'json' }
import queryFile from './real-queries.json' with { type: 'json' }

describe('one spelling', () => {
  test.each([
    ['明川縣（徵收）公告', '明川县〔征收〕公告'],
    ['ＡＢＣ１２３', 'abc123'],
    ['[2021]【2021】﹝2021﹞(2021)（2021）〔2021〕', '〔2021〕〔2021〕〔2021〕〔2021〕〔2021〕〔2021〕'],
    [' 三 号 楼 ', '三号楼'],
    ['禇某', '褚某'],
    ['殘疾人就業', '残疾人就业'],
    ['農機購置補貼', '农机购置补贴'],
    ['平陰縣政務公開工作要點', '平阴县政务公开工作要点'],
    ['行政許可事項清單', '行政许可事项清单'],
    ['環境影響評價報告書', '环境影响评价报告书'],
    ['國有土地上房屋徵收與補償', '国有土地上房屋征收与补偿'],
    ['衛生健康、醫療保障', '卫生健康、医疗保障'],
    ['帳簿 賬簿 帐簿', '账簿账簿账簿'],
    ['2023－2025年', '2023-2025年'],
    ['Ａ—１', 'a-1'],
  ])('%s → %s', (text, expected) => expect(normaliseText(text)).toBe(expected))
})

describe('numerals', () => {
  test.each([
    ['第三批', '第3批'],
    ['第十二批次', '第12批次'],
    ['第二十号公告', '第20号公告'],
    ['第一百零五号令', '第105号令'],
    ['二〇二一年', '2021年'],
    ['二零二一年', '2021年'],
    ['二○二一年', '2021年'],
    ['第3批', '第3批'],
    ['十四五规划', '十四五规划'],
    ['三公经费', '三公经费'],
    ['五组', '5组'],
    ['一期工程', '1期工程'],
    ['五号楼', '5号楼'],
    ['一组织', '一组织'],
    ['第三方', '第3方'],
    ['八一建军节', '八一建军节'],
  ])('%s → %s', (text, expected) => expect(foldNumerals(text)).toBe(expected))
})

describe('文号', () => {
  test.each([
    ['川府函〔2020〕217号', '川府函〔2020〕217号'],
    ['川府函[2020]217号', '川府函〔2020〕217号'],
    ['川府函（2020）217号', '川府函〔2020〕217号'],
    ['川府函2020-217', '川府函〔2020〕217号'],
    ['川府函2020217号', '川府函〔2020〕217号'],
    ['川府函 2020 217', '川府函〔2020〕217号'],
    ['川府函〔2020〕第217号', '川府函〔2020〕217号'],
    ['川府函【2020】0217号', '川府函〔2020〕217号'],
    ['云政办函202075号', '云政办函〔2020〕75号'],
    ['粤府办（2001）124', '粤府办〔2001〕124号'],
    ['国办发明电 2022 16', '国办发明电〔2022〕16号'],
    ['国函2021年139号', '国函〔2021〕139号'],
    ['沪府办﹝2019﹞第126号', '沪府办〔2019〕126号'],
    ['2015年川办函150号文', '川办函〔2015〕150号'],
    ['黄府办发20232号', '黄府办发〔2023〕2号'],
    ['国发2012年12号', '国发〔2012〕12号'],
    ['川府函(２０２０)２１７號', '川府函〔2020〕217号'],
    ['川府函 〔 2020 〕 217 号', '川府函〔2020〕217号'],
    ['〔2020〕217号', '〔2020〕217号'],
    ['明政发字〔2021〕12号', '明政发〔2021〕12号'],
    ['依据明政发〔2021〕12号文件的征地批复', '明政发〔2021〕12号'],
    ['最低工资2021', null],
    ['2020年放假安排', null],
    ['石桥村2021年3月的公告', null],
    ['滨河小区2021年5号楼', null],
    ['第3批', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    const found = looseDocumentNumber(text)
    expect(found && writtenNumber(found)).toBe(expected)
  })
  test.each([
    ['申请公开明政发〔2021〕12号', ['明政发〔2021〕12号']],
    ['明政发[2021]012号、明政办发(2022)第3号', ['明政发〔2021〕12号', '明政办发〔2022〕3号']],
    ['三号楼2021年12月', []],
  ])('in a text: %s', (text, expected) => expect(documentNumbersIn(text)).toEqual(expected))
})

describe('pairs', () => {
  test.each([
    ['征地补偿', ['征地', '地补', '补偿']],
    ['2021年度', ['2021年', '年度']],
    ['AI', ['ai']],
    ['征', []],
    ['征地，补偿', ['征地', '补偿']],
    ['', []],
  ])('%s', (text, expected) => expect([...pairsOf(text)]).toEqual(expected))
})

describe('questions', () => {
  test.each([
    ['农村低保怎么办', [['农村'], ['低保', '最低生活保障']], []],
    ['请问2021年石桥村征地补偿方案有没有', [['石桥村'], ['征地补偿', '区片综合地价', '征地补偿', '补偿安置']], ['2021']],
    ['2020 放假', [['放假', '节假日', '假期']], ['2020']],
    ['桥口村', [['桥口村']], []],
    ['？？？', [], []],
  ] as const)('%s', (question, pieces, years) => {
    const read = readQuestion(question)
    for (const [place, sayings] of pieces.entries())
      expect(read.pieces[place]?.sayings.map(({ text }) => text)).toEqual(expect.arrayContaining([...sayings].slice(0, 1)))
    expect(read.years).toEqual(years)
    if (pieces.length === 0) expect(read.pieces).toEqual([])
  })
  test('the whole question is a number: nothing else is sought', () => {
    expect(readQuestion('川府函2020-217')).toMatchObject({ number: { letters: '川府函', year: '2020', serial: '217' }, pieces: [] })
  })
})

/** All documents weighed by the same rules as in the database. */
const items: readonly Findable[] = documentFile.documents.map(
  (row: { title: string; issuingOrgan?: string; issuingNumber?: string; issueDate?: string; publishedOn?: string; summary?: string }) => ({
    title: row.title,
    issuingNumber: row.issuingNumber ?? null,
    summary: row.summary ?? null,
    organ: row.issuingOrgan ?? null,
    on: row.issueDate ?? row.publishedOn ?? null,
  }),
)
const ready = items.map((item) => ({ item, made: prepared(item) }))
const holding = new Map<string, number>()
for (const { made } of ready) for (const word of made.index.keys()) holding.set(word, (holding.get(word) ?? 0) + 1)
const rarity = (word: string) => rarityOf(holding.get(word) ?? 0, items.length)
const found = (question: string): readonly string[] => {
  const sought = readQuestion(question)
  return ready
    .map(({ item, made }) => ({ item, score: fitOf(sought, made, rarity).score }))
    .sort((one, other) => other.score - one.score || ((other.item.on ?? '') > (one.item.on ?? '') ? 1 : -1))
    .slice(0, 10)
    .map(({ item }) => item.title)
}

describe('the real documents', () => {
  test('the given queries: 95 in a hundred find what answers them among the first ten, 90 among the first three', () => {
    const places = queryFile.queries.map((row: { query: string; expectTitle: string; acceptAnyOf?: string[] }) => {
      const good = new Set([row.expectTitle, ...(row.acceptAnyOf ?? [])])
      return { query: row.query, at: found(row.query).findIndex((title) => good.has(title)) }
    })
    const within = (most: number) => places.filter(({ at }) => at >= 0 && at < most).length / places.length
    expect(places.length).toBeGreaterThanOrEqual(60)
    expect({ missed: places.filter(({ at }) => at < 0).map(({ query }) => query), share: within(10) >= 0.95 }).toMatchObject({
      share: true,
    })
    expect(within(3)).toBeGreaterThanOrEqual(0.9)
  })
  test('every title typed as it stands, in full width or without spaces, comes first', () => {
    for (const { title } of items.filter((_item, place) => place % 29 === 0))
      expect(searchText(found(title.replace(/[0-9]/g, (sign) => String.fromCodePoint(0xff10 + Number(sign))))[0] ?? '')).toBe(
        searchText(title),
      )
  }, 30_000)
  test('every tenth number is found in three spellings', () => {
    const numbered = items.filter(({ issuingNumber }) => /^[\u4e00-\u9fff]+〔\d{4}〕\d+号$/.test(issuingNumber ?? ''))
    expect(numbered.length).toBeGreaterThan(300)
    for (const { issuingNumber } of numbered.filter((_item, place) => place % 10 === 0)) {
      const [, letters, year, serial] = /^(.+)〔(\d{4})〕(\d+)号$/.exec(issuingNumber ?? '') ?? []
      const same = new Set(items.filter((other) => other.issuingNumber === issuingNumber).map(({ title }) => title))
      for (const spelling of [`${letters}[${year}]${serial}号`, `${letters}${year}-${serial}`, `${letters}（${year}）${serial}`])
        expect(same.has(found(spelling)[0] ?? ''), spelling).toBe(true)
    }
  }, 60_000)
})
