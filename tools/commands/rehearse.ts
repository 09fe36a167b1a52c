/** Loads the rehearsal county into an empty installation, on a clock of its own. */

import { dayInShanghai, type Json, plainDate } from '#kernel'
import { execute, type OpenPlatform, openDatabases, runJobsOnce, systemClock, virtualClock } from '#platform'
import { acts, compose, type Product } from '../../composition.ts'
import { seedCounty } from '../seed/index.ts'
import { tell } from './open.ts'

export interface RehearseOptions {
  readonly seed: number
  readonly cases?: number
  readonly days?: number
  /** Carry out the jobs that follow (letters, progress pages) before returning; otherwise the running server does. */
  readonly withJobs?: boolean
}

/** True when the installation has no organs yet. */
export const isEmpty = async (platform: OpenPlatform): Promise<boolean> =>
  (await platform.owner.query('select 1 from organs.organ limit 1')).rowCount === 0

/** True when loading the rehearsal county was begun and not finished. */
export const isHalfRehearsed = async (platform: OpenPlatform): Promise<boolean> => {
  const found = await platform.owner.query<{ half: boolean }>(
    "select exists (select 1 from identity.rehearsal) and not exists (select 1 from platform.setting where name = 'rehearsalLoaded') as half",
  )
  return found.rows[0]?.half ?? false
}

/** Fills the empty installation; says how far it is. */
export const rehearse = async (platform: OpenPlatform, options: RehearseOptions): Promise<void> => {
  const until = dayInShanghai(systemClock.now())
  const clock = virtualClock(plainDate('2024-01-01'))
  // nobody is told of anything before all is loaded: it is written to the disk once, at the end
  const databases = openDatabases(platform.databaseUrl, platform.keyring, platform.log, undefined, 'for nothing')
  const product = compose({
    ...platform,
    clock,
    office: { ...platform.office, database: databases.office },
    site: { ...platform.site, database: databases.portal },
    exchange: databases.exchange,
  })
  try {
    const { cases, demonstration } = await seedCounty(
      { app: product.app, clock, acts, carry: product.pump.drain },
      { seed: options.seed, until, cases: options.cases, days: options.days, progress: (line) => tell(`  ${line}`) },
    )
    if (demonstration) await setSetting(platform, 'demonstration', { ...demonstration })
    if (options.withJobs) await runJobsOnce(product.app)
    else await tellPublicSide(product, demonstration?.trackingNumber ?? null)
    await product.pump.drain()
    // a commit that waits for the disk takes everything before it along
    await setSetting(platform, 'rehearsalLoaded', true)
    tell(`  演练县装好：${cases} 件申请，都是从收到一步步办过来的`)
  } finally {
    await product.close()
    await databases.close()
  }
}

/**
 * Before anybody looks, every progress page says what is so today; the letters are typeset later by the running server, those
 * of the demonstration case first.
 */
const tellPublicSide = async ({ app }: Product, demonstrated: string | null): Promise<void> => {
  const publish = acts.find(({ name }) => name === 'requests.publishProgress')
  if (!publish) throw new Error('no act tells the public side of a case')
  const cases = await app.owner.query<{ id: string; tracking: string }>('select id, tracking_number as tracking from requests.request')
  const waiting = cases.rows.map(({ id }) => id)
  const tellNext = async (): Promise<void> => {
    for (let requestId = waiting.pop(); requestId; requestId = waiting.pop()) {
      const told = await execute(app, { kind: 'system', part: 'reaction' }, publish, { requestId })
      if (!told.ok) throw new Error(`progress of ${requestId}: ${told.error.message}`)
    }
  }
  await Promise.all([tellNext(), tellNext(), tellNext(), tellNext()])
  // the backlog stands behind whatever anybody does from now on
  await app.owner.query(
    "select count(*) from graphile_worker.reschedule_jobs((select coalesce(array_agg(id), '{}') from graphile_worker._private_jobs), priority := 10)",
  )
  const first = cases.rows.find(({ tracking }) => tracking === demonstrated)
  if (first)
    await app.owner.query(
      `select count(*) from graphile_worker.reschedule_jobs((select coalesce(array_agg(jobs.id), '{}') from graphile_worker._private_jobs jobs
        where jobs.payload::text like '%' || $1 || '%' or exists (select 1 from letters.letter l where l.subject_id::text = $1
          and jobs.payload::text like '%' || l.id || '%')), priority := -10)`,
      [first.id],
    )
}

/** A request of the rehearsal county that anybody may open on the portal. */
export const demonstrationCase = async (
  platform: OpenPlatform,
): Promise<{ readonly trackingNumber: string; readonly code: string } | null> => {
  const found = await platform.owner.query<{ trackingNumber: string; code: string }>(
    `select value ->> 'trackingNumber' as "trackingNumber", value ->> 'code' as code from platform.setting
      where name = 'demonstration' and exists (select 1 from identity.rehearsal)`,
  )
  return found.rows[0] ?? null
}

const setSetting = async (platform: OpenPlatform, name: string, value: Json): Promise<void> => {
  await platform.owner.query(
    'insert into platform.setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, JSON.stringify(value)],
  )
}
