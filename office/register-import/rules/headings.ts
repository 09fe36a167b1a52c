/** Finds the headings of a sheet, in one line or two, and proposes which column is what, with how sure that is (导入旧台账). Pure. */
import { readDay } from './days.ts'
import { type FieldKey, fieldKeys, fields } from './fields.contract.ts'
import { bare } from './plain.ts'

/** A row of a sheet: its number as the sheet shows it, and its cells as text. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface ColumnGuess {
  /** Column from 0. */
  readonly column: number
  readonly heading: string
  readonly field: FieldKey | null
  /** 0 to 1: 1 is the very name. */
  readonly sure: number
}
export interface SheetGuess {
  /** The row of the (first) heading line; 0: none was found. */
  readonly headingRow: number
  readonly headingLines: 1 | 2
  readonly columns: readonly ColumnGuess[]
  /** The year that sheet name or title tell, for days without a year. */
  readonly year: number | null
}

const lookedAt = 30

/** Reads the beginning of a sheet; `known`: headings and what they meant last time. */
export const guessSheet = (name: string, rows: readonly SheetRow[], known: Readonly<Record<string, FieldKey | null>> = {}): SheetGuess => {
  const places = rows.slice(0, lookedAt).flatMap((_, index): readonly { index: number; lines: 1 | 2; texts: string[]; score: number }[] =>
    ([1, 2] as const).map((lines) => {
      const texts = headingTexts(rows, index, lines)
      return { index, lines, texts, score: scoreOf(texts, known) - (lines === 2 ? 0.5 : 0) }
    }),
  )
  const best = places.reduce<(typeof places)[number] | null>((top, one) => (top === null || one.score > top.score ? one : top), null)
  const width = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.length))
  if (best === null || best.score < 2.5)
    return {
      headingRow: 0,
      headingLines: 1,
      columns: emptyColumns(width),
      year: yearIn([name, ...rows.slice(0, 3).flatMap(({ cells }) => cells)]),
    }
  const body = rows.slice(best.index + best.lines, best.index + best.lines + 60)
  const above = rows.slice(0, best.index).flatMap(({ cells }) => cells)
  return {
    headingRow: rows[best.index]?.row ?? 0,
    headingLines: best.lines,
    columns: settle(best.texts, body, known),
    year: yearIn([name, ...above]),
  }
}

/** The headings of a sheet by its mapping: two lines are read as one. */
export const headingTexts = (rows: readonly SheetRow[], index: number, lines: 1 | 2): string[] => {
  const top = rows[index]?.cells ?? []
  if (lines === 1) return top.map((cell) => cell.trim())
  const bottom = rows[index + 1]?.cells ?? []
  let group = ''
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, column) => {
    const upper = (top[column] ?? '').trim()
    const lower = (bottom[column] ?? '').trim()
    if (upper !== '') group = upper
    if (lower === '' || upper === lower) return upper
    // under a heading that spans several columns
    return upper === '' || group !== '' ? `${group}${lower}` : lower
  })
}

/** How sure a heading is to mean a field. */
export const likeness = (heading: string, field: FieldKey): number => {
  const text = bare(heading)
  if (text === '') return 0
  let best = 0
  for (const [place, name] of fields[field].names.map(bare).entries()) {
    // the later in the list, the vaguer the name
    const vague = place / (fields[field].names.length * 10)
    if (text === name) best = Math.max(best, 1 - vague)
    else if (name.length >= 2 && text.endsWith(name)) best = Math.max(best, 0.55 + 0.3 * (name.length / text.length) - vague)
    else if (name.length >= 3 && text.includes(name)) best = Math.max(best, 0.4 + 0.3 * (name.length / text.length) - vague)
  }
  return Math.max(0, Math.round(best * 100) / 100)
}

const scoreOf = (texts: readonly string[], known: Readonly<Record<string, FieldKey | null>>): number => {
  const taken = new Map<FieldKey, number>()
  for (const text of texts) {
    // a heading is short; a title or a row of content is not
    if (text.length > 24 || /\d{4}/.test(text)) continue
    const [field, sure] = known[bare(text)] ? [known[bare(text)] as FieldKey, 1] : bestField(text)
    if (field && sure >= 0.6) taken.set(field, Math.max(taken.get(field) ?? 0, sure))
  }
  return [...taken.values()].reduce((sum, sure) => sum + sure, 0)
}

const bestField = (text: string): readonly [FieldKey | null, number] => {
  let best: readonly [FieldKey | null, number] = [null, 0]
  for (const key of fieldKeys) {
    const sure = likeness(text, key)
    if (sure > best[1]) best = [key, sure]
  }
  return best
}

/** Each field at most once: the surest pairs first; a column whose cells are no days is no column of days. */
const settle = (
  texts: readonly string[],
  body: readonly SheetRow[],
  known: Readonly<Record<string, FieldKey | null>>,
): readonly ColumnGuess[] => {
  const pairs = texts.flatMap((heading, column) => {
    const before = known[bare(heading)]
    if (before !== undefined) return before === null ? [] : [{ column, field: before, sure: 1 }]
    const days = shareOfDays(body, column)
    return fieldKeys.flatMap((field) => {
      const sure = likeness(heading, field)
      if (sure < 0.45) return []
      if (fields[field].holdsDays && days !== null && days < 0.3) return []
      if (!fields[field].holdsDays && field !== 'number' && days !== null && days > 0.8) return [{ column, field, sure: sure * 0.4 }]
      return [{ column, field, sure }]
    })
  })
  pairs.sort((one, other) => other.sure - one.sure || one.column - other.column)
  const byColumn = new Map<number, { readonly field: FieldKey; readonly sure: number }>()
  const used = new Set<FieldKey>()
  for (const { column, field, sure } of pairs) {
    if (sure < 0.4 || byColumn.has(column) || used.has(field)) continue
    byColumn.set(column, { field, sure })
    used.add(field)
  }
  return texts.map((heading, column) => {
    const found = byColumn.get(column)
    return { column, heading, field: found?.field ?? null, sure: found?.sure ?? 0 }
  })
}

/** Of the filled cells of a column, how many are days; null with too few to tell. */
const shareOfDays = (body: readonly SheetRow[], column: number): number | null => {
  const filled = body.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '')
  if (filled.length < 3) return null
  return filled.filter((text) => readDay(text, 2000).kind === 'day').length / filled.length
}

const emptyColumns = (width: number): readonly ColumnGuess[] =>
  Array.from({ length: width }, (_, column) => ({ column, heading: '', field: null, sure: 0 }))

/** The one year that stands in these texts; null with none or several. */
export const yearIn = (texts: readonly string[]): number | null => {
  const years = new Set(
    texts.flatMap((text) =>
      [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|度|年度|\D|$)/g)].map((match) => Number(match[1])),
    ),
  )
  return years.size === 1 ? ([...years][0] ?? null) : null
}
