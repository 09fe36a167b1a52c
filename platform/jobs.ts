/** Jobs: what follows from an act, after its commit; at least once, in order for each subject. graphile-worker in the same database. */
import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from 'graphile-worker'
import { sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Json } from '#kernel'
import type { Database } from '../database/tables.generated.ts'
import type { App, Happening } from './app.ts'
import { type Log, traceOf } from './log.ts'

export interface JobOptions {
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
  /** A second job with the same key replaces the first while it has not run. */
  readonly key?: string
  /** Runs not before. */
  readonly runAt?: string
  readonly attempts?: number
}

/** Work that comes back: a name, a cron line (the worker's clock is UTC: Shanghai midnight is hour 16), and what to do. */
export interface Schedule {
  readonly name: string
  readonly cron: string
  readonly run: (app: App) => Promise<void>
}

const day = 24 * 3600 * 1000

/** Adds a job in the transaction: it exists when the act does. */
export const addJob = async (transaction: Transaction<Database>, task: string, payload: Json, options: JobOptions = {}): Promise<void> => {
  await sql`select platform.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.queue ?? null}, ${options.key ?? null},
    ${options.runAt ?? null}::timestamptz, ${options.attempts ?? 25})`.execute(transaction)
}

/** One job of several that are added together. */
export interface NewJob {
  readonly task: string
  readonly payload: Json
  readonly queue?: string
  readonly key?: string
}

/** Adds jobs in the transaction, in their order, in one round trip. */
export const addJobs = async (transaction: Transaction<Database>, jobs: readonly NewJob[]): Promise<void> => {
  if (jobs.length === 0) return
  await sql`select platform.add_job(job ->> 'task', job -> 'payload', job ->> 'queue', job ->> 'key', null, 25)
    from json_array_elements(${JSON.stringify(jobs)}::json) with ordinality as listed (job, place) order by place`.execute(transaction)
}

/** Starts the worker: reactions and schedule. `stop` finishes the jobs in hand. */
export const startJobs = async (app: App, schedules: readonly Schedule[] = []): Promise<{ readonly stop: () => Promise<void> }> => {
  const pool = queuePool(app)
  await releaseAbandoned(pool)
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    noPreparedStatements: true,
    taskList: { ...tasksOf(app), ...scheduleTasks(app, schedules) },
    // what was due while the server was down is done at the next start, once
    parsedCronItems: parseCronItems(
      schedules.map(({ name, cron }) => ({
        task: `schedule.${name}`,
        match: cron,
        options: { backfillPeriod: day, queueName: 'schedule' },
      })),
    ),
    logger: workerLogger(app.log),
  })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}

/** Runs every job that is due and returns: for tests, the seed and commands. Throws when a job failed. */
export const runJobsOnce = async (app: App): Promise<void> => {
  const pool = queuePool(app)
  const failures: unknown[] = []
  try {
    const tasks: TaskList = Object.fromEntries(
      Object.entries(tasksOf(app)).map(([name, task]) => [
        name,
        async (payload, helpers) => {
          try {
            await task?.(payload, helpers)
          } catch (problem) {
            failures.push(problem)
            throw problem
          }
        },
      ]),
    )
    // a reaction may cause further jobs: until none is due
    for (let round = 0; round < 50; round++) {
      const due = await pool.query(
        'select 1 from graphile_worker.jobs where run_at <= now() and attempts < max_attempts and locked_at is null limit 1',
      )
      if (due.rowCount === 0) break
      await runOnce({
        pgPool: pool,
        concurrency: 2,
        noHandleSignals: true,
        noPreparedStatements: true,
        taskList: tasks,
        logger: workerLogger(app.log),
      })
      if (failures.length > 0) throw failures[0]
    }
  } finally {
    await pool.end()
  }
}

/** How many jobs wait, and how many have failed for good or are failing. */
export const jobCounts = async (app: App): Promise<{ readonly waiting: number; readonly failing: number; readonly dead: number }> => {
  const found = await app.owner.query<{ waiting: number; failing: number; dead: number }>(`select
    count(*) filter (where attempts < max_attempts) as waiting, count(*) filter (where last_error is not null and attempts < max_attempts) as failing,
    count(*) filter (where attempts >= max_attempts) as dead from graphile_worker.jobs`)
  return found.rows[0] ?? { waiting: 0, failing: 0, dead: 0 }
}

/** A log for the queue that keeps neither payloads nor error texts. */
export const workerLogger = (log: Log): Logger =>
  new Logger(() => (level, _message, meta) => {
    if (level === 'error') log.error('the job queue reports a failure', traceOf(meta && 'error' in meta ? meta.error : undefined))
  })

/**
 * After kill -9 the jobs that were in hand would stay locked for four hours, and their queues with them. Whoever starts takes them up
 * at once; should another server still be at one of them, it is done twice, which every reaction bears.
 */
const releaseAbandoned = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`)
  // a newer job took the place of one in hand (same key): had the process lived, the older would have ended with its run
  await pool.query(`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs where locked_at is null and attempts >= max_attempts and last_error is null))`)
}

/** The queue reads its own tables with the driver's own types, so it has its own small pool. */
const queuePool = (app: App): pg.Pool => {
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: 5 })
  const note = (problem: Error) => app.log.error('a connection of the job queue failed', traceOf(problem))
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
  return pool
}

interface ReactionJob {
  readonly reaction: string
  readonly happening: Happening & { readonly journalId: number }
}

const isReactionJob = (payload: unknown): payload is ReactionJob =>
  typeof payload === 'object' && payload !== null && 'reaction' in payload && 'happening' in payload

const tasksOf = (app: App): TaskList => ({
  react: async (payload) => {
    if (!isReactionJob(payload)) throw new Error('a job of another shape')
    const reaction = app.reactions.find(({ name }) => name === payload.reaction)
    if (!reaction) throw new Error(`no reaction is called ${payload.reaction}`)
    try {
      await reaction.react(app, payload.happening)
    } catch (problem) {
      app.log.error('a reaction failed', { reaction: reaction.name, journalId: payload.happening.journalId, ...traceOf(problem) })
      throw problem
    }
  },
})

const scheduleTasks = (app: App, schedules: readonly Schedule[]): TaskList =>
  Object.fromEntries(
    schedules.map((schedule) => [
      `schedule.${schedule.name}`,
      async () => {
        try {
          await schedule.run(app)
        } catch (problem) {
          app.log.error('scheduled work failed', { schedule: schedule.name, ...traceOf(problem) })
          throw problem
        }
      },
    ]),
  )
