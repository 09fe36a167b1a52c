/** The witness: a file outside the database with a line for every committed entry, so that a row deleted or cut off at the tail is missed. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  truncateSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'

/** The three streams of entries. */
export const streams = ['journal', 'intake', 'docket'] as const
export type Stream = (typeof streams)[number]

export interface Witnessed {
  readonly stream: Stream
  readonly id: number
  /** The entry's MAC. */
  readonly mark: string
  /** For a docket entry: kind/subject/seq, so that a deleted one can be named. */
  readonly place?: string
}

export interface WitnessedSeal {
  readonly seal: number
  readonly root: string
  readonly digest: string
}

export interface Witness {
  readonly path: string
  /** Notes entries that have been committed. */
  readonly note: (entries: readonly Witnessed[]) => void
  /** Notes a seal and puts everything on the disk. */
  readonly noteSeal: (seal: WitnessedSeal) => void
  /** Adds entries that were committed but not yet noted (a crash in between, another process). */
  readonly catchUp: (owner: pg.Pool) => Promise<number>
  /** Everything noted so far, in order. */
  readonly read: () => readonly (Witnessed | WitnessedSeal)[]
}

/** Opens the file of the witness; a line torn by a crash is cut off. */
export const openWitness = (path: string): Witness => {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path)) cutTornLine(path)
  const append = (text: string) => appendFileSync(path, text, { mode: 0o600 })
  const note = (entries: readonly Witnessed[]) => {
    if (entries.length > 0) append(entries.map((entry) => `${lineOf(entry)}\n`).join(''))
  }
  return {
    path,
    note,
    noteSeal: (seal) => {
      append(`seal ${seal.seal} ${seal.root} ${seal.digest}\n`)
      const file = openSync(path, 'r+')
      fsyncSync(file)
      closeSync(file)
    },
    catchUp: async (owner) => {
      const known = new Map<Stream, Set<number>>(streams.map((stream) => [stream, new Set()]))
      for (const line of tailOf(path)) {
        const entry = parse(line)
        if (entry && 'stream' in entry) known.get(entry.stream)?.add(entry.id)
      }
      let added = 0
      for (const stream of streams) {
        const ids = known.get(stream) ?? new Set()
        // numbers are given out before the commit: look a little way behind the newest that is known
        const newest = Math.max(0, ...ids)
        const oldest = ids.size === 0 ? 0 : Math.max(Math.min(...ids), newest - lookBack)
        const found = await owner.query<{ id: string; mark: string; place: string | null }>(queryOf[stream], [oldest])
        const missing = found.rows.filter(({ id }) => !ids.has(Number(id)))
        note(missing.map(({ id, mark, place }) => ({ stream, id: Number(id), mark, ...(place ? { place } : {}) })))
        added += missing.length
      }
      return added
    },
    read: () =>
      existsSync(path)
        ? readFileSync(path, 'utf8')
            .split('\n')
            .map(parse)
            .filter((entry) => entry !== null)
        : [],
  }
}

const lookBack = 5000

const queryOf: Readonly<Record<Stream, string>> = {
  journal: 'select id, mac as mark, null as place from platform.journal where id >= $1 order by id',
  intake: 'select id, mac as mark, null as place from intake.journal where id >= $1 order by id',
  docket: "select id, mac as mark, kind || '/' || subject_id || '/' || seq as place from platform.docket where id >= $1 order by id",
}

const lineOf = ({ stream, id, mark, place }: Witnessed): string => `${stream} ${id} ${mark}${place ? ` ${place}` : ''}`

const parse = (line: string): Witnessed | WitnessedSeal | null => {
  const [stream, number, mark, place] = line.split(' ')
  if (number === undefined || mark === undefined) return null
  if (stream === 'seal') return { seal: Number(number), root: mark, digest: place ?? '' }
  if (stream === 'journal' || stream === 'intake' || stream === 'docket')
    return { stream, id: Number(number), mark, ...(place ? { place } : {}) }
  return null
}

const cutTornLine = (path: string): void => {
  const text = readFileSync(path)
  const end = text.lastIndexOf(10) + 1
  if (end < text.length) truncateSync(path, end)
}

/** The last lines of the file: enough to overlap with what may have been committed late. */
const tailOf = (path: string): readonly string[] => {
  if (!existsSync(path)) return []
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const length = Math.min(size, 4 * 1024 * 1024)
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, size - length)
    const lines = bytes.toString('utf8').split('\n')
    return length < size ? lines.slice(1) : lines
  } finally {
    closeSync(file)
  }
}
