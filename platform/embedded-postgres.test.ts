/** The embedded server: one owner a folder; kill -9 loses nothing and the next start takes over; also where its user cannot enter. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createLog, openPlatform, readSettings, systemClock, verifyAll } from '#platform'
import { assertDurable, openPool } from './database.ts'
import { findBinaries, packagedNative, serverUser } from './embedded-binaries.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { projectTop } from './top.ts'

const folder = mkdtempSync(join(tmpdir(), 'sunlit-embedded-'))
// a temporary folder is private: as root, the server's user must be able to enter it
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const open = (dataDir: string, join = false) =>
  openPlatform(readSettings({ DATA_DIR: dataDir }), { clock: systemClock, log: createLog(() => {}), join })

/** Starts the writing process; `until` resolves when a line came. */
const start = (dataDir: string, name: string, count: number) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'testing/write-until-killed.ts', dataDir, name, String(count)], {
    cwd: projectTop(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const lines: string[] = []
  let errors = ''
  let rest = ''
  child.stdout.on('data', (piece: Buffer) => {
    const parts = (rest + piece.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString()
  })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const until = async (isThere: () => boolean) => {
    while (!isThere()) {
      if (child.exitCode !== null) throw new Error(`ended early: ${errors}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }
  return { child, lines, ended, until, errors: () => errors }
}

describe('one owner', () => {
  test('a second start says who holds the folder and stops; a command beside it may join', async () => {
    const dataDir = join(folder, 'one-owner')
    const first = start(dataDir, 'a', 1)
    await first.until(() => first.lines.includes('idle'))
    const second = start(dataDir, 'b', 1)
    expect(await second.ended).toBe(1)
    expect(second.errors()).toContain(`正由另一个进程使用：进程号 ${first.child.pid}，网址 http://localhost:3999`)
    const beside = await open(dataDir, true)
    expect((await beside.owner.query('select count(*)::int as n from platform.docket')).rows).toEqual([{ n: 4 }])
    await beside.close()
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  })
})

describe('kill -9', () => {
  test('no acknowledged act is lost, none is half done, the next start takes over', async () => {
    const dataDir = join(folder, 'killed')
    const acknowledged = new Set<string>()
    for (let round = 1; round <= 3; round++) {
      const writer = start(dataDir, `r${round}`, 10_000)
      await writer.until(() => writer.lines.length > 60 * round)
      writer.child.kill('SIGKILL')
      await writer.ended
      for (const line of writer.lines) if (line.startsWith('done ')) acknowledged.add(line.slice(5))
    }
    const platform = await open(dataDir)
    try {
      const kept = await platform.owner.query<{ docket: string; journal: string | null }>(
        'select d.subject_id as docket, j.subject_id as journal from platform.docket d full join platform.journal j on j.subject_id = d.subject_id',
      )
      const subjects = new Set(kept.rows.map(({ docket }) => docket))
      expect(acknowledged.size).toBeGreaterThan(300)
      expect([...acknowledged].filter((subject) => !subjects.has(subject))).toEqual([])
      expect(kept.rows.filter(({ docket, journal }) => docket !== journal)).toEqual([])
      expect((await verifyAll(platform)).findings).toEqual([])
    } finally {
      await platform.close()
    }
  }, 120_000)

  test('a database server that dies is started again under the running program', async () => {
    const dataDir = join(folder, 'dying')
    const platform = await open(dataDir)
    try {
      const cluster = await platform.owner.query<{ folder: string }>("select current_setting('data_directory') as folder")
      const pid = Number(readFileSync(join(cluster.rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      let rows: unknown[] = []
      for (let wait = 0; wait < 500 && rows.length === 0; wait++) {
        await new Promise((done) => setTimeout(done, 20))
        rows = await platform.owner.query('select 1 as back').then(
          (found) => found.rows,
          () => [],
        )
        const now = existsSync(join(cluster.rows[0]?.folder ?? '', 'postmaster.pid'))
          ? readFileSync(join(cluster.rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8')
          : ''
        if (now.startsWith(`${pid}\n`)) rows = []
      }
      expect(rows).toEqual([{ back: 1 }])
    } finally {
      await platform.close()
    }
  })

  test('a lock left by a process that is gone, even with a reused number, is taken over', async () => {
    const dataDir = join(folder, 'stale')
    mkdirSync(dataDir)
    writeFileSync(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: process.pid, started: '1', since: '2026-01-01T00:00:00.000Z', address: null, databasePort: null }),
    )
    const server = await startEmbeddedPostgres({ dataDir })
    expect(JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await server.stop()
    writeFileSync(join(dataDir, 'lock'), '{torn')
    const again = await startEmbeddedPostgres({ dataDir })
    await again.stop()
  })
})

describe('durability and secrecy', () => {
  test('fsync, full pages and synchronous commit are on; a server without them is refused', async () => {
    const durable = await startEmbeddedPostgres({ dataDir: join(folder, 'durable') })
    const pool = openPool(
      durable.url,
      1,
      createLog(() => {}),
    )
    await assertDurable(pool)
    expect(
      (
        await pool.query(
          "select current_setting('server_encoding') as e, current_setting('timezone') as t, current_setting('listen_addresses') as l",
        )
      ).rows,
    ).toEqual([{ e: 'UTF8', t: 'UTC', l: '127.0.0.1' }])
    await pool.end()
    await durable.stop()
    expect(statSync(join(folder, 'durable', 'database-password')).mode & 0o777).toBe(0o600)
    const lax = await startEmbeddedPostgres({ dataDir: join(folder, 'lax'), durable: false })
    const laxPool = openPool(
      lax.url,
      1,
      createLog(() => {}),
    )
    await expect(assertDurable(laxPool)).rejects.toThrow('fsync、full_page_writes、synchronous_commit')
    await laxPool.end()
    await lax.stop()
  })

  test('a failing statement leaves no value in the log of the server', async () => {
    const dataDir = join(folder, 'quiet')
    const server = await startEmbeddedPostgres({ dataDir })
    const pool = openPool(
      server.url,
      1,
      createLog(() => {}),
    )
    await pool.query('create table t (phone text primary key)')
    await pool.query("insert into t values ('CANARY-13812345678')")
    await expect(pool.query('insert into t values ($1)', ['CANARY-13812345678'])).rejects.toThrow()
    await pool.end()
    await server.stop()
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('CANARY')
  })
})

describe('programs', () => {
  test('without the links and exec bits that a skipped install script leaves out, they are mended', () => {
    const bare = join(folder, 'bare', 'native')
    cpSync(packagedNative(), bare, { recursive: true, filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink() })
    cpSync(join(packagedNative(), '..', 'package.json'), join(folder, 'bare', 'package.json'))
    for (const name of ['initdb', 'postgres']) chmodSync(join(bare, 'bin', name), 0o644)
    expect(findBinaries(serverUser(), join(folder, 'copies'), bare)).toBe(bare)
    expect(statSync(join(bare, 'bin', 'initdb')).mode & 0o111).toBe(0o111)
  })
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('programs that the server user cannot reach are copied', () => {
    const hidden = join(folder, 'hidden-programs')
    mkdirSync(hidden, { mode: 0o700 })
    cpSync(join(packagedNative(), '..'), hidden, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    expect(findBinaries(serverUser(), join(folder, 'copies'), join(hidden, 'native'))).toMatch(/copies\/postgres-\d/)
  })

  test('below a folder that nobody else may enter, the cluster lies elsewhere and it is said', async () => {
    const hidden = join(folder, 'hidden')
    mkdirSync(hidden, { mode: 0o700 })
    const said: string[] = []
    const server = await startEmbeddedPostgres({ dataDir: join(hidden, 'data'), say: (line) => said.push(line) })
    expect(server.cluster).toMatch(/^\/var\/lib\/sunlit-[0-9a-f]{12}\/postgres$/)
    expect(said.join()).toContain('/var/lib/sunlit-')
    expect(statSync(server.cluster).uid).not.toBe(0)
    await server.stop()
    rmSync(join(server.cluster, '..'), { recursive: true, force: true })
  })
})
