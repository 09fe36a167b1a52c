/** Submissions beside the peer of the requirement: pgbench's one-row commits, and our own; on the same server, the same disk, in the same run. submissions.ts SECONDS ROUNDS. Prints one JSON object. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newDraftToken, submitRequest } from '#intake'
import type { OrganId } from '#kernel'
import { addOrgan } from '#organs'
import { type App, type Caller, execute, openPlatform, readSettings, stderrLog, systemClock } from '#platform'
import { compose } from '../composition.ts'

const seconds = Number(process.argv[2] ?? 5)
const rounds = Number(process.argv[3] ?? 3)
const clients = 8
const platform = await openPlatform(readSettings(), { clock: systemClock, log: stderrLog() })
const { app, pump, close } = compose(platform)
const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const setup: Caller = { kind: 'system', part: 'setup' }
const { organId } = must(
  await execute(app, setup, addOrgan, {
    name: '明川县人民政府',
    shortName: '县政府',
    kind: 'government',
    level: 'county',
    parentId: null,
    code: '明政',
    receivesRequests: true,
    autoConfirm: true,
  }),
)
await pump.drain()

const visitor: Caller = { kind: 'visitor', origin: 'bench' }
const inputOf = (turn: number, organ: OrganId) => ({
  draft: newDraftToken(),
  organId: organ,
  requested: { description: `申请公开长兴村${turn}号地块2024年的征地补偿登记表` },
  applicant: {
    kind: 'natural_person',
    name: '测量人',
    idKind: 'resident_id',
    idNumber: '11010519491231002X',
    phone: '13800000000',
    address: '长兴镇长兴村5组',
  },
  wish: { form: 'electronic', delivery: 'online' },
})
/** With the carrier asleep, and with it taking each submission over into a registered case at the same time, in the same process. */
const asleep: App = { ...app, afterCommit: () => undefined }
const submit = async (turn: number, on = asleep) =>
  void must(
    await execute(on, visitor, submitRequest, inputOf(turn, organId), {
      idempotencyKey: `measure-${process.pid}-${turn}-${performance.now()}`,
    }),
  )

/** How often `once` ends in a second, with so many at the same time. */
const perSecond = async (once: (turn: number) => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let done = 0
  const worker = async () => {
    while (performance.now() < end) await once(done++)
  }
  await Promise.all(Array.from({ length: clients }, worker))
  return (done * 1000) / (performance.now() - begun)
}

// the peers: one row of about the size of a sealed submission, one commit that waits for the disk
await platform.owner.query('drop table if exists public.raw_commit')
await platform.owner.query('create table public.raw_commit (id bigint generated always as identity primary key, text text not null)')
const pool = new pg.Pool({ connectionString: platform.databaseUrl, max: clients })
const filler = 'x'.repeat(1200)
const raw = async () => void (await pool.query({ name: 'raw', text: 'insert into public.raw_commit (text) values ($1)', values: [filler] }))
const folder = mkdtempSync(join(tmpdir(), 'sunlit-pgbench-'))
const script = join(folder, 'one-row.sql')
writeFileSync(script, `insert into public.raw_commit (text) values ('${filler}');\n`)
const pgbench = (): number | null => {
  const ran = spawnSync(
    'pgbench',
    ['--no-vacuum', '--client', `${clients}`, '--time', `${seconds}`, '--protocol', 'prepared', '--file', script, platform.databaseUrl],
    { encoding: 'utf8' },
  )
  if (ran.error) return null
  const tps = Number(/tps = ([\d.]+)/.exec(ran.stdout)?.[1])
  if (ran.status !== 0 || !Number.isFinite(tps)) throw new Error(ran.stderr.slice(-500))
  return tps
}

/** Processor time so far of this process and its database server, in milliseconds: what a busy machine does not falsify. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
      } catch {
        return []
      }
    })
  const postmaster = Number(readFileSync(join(readSettings().dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const server = ticks
    .filter(([, parent]) => Number(parent) === postmaster)
    .reduce((sum, words) => sum + Number(words[11]) + Number(words[12]), 0)
  return (user + system) / 1000 + server * 10
}

await perSecond(raw)
await perSecond((turn) => submit(turn))
const taken = []
const cpu: number[] = []
for (let round = 0; round < rounds; round++) {
  const peer = { pgbench: pgbench(), raw: await perSecond(raw) }
  const before = spent()
  const own = await perSecond((turn) => submit(turn))
  cpu.push((spent() - before) / (own * seconds))
  taken.push({ ...peer, submit: own })
}
// what the rounds have left keeps the carrier busy all the time
const whileTakenOver = await perSecond((turn) => submit(turn, app))
rmSync(folder, { recursive: true })
await pool.end()
await platform.owner.query('drop table public.raw_commit')
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const whole = (numbers: readonly number[]) => Math.round(median(numbers))
const share = (numbers: readonly number[]) => Math.round(median(numbers) * 1000) / 1000
const peers = taken.flatMap(({ pgbench: tps, submit: own }) => (tps === null ? [] : [{ tps, share: own / tps }]))
process.stdout.write(
  `${JSON.stringify({
    submitMilliseconds: Math.round(median(cpu) * 1000) / 1000,
    submitsPerSecond: whole(taken.map(({ submit: own }) => own)),
    pgbenchCommitsPerSecond: peers.length > 0 ? whole(peers.map(({ tps }) => tps)) : null,
    shareOfPgbench: peers.length > 0 ? share(peers.map(({ share: of }) => of)) : null,
    submitsWhileTakenOverPerSecond: Math.round(whileTakenOver),
    rawCommitsPerSecond: whole(taken.map(({ raw: own }) => own)),
    shareOfRaw: share(taken.map(({ raw: peer, submit: own }) => own / peer)),
  })}\n`,
)
await close()
await platform.close()
process.stdout.write('', () => process.exit(0))
