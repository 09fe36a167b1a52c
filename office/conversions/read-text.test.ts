/** The words of files before they are published: hidden sheets, comments and PDF pages too; pictures count as unread (条例 第十五条). */
import { Buffer } from 'node:buffer'
import { zipSync } from 'fflate'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))

test('plain text, in UTF-8 and in GB 18030', async () => {
  expect(await readText(bytes('补偿标准'))).toBe('补偿标准')
  expect(await readText(new Uint8Array([0xb2, 0xb9, 0xb3, 0xa5]))).toBe('补偿')
})

test('docx: body, comments and footers; a number split over runs stands together', async () => {
  const text = await readText(
    zipSync({
      'word/document.xml': bytes('<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>00001234 &amp; 甲</w:t></w:r></w:p><w:p><w:t>乙</w:t></w:p>'),
      'word/comments.xml': bytes('<w:p><w:t>批注</w:t></w:p>'),
      'word/footer1.xml': bytes('<w:p><w:t>页脚</w:t></w:p>'),
    }),
  )
  expect(text).toContain('13800001234 & 甲\n乙')
  expect(text).toContain('批注')
  expect(text).toContain('页脚')
})

test('xlsx: shared strings and a hidden sheet', async () => {
  const text = await readText(
    zipSync({
      'xl/workbook.xml': bytes('<sheets><sheet name="隐藏" state="hidden"/></sheets>'),
      'xl/sharedStrings.xml': bytes('<si><t>张三</t></si><si><t>李四</t></si>'),
      'xl/worksheets/sheet2.xml': bytes('<row><c><v>13800001234</v></c><c><v>5</v></c></row>'),
    }),
  )
  expect(text).toContain('张三\n李四')
  expect(text).toContain('13800001234\n5')
})

test('pdf: every page; a page without words makes it unread', async () => {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  made.addPage().drawText('call 13800001234', { font })
  expect(await readText(await made.save())).toContain('13800001234')
  made.addPage()
  expect(await readText(await made.save())).toBeNull()
})

test('pictures, broken files and packages of another kind are unread', async () => {
  expect(await readText(new Uint8Array([137, 80, 78, 71, 0, 0, 1]))).toBeNull()
  expect(await readText(bytes('%PDF-1.7 broken'))).toBeNull()
  expect(await readText(bytes('PK broken'))).toBeNull()
  expect(await readText(zipSync({ 'a/b.txt': bytes('x') }))).toBeNull()
})
