/** The witness: a file outside the database with a line for every committed entry, so that a row deleted or cut off at the tail is missed. */
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { dirname } from 'node:path'

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
  /** The newest numbers noted of each stream: a catch-up compares them with the database. */
  readonly recent: () => ReadonlyMap<Stream, ReadonlySet<number>>
  /** What was noted after the last seal, in order. */
  readonly sinceSeal: () => readonly Witnessed[]
  /** Everything noted so far, in order. */
  readonly read: () => readonly (Witnessed | WitnessedSeal)[]
}

/** True for an entry, false for a seal. */
export const isEntry = (line: Witnessed | WitnessedSeal): line is Witnessed => 'stream' in line

/** Opens the file of the witness; a line torn by a crash is cut off. */
export const openWitness = (path: string): Witness => {
  mkdirSync(dirname(path), { recursive: true })
  closeSync(openSync(path, 'a', 0o600))
  cutTornLine(path)
  let sealedThrough = endOfLastSeal(path)
  return {
    path,
    note: (entries) => {
      if (entries.length > 0) appendFileSync(path, entries.map((entry) => `${lineOf(entry)}\n`).join(''))
    },
    noteSeal: (seal) => {
      appendFileSync(path, `seal ${seal.seal} ${seal.root} ${seal.digest}\n`)
      const file = openSync(path, 'r+')
      fsyncSync(file)
      sealedThrough = fstatSync(file).size
      closeSync(file)
    },
    recent: () => {
      const known = new Map<Stream, Set<number>>(streams.map((stream) => [stream, new Set()]))
      const size = statSync(path).size
      const lines = textFrom(path, Math.max(0, size - recentBytes)).split('\n')
      for (const line of size > recentBytes ? lines.slice(1) : lines) {
        const entry = parse(line)
        if (entry && isEntry(entry)) known.get(entry.stream)?.add(entry.id)
      }
      return known
    },
    sinceSeal: () => {
      const lines = parseAll(textFrom(path, sealedThrough))
      // a command beside this server may have sealed meanwhile
      const last = lines.findLastIndex((line) => !isEntry(line))
      return lines.slice(last + 1).filter(isEntry)
    },
    read: () => parseAll(readFileSync(path, 'utf8')),
  }
}

const recentBytes = 4 * 1024 * 1024

const lineOf = ({ stream, id, mark, place }: Witnessed): string => `${stream} ${id} ${mark}${place ? ` ${place}` : ''}`

const parseAll = (text: string): readonly (Witnessed | WitnessedSeal)[] =>
  text
    .split('\n')
    .map(parse)
    .filter((entry) => entry !== null)

const parse = (line: string): Witnessed | WitnessedSeal | null => {
  const [stream, number, mark, ...rest] = line.split(' ')
  if (number === undefined || mark === undefined) return null
  const place = rest.join(' ')
  if (stream === 'seal') return { seal: Number(number), root: mark, digest: place }
  if (stream === 'journal' || stream === 'intake' || stream === 'docket')
    return { stream, id: Number(number), mark, ...(place ? { place } : {}) }
  return null
}

const cutTornLine = (path: string): void => {
  const { size } = statSync(path)
  const from = Math.max(0, size - 64 * 1024)
  const tail = bytesFrom(path, from)
  const end = tail.lastIndexOf(10) + 1
  if (end < tail.length) truncateSync(path, from + end)
}

/** Where the line of the last seal ends; found from the back, a piece at a time. */
const endOfLastSeal = (path: string): number => {
  const piece = 1024 * 1024
  for (let to = statSync(path).size; to > 0; to -= piece - 200) {
    const from = Math.max(0, to - piece)
    const text = bytesFrom(path, from, to - from).toString('latin1')
    const at = Math.max(text.lastIndexOf('\nseal '), from === 0 && text.startsWith('seal ') ? 0 : -1)
    if (at >= 0) return from + text.indexOf('\n', at + 1) + 1
    if (from === 0) break
  }
  return 0
}

const textFrom = (path: string, from: number): string => bytesFrom(path, from).toString('utf8')

const bytesFrom = (path: string, from: number, length = statSync(path).size - from): Buffer => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(0, length))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from))
  } finally {
    closeSync(file)
  }
}
