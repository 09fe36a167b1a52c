/** What the command box looks through besides cases: pinyin of titles and the headings of the handbook; both loaded only when it is opened. */
import { useQuery } from '@tanstack/react-query'
import { pageNames, textOf } from '../handbook/pages.ts'
import { anchorOf, handbookPages } from '../handbook/sections.ts'
import type { ByPinyin } from './command-search.ts'

/** Null until the table of readings has come; the box works without. */
export const usePinyin = (): ByPinyin | null =>
  useQuery({
    queryKey: ['pinyin'],
    queryFn: async (): Promise<{ readonly match: ByPinyin }> => {
      const { default: readings } = await import('pinyin-match')
      return { match: (text, typed) => readings.match(text, typed) !== false }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data?.match ?? null

export interface Heading {
  readonly page: string
  readonly title: string
  readonly heading: string
  readonly anchor: string
}

/** The second headings of a page of Markdown. */
export const headingsOf = (page: string, title: string, text: string): readonly Heading[] =>
  [...text.matchAll(/^##\s+(.+)$/gm)].flatMap(([, heading]) => (heading ? [{ page, title, heading, anchor: anchorOf(heading) }] : []))

export const useHandbookHeadings = (): readonly Heading[] =>
  useQuery({
    queryKey: ['handbook', 'headings'],
    queryFn: async () => {
      const all = await Promise.all(
        pageNames.map(async (page) =>
          headingsOf(page, handbookPages.find((one) => one.page === page)?.title ?? page, (await textOf(page)) ?? ''),
        ),
      )
      return all.flat()
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data ?? []
