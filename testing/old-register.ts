/** Messy old registers as real offices keep them, generated: a workbook with title, two heading lines, merges, totals; a GBK text (issue 3). */
import type { Row } from 'exceljs'

export const oldHeadings = [
  '序号',
  '收到日期',
  '申请方式',
  '申请人姓名',
  '申请内容',
  '答复期限',
  '答复情况',
  '答复日期',
  '答复书文号',
  '是否办结',
  '备注',
]

/** One row of a register; what is not named is as in most rows. */
export const oldRow = (
  number: string,
  change: Partial<Record<(typeof oldHeadings)[number], string | number>> = {},
): (string | number)[] => {
  const usual: Record<string, string | number> = {
    序号: number,
    收到日期: '2019年6月3日',
    申请方式: '当面',
    申请人姓名: '王建国',
    申请内容: `关于第${number}号地块征收补偿方案的批复`,
    答复期限: '2019.7.2',
    答复情况: '予以公开',
    答复日期: '2019-06-20',
    答复书文号: `明自资告〔2019〕${number}号`,
    是否办结: '是',
    备注: '',
  }
  return oldHeadings.map((heading) => change[heading] ?? usual[heading] ?? '')
}

/** A workbook: the title over all columns, an empty line, the headings, the rows, a total. */
export const oldWorkbook = async (
  sheets: readonly { readonly name: string; readonly title: string; readonly rows: readonly (readonly (string | number)[])[] }[],
): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const { name, title, rows } of sheets) {
    const sheet = workbook.addWorksheet(name)
    sheet.addRow([title])
    sheet.mergeCells(1, 1, 1, oldHeadings.length)
    sheet.addRow([])
    sheet.addRow(oldHeadings)
    for (const row of rows) {
      const added: Row = sheet.addRow([...row])
      // a serial of Excel under a format of days
      added.eachCell((cell) => {
        if (typeof cell.value === 'number' && cell.value > 30_000) cell.numFmt = 'yyyy"年"m"月"d"日"'
      })
    }
    sheet.addRow(['合计', '', '', '', `${rows.length}件`])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
