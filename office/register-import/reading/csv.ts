/** Reads CSV and tab-separated text as spreadsheets write it: UTF-8 with or without BOM, UTF-16, GB18030; quotes, line breaks in quotes (导入旧台账). */
import type { SheetRow } from '../rules/headings.ts'
import { boundedRow, Unreadable } from './sheet.ts'

/** The text of the bytes: by their mark, else UTF-8 if it is, else GB18030, which holds GBK and GB2312. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // not UTF-8: what Chinese spreadsheets write by default
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The sign between the cells: the one that stands most often outside quotes in the first lines. */
export const delimiterOf = (text: string): string => {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counted = [',', '\t', ';', '|', '，'].map((sign) => [sign, head.split(sign).length] as const)
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Rows with the number of the line on which each begins. */
export function* readCsv(bytes: Uint8Array): Generator<SheetRow> {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    throw new Unreadable('这个文件其实是网页，不是表格。请用 Excel 或者 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选这个新文件。')
  const delimiter = delimiterOf(text)
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let row = 1
  for (let place = 0; place <= text.length; place += 1) {
    const sign = text[place]
    if (quoted) {
      if (sign === undefined) quoted = false
      else if (sign === '"' && text[place + 1] === '"') {
        cell += '"'
        place += 1
        continue
      } else if (sign === '"') {
        quoted = false
        continue
      } else {
        cell += sign
        continue
      }
    }
    if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (sign === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n' || sign === '\r' || sign === undefined) {
      if (sign === '\r' && text[place + 1] === '\n') place += 1
      if (sign === undefined && cell === '' && cells.length === 0) return
      cells.push(cell)
      yield boundedRow(row, cells)
      cells = []
      cell = ''
      row += 1
    } else cell += sign
  }
}
