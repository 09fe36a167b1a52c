/** The database as the program sees it: how values are read, a pool for each role, and the assertion that commits are kept. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../database/tables.generated.ts'
import { BriskClient } from './database-client.ts'
import type { Keyring } from './keys.ts'
import { type Log, traceOf } from './log.ts'

/** The roles beside the owner: the office, the public face, and the ferry between the two sides. */
export const roles = ['sunlit_office', 'sunlit_portal', 'sunlit_exchange'] as const
export type DatabaseRole = (typeof roles)[number]

export interface Databases {
  /** Connection string of the owner. */
  readonly url: string
  /** The owner's pool: migrations, the job queue, verify, backup. Never given to an act or view. */
  readonly owner: pg.Pool
  readonly office: Kysely<Database>
  readonly portal: Kysely<Database>
  readonly exchange: Kysely<Database>
  readonly close: () => Promise<void>
}

/** The password of a role, derived from the installation's secret. */
export const passwordOf = (keyring: Keyring, role: DatabaseRole): string => keyring.secret(`role:${role}`).toString('hex')

/**
 * Opens the pools; the roles must exist (migrate makes them). Commits wait `for the disk`, always; only the loading of the rehearsal
 * county, which nobody has been told of before it is whole, waits `for nothing` and writes everything out at its end.
 */
export const openDatabases = (
  url: string,
  keyring: Keyring,
  log: Log,
  sizes = poolSizes,
  waits: 'for the disk' | 'for nothing' = 'for the disk',
): Databases => {
  const pools: pg.Pool[] = []
  const open = (role: DatabaseRole | null, size: number) => {
    const pool = openPool(role ? urlFor(url, role, passwordOf(keyring, role)) : url, size, log, waits)
    pools.push(pool)
    return pool
  }
  const kysely = (role: DatabaseRole, size: number) => new Kysely<Database>({ dialect: new PostgresDialect({ pool: open(role, size) }) })
  return {
    url,
    owner: open(null, sizes.owner),
    office: kysely('sunlit_office', sizes.office),
    portal: kysely('sunlit_portal', sizes.portal),
    exchange: kysely('sunlit_exchange', sizes.exchange),
    close: async () => {
      for (const pool of pools) if (!pool.ended) await pool.end()
    },
  }
}

interface PoolSizes {
  readonly owner: number
  readonly office: number
  readonly portal: number
  readonly exchange: number
}

const poolSizes: PoolSizes = { owner: 4, office: 12, portal: 8, exchange: 3 }

/** A pool whose values are read in our words and whose idle failures are logged instead of ending the process. */
export const openPool = (
  connectionString: string,
  max: number,
  log: Log,
  waits: 'for the disk' | 'for nothing' = 'for the disk',
): pg.Pool => {
  const pool = new pg.Pool({
    Client: BriskClient,
    connectionString,
    max,
    types: ownTypes,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    options: `-c timezone=UTC -c datestyle=ISO${waits === 'for nothing' ? ' -c synchronous_commit=off' : ''}`,
  })
  // while the pool is being ended the server may hang up first: that is no failure
  const note = (problem: Error) => {
    if (!pool.ending) log.error('a database connection failed', traceOf(problem))
  }
  pool.on('error', note)
  // a connection that breaks while it is in use fails its query too; without a listener it would end the process
  pool.on('connect', (client) => client.on('error', note))
  return pool
}

/** The connection string with another user. */
export const urlFor = (url: string, role: string, password: string): string => {
  const address = new URL(url)
  address.username = role
  address.password = password
  return address.toString()
}

/** Reads int8 as number (refusing what does not fit), date as YYYY-MM-DD, timestamptz as ISO in UTC. numeric stays text. */
export const ownTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers[oid]
    return own ?? pg.types.getTypeParser(oid, format)
  },
}

const wholeNumber = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`bigint beyond what a number can hold: ${text}`)
  return value
}

const instant = (text: string): string => {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text)
  if (!parts) throw new Error(`timestamptz not in UTC: ${text}`)
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`
}

/** An array of plain values: none of them holds a comma. */
const listOf =
  <Value>(parse: (text: string) => Value) =>
  (text: string): (Value | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : parse(item.replaceAll('"', ''))))

const same = (text: string): string => text

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: wholeNumber,
  1016: listOf(wholeNumber),
  1082: same,
  1182: listOf(same),
  1184: instant,
  1185: listOf(instant),
}

/** Refuses a server that would lose what it has acknowledged. */
export const assertDurable = async (owner: pg.Pool): Promise<void> => {
  const found = await owner.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')",
  )
  const wrong = found.rows.filter(({ setting }) => setting === 'off').map(({ name }) => name)
  if (wrong.length > 0)
    throw new Error(`数据库的 ${wrong.join('、')} 是关闭的，断电会丢失已经受理的申请。请在 postgresql.conf 里把它们设为 on，再启动。`)
}
