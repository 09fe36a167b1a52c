/** The error book as .xlsx, written row by row: every row stays on its line, so that both tables can be laid side by side (issue 3). */
import { PassThrough, type Readable } from 'node:stream'
import type { ErrorBook } from './error-book.ts'

/** A cell that a spreadsheet would read as a formula gets an apostrophe in front (CSV injection). */
const safe = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text)

/** Streams the workbook; nothing of it lies on the disk. */
export const writeErrorBook = async (book: ErrorBook): Promise<Readable> => {
  const { default: excel } = await import('exceljs')
  const stream = new PassThrough()
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const write = async () => {
    for (const [place, sheet] of book.sheets.entries()) {
      const page = workbook.addWorksheet(`${place + 1}-${sheet.name}`.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31))
      const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length))
      for (const { row, cells, what, mend, bad } of sheet.rows) {
        const line = page.getRow(row)
        for (const [column, cell] of cells.entries()) if (cell !== '') line.getCell(column + 1).value = safe(cell)
        const isHeading = row === sheet.headingRow
        if (isHeading || what !== '') {
          line.getCell(width + 1).value = isHeading ? '问题' : what
          line.getCell(width + 2).value = isHeading ? '怎样改' : mend
        }
        if (bad) line.getCell(width + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF3D6' } }
        if (isHeading) line.font = { bold: true }
        line.commit()
        if (row % 500 === 0) await new Promise((resume) => setImmediate(resume))
      }
      page.commit()
    }
    await workbook.commit()
  }
  write().catch((problem) => stream.destroy(problem instanceof Error ? problem : new Error('the error book failed')))
  return stream
}
