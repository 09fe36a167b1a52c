/** A letter as plain text: for search, for checks of wording, and for reading aloud. */
import { inChinese } from '#kernel'
import type { LetterBlock, LetterContent } from './contract.ts'

/** Everything a reader of the letter reads, top to bottom, a paragraph a line. */
export const letterText = (content: LetterContent): string =>
  [
    content.letterhead,
    content.documentNumber ?? '',
    content.title,
    content.addressee ? `${content.addressee}：` : '',
    ...content.blocks.flatMap(blockLines),
    ...content.attachments.map(
      (name, place) => `${place === 0 ? '附件：' : ''}${content.attachments.length > 1 ? `${place + 1}. ` : ''}${name}`,
    ),
    ...(content.signature ? [content.signature.organ, inChinese(content.signature.on)] : []),
    content.contact ?? '',
    content.qr ? `${content.qr.caption}：${content.qr.url}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')

const blockLines = (block: LetterBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.text]
    case 'list':
      return block.items.map((item, place) => `${place + 1}．${item}`)
    case 'remedy':
      return block.paragraphs
    case 'table':
      return [
        ...(block.columns.some((column) => column !== '') ? [block.columns.join('　')] : []),
        ...block.rows.map((row) => row.filter((cell) => cell !== '').join('：')),
      ]
  }
}
