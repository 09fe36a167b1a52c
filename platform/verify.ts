/** verify: holds the database against the MACs, the docket chains, the seals and the witness outside it, and names every row that is not as it was entered. */
import type { App } from './app.ts'
import { docketDigest } from './docket.ts'
import { merkleRoot, noSeal, type Seal, sealDigest, sealMac } from './seals.ts'
import { catchUpWitness, storedEntries } from './stored-entries.ts'
import { isEntry, type Stream, streams, type Witnessed, type WitnessedSeal } from './witness.ts'

export type Problem = 'altered' | 'deleted' | 'inserted' | 'reordered'

export interface Finding {
  /** Table, or the witness file. */
  readonly where: string
  /** The row's number; for a docket its kind/subject/seq too. */
  readonly row: string
  readonly problem: Problem
  /** In Chinese, for the terminal. */
  readonly message: string
}

export interface Verified {
  readonly findings: readonly Finding[]
  readonly counted: {
    readonly journal: number
    readonly intake: number
    readonly docket: number
    readonly seals: number
    readonly files: number
  }
}

type Verifying = Pick<App, 'owner' | 'ciphers' | 'witness'> & { readonly office: Pick<App['office'], 'files'> }

/** Verifies everything. An empty list of findings means: nothing was altered, deleted, inserted or reordered. */
export const verifyAll = async (app: Verifying): Promise<Verified> => {
  await catchUpWitness(app)
  const noted = app.witness.read()
  const findings: Finding[] = []
  const counted = { journal: 0, intake: 0, docket: 0, seals: 0, files: 0 }
  for (const stream of streams) counted[stream] = await verifyStream(app, stream, noted, findings)
  counted.seals = await verifySeals(app, noted, findings)
  counted.files = await verifyFiles(app, findings)
  return { findings, counted }
}

/** Every file still has the content its digest names. */
const verifyFiles = async (app: Verifying, findings: Finding[]): Promise<number> => {
  const digests = await app.office.files.list()
  for (const digest of digests) {
    try {
      await app.office.files.read(digest)
    } catch {
      findings.push({ where: '文件', row: digest, problem: 'altered', message: `文件 ${digest} 已损坏或被改过，请从备份恢复。` })
    }
  }
  return digests.length
}

const tables: Readonly<Record<Stream, string>> = { journal: 'platform.journal', intake: 'intake.journal', docket: 'platform.docket' }

const words: Readonly<Record<Problem, string>> = {
  altered: '内容被改过',
  deleted: '被删除',
  inserted: '不是系统写入的',
  reordered: '被换过次序',
}

const found = (where: string, row: string, problem: Problem, note = ''): Finding => ({
  where,
  row,
  problem,
  message: `${where} 第 ${row} 行${words[problem]}${note}。`,
})

const verifyStream = async (
  app: Verifying,
  stream: Stream,
  noted: readonly (Witnessed | WitnessedSeal)[],
  findings: Finding[],
): Promise<number> => {
  const known = new Map<number, Witnessed>()
  const idByMark = new Map<string, number>()
  for (const entry of noted)
    if (isEntry(entry) && entry.stream === stream) {
      known.set(entry.id, entry)
      idByMark.set(entry.mark, entry.id)
    }
  const where = tables[stream]
  const chain: ChainLink[] = []
  let count = 0
  for await (const { id, mark, right, place, docket } of storedEntries(app, stream)) {
    count++
    const row = place ? `${id}（${place}）` : String(id)
    const witnessed = known.get(id)
    known.delete(id)
    if (!witnessed) {
      const from = idByMark.get(mark)
      findings.push(from === undefined ? found(where, row, 'inserted') : found(where, row, 'reordered', `，它原来是第 ${from} 行`))
    } else if (mark !== witnessed.mark && idByMark.has(mark))
      findings.push(found(where, row, 'reordered', `，它原来是第 ${idByMark.get(mark)} 行`))
    else if (witnessed.place !== place) findings.push(found(where, row, 'reordered', `，它原来是 ${witnessed.place ?? ''}`))
    else if (mark !== right || mark !== witnessed.mark) findings.push(found(where, row, 'altered'))
    else if (docket) chain.push({ place: place ?? '', ...docket })
  }
  for (const [id, { place }] of known) findings.push(found(where, place ? `${id}（${place}）` : String(id), 'deleted'))
  verifyChain(app, chain, findings)
  return count
}

interface ChainLink {
  readonly place: string
  readonly row: Parameters<typeof docketDigest>[1]
  readonly digest: string
}

/** Where two neighbours are both genuine, the later must carry the digest of the earlier. */
const verifyChain = (app: Verifying, links: readonly ChainLink[], findings: Finding[]): void => {
  const digests = new Map(links.map(({ place, digest }) => [place, digest]))
  for (const { place, row, digest } of links) {
    const before = row.seq === 1 ? null : digests.get(`${row.kind}/${row.subject_id}/${row.seq - 1}`)
    if (before === undefined) continue
    if (docketDigest(app, row, before) !== digest)
      findings.push(found(tables.docket, `${row.id}（${place}）`, 'altered', '，与前一条接不上'))
  }
}

const verifySeals = async (app: Verifying, noted: readonly (Witnessed | WitnessedSeal)[], findings: Finding[]): Promise<number> => {
  const rows = await app.owner.query<Seal & { mac: string }>(
    'select number, at, entries, root, previous, digest, mac from platform.seal order by number',
  )
  const kept = new Map(rows.rows.map((seal) => [seal.number, seal]))
  const genuine = new Map<number, string>()
  let marks: string[] = []
  for (const line of noted) {
    if (isEntry(line)) {
      marks.push(line.mark)
      continue
    }
    const seal = kept.get(line.seal)
    kept.delete(line.seal)
    genuine.set(line.seal, line.digest)
    const root = merkleRoot(app, marks)
    marks = []
    if (root !== line.root) findings.push(found('见证文件', `封印 ${line.seal} 之前`, 'altered'))
    if (!seal) findings.push(found('platform.seal', String(line.seal), 'deleted'))
    else if (!isGenuine(app, seal, line, genuine)) findings.push(found('platform.seal', String(line.seal), 'altered'))
  }
  // a seal whose line was lost in a crash carries a genuine MAC; any other was made by somebody else
  for (const seal of kept.values())
    if (seal.mac !== sealMac(app, seal.digest) || seal.digest !== sealDigest(app, seal))
      findings.push(found('platform.seal', String(seal.number), 'inserted'))
  return rows.rows.length
}

const isGenuine = (
  app: Verifying,
  seal: Seal & { readonly mac: string },
  line: WitnessedSeal,
  genuine: ReadonlyMap<number, string>,
): boolean =>
  seal.digest === line.digest &&
  seal.root === line.root &&
  seal.digest === sealDigest(app, seal) &&
  seal.mac === sealMac(app, seal.digest) &&
  seal.previous === (genuine.get(seal.number - 1) ?? (seal.number === 1 ? noSeal : seal.previous))
