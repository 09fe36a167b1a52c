/** Live updates: tells watchers what the journal has just got. One poller a process, and only while somebody watches; knows nothing of government. */
import { sql } from 'kysely'
import type { Json } from '#kernel'
import type { App } from './app.ts'
import { stopwatch } from './clock.ts'
import { traceOf } from './log.ts'

/** A line of the journal, as far as watchers may know it. */
export interface LiveEvent {
  readonly id: number
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly organId: string | null
  readonly personId: string | null
  readonly detail: Json
}

export interface Watcher {
  readonly tell: (event: LiveEvent) => void
  /** Too much has happened since: ask for everything anew. */
  readonly reset: () => void
}

export interface Live {
  /** From now on, and before that what came after `since`. Call what it returns to stop. */
  readonly watch: (watcher: Watcher, since: number | null) => Promise<() => void>
  /** Looks at once; for tests. */
  readonly look: () => Promise<void>
  readonly watching: () => number
  readonly stop: () => void
}

/** A number may be given before another and become visible after it: so long lines are looked for behind the newest. */
const lookBack = 30_000
const replayLimit = 500
const batch = 1000

export const createLive = (app: Pick<App, 'office' | 'log'>, intervalMilliseconds = 1000): Live => {
  const watchers = new Set<Watcher>()
  const elapsed = stopwatch()
  /** When each line above the floor was first seen. */
  let seen = new Map<number, number>()
  let floor: number | null = null
  let looking: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  const lookOnce = async (): Promise<void> => {
    if (floor === null) {
      const newest = await newestId(app)
      floor = Math.max(0, newest - batch)
      seen = new Map((await linesAfter(app, floor, batch)).map(({ id }) => [id, elapsed()]))
      return
    }
    const lines = await linesAfter(app, floor, batch)
    for (const line of lines) {
      if (seen.has(line.id)) continue
      seen.set(line.id, elapsed())
      for (const watcher of watchers) watcher.tell(line)
    }
    if (lines.length === batch) {
      // more than can be looked through: everybody asks anew
      floor = null
      for (const watcher of watchers) watcher.reset()
      return
    }
    const old = [...seen].filter(([, at]) => elapsed() - at > lookBack).map(([id]) => id)
    if (old.length > 0) floor = Math.max(floor, ...old)
    for (const id of seen.keys()) if (id <= floor) seen.delete(id)
  }

  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    return looking
  }

  const tick = (): void => {
    timer = setTimeout(() => {
      look()
        .catch((problem: unknown) => app.log.error('live updates could not look', traceOf(problem)))
        .finally(() => {
          if (watchers.size > 0) tick()
          else timer = undefined
        })
    }, intervalMilliseconds).unref()
  }

  return {
    watch: async (watcher, since) => {
      if (watchers.size === 0) {
        await looking
        floor = null
      }
      await look()
      if (since !== null) {
        const missed = await linesAfter(app, since, replayLimit + 1)
        if (missed.length > replayLimit) watcher.reset()
        else for (const line of missed) watcher.tell(line)
      }
      watchers.add(watcher)
      if (!timer) tick()
      return () => void watchers.delete(watcher)
    },
    look,
    watching: () => watchers.size,
    stop: () => {
      watchers.clear()
      clearTimeout(timer)
      timer = undefined
    },
  }
}

const newestId = async (app: Pick<App, 'office'>): Promise<number> => {
  const found = await sql<{ id: number | null }>`select max(id) as id from platform.journal`.execute(app.office.database)
  return found.rows[0]?.id ?? 0
}

const linesAfter = async (app: Pick<App, 'office'>, after: number, limit: number): Promise<readonly LiveEvent[]> => {
  const found = await sql<{
    id: number
    name: string
    kind: string
    subject: string
    organId: string | null
    personId: string | null
    detail: Json
  }>`select id, name, subject_kind as kind, subject_id as subject, organ_id as "organId", person_id as "personId", detail
    from platform.journal where id > ${after} order by id limit ${limit}`.execute(app.office.database)
  return found.rows.map(({ kind, subject, ...line }) => ({ ...line, subject: { kind, id: subject } }))
}
