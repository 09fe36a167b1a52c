/** Every provision a letter may cite, with the days on which it is in force; and how a citation is printed. */
import { type PlainDate, plainDate } from '#kernel'
import type { ArticleRef } from './codes.ts'

export interface Instrument {
  readonly title: string
  readonly number: string
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
  readonly note?: string
}

/** The instruments by their short key; an article reference without a key is one of the 条例. */
export const instruments = {
  条例: { title: '中华人民共和国政府信息公开条例', number: '国务院令第711号', effectiveFrom: plainDate('2019-05-15'), effectiveTo: null },
  复议法: { title: '中华人民共和国行政复议法', number: '2023年9月1日修订', effectiveFrom: plainDate('2024-01-01'), effectiveTo: null },
  复议条例2007: {
    title: '中华人民共和国行政复议法实施条例',
    number: '国务院令第499号（2007年）',
    effectiveFrom: plainDate('2007-08-01'),
    effectiveTo: plainDate('2026-06-30'),
    note: '2026年7月1日起施行修订本，旧条文号不得再引用。',
  },
  复议条例: {
    title: '中华人民共和国行政复议法实施条例',
    number: '2026年修订',
    effectiveFrom: plainDate('2026-07-01'),
    effectiveTo: null,
    note: '修订本全文尚待装载；目前只引用第三十、三十一条。',
  },
  行诉法: { title: '中华人民共和国行政诉讼法', number: '2017年修正', effectiveFrom: plainDate('2017-07-01'), effectiveTo: null },
  行诉解释: {
    title: '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释',
    number: '法释〔2018〕1号',
    effectiveFrom: plainDate('2018-02-08'),
    effectiveTo: null,
  },
  法释2011: {
    title: '最高人民法院关于审理政府信息公开行政案件若干问题的规定',
    number: '法释〔2011〕17号',
    effectiveFrom: plainDate('2011-08-13'),
    effectiveTo: plainDate('2025-05-31'),
    note: '已被法释〔2025〕8号取代。',
  },
  法释2025: {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    effectiveFrom: plainDate('2025-06-01'),
    effectiveTo: null,
  },
  '109': {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    effectiveFrom: plainDate('2021-01-01'),
    effectiveTo: null,
  },
  '14号': {
    title: '国务院办公厅政府信息与政务公开办公室关于机构改革后政府信息公开申请办理问题的解释',
    number: '国办公开办函〔2019〕14号',
    effectiveFrom: plainDate('2019-01-01'),
    effectiveTo: null,
    note: '施行日期待核对，按年初计。',
  },
  保守国家秘密法: {
    title: '中华人民共和国保守国家秘密法',
    number: '2024年2月27日修订',
    effectiveFrom: plainDate('2024-05-01'),
    effectiveTo: null,
  },
  民法典: { title: '中华人民共和国民法典', number: '2020年', effectiveFrom: plainDate('2021-01-01'), effectiveTo: null },
  民诉法: { title: '中华人民共和国民事诉讼法', number: '2023年修正', effectiveFrom: plainDate('2024-01-01'), effectiveTo: null },
} as const satisfies Record<string, Instrument>
export type InstrumentKey = keyof typeof instruments

export interface Citation {
  readonly instrument: InstrumentKey
  readonly article: number | null
  readonly paragraph: number | null
  readonly item: number | null
}

const reference = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/

/** Reads '14', '16.2', '36(4)', '109-6', '复议法 23.1(4)', '14号-4'; null when no provision we know is meant. */
export const readCitation = (ref: ArticleRef): Citation | null => {
  const [key, rest] = splitInstrument(ref.trim())
  if (!key) return null
  if (rest === '') return key === '条例' ? null : { instrument: key, article: null, paragraph: null, item: null }
  const parts = reference.exec(rest)
  if (!parts) return null
  const article = Number(parts[1])
  if (article < 1 || article > lastArticle[key]) return null
  return { instrument: key, article, paragraph: parts[2] ? Number(parts[2]) : null, item: parts[3] ? Number(parts[3]) : null }
}

const lastArticle: Readonly<Record<InstrumentKey, number>> = {
  条例: 56,
  复议法: 90,
  复议条例2007: 66,
  复议条例: 77,
  行诉法: 103,
  行诉解释: 163,
  法释2011: 13,
  法释2025: 20,
  '109': 12,
  '14号': 5,
  保守国家秘密法: 65,
  民法典: 1260,
  民诉法: 306,
}

const instrumentKeys = Object.keys(instruments).sort((a, b) => b.length - a.length)
const isInstrumentKey = (text: string): text is InstrumentKey => instrumentKeys.includes(text)

const splitInstrument = (ref: string): readonly [InstrumentKey | null, string] => {
  const separated = /^(\S+?)(?:-|\s+)(\S.*)$/.exec(ref)
  const key = separated?.[1]
  if (key && isInstrumentKey(key)) return [key, separated[2] ?? '']
  if (/^\d+(?:\.\d+)?(?:\(\d+\))?$/.test(ref)) return ['条例', ref]
  return isInstrumentKey(ref) ? [ref, ''] : [null, '']
}

/** Prints a citation: 《中华人民共和国政府信息公开条例》第三十六条第（四）项. */
export const citeInChinese = (ref: ArticleRef): string => {
  const citation = readCitation(ref)
  if (!citation) return ref
  return `《${instruments[citation.instrument].title}》${articleInChinese(citation)}`
}

/** Prints several citations, naming each instrument once. */
export const citeAllInChinese = (refs: readonly ArticleRef[]): string => {
  const byInstrument = new Map<string, string[]>()
  for (const ref of refs) {
    const citation = readCitation(ref)
    const title = citation ? `《${instruments[citation.instrument].title}》` : ref
    byInstrument.set(title, [...(byInstrument.get(title) ?? []), ...(citation ? [articleInChinese(citation)] : [])])
  }
  return [...byInstrument].map(([title, articles]) => title + articles.filter((article) => article !== '').join('、')).join('，')
}

/** 第三十六条第（四）项 without the instrument. */
export const articleInChinese = ({ article, paragraph, item }: Citation): string =>
  article === null
    ? ''
    : `第${inChineseNumerals(article)}条${paragraph === null ? '' : `第${inChineseNumerals(paragraph)}款`}${item === null ? '' : `第（${inChineseNumerals(item)}）项`}`

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 36 → 三十六, 109 → 一百零九, 1260 → 一千二百六十. */
export const inChineseNumerals = (number: number): string => {
  if (number < 10) return digits[number] ?? ''
  const units = ['', '十', '百', '千'] as const
  const text = [...String(number)]
    .map((digit, place, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${units[all.length - 1 - place]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return number < 20 ? text.replace(/^一十/, '十') : text
}

/** Why a provision may not be cited on that day; null when it may. */
export const citationFault = (ref: ArticleRef, on: PlainDate): string | null => {
  const citation = readCitation(ref)
  if (!citation) return `引用的条款“${ref}”不在条款表中`
  const instrument: Instrument = instruments[citation.instrument]
  if (on < instrument.effectiveFrom) return `《${instrument.title}》（${instrument.number}）在${on}尚未施行`
  if (instrument.effectiveTo !== null && on > instrument.effectiveTo)
    return `《${instrument.title}》（${instrument.number}）已于${instrument.effectiveTo}失效，不能再引用`
  return null
}
