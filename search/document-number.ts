/** 文号 in whatever spelling: 川府函〔2020〕217号, 川府函[2020]217, 川府函2020-217, 2020年川府函217号. Pure. */
import { withoutEmptyWords } from './empty-words.ts'
import { normaliseText, spelled } from './normalise.ts'

/** The 文号 in a text, each in one spelling: 明政发〔2021〕12号. */
export const documentNumbersIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .flatMap((line) =>
        [...withoutEmptyWords(normaliseText(line)).matchAll(/([\u4e00-\u9fff]{2,16})〔((?:19|20)\d{2})〕第?0*(\d{1,5})号/g)].map(
          ([, letters = '', year = '', serial = '']) => written({ letters: issuerIn(letters), year, serial }),
        ),
      ),
  ),
]

/** The parts of a 文号; letters may be unknown: 〔2020〕217号. */
export interface DocumentNumber {
  readonly letters: string
  readonly year: string
  readonly serial: string
}

/** As it is printed. */
export const written = ({ letters, year, serial }: DocumentNumber): string => `${letters}〔${year}〕${serial}号`

/** What somebody types for a 文号, in any spelling and also without brackets or 号; null when it does not look like one. */
export const looseDocumentNumber = (text: string): DocumentNumber | null => {
  const plain = spelled(text).trim()
  for (const shape of [...bracketed, ...(plain.length <= 30 ? bare : [])]) {
    const found = shape.exec(plain)?.groups
    if (!found) continue
    const { letters = '', year = '', serial = '' } = found
    return { letters: issuerIn(letters.replace(/\s/g, '')).replace(/(?<=.{2})字第?$/, ''), year, serial }
  }
  return null
}

const year = '(?<year>(?:19|20)\\d\\s?\\d)'
const serial = '0*(?<serial>[1-9]\\d{0,4})'
const letters = '(?<letters>[\\u4e00-\\u9fff]{2,16})'

/** Brackets, or 年 with 号: a 文号 wherever it stands. */
const bracketed = [
  new RegExp(`${letters}?\\s*〔\\s*${year}\\s*〕\\s*[第字-]*\\s*${serial}\\s*号?`),
  new RegExp(`${letters}\\s*${year}\\s*年\\s*第?\\s*${serial}\\s*号(?!楼|线|地块|路)`),
  new RegExp(`${year}\\s*年?\\s*${letters}\\s*第?\\s*${serial}\\s*号(?!楼|线|地块|路)`),
  new RegExp(`${letters}\\s*${year}\\s*[-/第]?\\s*${serial}\\s*号(?!楼|线|地块|路)`),
]
/** Only when nothing else is typed. */
const bare = [
  new RegExp(`^${letters}\\s*${year}\\s*[-/年第\\s]\\s*第?\\s*${serial}\\s*号?文?件?$`),
  new RegExp(`^${letters}\\s*${year}${serial}$`),
]

/** What stands before the issuer's letters goes: 依据明政发…, 文号为明政发… */
const issuerIn = (text: string): string =>
  text.replace(/^.*(?:文号为?|依据|根据|按照|提及|印发|中|和|与|见|是|为|号)(?=[\u4e00-\u9fff]{2})/, '')

/** Words of the index under which a 文号 is found: with its letters, without them, letters alone. */
export const numberWords = ({ letters: issuer, year: of, serial: at }: DocumentNumber): readonly string[] => [
  ...(issuer === '' ? [] : [`n:${issuer}${of}-${at}`]),
  `m:${of}-${at}`,
]
