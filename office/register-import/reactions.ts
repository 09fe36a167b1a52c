/** The work behind an import: reads the file, then batch after batch; killed at any moment it goes on where it was (issue 3). */
import { type App, execute, type Reaction } from '#platform'
import { keepRows, step } from './acts/machine.ts'
import { openFile } from './reading/open-file.ts'
import { bounds, Unreadable } from './reading/sheet.ts'
import type { SheetRow } from './rules/headings.ts'
import { findImport } from './store.ts'

const machine = { kind: 'system', part: 'reaction' } as const
const keptAtOnce = 500

export const importReactions: readonly Reaction[] = [
  {
    name: 'registerImport.readFile',
    to: ['registerImport.uploaded'],
    react: async (app, { subject }) => readFile(app, subject.id),
  },
  {
    name: 'registerImport.work',
    to: ['registerImport.dryRunOrdered', 'registerImport.started', 'registerImport.undoOrdered'],
    react: async (app, { subject }) => {
      while (await oneBatch(app, subject.id));
    },
  },
]

/** Performs the next batch; true while there is more. */
export const oneBatch = async (app: App, importId: string): Promise<boolean> => {
  const done = await execute(app, machine, step, { importId })
  if (!done.ok) throw new Error(`a batch of import ${importId} was refused: ${done.error.message}`)
  return done.value.more
}

const readFile = async (app: App, importId: string): Promise<void> => {
  const entry = await app.office.database.transaction().execute((transaction) => findImport({ app, sql: transaction }, importId))
  if (entry?.state !== 'reading') return
  try {
    if (!(await app.office.files.has(entry.digest))) throw new Unreadable('文件没有传上来。请重新选择文件上传。')
    await keepFile(app, importId, await app.office.files.read(entry.digest))
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    await keepPiece(app, { importId, sheet: 1, rows: [], unreadable: problem.message })
  }
}

const keepFile = async (app: App, importId: string, bytes: Buffer): Promise<void> => {
  const sheets: { name: string; rows: number }[] = []
  let total = 0
  for (const { name, rows } of await openFile(bytes)) {
    let piece: SheetRow[] = []
    let count = 0
    const keep = async () => {
      await keepPiece(app, { importId, sheet: sheets.length + 1, rows: piece })
      piece = []
    }
    for await (const row of rows) {
      if (row.cells.length === 0) continue
      count += 1
      total += 1
      if (total > bounds.rows) throw new Unreadable(`一个文件最多 ${bounds.rows} 行。请按年份拆成几个文件，分几次导入。`)
      piece.push(row)
      if (piece.length === keptAtOnce) await keep()
    }
    if (piece.length > 0) await keep()
    sheets.push({ name: name.slice(0, 60), rows: count })
  }
  if (total === 0) throw new Unreadable('表里没有内容。请看看是不是选错了文件。')
  await keepPiece(app, { importId, sheet: 1, rows: [], sheets })
}

const keepPiece = async (app: App, piece: unknown): Promise<void> => {
  const kept = await execute(app, machine, keepRows, piece)
  if (!kept.ok) throw new Error(`rows of an import were refused: ${kept.error.message}`)
}
