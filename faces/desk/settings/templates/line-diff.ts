/** Which lines were taken out and which put in between two texts. Pure. */

export interface DiffLine {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
  /** Its number in the text it stands in: the older one for what was removed. */
  readonly line: number
}

/** The difference as the longest common lines leave it. */
export const lineDiff = (before: string, after: string): readonly DiffLine[] => {
  const a = before.split('\n')
  const b = after.split('\n')
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const out: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ is: 'same', text: a[i] ?? '', line: j + 1 })
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      out.push({ is: 'removed', text: a[i] ?? '', line: i + 1 })
      i += 1
    } else {
      out.push({ is: 'added', text: b[j] ?? '', line: j + 1 })
      j += 1
    }
  }
  return out
}

/** How many lines came and went. */
export const changesBetween = (before: string, after: string): { readonly added: number; readonly removed: number } => {
  const lines = lineDiff(before, after)
  return { added: lines.filter(({ is }) => is === 'added').length, removed: lines.filter(({ is }) => is === 'removed').length }
}
