/** schema.sql and tables.generated.ts are what the migrations make; a stale file fails the build. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing'
import { schemaSql, tableTypes } from './describe-database.ts'
import { projectTop } from './top.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

test('the committed files are fresh (npx tsx platform/generate-database.ts)', async () => {
  const committed = (path: string) => readFileSync(join(projectTop(), 'database', path), 'utf8')
  expect(await tableTypes(database.owner)).toBe(committed('tables.generated.ts'))
  const version = await database.owner.query<{ version: number }>("select current_setting('server_version_num')::int / 10000 as version")
  // servers word a definition a little differently; the dump is made by the embedded one
  if ((version.rows[0]?.version ?? 0) >= 18) expect(await schemaSql(database.owner)).toBe(committed('schema.sql'))
})
