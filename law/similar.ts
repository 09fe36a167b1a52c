/** How much two requests ask for the same: normalised words, pairs of neighbours, Dice (R042; 条例 第三十六条第六项 repeated requests). Pure. */

/** What a request asks for, as far as likeness goes: never who asks. */
export interface AskedFor {
  readonly subject: string
  readonly items: readonly string[]
}

/** One spelling for one thing: full width, brackets, dashes, traditional and variant characters folded; case and spaces gone. */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[(（【〈﹝]/g, '〔')
    .replace(/[\])）】〉﹞]/g, '〕')
    .replace(/[‐-―−－~～]/g, '-')
    .replace(/\s+/g, '')
    .replace(/./gu, (character) => folded.get(character) ?? character)

/** The 文号 in a text, each in one spelling: 明政发〔2021〕12号. */
export const documentNumbersIn = (text: string): readonly string[] => [
  ...new Set(
    text.split('\n').flatMap((line) =>
      [
        ...normaliseText(line)
          .replace(emptyWords, ' ')
          .matchAll(/([\u4e00-\u9fff]{2,16})〔((?:19|20)\d{2})〕第?0*(\d{1,5})号/g),
      ].map(([, letters = '', year = '', serial = '']) => `${issuerIn(letters)}〔${year}〕${serial}号`),
    ),
  ),
]

/** What stands before the issuer's letters goes: 依据明政发…, 文号为明政发… */
const issuerIn = (letters: string): string =>
  letters.replace(/^.*(?:文号为?|依据|根据|按照|提及|印发|中|和|与|见|是|为|号)(?=[\u4e00-\u9fff]{2})/, '')

/** Pairs of neighbouring words' characters that tell what is asked; a number or a Latin word counts as one character; a 文号 is one more. */
export const bigramsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>(documentNumbersIn(text))
  for (const run of normaliseText(text)
    .replace(emptyWords, ' ')
    .split(/[^\u3400-\u9fffa-z0-9]+/u)) {
    const units = run.match(/[a-z]+|\d+|./gu) ?? []
    if (units.length === 1 && /^[a-z0-9]{2,}$/.test(run)) pairs.add(run)
    for (let index = 0; index + 1 < units.length; index += 1) pairs.add(`${units[index]}${units[index + 1]}`)
  }
  return pairs
}

/** The pairs of a whole request: subject and items together. */
export const bigramsOfRequest = ({ subject, items }: AskedFor): ReadonlySet<string> =>
  new Set([subject, ...items].flatMap((part) => [...bigramsOf(part)]))

/** Dice: 1 the same pairs, 0 none in common; two empty texts have nothing in common. */
export const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * inCommon(one, other)) / (one.size + other.size)

/** How much of `part` stands in `whole`: 1 when all of it does. */
export const containment = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number =>
  part.size === 0 ? 0 : inCommon(part, whole) / part.size

/** Likeness of two texts between 0 and 1. */
export const similarity = (one: string, other: string): number => dice(bigramsOf(one), bigramsOf(other))

/** Likeness of two requests between 0 and 1; the same 文号 in both weighs as much as half the words. */
export const requestSimilarity = (one: AskedFor, other: AskedFor): number => {
  const words = dice(bigramsOfRequest(one), bigramsOfRequest(other))
  const numbers = documentNumbersIn([one.subject, ...one.items].join('\n'))
  const theirs = new Set(documentNumbersIn([other.subject, ...other.items].join('\n')))
  return numbers.some((number) => theirs.has(number)) ? words + (1 - words) / 2 : words
}

const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const pair of small) if (large.has(pair)) count += 1
  return count
}

/** Said in nearly every request, so it tells nothing about any. */
const emptyWords =
  /政府信息公开|政府信息|信息公开|申请公开|请求公开|要求公开|申请获取|申请查阅|予以公开|依法公开|公开信息|申请人|本人|我们|贵局|贵单位|贵机关|贵府|复印件|相关|有关|关于|情况|材料|资料|文件|信息|申请|公开|请|的|及其|以及|等/g

/** Traditional and variant characters met in letters and on old papers. */
const folded: ReadonlyMap<string, string> = new Map(
  [
    '縣县 雲云 鎮镇 鄉乡 區区 國国 號号 樓楼 徵征 補补 償偿 費费 賠赔 審审 規规 劃划 標标 準准 設设 備备 環环',
    '評评 會会 議议 記记 錄录 訊讯 資资 產产 業业 農农 戶户 賬账 帳账 財财 務务 決决 預预 執执 處处 罰罚',
    '複复 復复 訴诉 訟讼 書书 證证 據据 檔档 檢检 測测 報报 單单 辦办 領领 導导 發发 開开 關关 門门 東东',
    '車车 馬马 員员 專专 項项 頭头 學学 師师 醫医 療疗 險险 養养 貧贫 貼贴 災灾 遷迁 歷历 曆历 選选 舉举',
    '計计 統统 總总 額额 價价 購购 買买 賣卖 電电 網网 線线 橋桥 圖图 濱滨 漁渔 鹽盐 場场 廠厂 礦矿 礎础',
    '類类 別别 節节 約约 納纳 稅税 廣广 長长 陽阳 陰阴 陳陈 劉刘 張张 趙赵 黃黄 禇褚 祕秘 爲为 於于 與与',
    '當当 對对 種种 樣样 條条 這这 個个 們们 時时 間间 後后 從从 無无 現现 實实 應应 該该 請请 問问 說说',
    '話话 認认 識识 繳缴 撥拨 監监 驗验 築筑 轉转 讓让 屬属 權权 責责 級级 結结 論论 紀纪 圍围 內内 擬拟',
    '點点',
  ].flatMap((row) => row.split(' ').map((pair): readonly [string, string] => [pair[0] ?? '', pair[1] ?? ''])),
)
