/** Part four of the annual report counted from proceedings (国办公开办函〔2021〕30号; annual-report §5): each dispute once a year, by its newest result. Pure. */
import { type PlainDate, plainDate } from '#kernel'
import type { ProceedingKind, ProceedingResult } from '../facts/remedies.ts'
import type { RemedyBlockKey, RemedyColumnKey } from './rows.ts'

/** What the count needs of a proceeding. */
export interface CountedProceeding {
  readonly id: string
  readonly kind: ProceedingKind
  /** The proceeding it goes on from: the reconsideration before a suit, the first instance before an appeal. */
  readonly follows: string | null
  readonly receivedOn: PlainDate
  readonly concludedOn: PlainDate | null
  readonly result: ProceedingResult | null
}

export type PartFour = Readonly<Record<RemedyBlockKey, Readonly<Record<RemedyColumnKey, number>>>>

/**
 * The fifteen figures of a year. Counted is what came in, went on or ended in the year. An appeal and a retrial go on with their suit and
 * are no second one; 赔偿 has no column. What waits on 31 December is 尚未审结, and is counted with its result in the year of that (conventions).
 */
export const partFour = (proceedings: readonly CountedProceeding[], year: number): PartFour => {
  const first = plainDate(`${year}-01-01`)
  const last = plainDate(`${year}-12-31`)
  const byId = new Map(proceedings.map((each) => [each.id, each]))
  const known = proceedings.filter(({ receivedOn, kind }) => receivedOn <= last && kind !== 'compensation')
  const table = emptyTable()
  for (const root of known.filter((each) => isRoot(each, byId))) {
    const steps = [root, ...known.filter((each) => each !== root && rootOf(each, byId) === root)]
    const column = columnOf(steps, first, last)
    if (column === null) continue
    const block = table[blockOf(root, byId)]
    block[column] += 1
    block.total += 1
  }
  return table
}

/** Cell by cell. */
export const sumPartFour = (tables: readonly PartFour[]): PartFour => {
  const sum = emptyTable()
  for (const table of tables) for (const block of blockKeys) for (const column of columnKeys) sum[block][column] += table[block][column]
  return sum
}

/** Reconsiderations and first suits open a count of their own; what follows a suit belongs to it. */
const isRoot = ({ kind, follows }: CountedProceeding, byId: ReadonlyMap<string, CountedProceeding>): boolean => {
  if (kind === 'reconsideration' || kind === 'first_instance') return true
  const before = follows === null ? undefined : byId.get(follows)
  return before === undefined || before.kind === 'reconsideration' || before.kind === 'compensation'
}

const rootOf = (proceeding: CountedProceeding, byId: ReadonlyMap<string, CountedProceeding>): CountedProceeding => {
  let at = proceeding
  for (let step = 0; step < 20 && !isRoot(at, byId); step++) at = byId.get(at.follows ?? '') ?? at
  return at
}

const blockOf = (root: CountedProceeding, byId: ReadonlyMap<string, CountedProceeding>): RemedyBlockKey => {
  if (root.kind === 'reconsideration') return 'reconsideration'
  return byId.get(root.follows ?? '')?.kind === 'reconsideration' ? 'litigation_after_reconsideration' : 'litigation_direct'
}

/** Null when nothing of it fell into the year. */
const columnOf = (steps: readonly CountedProceeding[], first: PlainDate, last: PlainDate): Exclude<RemedyColumnKey, 'total'> | null => {
  const isOpen = ({ concludedOn }: CountedProceeding) => concludedOn === null || concludedOn > last
  if (steps.some(isOpen)) return 'pending'
  const newest = steps.reduce((latest, each) => ((each.concludedOn ?? first) >= (latest.concludedOn ?? first) ? each : latest))
  return (newest.concludedOn ?? first) < first ? null : (newest.result ?? 'other')
}

const blockKeys = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'] as const
const columnKeys = ['upheld', 'corrected', 'other', 'pending', 'total'] as const

const emptyTable = (): Record<RemedyBlockKey, Record<RemedyColumnKey, number>> => {
  const row = () => ({ upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 })
  return { reconsideration: row(), litigation_direct: row(), litigation_after_reconsideration: row() }
}
