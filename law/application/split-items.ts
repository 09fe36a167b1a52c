/** What is asked for, cut into its single things: numbered lists, semicolons, lines; 和 and 以及 only between things that stand by themselves (第二十九条第二款第二项). Pure; no character is lost. */

export interface SplitText {
  /** What stands before the list: 我想要： */
  readonly lead: string
  readonly items: readonly string[]
}

/** The single things in a text; one when it is not a list. */
export const splitItems = (text: string): SplitText => {
  const list = numberedList(text)
  if (list) return { lead: list.lead, items: list.items.map(trimmedItem).filter((item) => item !== '') }
  const [lead, body] = withoutLead(text)
  const byStop = cutOutside(body, /[；;\n]/)
  const parts = byStop.length > 1 ? byStop : body.includes('。') ? cutOutside(body, /。/) : [body]
  const items = (parts.length === 1 ? (counted(body) ?? parts) : parts).flatMap(byConjunction).map(trimmedItem)
  return { lead, items: items.filter((item) => item !== '') }
}

interface Mark {
  readonly style: number
  readonly value: number
  readonly start: number
  readonly end: number
}

const chinese = '一二三四五六七八九十'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Ways to number; each finds the number in its first group. */
const styles: readonly { readonly pattern: RegExp; readonly valueOf: (mark: string) => number }[] = [
  { pattern: /([一二三四五六七八九十]{1,3})[、.．]/g, valueOf: (mark) => chineseValue(mark) },
  { pattern: /第([一二三四五六七八九十]{1,3})[，,、：:]/g, valueOf: (mark) => chineseValue(mark) },
  { pattern: /[（(]([一二三四五六七八九十]{1,3})[）)]/g, valueOf: (mark) => chineseValue(mark) },
  { pattern: /(?<![\d.．])(\d{1,2})(?:[、）)]|[.．](?!\d))/g, valueOf: Number },
  { pattern: /[（(](\d{1,2})[）)]/g, valueOf: Number },
  { pattern: /([①-⑳])[、.．]?/g, valueOf: (mark) => circled.indexOf(mark) + 1 },
]

const chineseValue = (mark: string): number => {
  const [tens, ones] = mark.includes('十') ? mark.split('十') : ['', mark]
  const digit = (text: string | undefined, otherwise: number) => (text ? chinese.indexOf(text) + 1 : otherwise)
  return mark.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0)
}

/** The first complete list 1, 2, 3 …: its items run from mark to mark, the last one to the end of its sentence or of the text. */
const numberedList = (text: string): SplitText | null => {
  const lists = styles.flatMap((_, style) => {
    const marks = inOrder(marksOf(text, style))
    return marks.length >= 2 && marks.every((mark, index) => hasWords(text.slice(mark.end, marks[index + 1]?.start ?? text.length)))
      ? [marks]
      : []
  })
  const [marks] = lists.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
  const first = marks?.[0]
  if (!marks || !first) return null
  return {
    lead: text.slice(0, first.start),
    items: marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start ?? text.length)),
  }
}

const hasWords = (text: string): boolean => (text.match(/[\u4e00-\u9fffA-Za-z]/g)?.length ?? 0) >= 2

const marksOf = (text: string, style: number): readonly Mark[] =>
  [...text.matchAll(styles[style]?.pattern ?? /$^/g)].map((found) => ({
    style,
    value: styles[style]?.valueOf(found[1] ?? '') ?? 0,
    start: found.index,
    end: found.index + found[0].length,
  }))

/** 1, 2, 3 … as they follow each other; a number out of turn belongs to an item's own words. */
const inOrder = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = []
  for (const mark of marks) if (mark.value === kept.length + 1) kept.push(mark)
  return kept
}

/** 申请公开：, 我想要：, 请求公开以下信息： and the like at the beginning; without a colon only the plain verb. */
const withoutLead = (text: string): readonly [string, string] => {
  const lead =
    /^\s*(?:[^：:。；;\n]{0,60}?(?:申请|请求|要求|想要|希望|请|需要|要的)[^：:。；;\n]{0,24}[：:]\s*|(?:现|特|本人|我们?|依法)*(?:申请|请求|要求|请|想要?)(?:贵[局府]|贵机关|贵单位)?(?:依法)?(?:公开|获取|查阅|提供)(?!的|了|其))/.exec(
      text,
    )?.[0] ?? ''
  return [lead, text.slice(lead.length)]
}

/** 甲、乙、丙等三项, 共 3 项: cut at 、 only when just as many come out as the text says. */
const counted = (text: string): readonly string[] | null => {
  const said = /[，,]?(?:共计?|等)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*项(?:信息|材料|内容)?[。]?$/.exec(text.trim())
  if (!said) return null
  const parts = cutOutside(text.trim().slice(0, said.index), /、/)
  const count = /\d/.test(said[1] ?? '') ? Number(said[1]) : chineseValue(said[1] ?? '')
  return parts.length === count ? parts : null
}

/** Cut at what fits, never inside brackets, quotation marks or titles. */
const cutOutside = (text: string, stop: RegExp): readonly string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if ('（(《“〔[【'.includes(character)) depth += 1
    else if ('）)》”〕]】'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && stop.test(character)) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, text.slice(start)]
}

/** 《甲》和《乙》, 甲〔2021〕1号、乙〔2021〕2号: two things; 土地征收和补偿的文件 stays one. */
const byConjunction = (text: string): readonly string[] => {
  const cuts = [...text.matchAll(/(?<=》|号|号》|）)(?:、|和|及|与|以及)(?=《|[\u4e00-\u9fff]{2,12}[〔[（(](?:19|20)\d{2})/g)]
  if (
    cuts.length === 0 ||
    insideBrackets(
      text,
      cuts.map(({ index }) => index),
    )
  )
    return alsoAsked(text)
  const parts: string[] = []
  let start = 0
  for (const cut of cuts) {
    parts.push(text.slice(start, cut.index))
    start = cut.index + cut[0].length
  }
  return [...parts, text.slice(start)]
}

/** …的批复，以及…的公告: both sides long, each ending in a paper of its own; never before 其 or 相关. */
const alsoAsked = (text: string): readonly string[] => {
  const found =
    /^(.{6,}?[文件告案复书表单据议要录册约同证图])[，,]?(?:以及|并)(?=[^其相有上前该])(.{6,}[文件告案复书表单据议要录册约同证图])$/u.exec(
      text.trim().replace(/[。；;]$/, ''),
    )
  const [, before, after] = found ?? []
  return before && after && !insideBrackets(text, [text.indexOf(after)]) ? [before, after] : [text]
}

const insideBrackets = (text: string, places: readonly number[]): boolean =>
  places.some((place) => {
    const before = text.slice(0, place)
    return (before.match(/[（(《“]/g)?.length ?? 0) > (before.match(/[）)》”]/g)?.length ?? 0)
  })

const trimmedItem = (item: string): string =>
  item
    .trim()
    .replace(/^[，,、：:；;。]+|[；;。，,、]+$/g, '')
    .trim()
