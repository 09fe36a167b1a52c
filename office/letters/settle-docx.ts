/** Settles a DOCX: no time of making, the letter's own day instead, and a font table that names what to take where a font is missing. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { PlainDate } from '#kernel'

/** The same document with the letter's day as its dates; the same input gives the same bytes. */
export const settleDocx = (docx: Uint8Array, on: PlainDate): Uint8Array => {
  const settled: Zippable = {}
  for (const [name, bytes] of Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const edit = edits[name]
    settled[name] = [edit ? strToU8(edit(strFromU8(bytes), on)) : bytes, { mtime: startOfZip }]
  }
  return zipSync(settled, { level: 6 })
}

/** ZIP counts from 1980; a fixed moment in local time, so that every machine writes the same bytes. */
export const startOfZip = '1980-01-01T00:00:00'

const edits: Readonly<Record<string, (xml: string, on: PlainDate) => string>> = {
  'docProps/core.xml': (xml, on) => xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${on}T00:00:00Z`),
  'word/fontTable.xml': () =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontTable
      .map(
        ([name, alternative]) =>
          `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
      )
      .join('')}</w:fonts>`,
}

const fontTable = [
  ['仿宋_GB2312', 'FangSong'],
  ['楷体_GB2312', 'KaiTi'],
  ['黑体', 'SimHei'],
  ['方正小标宋简体', 'SimSun'],
  ['宋体', 'SimSun'],
] as const
