/** Reads a workbook (.xlsx) row by row with bounded memory, nothing in the clear on the disk: unzipped and parsed piece by piece (导入旧台账). */
import { Unzip, UnzipInflate } from 'fflate'
import { SaxesParser } from 'saxes'
import { dayFromNumber } from '#kernel'
import type { SheetRow } from '../rules/headings.ts'
import { boundedRow, bounds, type ReadSheet, Unreadable } from './sheet.ts'

const broken = '这个 Excel 文件打不开，可能没有下载完整或者已经损坏。请用 Excel 或者 WPS 打开后另存为新的 .xlsx，再选新文件。'

/** The sheets of a workbook, hidden ones too; each is parsed when its rows are asked for. */
export const readXlsx = async (bytes: Uint8Array): Promise<readonly ReadSheet[]> => {
  const book = await textOf(bytes, 'xl/workbook.xml')
  if (book === null) throw new Unreadable(broken)
  const targets = new Map(
    [...((await textOf(bytes, 'xl/_rels/workbook.xml.rels')) ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const listed = [...book.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    return { name: unescaped(attribute(tag, 'name')), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
  })
  const strings = await sharedStrings(bytes)
  const dates = dateStyles((await textOf(bytes, 'xl/styles.xml')) ?? '')
  const since = /date1904="(?:1|true)"/.test(book) ? 1462 : 0
  return listed
    .filter(({ path }) => path.includes('worksheets/'))
    .slice(0, bounds.sheets)
    .map(({ name, path }) => ({ name, rows: rowsOf(bytes, path, strings, dates, since) }))
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** One part of the package, piece by piece; nobody else waits while it is unpacked. */
async function* piecesOf(bytes: Uint8Array, path: string): AsyncGenerator<string> {
  const waiting: Uint8Array[] = []
  let failed: unknown = null
  let total = 0
  let found = false
  const unzip = new Unzip((file) => {
    if (file.name !== path || found) return
    found = true
    file.ondata = (problem, piece) => {
      if (problem) failed = problem
      else waiting.push(piece)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  const decoder = new TextDecoder()
  const step = 64 * 1024
  for (let at = 0; at < bytes.length; at += step) {
    try {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
    } catch {
      throw new Unreadable(broken)
    }
    if (failed) throw new Unreadable(broken)
    for (const piece of waiting.splice(0)) {
      total += piece.length
      if (total > bounds.unzipped) throw new Unreadable('这个 Excel 文件解开以后太大。请删掉图片和用不到的工作表，或者拆成几个文件。')
      yield decoder.decode(piece, { stream: true })
    }
    await new Promise((resume) => setImmediate(resume))
  }
}

const textOf = async (bytes: Uint8Array, path: string): Promise<string | null> => {
  let text = ''
  for await (const piece of piecesOf(bytes, path)) text += piece
  return text === '' ? null : text
}

const parser = () => new SaxesParser({ xmlns: false, position: false } as never)

/** Feeds the parser; a broken file is the clerk's to mend, not a defect. */
async function* fed(bytes: Uint8Array, path: string, parse: ReturnType<typeof parser>): AsyncGenerator<void> {
  parse.on('error', () => {
    throw new Unreadable(broken)
  })
  for await (const piece of piecesOf(bytes, path)) {
    parse.write(piece)
    yield
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const sharedStrings = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const strings: string[] = []
  const parse = parser()
  let text = ''
  let inText = false
  let inPhonetic = false
  parse.on('opentag', ({ name }) => {
    if (local(name) === 'si') text = ''
    if (local(name) === 'rPh') inPhonetic = true
    inText = local(name) === 't' && !inPhonetic
  })
  parse.on('text', (piece) => {
    if (inText && text.length < bounds.cell) text += piece
  })
  parse.on('closetag', ({ name }) => {
    if (local(name) === 't') inText = false
    if (local(name) === 'rPh') inPhonetic = false
    if (local(name) === 'si') strings.push(unfolded(text))
  })
  for await (const _ of fed(bytes, 'xl/sharedStrings.xml', parse));
  return strings
}

/** _x000D_ is how the format writes a sign that XML cannot hold. */
const unfolded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Which cell formats show a day: the built-in ones, and own ones with a year or day sign outside quotes. */
const dateStyles = (styles: string): ReadonlySet<number> => {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [Number(attribute(tag, 'numFmtId')), unescaped(attribute(tag, 'formatCode'))]),
  )
  const isDay = (id: number) => {
    const code = own.get(id)
    if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
    return /[yd年日]|(?:m.*月)/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (part) => (/[年月日]/.test(part) ? part : '')))
  }
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? ''
  return new Set(
    [...formats.matchAll(/<xf\b[^>]*>/g)].flatMap(([tag], place) => (isDay(Number(attribute(tag, 'numFmtId'))) ? [place] : [])),
  )
}

interface Region {
  readonly first: number
  readonly last: number
  readonly column: number
}

/** Cells merged downwards: what stands at the top holds for all of them. They are listed behind the rows. */
const mergesOf = async (bytes: Uint8Array, path: string): Promise<readonly Region[]> => {
  const regions: Region[] = []
  let tail = ''
  for await (const piece of piecesOf(bytes, path)) {
    const text = tail + piece
    for (const [, first, from, , to] of text.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g))
      if (Number(to) > Number(from) && Number(to) - Number(from) < 5000)
        regions.push({ first: Number(from), last: Number(to), column: columnOf(first ?? 'A') })
    tail = text.slice(-80).includes('<') ? text.slice(text.length - 80).replace(/^[^<]*/, '') : ''
  }
  return [...new Map(regions.map((region) => [`${region.first}/${region.last}/${region.column}`, region])).values()]
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

async function* rowsOf(
  bytes: Uint8Array,
  path: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
  since: number,
): AsyncGenerator<SheetRow> {
  const merges = await mergesOf(bytes, path)
  const byRow = new Map<number, Region[]>()
  for (const region of merges)
    for (let row = region.first; row <= region.last; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), region])
  const tops = new Map<Region, string>()
  const ready: { row: number; cells: string[] }[] = []
  let current: { row: number; cells: string[] } | null = null
  let cell = { column: 0, type: '', style: 0 }
  let text = ''
  let inValue = false
  let last = 0
  const parse = parser()
  parse.on('opentag', ({ name, attributes }) => {
    const of = attributes as unknown as Record<string, string>
    const tag = local(name)
    if (tag === 'row') {
      last = Number(of.r) || last + 1
      current = { row: last, cells: [] }
    } else if (tag === 'c') {
      const column = of.r ? columnOf(of.r.replace(/\d+$/, '')) : (current?.cells.length ?? 0)
      cell = { column, type: of.t ?? 'n', style: Number(of.s ?? 0) }
      text = ''
    } else if (tag === 'v' || tag === 't') inValue = true
  })
  parse.on('text', (piece) => {
    if (inValue && text.length < bounds.cell) text += piece
  })
  parse.on('closetag', ({ name }) => {
    const tag = local(name)
    if (tag === 'v' || tag === 't') inValue = false
    else if (tag === 'c' && current && cell.column < bounds.columns) {
      while (current.cells.length < cell.column) current.cells.push('')
      current.cells[cell.column] = shown(cell.type, text, dates.has(cell.style), strings, since)
    } else if (tag === 'row' && current) {
      ready.push(current)
      current = null
    }
  })
  for await (const _ of fed(bytes, path, parse)) {
    for (const { row, cells } of ready.splice(0)) {
      for (const region of byRow.get(row) ?? []) {
        if (row === region.first) tops.set(region, cells[region.column] ?? '')
        else if ((cells[region.column] ?? '') === '') {
          while (cells.length < region.column) cells.push('')
          cells[region.column] = tops.get(region) ?? ''
        }
      }
      yield boundedRow(row, cells)
    }
  }
}

/** The cell as text: shared strings looked up, days by their format, numbers as they are. */
const shown = (type: string, text: string, isDay: boolean, strings: readonly string[], since: number): string => {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? '是' : '否'
  if (type !== 'n' || text === '') return unfolded(text)
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (isDay && number >= 1 && number < 73_000) return dayFromNumber(Math.floor(number) - 25_569 + since)
  return Number.isInteger(number) ? number.toFixed(0) : String(number)
}
