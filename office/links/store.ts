/** Loads and saves what was found at addresses: the only file that reads and writes links.*. */
import { sql } from 'kysely'
import { addMilliseconds } from '#kernel'
import type { ActContext, App, ViewContext } from '#platform'
import type { LinkCheck, LinkFinding } from './contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'> | { readonly sql: App['office']['database'] }

export const insertCheck = async (context: ActContext, url: string, found: LinkFinding): Promise<void> => {
  await sql`insert into links.check (url, checked_at, outcome, status, final_url, title, reason)
    values (${url}, ${context.now}, ${found.outcome}, ${found.status}, ${found.finalUrl}, ${found.title}, ${found.reason})`.execute(
    context.sql,
  )
}

/** The newest look at this address; null when the machine never looked. */
export const latestCheck = async (context: Reading, url: string): Promise<LinkCheck | null> => {
  const found = await sql<LinkCheck>`select url, checked_at as "checkedAt", outcome, status, final_url as "finalUrl", title, reason
    from links.check where url = ${url} order by id desc limit 1`.execute(context.sql)
  return found.rows[0] ?? null
}

/** True when a page outside answered this machine in the last seven days. */
export const networkSeen = async (app: App): Promise<boolean> => {
  const own = new URL(app.settings.publicUrl).origin
  const since = addMilliseconds(app.clock.now(), -7 * 86_400_000)
  const found = await sql`select 1 from links.check where checked_at > ${since} and status is not null
    and not starts_with(url, ${own}) limit 1`.execute(app.office.database)
  return found.rows.length > 0
}
