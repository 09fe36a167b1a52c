/** One owner of a data folder at a time: a file naming the process that holds it, told apart from a reused process number by its start time. */
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from './clock.ts'

export interface Holder {
  readonly pid: number
  /** Start time of the process in the kernel's words, so that a recycled number is no holder. */
  readonly started: string
  readonly since: string
  /** Where it answers, when it does. */
  readonly address: string | null
  /** Port of its database server. */
  readonly databasePort: number | null
}

export interface FolderLock {
  readonly note: (known: { readonly address?: string; readonly databasePort?: number }) => void
  readonly release: () => void
}

/** Somebody else holds the folder. */
export class FolderHeld extends Error {
  readonly holder: Holder
  constructor(folder: string, holder: Holder) {
    const where = holder.address ? `，网址 ${holder.address}` : ''
    super(
      `数据文件夹 ${folder} 正由另一个进程使用：进程号 ${holder.pid}${where}，自 ${holder.since} 起。请直接访问它，或先停止它（kill ${holder.pid}）再启动；要另起一套，请把 DATA_DIR 设为别的文件夹。`,
    )
    this.name = 'FolderHeld'
    this.holder = holder
  }
}

/** Takes the folder, or throws FolderHeld. A lock left by a process that is gone is taken over. */
export const lockFolder = (folder: string): FolderLock => {
  const path = join(folder, 'lock')
  const own: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', since: systemClock.now(), address: null, databasePort: null }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, own)) return held(path, own)
    const holder = readHolder(path)
    if (holder && isAlive(holder)) throw new FolderHeld(folder, holder)
    retire(path, holder)
  }
  throw new Error(`无法锁定数据文件夹 ${folder}，另一个进程正在同时启动。请稍候再试。`)
}

/** Who holds the folder now, or null. */
export const holderOf = (folder: string): Holder | null => {
  const holder = readHolder(join(folder, 'lock'))
  return holder && isAlive(holder) ? holder : null
}

/** Start time of a process, or null when there is none. */
export const startOf = (pid: number): string | null => {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EPERM')) return null
  }
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // a zombie holds nothing any more
    return after[0] === 'Z' ? null : (after[19] ?? '')
  } catch {
    // no /proc on this system: the number alone must do
    return ''
  }
}

const isAlive = (holder: Holder): boolean => startOf(holder.pid) === holder.started

const create = (path: string, own: Holder): boolean => {
  // written aside and linked: whoever reads the lock reads all of it
  const aside = `${path}.${process.pid}`
  const file = openSync(aside, 'w', 0o600)
  writeSync(file, JSON.stringify(own))
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(aside, path)
    return true
  } catch {
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

const readHolder = (path: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Moves a stale lock away; puts it back when another process had replaced it in between. */
const retire = (path: string, stale: Holder | null): void => {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && (moved.pid !== stale?.pid || moved.started !== stale.started) && isAlive(moved)) {
    try {
      linkSync(aside, path)
    } catch {
      // a third one was faster; the loop looks again
    }
  }
  rmSync(aside, { force: true })
}

const held = (path: string, first: Holder): FolderLock => {
  let own = first
  const isOurs = () => readHolder(path)?.pid === process.pid
  return {
    note: (known) => {
      own = { ...own, ...known }
      if (!isOurs()) return
      writeFileSync(`${path}.${process.pid}`, JSON.stringify(own), { mode: 0o600 })
      renameSync(`${path}.${process.pid}`, path)
    },
    release: () => {
      if (isOurs()) rmSync(path, { force: true })
    },
  }
}
