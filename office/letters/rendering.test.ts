/** Rendering: the PDF says what the letter says, on A4, in its own fonts, whatever was typed; the DOCX opens; the same letter gives the same bytes. */
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel'
import type { LetterContent } from './contract.ts'
import { createLetterRenderer } from './letter-renderer.ts'
import type { RenderedLetter } from './render-content.ts'

const on = plainDate('2026-12-18')
const renderer = createLetterRenderer()
afterAll(() => renderer.close())

const letter = (more: Partial<LetterContent> = {}): LetterContent => ({
  kind: 'decision',
  letterhead: '明川县自然资源局',
  title: '明川县自然资源局政府信息公开申请答复书',
  documentNumber: '明自资公开〔2026〕12号',
  addressee: '刘晓燕',
  blocks: [
    { kind: 'paragraph', text: '本机关于2026年11月9日收到您提交的政府信息公开申请。' },
    { kind: 'heading', text: '一、申请内容' },
    { kind: 'quote', text: '城东片区棚户区改造项目征收补偿方案' },
    { kind: 'list', items: ['第一件材料', '第二件材料'] },
    { kind: 'table', columns: ['序号', '部分', '依据'], rows: [['1', '第十二页', '第十五条']], widths: [1, 3, 3] },
    { kind: 'remedy', paragraphs: ['如对本决定不服，可以自收到之日起60日内申请行政复议。'] },
  ],
  attachments: ['征收补偿方案', '遮盖清单'],
  signature: { organ: '明川县自然资源局', on },
  contact: '（联系人：政府信息公开办公室；联系电话：0000-8521234）',
  qr: { url: 'https://www.example.gov.cn/progress?number=20261109-10001-7', caption: '扫码查看办理进度' },
  ...more,
})

const form = (more: Partial<LetterContent> = {}): LetterContent =>
  letter({ kind: 'registration_receipt', letterhead: '', documentNumber: null, addressee: '', attachments: [], ...more })

const readPdf = async (pdf: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise
  const pages: { text: string; width: number; height: number; right: number; bottom: number }[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    pages.push({
      text: items
        .map((item) => item.str)
        .join('')
        .replace(/\s/g, ''),
      width,
      height,
      right: Math.max(0, ...items.map((item) => Number(item.transform[4]) + item.width)),
      bottom: Math.min(height, ...items.map((item) => Number(item.transform[5]))),
    })
  }
  const metadata = await document.getMetadata()
  await document.destroy()
  return { pages, text: pages.map((page) => page.text).join(''), metadata }
}

const bare = (text: string) => text.replace(/\s/g, '')

describe('the page', () => {
  let rendered: RenderedLetter
  beforeAll(async () => {
    rendered = await renderer.render(letter(), on)
  })

  test('holds every word of the letter as text that can be searched', async () => {
    const { text } = await readPdf(rendered.pdf)
    for (const words of [
      '明自资公开〔2026〕12号',
      '明川县自然资源局政府信息公开申请答复书',
      '刘晓燕：',
      '本机关于2026年11月9日收到您提交的政府信息公开申请。',
      '一、申请内容',
      '城东片区棚户区改造项目征收补偿方案',
      '1．第一件材料',
      '2．第二件材料',
      '第十五条',
      '如对本决定不服，可以自收到之日起60日内申请行政复议。',
      '附件：',
      '1.征收补偿方案',
      '2.遮盖清单',
      '2026年12月18日',
      '联系电话：0000-8521234',
      '扫码查看办理进度',
    ])
      expect(text).toContain(bare(words))
  })

  test('is A4, text inside the 版心, fonts embedded, PDF/A with the letter as title', async () => {
    const { pages, metadata } = await readPdf(rendered.pdf)
    for (const page of pages) {
      expect(page.width).toBeCloseTo(595.28, 1)
      expect(page.height).toBeCloseTo(841.89, 1)
      expect(page.right).toBeLessThanOrEqual(595.28 - 26 * (72 / 25.4) + 2)
      expect(page.bottom).toBeGreaterThan(28 * (72 / 25.4) - 20)
    }
    expect(rendered.glyphsMissing).toBe(false)
    const raw = Buffer.from(rendered.pdf).toString('latin1')
    expect(raw).toContain('FontFile')
    expect(raw).toContain('pdfaid')
    expect(metadata.info).toMatchObject({ Title: letter().title, Author: '明川县自然资源局' })
    expect(metadata.info).toMatchObject({ CreationDate: expect.stringContaining('20261218') })
  })

  test('has twenty-eight characters a line and twenty-two lines a page', async () => {
    const sentence = '甲乙丙丁戊己庚辛壬癸'
    const long = letter({
      letterhead: '明',
      blocks: [{ kind: 'paragraph', text: sentence.repeat(200) }],
      attachments: [],
      signature: null,
      qr: null,
      contact: null,
    })
    const document = await getDocument({ data: new Uint8Array((await renderer.render(long, on)).pdf), verbosity: 0 }).promise
    const page = await document.getPage(2)
    const lines = new Map<number, number>()
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && /[甲乙丙丁戊己庚辛壬癸]/.test(item.str))
        lines.set(Math.round(Number(item.transform[5])), (lines.get(Math.round(Number(item.transform[5]))) ?? 0) + [...item.str].length)
    expect(lines.size).toBe(22)
    expect([...lines.values()]).toEqual(Array.from({ length: 22 }, () => 28))
    await document.destroy()
  })

  test('numbers pages — n — from the second page of a letter, from the first of a form', async () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ kind: 'paragraph' as const, text: `第${place}段。`.repeat(12) }))
    const long = await readPdf((await renderer.render(letter({ blocks: many }), on)).pdf)
    expect(long.pages[0]?.text).not.toContain('—1—')
    expect(long.pages[1]?.text).toContain('—2—')
    const paper = await readPdf((await renderer.render(form(), on)).pdf)
    expect(paper.pages[0]?.text).toContain('—1—')
  })

  test('never leaves 落款 alone on a page', async () => {
    for (let lines = 1; lines < 24; lines += 1) {
      const filled = letter({
        blocks: [
          ...Array.from({ length: lines }, (_, place) => ({ kind: 'paragraph' as const, text: `第${place}行` })),
          { kind: 'paragraph', text: '末段文字在此' },
        ],
        attachments: [],
      })
      const { pages } = await readPdf((await renderer.render(filled, on)).pdf)
      expect(pages.find((page) => page.text.includes('2026年12月18日'))?.text).toContain('末段文字在此')
    }
  })
})

describe('hostile and rare text', () => {
  const said = async (text: string) => readPdf((await renderer.render(letter({ blocks: [{ kind: 'quote', text }] }), on)).pdf)

  test.each([
    '#let x = 1 #panic("boom") #sys.inputs',
    '$x^2$ *粗* _斜_ `码` @ref <label> = 标题 - 列 + 列 / 词: 义',
    '"双引号" ‘单’ “中文” \\n \\u{41} \\',
    '#import "/etc/passwd" #read("/etc/passwd") ]]}} #[ {{',
    '</script><b>粗</b>&amp;&#x41;',
  ])('%s is text like any other', async (text) => {
    expect((await said(text)).text).toContain(bare(text))
  })

  test('rare characters stay searchable: 㙓 䶮 𬱖', async () => {
    const { text } = await said('㙓某与䶮某、𬱖某')
    expect(text).toContain('㙓某与䶮某、𬱖某')
  })

  test('a character no bundled font has does not stop the letter: 𠮷', async () => {
    const { pages } = await said('𠮷某提出申请')
    expect(pages[0]?.text).toContain('某提出申请')
  })

  test('right-to-left text and other scripts are taken as they are', async () => {
    const { text } = await said('שלום 与 Ünïcödé Привет')
    for (const words of ['与', 'Ünïcödé', 'Привет']) expect(text).toContain(words)
  })

  test('control characters and direction overrides print nothing', async () => {
    const { text } = await said('甲\u0000乙\u202e丙\u0007丁\u2066戊\ud800')
    expect(text).toContain('甲乙丙丁戊')
  })

  test('five thousand characters and a word without end stay inside the 版心', async () => {
    const { pages, text } = await said(`${'长'.repeat(5000)}\nhttps://www.example.gov.cn/${'a'.repeat(400)}`)
    expect(pages.length).toBeGreaterThan(8)
    expect(text.match(/长/g)?.length).toBe(5000)
    expect(text).toContain('a'.repeat(400))
    for (const page of pages) expect(page.right).toBeLessThanOrEqual(595.28 - 26 * (72 / 25.4) + 2)
  })

  test('a very long organ and title fit', async () => {
    const organ = '明川县人民政府政务服务和大数据管理委员会经济技术开发区综合行政执法局'
    const { text, pages } = await readPdf(
      (await renderer.render(letter({ letterhead: organ, title: `${organ}政府信息部分公开决定书`, signature: { organ, on } }), on)).pdf,
    )
    expect(text).toContain(organ)
    for (const page of pages) expect(page.right).toBeLessThan(595)
  })
})

describe('the DOCX', () => {
  test('opens: its parts are there and hold the letter', async () => {
    const parts = unzipSync((await renderer.render(letter(), on)).docx)
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const words = document.replace(/<[^>]+>/g, '')
    for (const text of ['明自资公开〔2026〕12号', '刘晓燕：', '如对本决定不服', '附件：1. 征收补偿方案', '2026年12月18日'])
      expect(words).toContain(text)
    expect(document).toMatch(/w:firstLineChars="200"/)
    expect(document).toMatch(/w:firstLine="640"/)
    expect(document).toContain('w:eastAsia="仿宋_GB2312"')
    expect(document).toContain('w:eastAsia="方正小标宋简体"')
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain('w:altName w:val="FangSong"')
    expect(parts['[Content_Types].xml']).toBeDefined()
  })

  test('takes hostile text as text', async () => {
    const parts = unzipSync((await renderer.render(letter({ blocks: [{ kind: 'quote', text: '<w:p>&"\u0000\u000b]]>' }] }), on)).docx)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('&lt;w:p&gt;&amp;')
  })
})

describe('the process', () => {
  test('the same letter gives the same bytes, also from another process', async () => {
    const first = await renderer.render(letter(), on)
    const other = createLetterRenderer()
    const second = await other.render(letter(), on)
    await other.close()
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
    expect(Buffer.compare(first.docx, second.docx)).toBe(0)
  })

  test('starts on demand, goes when idle, comes back', async () => {
    const short = createLetterRenderer({ idleMilliseconds: 30 })
    expect(short.running()).toBe(false)
    await short.render(form(), on)
    await expect.poll(() => short.running(), { timeout: 5000 }).toBe(false)
    expect((await short.render(form(), on)).pdf.byteLength).toBeGreaterThan(1000)
    await short.close()
    expect(short.running()).toBe(false)
  })

  test('a process that dies fails what waited and is started anew', async () => {
    const broken = createLetterRenderer({ processPath: '/nowhere/at-all.js' })
    await expect(broken.render(form(), on)).rejects.toThrow()
    expect(broken.running()).toBe(false)
    await broken.close()
  })
})
