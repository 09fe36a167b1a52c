/** 已公开的相似内容: proposed while a request is written, and how a public item is told in one line (R009; 第三十六条第（一）项). */
import type { Match } from '#components'
import { inChinese } from '#kernel'
import { type LibraryItem, libraryAlike } from '#library'
import { look } from '#platform'
import { type Typed, text } from './draft-of-visit.ts'
import type { Visit } from './visit.tsx'

/** At most three; nothing when nothing fits, or the search fails: the form works without. */
export const alikeFor = async (visit: Visit, typed: Typed): Promise<readonly Match[]> => {
  const asked = Object.fromEntries(
    (['description', 'title', 'documentNumber', 'period', 'place'] as const).map((name) => [name, text(typed, `requested.${name}`)]),
  )
  const seen = await look(visit.app, visit.caller, libraryAlike, asked)
  return seen.ok ? seen.value.items.map(matchOf) : []
}

const matchOf = (item: LibraryItem): Match => ({
  title: item.title,
  by: byLine(item),
  excerpt: item.summary,
  href: `/library/${item.id}`,
  found: `/requests/found/${item.id}`,
})

/** 明政公〔2026〕12号 · 县自然资源局 · 2026年3月5日 */
export const byLine = ({ issuingNumber, organName, publishedOn }: LibraryItem): string =>
  [issuingNumber, organName, `${inChinese(publishedOn)}公开`].filter((part) => part !== null && part !== '').join(' · ')
