/** The database that needs no installation: a real PostgreSQL from npm, its cluster in the data folder, one owner at a time. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { as, buffers, canEnter, findBinaries, type ServerUser, serverUser } from './embedded-binaries.ts'
import { type FolderLock, holderOf, lockFolder, startOf } from './folder-lock.ts'

export interface EmbeddedPostgres {
  /** Connection string of the cluster's owner for the database `sunlit`. */
  readonly url: string
  /** Where the cluster lies. */
  readonly cluster: string
  /** The lock of the data folder; null when another process owns it and we only joined. */
  readonly lock: FolderLock | null
  readonly stop: () => Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** A command beside a running server uses its database instead of being turned away. */
  readonly join?: boolean
  /** Only tests may switch syncing off. */
  readonly durable?: boolean
  readonly maxConnections?: number
  readonly say?: (line: string) => void
}

/** Starts the embedded server (initialising it the first time), or joins the one that another process runs. */
export const startEmbeddedPostgres = async (options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const dataDir = resolve(options.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const user = serverUser()
  const place = placeFor(dataDir, user)
  const cluster = join(place, 'postgres')
  const holder = options.join ? holderOf(dataDir) : null
  if (holder?.databasePort) {
    return { url: urlOf(holder.databasePort, readPassword(dataDir)), cluster, lock: null, stop: async () => {} }
  }
  const lock = lockFolder(dataDir)
  try {
    if (place !== dataDir) options.say?.(`数据库放在 ${place}：运行数据库的普通用户 ${user?.name ?? ''} 进不去 ${dataDir}。`)
    const native = findBinaries(user, place)
    await stopOrphan(cluster)
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, cluster, user, dataDir)
    if (user) chownSync(cluster, user.uid, user.gid)
    const server = await keepRunning((port) => launch(native, cluster, user, dataDir, options, port), options)
    lock.note({ databasePort: server.port })
    await ensureDatabase(server.port, readPassword(dataDir))
    return {
      url: urlOf(server.port, readPassword(dataDir)),
      cluster,
      lock,
      stop: async () => {
        await server.stop()
        lock.release()
      },
    }
  } catch (problem) {
    lock.release()
    throw problem
  }
}

interface Running {
  readonly port: number
  readonly child: ChildProcess
}

/** A server that ends without being told to is started again on the same port; the pools find it there. */
const keepRunning = async (
  start: (port?: number) => Promise<Running>,
  options: EmbeddedOptions,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> => {
  let running = await start()
  let isStopping = false
  let restarting: Promise<void> = Promise.resolve()
  const watch = () =>
    running.child.once('exit', () => {
      if (isStopping) return
      options.say?.('数据库进程意外退出，正在重新启动。')
      restarting = (async () => {
        for (let round = 0; round < 10 && !isStopping; round++) {
          try {
            running = await start(running.port)
            watch()
            return
          } catch {
            await pause(500 * (round + 1))
          }
        }
        if (!isStopping) options.say?.('数据库无法重新启动，请查看数据文件夹里的 postgres.log，再重启本程序。')
      })()
    })
  watch()
  return {
    port: running.port,
    stop: async () => {
      isStopping = true
      await restarting
      if (running.child.pid !== undefined) await stopServer(running.child.pid)
    },
  }
}

/** The data folder itself, or a folder of the system when the server's user cannot enter it. */
const placeFor = (dataDir: string, user: ServerUser | null): string => {
  if (!user || canEnter(dataDir, user)) return dataDir
  const place = `/var/lib/sunlit-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  mkdirSync(place, { recursive: true, mode: 0o755 })
  chmodSync(place, 0o755)
  return place
}

const readPassword = (dataDir: string): string => readFileSync(join(dataDir, 'database-password'), 'utf8').trim()

const urlOf = (port: number, password: string, database = 'sunlit'): string => `postgres://sunlit:${password}@127.0.0.1:${port}/${database}`

const initialise = (native: string, cluster: string, user: ServerUser | null, dataDir: string): void => {
  const secret = join(dataDir, 'database-password')
  if (!existsSync(secret)) writeFileSync(secret, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  const partial = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, readPassword(dataDir), { mode: 0o600 })
  if (user) {
    chownSync(partial, user.uid, user.gid)
    chownSync(passwordFile, user.uid, user.gid)
  }
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', partial, '-U', 'sunlit', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--data-checksums'],
    { ...as(user), cwd: '/', env: environment, encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) throw new Error(`内置数据库初始化失败：${lastLine(made.stderr)}`)
  // only a whole cluster gets the name: a start killed in between begins again
  renameSync(partial, cluster)
}

const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Memory-lean, durable, on the loopback only; statements and values never reach the server's log (they may name people). */
const serverSettings = (port: number, options: EmbeddedOptions): readonly string[] => [
  `port=${port}`,
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  `max_connections=${options.maxConnections ?? 60}`,
  `shared_buffers=${buffers()}MB`,
  'jit=off',
  'max_wal_size=512MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_statement=none',
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
  'logging_collector=off',
  ...(options.durable === false
    ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
    : ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on']),
]

const launch = async (
  native: string,
  cluster: string,
  user: ServerUser | null,
  dataDir: string,
  options: EmbeddedOptions,
  fixedPort?: number,
): Promise<Running> => {
  const logPath = join(dataDir, 'postgres.log')
  const password = readPassword(dataDir)
  // a free port may be taken by somebody else before the server has it; one that was killed a moment ago may not be gone yet
  for (let attempt = 0; attempt < 12; attempt++) {
    if (attempt > 0) {
      await stopOrphan(cluster)
      await pause(100 * attempt)
    }
    const port = fixedPort ?? (await freePort())
    const log = openSync(logPath, 'a', 0o600)
    const child = spawn(
      join(native, 'bin', 'postgres'),
      ['-D', cluster, ...serverSettings(port, options).flatMap((setting) => ['-c', setting])],
      // its own session: Ctrl-C in the terminal must reach us first, so that open requests are finished before the database goes
      { ...as(user), cwd: '/', env: environment, stdio: ['ignore', log, log], detached: true },
    )
    closeSync(log)
    child.unref()
    let hasEnded = false
    child.once('exit', () => {
      hasEnded = true
    })
    child.once('error', () => {
      hasEnded = true
    })
    if (await answers(port, password, () => hasEnded, dataDir)) return { port, child }
    if (child.pid !== undefined) await stopServer(child.pid)
  }
  throw new Error(`内置数据库启动失败：${lastLine(readFileSync(logPath, 'utf8'))}。详见 ${logPath}`)
}

/** Waits until the server takes connections; recovery after a crash may take a while. False when it has ended. */
const answers = async (port: number, password: string, hasEnded: () => boolean, dataDir: string): Promise<boolean> => {
  for (let wait = 0; wait < 4800 && !hasEnded(); wait++) {
    const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch (problem) {
      if (problem instanceof Error && 'code' in problem && problem.code === '28P01')
        throw new Error(`数据库不认 ${join(dataDir, 'database-password')} 里的密码。请从备份恢复这个文件。`)
      await pause(25)
    }
  }
  return false
}

const ensureDatabase = async (port: number, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') })
  await client.connect()
  try {
    const found = await client.query("select 1 from pg_database where datname = 'sunlit'")
    if (found.rowCount === 0) await client.query("create database sunlit template template0 encoding 'UTF8'")
  } finally {
    await client.end()
  }
}

/** A server that a killed process left behind is stopped cleanly: everything acknowledged is on disk. */
const stopOrphan = async (cluster: string): Promise<void> => {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || startOf(pid) === null || !isServerOf(pid, cluster)) return
  await stopServer(pid)
}

const isServerOf = (pid: number, cluster: string): boolean => {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.includes(cluster)
  } catch {
    return false
  }
}

/** Fast shutdown; an immediate one (safe, with recovery at the next start) when that takes too long. */
const stopServer = async (pid: number): Promise<void> => {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (startOf(pid) === null) return
      await pause(20)
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''
