/** A pasted table or list read into rows with heads: CSV, columns parted by tabs as from a spreadsheet, or JSON. Pure. */

export type Rows = readonly Readonly<Record<string, string | null>>[]

/** Rows by their heads; null when there is no head with rows under it. */
export const readTable = (text: string): Rows | null => {
  const plain = text.replace(/^\ufeff/, '').trim()
  if (/^[[{]/.test(plain)) return readJson(plain)
  const separator = (plain.split('\n')[0] ?? '').includes('\t') ? '\t' : ','
  const [head, ...lines] = readCells(plain, separator)
  if (!head || lines.length === 0) return null
  return lines
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map((cells) => Object.fromEntries(head.map((name, place) => [name.trim().slice(0, 40), (cells[place] ?? '').slice(0, 4000)])))
}

const readJson = (text: string): Rows | null => {
  try {
    const parsed: unknown = JSON.parse(text)
    const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed]
    return list.flatMap((row) =>
      typeof row !== 'object' || row === null
        ? []
        : [Object.fromEntries(Object.entries(row).map(([name, value]) => [name.slice(0, 40), inText(value)]))],
    )
  } catch {
    return null
  }
}

const inText = (value: unknown): string | null =>
  value === null || value === undefined ? null : (Array.isArray(value) ? value.map(String).join('、') : String(value)).slice(0, 4000)

/** Cells line by line; quoted cells may hold separators, quotes twice, and line ends. */
const readCells = (text: string, separator: string): readonly (readonly string[])[] => {
  const lines: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      lines.at(-1)?.push(cell)
      cell = ''
    } else if (sign === '\n') {
      lines.at(-1)?.push(cell.replace(/\r$/, ''))
      lines.push([])
      cell = ''
    } else cell += sign
  }
  lines.at(-1)?.push(cell.replace(/\r$/, ''))
  return lines
}
