/** The library: every article whole, every reference resolves, citations exact, what is looked for is found. */
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { citationFault, decisionCodes, decisions, instruments, readCitation } from '#law'
import { libraryOn, onDay, partOf, provisionKeyOf, provisions, teachingCases } from './library.ts'
import { numberOf, readLaw } from './rules/read-law.ts'
import { searchEntries } from './rules/search.ts'

const today = plainDate('2026-11-25')

describe('the Regulation', () => {
  const articles = provisions.filter(({ key }) => /^\d+$/.test(key))
  test('56 articles, each once, in order', () =>
    expect(articles.map(({ key }) => Number(key))).toEqual(Array.from({ length: 56 }, (_, n) => n + 1)))
  test.each([
    ['36', '《中华人民共和国政府信息公开条例》第三十六条', '对政府信息公开申请，行政机关根据下列情况分别作出答复：'],
    ['36(4)', '《中华人民共和国政府信息公开条例》第三十六条第（四）项', '（四）经检索没有所申请公开信息的，告知申请人该政府信息不存在；'],
    ['16.2', '《中华人民共和国政府信息公开条例》第十六条第二款', '行政机关在履行行政管理职能过程中形成的讨论记录'],
    ['29.2(1)', '《中华人民共和国政府信息公开条例》第二十九条第二款第（一）项', '（一）申请人的姓名或者名称、身份证明、联系方式；'],
    ['50.2', '《中华人民共和国政府信息公开条例》第五十条第二款', '全国政府信息公开工作主管部门应当公布'],
    [
      '20(15)',
      '《中华人民共和国政府信息公开条例》第二十条第（十五）项',
      '（十五）法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息。',
    ],
    ['复议法 23.1(4)', '《中华人民共和国行政复议法》第二十三条第一款第（四）项', '（四）申请政府信息公开，行政机关不予公开；'],
    ['复议法 88.2', '《中华人民共和国行政复议法》第八十八条第二款', '本法关于行政复议期间有关“三日”'],
    ['行诉法 82.1(3)', '《中华人民共和国行政诉讼法》第八十二条第一款第（三）项', '（三）属于政府信息公开案件的。'],
    ['行诉法 46.1', '《中华人民共和国行政诉讼法》第四十六条第一款', '公民、法人或者其他组织直接向人民法院提起诉讼的'],
  ])('%s is inserted as %s', (ref, citation, beginning) => {
    const found = partOf(ref)
    const part = found?.provision.parts.find((one) => one.ref === ref)
    expect(part?.citation).toBe(citation)
    expect(part?.text.startsWith(beginning)).toBe(true)
  })
  test('what the law table of decisions may cite of it is all there', () => {
    const cited = [...new Set(decisionCodes.flatMap((code) => [...decisions[code].mustCite, ...decisions[code].mayCite]))]
    const lacking = cited.filter((ref) => /^\d+(\.\d+)?(\(\d+\))?$/.test(ref) && partOf(ref) === null)
    expect(lacking).toEqual([])
  })
})

describe('every reference resolves', () => {
  test.each(teachingCases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
    expect(one.facts.length).toBeGreaterThan(15)
    expect(one.lesson.length).toBeGreaterThan(5)
    expect(one.source).not.toBe('')
    expect(one.articles.length).toBeGreaterThan(0)
    for (const { ref, citation } of one.articles) {
      expect(
        provisions.some(({ key }) => key === provisionKeyOf(ref)),
        ref,
      ).toBe(true)
      if (provisionKeyOf(ref) !== ref) expect(partOf(ref), ref).not.toBeNull()
      expect(citationFault(ref, today)).toBeNull()
      expect(citation).toMatch(/^《.+》/)
    }
  })
  test('at least twenty cases, keys and provisions once each', () => {
    expect(teachingCases.length).toBeGreaterThanOrEqual(20)
    const keys = libraryOn(today).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('every part of every law is a citation the law table reads back', () => {
    for (const { parts, wording } of provisions)
      for (const { ref, citation, text } of parts) {
        expect(text.trim()).not.toBe('')
        if (wording === 'text') expect(readCitation(ref), ref).not.toBeNull()
        if (wording === 'text')
          expect(citation).toMatch(
            /^《[^》]+》第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?$/,
          )
      }
  })
  test('what is known in short says so, and from where', () => {
    const short = provisions.filter(({ wording }) => wording === 'digest')
    expect(short.length).toBeGreaterThan(10)
    for (const { source } of short) expect(source).toMatch(/参考/)
  })
})

test('in force by the day', () => {
  const of = (key: string, day: string) => {
    const found = provisions.find((one) => one.key === key)
    return found && onDay(found, plainDate(day)).inForce
  }
  expect(of('复议条例 31', '2026-06-30')).toBe(false)
  expect(of('复议条例 31', '2026-07-01')).toBe(true)
  expect(of('法释2025 1', '2025-05-31')).toBe(false)
  expect(of('36', '2019-05-14')).toBe(false)
  expect(of('36', '2019-05-15')).toBe(true)
  expect(instruments.条例.effectiveFrom).toBe('2019-05-15')
})

test.each([
  ['零', 0],
  ['十', 10],
  ['二十', 20],
  ['三十六', 36],
  ['一百零九', 109],
  ['五', 5],
])('%s is %i', (text, number) => expect(numberOf(text)).toBe(number))

test('paragraphs after items are counted on', () => {
  const [article] = readLaw('第一条 甲：\n（一）子；\n（二）丑。\n乙。', '')
  expect(article?.parts.map(({ ref }) => ref)).toEqual(['1', '1.1', '1.1(1)', '1.1(2)', '1.2'])
})

describe('looking up', () => {
  const library = libraryOn(today)
  const first = (text: string, kind?: 'article' | 'case') =>
    searchEntries(
      library.filter((entry) => kind === undefined || entry.kind === kind),
      text,
    )[0]?.key
  test.each([
    ['36条', '36'],
    ['第三十六条', '36'],
    ['三十六条第（四）项', '36'],
    ['条例第16条', '16'],
    ['复议法第23条', '复议法 23'],
    ['行政诉讼法第四十六条', '行诉法 46'],
    ['商业秘密 个人隐私', '15'],
    ['讨论记录过程稿', '16'],
    ['信息不存在', '36'],
    ['加工分析', '38'],
    ['逾期不补正视为放弃', '30'],
    ['按件计收', '109 4'],
    ['235号', '国办公开办函〔2016〕235号'],
    ['牵头制作的机关征求意见', '34'],
  ])('%s leads to %s', (text, key) => expect(first(text, 'article')).toBe(key))
  test.each([
    ['海事调查报告', 'case:guiding-101'],
    ['高考试卷', 'case:exam-papers'],
    ['滥用', 'case:abuse-94'],
    ['一书四方案', 'case:process-over'],
    ['保障房分配', 'case:housing-public-interest'],
    ['枣庄', 'case:sent-to-government'],
  ])('%s leads to %s', (text, key) => expect(first(text, 'case')).toBe(key))
  test('what nobody wrote of is not found', () => expect(searchEntries(library, '量子纠缠超导')).toEqual([]))
  test('nothing typed shows all in their order', () => expect(searchEntries(library, ' ').length).toBe(library.length))
})
