/** What comes back every day for requests: dates and progress pages of the cases that still run. */
import { sql } from 'kysely'
import type { RequestId } from '#kernel'
import { type App, execute, type Schedule, traceOf } from '#platform'
import { fillLikeness } from '../acts/intake/fill-likeness.ts'
import { confirmSlips } from '../acts/slips/index.ts'
import { refreshCase } from './refresh-case.ts'

const schedule = { kind: 'system', part: 'schedule' } as const

/** Recomputes every running case and tells its applicant what the new day changed (overdue, days that did not count). */
export const refreshRunningCases = async (app: App): Promise<{ readonly cases: number; readonly told: number }> => {
  const running = await sql<{
    id: RequestId
  }>`select id from requests.request where stage not in ('delivered', 'closed', 'archived', 'voided')
    order by due_on nulls last, id`.execute(app.office.database)
  let told = 0
  const failures: unknown[] = []
  for (const { id } of running.rows) {
    try {
      const refreshed = await execute(app, schedule, refreshCase, { requestId: id })
      if (!refreshed.ok) throw new Error(`case ${id} could not be refreshed: ${refreshed.error.message}`)
      if (refreshed.value.told) told += 1
    } catch (problem) {
      // one broken case must not keep the others from their new day; the job fails afterwards and is tried again
      app.log.error('a running case could not be refreshed', { requestId: id, ...traceOf(problem) })
      failures.push(problem)
    }
  }
  if (failures.length > 0) throw failures[0]
  return { cases: running.rows.length, told }
}

/** Compares what was registered before comparing began; nothing to do on every later day. */
export const fillMissingLikeness = async (app: App): Promise<number> => {
  const atMost = 500
  for (let total = 0; ; ) {
    const filled = await execute(app, schedule, fillLikeness, { atMost })
    if (!filled.ok) throw new Error(`requests could not be compared: ${filled.error.message}`)
    total += filled.value.filled
    if (filled.value.filled < atMost) return total
  }
}

export const requestSchedules: readonly Schedule[] = [
  {
    name: 'requests.confirmSlips',
    // 00:05 and 12:05 in Shanghai
    cron: '5 4,16 * * *',
    run: async (app) => {
      const confirmed = await execute(app, schedule, confirmSlips, {})
      if (!confirmed.ok) throw new Error(`slips could not be confirmed: ${confirmed.error.message}`)
    },
  },
  {
    name: 'requests.refresh',
    // 00:10 in Shanghai
    cron: '10 16 * * *',
    run: async (app) => {
      const { cases, told } = await refreshRunningCases(app)
      app.log.info('running cases were refreshed', { cases, told })
    },
  },
  {
    name: 'requests.fillLikeness',
    // 03:40 in Shanghai
    cron: '40 19 * * *',
    run: async (app) => void (await fillMissingLikeness(app)),
  },
]
