/** Several PDFs as one, with bookmarks; the day is the letter's, not the machine's. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFPage, type PDFRef, PDFString } from 'pdf-lib'
import type { PlainDate } from '#kernel'

export interface MergeInput {
  readonly title: string
  readonly on: PlainDate
  readonly parts: readonly { readonly title: string; readonly bytes: Uint8Array }[]
}

/** One PDF of all parts in their order. A part that cannot be read (a scan behind a password, a broken file) is left out: the ZIP has it. */
export const mergePdf = async ({ title, on, parts }: MergeInput): Promise<Uint8Array> => {
  const merged = await PDFDocument.create({ updateMetadata: false })
  const marks: { title: string; page: PDFRef }[] = []
  for (const part of parts) {
    const pages = await pagesOf(part.bytes, merged)
    for (const page of pages) merged.addPage(page)
    const first = pages[0]
    if (first) marks.push({ title: part.title, page: first.ref })
  }
  addBookmarks(merged, marks)
  merged.setTitle(title)
  merged.setProducer('Sunlit')
  merged.setCreator('Sunlit')
  merged.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('zh-CN'))
  setDay(merged, on)
  return merged.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

/** The pages of a part, copied; none when it cannot be read. */
const pagesOf = async (bytes: Uint8Array, into: PDFDocument): Promise<readonly PDFPage[]> => {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false })
    return await into.copyPages(source, source.getPageIndices())
  } catch {
    // an upload may be broken or behind a password: the archive is made all the same, the file lies in it as it came
    return []
  }
}

const setDay = (document: PDFDocument, on: PlainDate): void => {
  const [year, month, day] = on.split('-')
  const stamp = PDFString.of(`D:${year}${month}${day}000000+08'00'`)
  const about = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
  about.set(PDFName.of('CreationDate'), stamp)
  about.set(PDFName.of('ModDate'), stamp)
}

const addBookmarks = (document: PDFDocument, marks: readonly { readonly title: string; readonly page: PDFRef }[]): void => {
  if (marks.length === 0) return
  const { context } = document
  const root = context.nextRef()
  const refs = marks.map(() => context.nextRef())
  for (const [place, mark] of marks.entries()) {
    const entry = context.obj({
      Title: PDFHexString.fromText(mark.title),
      Parent: root,
      Dest: [mark.page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
    })
    const before = refs[place - 1]
    const after = refs[place + 1]
    if (before) entry.set(PDFName.of('Prev'), before)
    if (after) entry.set(PDFName.of('Next'), after)
    const ref = refs[place]
    if (ref) context.assign(ref, entry)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: PDFNumber.of(marks.length) }))
  document.catalog.set(PDFName.of('Outlines'), root)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
