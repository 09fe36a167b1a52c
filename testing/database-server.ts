/** One database server a test run: the embedded one in a temporary folder, or the one named by DATABASE_URL; a template database migrated once. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { openKeyring } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'

/** What the workers get to know, through the environment. */
export interface TestServer {
  /** Connection string of a user who may create databases. */
  readonly url: string
  readonly template: string
  readonly keysDir: string
}

const variable = 'SUNLIT_TEST_SERVER'

/** The server of this run; started here when a test file runs outside the global set-up. */
export const testServer = (): TestServer => {
  const text = process.env[variable]
  if (!text) throw new Error('no test server: vitest.config.ts names testing/database-server.ts as its globalSetup')
  return JSON.parse(text)
}

/** Vitest's global set-up. */
export default async function startTestServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-test-'))
  // as root, the server's user must be able to enter it
  chmodSync(folder, 0o755)
  const given = process.env.DATABASE_URL_TEST ?? process.env.DATABASE_URL
  // nothing under test may fall back to the developer's own database
  delete process.env.DATABASE_URL
  const embedded = given ? null : await startEmbeddedPostgres({ dataDir: folder, durable: false, maxConnections: 150 })
  const url = given ?? embedded?.url ?? ''
  const keysDir = join(folder, 'keys')
  const template = `sunlit_template_${process.pid}`
  await query(url, `drop database if exists ${template}`)
  await query(url, `create database ${template} template template0 encoding 'UTF8'`)
  await migrate(databaseUrl(url, template), openKeyring(keysDir, true))
  process.env[variable] = JSON.stringify({ url, template, keysDir } satisfies TestServer)
  return async () => {
    if (!embedded) await query(url, `drop database if exists ${template} with (force)`)
    await embedded?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The connection string of another database on the same server. */
export const databaseUrl = (url: string, database: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.toString()
}

/** One statement on its own connection. */
export const query = async (url: string, text: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}
