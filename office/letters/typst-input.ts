/** A letter's content as the JSON that the Typst page reads: text split into paragraphs, invisible control characters taken out. */

import QRCode from 'qrcode'
import { dayOf, inChinese, monthOf, type PlainDate, yearOf } from '#kernel'
import type { LetterBlock, LetterContent } from './contract.ts'

type Part =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly widths: readonly number[]
    }

/** What sys.inputs.letter holds, as JSON text. The same content on the same day gives the same text. */
export const typstInput = (content: LetterContent, on: PlainDate): string =>
  JSON.stringify({
    letterhead: clean(content.letterhead),
    number: clean(content.documentNumber ?? ''),
    title: clean(content.title),
    titles: titleLines(clean(content.title)),
    author: clean(content.signature?.organ ?? content.letterhead),
    keywords: content.documentNumber ? [content.documentNumber] : [],
    day: [yearOf(on), monthOf(on), dayOf(on)],
    addressee: clean(content.addressee),
    parts: content.blocks.flatMap(partsOf),
    attachments: content.attachments.map(clean),
    signature: content.signature ? { organ: clean(content.signature.organ), day: inChinese(content.signature.on) } : null,
    contact: content.contact === null ? null : clean(content.contact),
    qr: content.qr ? { svg: qrSvg(content.qr.url), caption: clean(content.qr.caption), alt: `二维码：${content.qr.url}` } : null,
  })

/** Control characters and direction overrides print nothing and can make a text read as another: they stay out of the picture. */
export const clean = (text: string): string => text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\p{Cs}/gu, '\ufffd')

/** A list is numbered paragraphs; every line of a text is a paragraph of its own. */
const partsOf = (block: LetterBlock): readonly Part[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return linesOf(block.text).map((text) => ({ kind: block.kind, text }))
    case 'list':
      return block.items.flatMap((item, place) =>
        linesOf(item).map((text, line): Part => ({ kind: 'paragraph', text: line === 0 ? `${place + 1}．${text}` : text })),
      )
    case 'remedy':
      return block.paragraphs.flatMap((paragraph) => linesOf(paragraph).map((text): Part => ({ kind: 'paragraph', text })))
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.map(clean),
          rows: block.rows.map((row) => block.columns.map((_, column) => clean(row[column] ?? ''))),
          widths: block.columns.map((_, column) => block.widths?.[column] ?? 1),
        },
      ]
  }
}

/** The non-empty lines of a text. */
export const linesOf = (text: string): readonly string[] =>
  clean(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 标题 over one line is broken where the sense allows: after the organ, before 政府信息. */
export const titleLines = (title: string): readonly string[] => {
  if ([...title].length <= 19) return [title]
  const sense = title.lastIndexOf('政府信息')
  return sense > 3 ? [title.slice(0, sense), title.slice(sense)] : [title]
}

/** A QR code as one SVG path, four modules of quiet around it. */
const qrSvg = (text: string): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 8
  let path = ''
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1) if (modules.get(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
