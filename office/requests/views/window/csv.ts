/** CSV that Excel opens as what it is: UTF-8 with BOM, CRLF, every cell quoted, and no cell that a spreadsheet would run as a formula. Pure. */

/** The text of the file. A cell that begins with = + - @, a tab or a line end gets an apostrophe before it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

const cellOf = (text: string): string => {
  const harmless = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return `"${harmless.replace(/"/g, '""')}"`
}
