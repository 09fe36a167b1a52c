/** What names the information asked for: 文号, places, titles and projects, years; and the words under which it is found. Pure. */
import { type AskedFor, bigramsOfRequest, documentNumbersIn, normaliseText } from '#law'

export interface Features {
  readonly numbers: readonly string[]
  /** The last two characters before 村, 镇, 街道 …: 石桥村. */
  readonly places: readonly string[]
  /** What stands in 《》. */
  readonly titles: readonly string[]
  /** …项目, …工程, …新城 */
  readonly projects: readonly string[]
  readonly years: readonly string[]
  /** 5号楼, 3组, 2标段: which one of several. */
  readonly which: readonly string[]
  readonly pairs: ReadonlySet<string>
}

/** Reads them off subject and items. */
export const featuresOf = (asked: AskedFor): Features => {
  const text = [asked.subject, ...asked.items].join('\n')
  const plain = normaliseText(text.replace(/\n/g, '，'))
  return {
    numbers: documentNumbersIn(text),
    places: distinct([...plain.matchAll(place)].map(([, before = '', kind = '']) => before.slice(-2) + kind).filter(namesAPlace)),
    titles: distinct(titlesIn(text).filter(tells)),
    projects: distinct([...plain.matchAll(project)].map(([found]) => found.replace(leading, '')).filter(tells)),
    years: distinct([...plain.matchAll(year)].map(([, found = '']) => found)),
    which: distinct([...plain.matchAll(which)].map(([, number = '', kind = '']) => `${numeral(number)}${kinds[kind] ?? kind}`)),
    pairs: bigramsOfRequest(asked),
  }
}

/** Everything a request is found by, as words of the index. */
export const indexWordsOf = ({ numbers, places, titles, projects, years, pairs }: Features): readonly string[] => [
  ...numbers.map((number) => `n:${number}`),
  ...places.map((name) => `p:${name}`),
  ...[...titles, ...projects].map((title) => `t:${title}`),
  ...years.map((found) => `y:${found}`),
  ...[...pairs].filter((pair) => pair.length <= 24),
]

const place = /([\u4e00-\u9fff]{2,4})(村|镇|乡|社区|街道|街坊|小区|花园|片区|地块|水库|公园)(?!级|民|务|委|干)/g
/** 本村, 全村, 各乡: no names. */
const namesAPlace = (name: string): boolean => !/^.?[本该全各我在的某农位于属]/.test(name) && !/^(城中|自然|行政|建设|所在|涉及)/.test(name)

const project = /[\u4e00-\u9fffa-z0-9-]{3,16}?(?:项目|工程|标段|高速|铁路|新城|开发区|产业园|示范园)/g
const leading = /^(?:.*(?:公开|申请|获取|关于|提供|要求|年|位于|涉及|用于|因|的))/
const year = /(?<!\d)((?:19|20)\d{2})(?=年|\/|-\d{1,2}-)/g

const which = /(\d{1,4}|[一二三四五六七八九十]{1,3})(号楼|栋|幢|村民小组|小组|组|社|生产队|标段|批次|期|号地块|地块|号街坊|街坊)/g
/** 栋 and 幢 are buildings, 社 and 小组 are groups. */
const kinds: Readonly<Record<string, string>> = {
  栋: '号楼',
  幢: '号楼',
  村民小组: '组',
  小组: '组',
  社: '组',
  生产队: '组',
  号地块: '地块',
  号街坊: '街坊',
}
const numerals = '零一二三四五六七八九'
const numeral = (text: string): string => {
  if (/^\d/.test(text)) return String(Number(text))
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  return String((text.includes('十') ? (tens === '' ? 1 : numerals.indexOf(tens)) * 10 : 0) + Math.max(0, numerals.indexOf(ones)))
}

const titlesIn = (text: string): readonly string[] =>
  [...text.matchAll(/《([^》\n]{4,60})》/g)]
    .map(([, title = '']) => normaliseText(title))
    .filter((title) => !/政府信息公开条例|行政复议法|行政诉讼法/.test(title))

/** Too short, or what every second request speaks of. */
const tells = (title: string): boolean =>
  title.length >= 4 && !/^(?:本|该|此|建设|征收|征地|拆迁|上述|相关|所在|涉及|重大建设)?(?:项目|工程)$/.test(title)

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]
