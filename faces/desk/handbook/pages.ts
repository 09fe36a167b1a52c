/** The pages of docs/handbook as the build found them: part of the desk, there without a network. */
import { handbookPages } from './sections.ts'

const texts = import.meta.glob<string>('../../../docs/handbook/*.md', { query: '?raw', import: 'default' })
const pictures = import.meta.glob<string>('../../../docs/pictures/*.png', { query: '?url', import: 'default' })

/** Names of all pages: those of the list first, then whatever else lies there. */
export const pageNames: readonly string[] = (() => {
  const found = Object.keys(texts).map((path) => path.replace(/^.*\/([^/]+)\.md$/, '$1'))
  const listed = handbookPages.map(({ page }): string => page).filter((page) => found.includes(page))
  return [...listed, ...found.filter((page) => page !== 'README' && !listed.includes(page))]
})()

/** The text of a page; null when there is none of that name. */
export const textOf = async (page: string): Promise<string | null> => (await texts[`../../../docs/handbook/${page}.md`]?.()) ?? null

/** The address of a picture named as the pages name it: ../pictures/desk-case.png. */
export const pictureOf = async (name: string): Promise<string | null> =>
  (await pictures[`../../../docs/pictures/${name.replace(/^.*\//, '')}`]?.()) ?? null
