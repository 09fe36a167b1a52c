/** A letter as DOCX, from the same blocks as the PDF: for offices that finish their papers in a word processor. GB/T 9704 measures. */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { inChinese, type PlainDate } from '#kernel'
import type { LetterBlock, LetterContent } from './contract.ts'
import { qrPng } from './qr-png.ts'
import { settleDocx } from './settle-docx.ts'
import { clean, linesOf, titleLines } from './typst-input.ts'

const fonts = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋_GB2312' },
  quote: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '楷体_GB2312' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '黑体' },
  head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '方正小标宋简体' },
} as const
type FontName = keyof typeof fonts

const red = 'D7000F'
const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)
const line = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
/** Two characters; `firstLine` stands beside `firstLineChars` because LibreOffice reads only the former. */
const twoCharacters = { firstLine: 640, firstLineChars: 200 } as const
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder, insideHorizontal: noBorder, insideVertical: noBorder }

/** The DOCX of a letter; the same content on the same day gives the same bytes. */
export const letterDocx = async (content: LetterContent, on: PlainDate): Promise<Uint8Array> => {
  const formal = content.letterhead !== ''
  const document = new Document({
    title: clean(content.title),
    lastModifiedBy: clean(content.signature?.organ ?? content.letterhead),
    creator: clean(content.signature?.organ ?? content.letterhead),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          titlePage: formal,
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(37),
              bottom: millimetres(35),
              left: millimetres(28),
              right: millimetres(26),
              footer: millimetres(24),
              header: millimetres(15),
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left'), ...(formal ? { first: redFoot() } : {}) },
        children: [...headOf(content, formal), ...content.blocks.flatMap(blockOf), ...attachmentsOf(content), ...closingOf(content)],
      },
    ],
  })
  return settleDocx(new Uint8Array(await Packer.toBuffer(document)), on)
}

const run = (text: string, font: FontName = 'body', size = 32, more: { bold?: boolean; color?: string } = {}): TextRun =>
  new TextRun({ text: clean(text), font: fonts[font], size, ...more })

const body = (text: string, font: FontName = 'body'): Paragraph =>
  new Paragraph({ children: [run(text, font)], spacing: line, indent: twoCharacters, alignment: AlignmentType.BOTH })

const flush = (text: string): Paragraph => new Paragraph({ children: [run(text)], spacing: line })
const empty = (): Paragraph => new Paragraph({ children: [], spacing: line })

const headOf = (content: LetterContent, formal: boolean): readonly Paragraph[] => [
  ...(formal
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after: 160 },
          border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 8 } },
          children: [run(content.letterhead, 'head', [...content.letterhead].length > 13 ? 52 : 68, { color: red })],
        }),
        new Paragraph({ alignment: AlignmentType.RIGHT, spacing: line, children: [run(content.documentNumber ?? '')] }),
        empty(),
      ]
    : []),
  ...titleLines(content.title).map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...line, line: 700 },
        children: [run(text, 'head', 44)],
        keepNext: true,
      }),
  ),
  ...(!formal && content.documentNumber
    ? [new Paragraph({ alignment: AlignmentType.CENTER, spacing: line, children: [run(content.documentNumber)] })]
    : []),
  empty(),
  ...(content.addressee ? [flush(`${content.addressee}：`)] : []),
]

const blockOf = (block: LetterBlock): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.text).map((text) => body(text))
    case 'heading':
      return linesOf(block.text).map(
        (text) => new Paragraph({ children: [run(text, 'heading')], spacing: line, indent: twoCharacters, keepNext: true }),
      )
    case 'quote':
      return linesOf(block.text).map(
        (text) =>
          new Paragraph({
            children: [run(text, 'quote')],
            spacing: line,
            indent: { ...twoCharacters, left: 640, right: 640 },
            alignment: AlignmentType.BOTH,
          }),
      )
    case 'list':
      return block.items.flatMap((item, place) => linesOf(item).map((text, at) => body(at === 0 ? `${place + 1}．${text}` : text)))
    case 'remedy':
      return block.paragraphs.flatMap((paragraph) => linesOf(paragraph).map((text) => body(text)))
    case 'table':
      return [tableOf(block), new Paragraph({ children: [], spacing: { before: 0, after: 120 } })]
  }
}

const tableOf = (block: Extract<LetterBlock, { kind: 'table' }>): Table => {
  const textWidth = millimetres(156)
  const shares = block.columns.map((_, column) => block.widths?.[column] ?? 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((textWidth * share) / whole))
  const titled = block.columns.some((column) => column !== '')
  const cell = (text: string, column: number, title: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 80, bottom: 80, left: 100, right: 100 },
      children: (linesOf(text).length > 0 ? linesOf(text) : ['']).map(
        (words) =>
          new Paragraph({
            alignment: title || column === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
            spacing: { line: 400, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
            children: [run(words, title ? 'heading' : 'body', 28)],
          }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(titled ? [new TableRow({ tableHeader: true, children: block.columns.map((text, column) => cell(text, column, true)) })] : []),
      ...block.rows.map(
        (row) => new TableRow({ cantSplit: true, children: block.columns.map((_, column) => cell(row[column] ?? '', column, false)) }),
      ),
    ],
  })
}

const attachmentsOf = ({ attachments }: LetterContent): readonly Paragraph[] =>
  attachments.length === 0
    ? []
    : [
        empty(),
        ...attachments.map(
          (name, place) =>
            new Paragraph({
              spacing: line,
              keepNext: true,
              indent: {
                left: 1600 + (attachments.length > 1 ? 400 : 0),
                hanging: (place === 0 ? 960 : 0) + (attachments.length > 1 ? 400 : 0),
              },
              children: [run(`${place === 0 ? '附件：' : ''}${attachments.length > 1 ? `${place + 1}. ` : ''}${name}`)],
            }),
        ),
      ]

/** 落款 at the right with room for the seal, the QR code at the lower left, 附注 under them. */
const closingOf = ({ signature, contact, qr }: LetterContent): readonly (Paragraph | Table)[] => {
  const signed = signature ? signatureOf(signature.organ, inChinese(signature.on)) : []
  const picture = qr ? pictureOf(qr.url, qr.caption) : []
  const beside =
    picture.length > 0 && signed.length > 0
      ? [
          new Table({
            width: { size: millimetres(156), type: WidthType.DXA },
            columnWidths: [millimetres(36), millimetres(120)],
            layout: TableLayoutType.FIXED,
            borders: noBorders,
            rows: [
              new TableRow({
                cantSplit: true,
                children: [
                  new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, borders: noBorders, children: picture }),
                  new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, borders: noBorders, children: signed }),
                ],
              }),
            ],
          }),
        ]
      : [...signed, ...picture]
  return [...(signature ? [empty()] : []), ...beside, ...(contact ? [body(contact)] : [])]
}

const signatureOf = (organ: string, date: string): Paragraph[] => {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (character < '\u0100' ? 160 : 320), 0)
  const over = Math.max(640, 1280 + Math.round((width(date) - width(organ)) / 2))
  const under = over === 640 ? Math.max(1280, 640 + Math.round((width(organ) - width(date)) / 2)) : 1280
  const right = (text: string, indent: number) =>
    new Paragraph({ alignment: AlignmentType.RIGHT, spacing: line, indent: { right: indent }, keepNext: true, children: [run(text)] })
  return [empty(), empty(), right(clean(organ), over), right(date, under)]
}

const pictureOf = (url: string, caption: string): Paragraph[] => {
  const data = qrPng(url)
  const image: ParagraphChild = new ImageRun({
    type: 'png',
    data,
    transformation: { width: 88, height: 88 },
    altText: { id: '1', name: '二维码', title: clean(caption), description: url },
  })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [run(caption, 'body', 20)] }),
  ]
}

/** — 1 —, 4号宋体, odd pages to the right and even ones to the left, one character in. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            font: { ...fonts.body, ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
            size: 28,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const redFoot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({ border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 1 } }, children: [] }),
    ],
  })
