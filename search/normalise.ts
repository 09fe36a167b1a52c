/** One spelling for one thing: width, brackets, dashes, traditional and variant characters; for the search also numerals. Pure. */
import { simplified } from './traditional.ts'

const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** One spelling for one thing: full width, brackets, dashes, traditional and variant characters folded; case and spaces gone. */
export const normaliseText = (text: string): string => spelled(text).replace(/\s+/g, '')

/** The same with single spaces kept: they part words in what somebody types into a search box. */
export const spelled = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[(（【〈﹝]/g, '〔')
    .replace(/[\])）】〉﹞]/g, '〕')
    .replace(/[‐-―−－~～]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(traditional, (character) => simplified.get(character) ?? character)

/** 第三批 and 第3批, 二〇二一年 and 2021年 are one; 十四五 stays a name. Expects a normalised text. */
export const foldNumerals = (text: string): string =>
  text
    .replace(/[一二三四五六七八九〇零○]{4}(?=年)/g, (year) =>
      [...year].map((sign) => digits.indexOf(sign === '○' || sign === '〇' ? '零' : sign)).join(''),
    )
    .replace(/第([零〇一二三四五六七八九十百两]+)/g, (all, numeral: string) => foldedNumeral(all, numeral))
    .replace(/(?<![十百])([一二三四五六七八九十]{1,3})(?=(?:号楼|批次|标段|村民小组)|(?:组|期)(?![织间限]))/g, (all) =>
      String(numberOf(all) ?? all),
    )

const foldedNumeral = (all: string, numeral: string): string => {
  const number = numberOf(numeral)
  return number === null ? all : `第${number}`
}

const digits = '零一二三四五六七八九'

/** 三 → 3, 十二 → 12, 一百零五 → 105; null for what is no number below a thousand. */
export const numberOf = (numeral: string): number | null => {
  const plain = numeral.replace(/[〇○]/g, '零').replace(/两/g, '二')
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!parts || plain === '') return null
  const [, hundreds, tens, ten, ones] = parts
  const value = (sign: string | undefined) => (sign === undefined ? 0 : digits.indexOf(sign))
  return value(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : value(tens) * 10) + value(ones)
}
