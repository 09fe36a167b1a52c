/** The text of a file that is to be published, where a machine can read it: txt, csv, docx, xlsx, pdf; hidden sheets, comments and headers too (条例 第十五条). */
import { strFromU8, unzipSync } from 'fflate'

/** So many pages and so much unpacked text are read; a file beyond that counts as not read. */
const pagesAtMost = 400
const unpackedAtMost = 40 * 1024 * 1024

/** The whole text; null when it cannot be read by a machine (pictures, scans, broken or too large files). */
export const readText = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    if (startsWith(bytes, '%PDF')) return await textOfPdf(bytes)
    if (startsWith(bytes, 'PK')) return textOfPackage(bytes)
    return textOfPlain(bytes)
  } catch {
    // what breaks the reader is looked at by a person: nothing is published unread
    return null
  }
}

const startsWith = (bytes: Uint8Array, sign: string): boolean => [...sign].every((letter, place) => bytes[place] === letter.charCodeAt(0))

/** UTF-8 first, then GB 18030, as Chinese offices save their text files. */
const textOfPlain = (bytes: Uint8Array): string | null => {
  if (bytes.subarray(0, 4096).includes(0)) return null
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // not in this encoding
    }
  return null
}

/** docx and xlsx: every part that holds words, so also comments, headers, hidden sheets and earlier versions of a sentence. */
const textOfPackage = (bytes: Uint8Array): string | null => {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^(word|xl|docProps)\/.*\.xml$/.test(name)) return false
      unpacked += originalSize
      return unpacked <= unpackedAtMost
    },
  })
  if (unpacked > unpackedAtMost) return null
  const names = Object.keys(parts)
  if (!names.some((name) => /^word\/document|^xl\/workbook/.test(name))) return null
  return names.map((name) => wordsOf(strFromU8(parts[name] ?? new Uint8Array()))).join('\n')
}

/** Runs of one paragraph stand together, as they are printed; paragraphs and cells apart. */
const wordsOf = (xml: string): string =>
  xml
    .replace(/<\/(?:w:p|w:tc|si|c|row|a:p)>|<(?:w:tab|w:br|w:cr)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);|&#x([0-9a-f]+);/gi, (_whole, decimal, hex) =>
      String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** A page without a text layer is a picture: then the file as a whole was not read. */
const textOfPdf = async (bytes: Uint8Array): Promise<string | null> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  try {
    const document = await task.promise
    if (document.numPages > pagesAtMost) return null
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent()
      const text = content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
      if (text.trim() === '') return null
      pages.push(text)
    }
    return pages.join('\n')
  } finally {
    await task.destroy()
  }
}
