/** Reads the text of a law into articles, paragraphs (款) and items (项), each with its exact citation. Pure. */
import { citeInChinese } from '#law'
import type { CitablePart } from '../contract.ts'

export interface ReadArticle {
  readonly number: number
  readonly chapter: string | null
  readonly parts: readonly CitablePart[]
}

/** `prefix` as citations write it: '' for the 条例, '复议法 ' for 行政复议法. */
export const readLaw = (text: string, prefix: string): readonly ReadArticle[] => {
  const articles: { number: number; chapter: string | null; lines: string[] }[] = []
  let chapter: string | null = null
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    if (line.startsWith('#')) {
      chapter = line.replace(/^#+\s*/, '')
      continue
    }
    const start = /^第([一二三四五六七八九十百零]+)条 (.+)$/.exec(line)
    if (start) articles.push({ number: numberOf(start[1] ?? ''), chapter, lines: [start[2] ?? ''] })
    else articles.at(-1)?.lines.push(line)
  }
  return articles.map(({ number, chapter: within, lines }) => ({ number, chapter: within, parts: partsOf(`${prefix}${number}`, lines) }))
}

/** The article, its paragraphs when there are several, its items: an item of the only paragraph is cited without one. */
const partsOf = (ref: string, lines: readonly string[]): readonly CitablePart[] => {
  const paragraphs = lines.filter((line) => !isItem(line)).length
  const several = paragraphs > 1
  const parts: CitablePart[] = [part(ref, 'article', lines.join('\n'))]
  let paragraph = 0
  let item = 0
  for (const [index, line] of lines.entries()) {
    if (isItem(line)) {
      item += 1
      parts.push(part(several ? `${ref}.${paragraph}(${item})` : `${ref}(${item})`, 'item', line))
      continue
    }
    paragraph += 1
    item = 0
    const itemsBelow = lines.slice(index + 1).findIndex((next) => !isItem(next))
    const below = itemsBelow < 0 ? lines.slice(index + 1) : lines.slice(index + 1, index + 1 + itemsBelow)
    if (several) parts.push(part(`${ref}.${paragraph}`, 'paragraph', [line, ...below.filter(isItem)].join('\n')))
  }
  return parts
}

const part = (ref: string, level: CitablePart['level'], text: string): CitablePart => {
  const citation = citeInChinese(ref)
  return { ref, citation, short: citation.replace(/^《[^》]+》(?:〉[^》]*》)?/, ''), level, text }
}

const isItem = (line: string): boolean => /^（[一二三四五六七八九十]+）/.test(line)

const digits = '零一二三四五六七八九'
/** 四十七 → 47, 一百零三 → 103. */
export const numberOf = (text: string): number => {
  let total = 0
  let current = 0
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      total += (current || 1) * (sign === '百' ? 100 : 10)
      current = 0
    } else current = digits.indexOf(sign)
  }
  return total + current
}
