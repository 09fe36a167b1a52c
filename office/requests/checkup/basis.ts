/** 依据 L01–L11: the articles of a reply exist, are in force on its day, fit its type, and the text says the same (条例 第三十六条; decisions §5). */
import { type InstrumentKey, inChineseNumerals, instruments, readCitation } from '#law'
import type { Examined, Found, LetterRule } from './letter-rule.ts'
import { regulation } from './letter-rule.ts'
import { matches, sentencesOf, typedIn } from './reading.ts'

export const basisRules: readonly LetterRule[] = [
  {
    id: 'L01',
    title: '答复类型和情形对得上、在用',
    article: `${regulation}第三十六条`,
    level: 'red',
    why: '类型决定依据、年报和救济，错了全错。',
    find: 'case',
    bad: { says: '“不属于政府信息”归入了予以公开。', draft: { subReason: 'not_government_information' } },
    good: { says: '类型：予以公开。' },
  },
  {
    id: 'L02',
    title: '引用的条款存在并且正在施行',
    article: '《中华人民共和国立法法》',
    level: 'red',
    why: '条例只有五十六条；2024年1月1日、2026年7月1日起复议的法和条例都换了新的。',
    find: 'case',
    bad: { says: '依据第九十九条。', draft: { articles: ['36(2)', '99'] } },
    good: { says: '依据第三十六条第（二）项。' },
  },
  {
    id: 'L03',
    title: '引用的条款适合这一类答复',
    article: `${regulation}第三十六条`,
    level: 'red',
    why: '予以公开引第十六条，申请人不知道到底给不给。',
    find: 'case',
    bad: { says: '予以公开，依据第十六条第一款。', draft: { articles: ['36(2)', '16.1'] } },
    good: { says: '予以公开，依据第三十六条第（二）项。' },
  },
  {
    id: 'L04',
    title: '引用了这一类答复自己的依据',
    article: `${regulation}第三十六条`,
    level: 'red',
    why: '只引附带的条款，主要的依据没引。',
    find: 'case',
    bad: { says: '予以公开，只引第四十条。', draft: { articles: ['40'] } },
    good: { says: '予以公开，引第三十六条第（二）项。' },
  },
  {
    id: 'L05',
    title: '不给的部分有法定理由',
    article: `${regulation}第三十七条`,
    level: 'red',
    why: '遮盖只能依据第十四、十五、十六条或者不属于政府信息。',
    find: 'case',
    bad: {
      says: '第三页不提供，依据第三十六条第（四）项。',
      code: 'partially_granted',
      draft: { withheld: [{ part: '第3页', article: '36(4)', reason: '没有找到这一页的原件。' }] },
    },
    good: { says: '第十二至十五页不提供，依据第十五条。' },
  },
  {
    id: 'L06',
    title: '遮盖用到的条款列在依据里',
    article: `${regulation}第三十七条`,
    level: 'red',
    why: '表里说第十五条，依据里没有，救济路径就会算错。',
    find: 'case',
    bad: { says: '遮盖依据第十五条，法律依据只列第三十七条。', code: 'partially_granted', draft: { articles: ['37'] } },
    good: { says: '法律依据：第三十七条、第十五条。' },
  },
  {
    id: 'L07',
    title: '禁止公开的依据是法律或者行政法规',
    article: `${regulation}第十四条`,
    level: 'red',
    why: '地方性法规、规章、红头文件都不能设定“禁止公开”。',
    find: 'case',
    bad: {
      says: '《某市保密管理办法》禁止公开。',
      code: 'denied.other_law',
      fields: { prohibitingLawLevel: 'local_regulation', prohibitingLaw: '《某某市统计管理条例》第八条' },
    },
    good: { says: '《中华人民共和国统计法》第十一条规定应当保密。' },
  },
  {
    id: 'L08',
    title: '正文里说的条款存在、没有失效',
    article: '《中华人民共和国立法法》',
    level: 'red',
    why: '理由里随手写的旧法条，对方律师一查就倒。',
    find: citedInText,
    bad: {
      says: '根据《政府信息公开条例》第五十八条……',
      draft: { reasons: '该方案不涉及不予公开的情形，根据《政府信息公开条例》第五十八条，应当公开。' },
    },
    good: { says: '根据《政府信息公开条例》第十三条，应当公开。' },
  },
  {
    id: 'L09',
    title: '正文的不公开理由与依据是同一条',
    article: `${regulation}第十四条、第十五条、第十六条`,
    level: 'red',
    why: '依据引第十六条，理由讲个人隐私，等于没有理由。',
    find: ({ draft }) => {
      const cited = new Set(
        [...draft.articles, ...draft.withheld.map(({ article }) => article)].flatMap((ref) => readCitation(ref)?.article ?? []),
      )
      return matches(typedIn(draft), /(?<!法[》]?)第(十四|十五|十六)条/g, (words) => words)
        .filter(({ quote }) => !cited.has(quote?.includes('十四') ? 14 : quote?.includes('十五') ? 15 : 16))
        .filter(({ field, quote }) => ofTheRegulation(typedIn(draft).find((each) => each.field === field)?.text ?? '', quote ?? ''))
        .map((found) => ({ ...found, message: `正文说的是条例${found.message}，法律依据里却没有这一条；请补上依据，或者改正文。` }))
    },
    bad: {
      says: '依据第十六条第一款；理由：属于第十五条规定的个人隐私。',
      code: 'denied.internal_affairs',
      draft: { reasons: '排班表载有职工姓名，属于第十五条规定的个人隐私，公开会损害其权益，整张表无法作区分处理。' },
    },
    good: { says: '依据和理由都说第十六条第一款。' },
  },
  {
    id: 'L10',
    title: '不写“相关规定”“有关规定”',
    article: `${regulation}第三十六条`,
    level: 'amber',
    why: '说得出哪一条就写哪一条，说不出的就不是依据。',
    find: ({ draft }) =>
      matches(
        typedIn(draft).flatMap(({ field, text }) =>
          sentencesOf(text).flatMap((sentence) =>
            /《[^》]+》|第[一二三四五六七八九十百]+条/.test(sentence) ? [] : [{ field, text: sentence }],
          ),
        ),
        /(?:相关|有关|上级|国家)(?:法律法规|法律、行政法规|政策规定|文件规定|法律规定|政策|文件精神|规定)/,
        (words) => `“${words}”没有说是哪一部、哪一条，请写明名称和条款。`,
      ).filter(({ quote, field }) => !(quote === '有关法律、行政法规' && field === 'content')),
    bad: { says: '按照相关规定，应当公开。', draft: { reasons: '该方案不涉及不予公开的情形，按照相关规定应当公开。' } },
    good: { says: '按照《政府信息公开条例》第十三条，应当公开。' },
  },
  {
    id: 'L11',
    title: '第三十六条写到项',
    article: `${regulation}第三十六条`,
    level: 'amber',
    why: '第三十六条有七项，结果完全不同。',
    find: ({ draft }) =>
      matches(typedIn(draft), /第三十六条(?!第?[（(]?[一二三四五六七])(?![至、和])/, (words) => `“${words}”没有写到第几项，请补上。`),
    bad: {
      says: '根据第三十六条的规定予以公开。',
      draft: { reasons: '该方案不涉及不予公开的情形，根据《政府信息公开条例》第三十六条的规定予以公开。' },
    },
    good: { says: '根据第三十六条第（二）项予以公开。' },
  },
]

/** 第十五条 of another law is not the Regulation's. */
const ofTheRegulation = (text: string, words: string): boolean => {
  const before = text.slice(0, text.indexOf(words))
  const title = /《([^》]+)》[^《]*$/.exec(before)?.[1]
  return title === undefined || /政府信息公开条例$|^条例$/.test(title)
}

/** 《…》第…条 in the text: the instrument as it is in force that day, and whether it has such an article. */
function citedInText({ draft, today }: Examined): readonly Found[] {
  return typedIn(draft).flatMap(({ field, text }) =>
    [...text.matchAll(/《([^》]{2,40})》(?:（[^）]{1,30}）)?第([一二三四五六七八九十百零]+)条/g)].flatMap(
      ([words, title, numerals]): readonly Found[] => {
        const named = keysOf(title ?? '')
        if (named.length === 0) return []
        const current = named.find(
          (key) =>
            instruments[key].effectiveFrom <= today && (instruments[key].effectiveTo === null || today <= instruments[key].effectiveTo),
        )
        if (!current) return [{ message: `“${words}”：这部规定在今天不施行，请换成现行的。`, field, quote: words }]
        const article = fromNumerals(numerals ?? '')
        return article === null || readCitation(current === '条例' ? String(article) : `${current} ${article}`) === null
          ? [{ message: `“${words}”：《${instruments[current].title}》没有这一条，请核对。`, field, quote: words }]
          : []
      },
    ),
  )
}

/** The instruments meant by a title, full or without 中华人民共和国. */
const keysOf = (title: string): readonly InstrumentKey[] =>
  (Object.keys(instruments) as InstrumentKey[]).filter(
    (key) => instruments[key].title === title || instruments[key].title === `中华人民共和国${title}`,
  )

const numbers: ReadonlyMap<string, number> = new Map(Array.from({ length: 1300 }, (_, index) => [inChineseNumerals(index + 1), index + 1]))
const fromNumerals = (text: string): number | null => numbers.get(text) ?? null
