/** Opens what was handed in as a register: told by its bytes, not by its name; what is not read says how to save it (导入旧台账). */
import { readCsv } from './csv.ts'
import { type ReadSheet, Unreadable } from './sheet.ts'
import { readXlsx } from './xlsx.ts'

/** The sheets of a file; throws `Unreadable` with what to do. */
export const openFile = async (bytes: Uint8Array): Promise<readonly ReadSheet[]> => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004')) return readXlsx(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Unreadable(
      '这是旧版 Excel 文件（.xls）、WPS 表格（.et）或者加了密码的表格，读不出来。请用 Excel 或者 WPS 打开，去掉密码，点“文件—另存为”，类型选“Excel 工作簿（.xlsx）”，再选这个新文件。',
    )
  if (head.startsWith('%PDF')) throw new Unreadable('这是 PDF，不是表格。请选 Excel（.xlsx）或者 CSV 文件。')
  const text = Buffer.from(bytes.subarray(0, 4096))
  const isWide = (text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff)
  if (!isWide && text.includes(0)) throw new Unreadable('这个文件不是表格。请选 Excel（.xlsx）或者 CSV 文件。')
  return [{ name: '表', rows: readCsv(bytes) }]
}
