/** Writes database/schema.sql and database/tables.generated.ts from the migrations: `npx tsx platform/generate-database.ts [--check]`. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { schemaSql, tableTypes } from './describe-database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { openKeyring } from './keys.ts'
import { migrate } from './migrate.ts'
import { projectTop } from './top.ts'

/** Path below the project → what it should hold. Made on a throw-away embedded server. */
export const generateDatabaseFiles = async (): Promise<Readonly<Record<string, string>>> => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-generate-'))
  // as root, the server's user must be able to enter it
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false })
  try {
    await migrate(server.url, openKeyring(join(folder, 'keys'), true))
    const client = new pg.Pool({ connectionString: server.url, max: 1 })
    // the server may be gone before the last connection has said good-bye
    client.on('error', () => {})
    try {
      return { 'database/schema.sql': await schemaSql(client), 'database/tables.generated.ts': await tableTypes(client) }
    } finally {
      await client.end()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Which of the files are not as the migrations say. */
export const staleDatabaseFiles = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files)
    .filter(([path, text]) => readOrEmpty(join(projectTop(), path)) !== text)
    .map(([path]) => path)

const readOrEmpty = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

if (
  process.argv[1] !== undefined &&
  import.meta.url === pathToFileURL(process.argv[1]).href &&
  process.argv[1].endsWith('generate-database.ts')
) {
  const files = await generateDatabaseFiles()
  const stale = staleDatabaseFiles(files)
  if (process.argv.includes('--check')) {
    for (const path of stale) process.stderr.write(`stale: ${path}\n`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else for (const path of stale) writeFileSync(join(projectTop(), path), files[path] ?? '')
}
