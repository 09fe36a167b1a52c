/** The archive: everything in it, digests that fit, one PDF with 目录 first, the same bytes every time. */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import { type ArchiveInput, buildArchive } from './archive-package.ts'
import type { LetterContent } from './contract.ts'
import { createLetterRenderer } from './letter-renderer.ts'

const on = plainDate('2026-12-25')
const renderer = createLetterRenderer()
afterAll(() => renderer.close())

const form = (title: string): LetterContent => ({
  kind: 'archive_index',
  letterhead: '',
  title,
  documentNumber: null,
  addressee: '',
  blocks: [{ kind: 'table', columns: ['', ''], rows: [['登记编号', '明自资申〔2026〕30号']] }],
  attachments: [],
  signature: null,
  contact: null,
  qr: null,
})

describe('buildArchive', () => {
  let input: ArchiveInput
  beforeAll(async () => {
    const pdf = async (title: string) => (await renderer.render(form(title), on)).pdf
    input = {
      caseNumber: '明自资申〔2026〕30号',
      title: '城东片区征收补偿方案',
      archivedOn: on,
      index: await pdf('卷内目录'),
      documents: [
        { title: '登记回执', fileName: '登记回执.pdf', bytes: await pdf('登记回执'), documentNumber: null, on },
        { title: '申请附图', fileName: '../../etc/图\u0000.png', bytes: new Uint8Array([137, 80, 78, 71]), documentNumber: null, on: null },
        { title: '坏了的扫描件', fileName: '坏.pdf', bytes: new TextEncoder().encode('%PDF-1.7 broken'), documentNumber: null, on },
        { title: '答复书', fileName: '答复书.pdf', bytes: await pdf('答复书'), documentNumber: '明自资公开〔2026〕12号', on },
      ],
      docket: [{ type: 'registered', on: '2026-11-09', number: '明自资申〔2026〕30号' }],
      docketLines: [{ on: plainDate('2026-11-09'), title: '登记', text: '编号 30', by: '李敏' }],
      hashes: { 办理记录链: 'ab'.repeat(32) },
    }
  })

  test('holds 目录, every document, the docket twice, the whole PDF, and a manifest that fits', async () => {
    const { zip, digest } = await buildArchive(input)
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual([
      '00 卷内目录.pdf',
      '文件/01 登记回执.pdf',
      '文件/02 __.._etc_图_.png',
      '文件/03 坏.pdf',
      '文件/04 答复书.pdf',
      '办理记录.json',
      '办理记录.txt',
      '全卷.pdf',
      '校验清单.txt',
    ])
    const manifest = strFromU8(files['校验清单.txt'] ?? new Uint8Array())
    for (const [name, bytes] of Object.entries(files).filter(([name]) => name !== '校验清单.txt')) {
      const line = manifest.split('\n').find((candidate) => candidate.startsWith(`${name}\t`))
      expect(line?.split('\t').slice(1)).toEqual([
        String(bytes.byteLength),
        createHash('sm3').update(bytes).digest('hex'),
        createHash('sha256').update(bytes).digest('hex'),
      ])
    }
    expect(JSON.parse(strFromU8(files['办理记录.json'] ?? new Uint8Array()))).toMatchObject({
      caseNumber: input.caseNumber,
      docket: input.docket,
      hashes: input.hashes,
    })
    expect(strFromU8(files['办理记录.txt'] ?? new Uint8Array())).toContain('1. 2026年11月9日　登记：编号 30（李敏）')
    expect(digest).toBe(createHash('sm3').update(zip).digest('hex'))
  })

  test('one PDF: 目录 first, then the documents, with bookmarks; a broken scan is in the ZIP only', async () => {
    const { pdf } = await buildArchive(input)
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    expect(document.numPages).toBe(3)
    expect((await document.getOutline()).map((mark) => mark.title)).toEqual(['卷内目录', '登记回执', '答复书'])
    const text = async (number: number) => {
      const items = (await (await document.getPage(number)).getTextContent()).items
      return items.flatMap((item) => ('str' in item ? [item.str] : [])).join('')
    }
    expect(
      [await text(1), await text(2), await text(3)].map((page, place) => page.includes(['卷内目录', '登记回执', '答复书'][place] ?? '')),
    ).toEqual([true, true, true])
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()).toContain(input.caseNumber)
    await document.destroy()
  })

  test('the same case gives the same bytes', async () => {
    const [first, second] = [await buildArchive(input), await buildArchive(input)]
    expect(Buffer.compare(first.zip, second.zip)).toBe(0)
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })
})
