/** Does a way work: when it last did, what was wrong, until when nothing is tried. SQL is here. */
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { ActContext } from '#platform'
import type { Way } from './contract.ts'

/** A message went: the way works. */
export const noteWayWorks = async (context: ActContext, way: Way): Promise<void> => {
  await sql`update notifications.way_state set worked_at = ${context.now}, failures = 0, paused_until = null, trouble = null, trouble_at = null
    where way = ${way}`.execute(context.sql)
}

/** The way itself failed; answers how often in a row by now. */
export const noteWayFailed = async (context: ActContext, way: Way, trouble: string): Promise<number> => {
  const noted = await sql<{ failures: number }>`update notifications.way_state set failures = failures + 1, trouble = ${trouble},
    trouble_at = ${context.now} where way = ${way} returning failures`.execute(context.sql)
  return noted.rows[0]?.failures ?? 1
}

/** Nothing is tried before that moment. */
export const pauseWay = async (context: ActContext, way: Way, until: Instant): Promise<void> => {
  await sql`update notifications.way_state set paused_until = ${until} where way = ${way}`.execute(context.sql)
}

/** Tries the way again at once. */
export const resumeWay = async (context: ActContext, way: Way): Promise<void> => {
  await sql`update notifications.way_state set paused_until = null where way = ${way}`.execute(context.sql)
}
