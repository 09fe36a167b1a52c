/** The roles on the database itself: the portal reads site.*, writes intake.*, and is refused everything else (design §6). */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#testing'
import { passwordOf, urlFor } from './database.ts'
import { migrate, ownMigrations } from './migrate.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

const as = async (role: 'sunlit_office' | 'sunlit_portal' | 'sunlit_exchange', statement: string): Promise<string> => {
  const client = new pg.Client({ connectionString: urlFor(database.url, role, passwordOf(database.keyring, role)) })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(statement)
    return 'allowed'
  } catch (problem) {
    return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
  } finally {
    await client.end()
  }
}

const relations = async () =>
  (
    await database.owner.query<{ schema: string; name: string }>(
      `select schemaname as schema, quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname !~ '^pg_' and schemaname not in ('information_schema') order by 2`,
    )
  ).rows

describe('the portal', () => {
  test('reads nothing outside site and intake, writes nothing outside intake', async () => {
    const tables = await relations()
    expect(tables.length).toBeGreaterThan(30)
    for (const { schema, name } of tables) {
      const read = await as('sunlit_portal', `select * from ${name} limit 1`)
      const write = await as('sunlit_portal', `insert into ${name} default values`)
      const remove = await as('sunlit_portal', `delete from ${name}`)
      if (schema !== 'site' && schema !== 'intake') expect([name, read, write, remove]).toEqual([name, '42501', '42501', '42501'])
      if (schema === 'site') expect([name, read, write, remove]).toEqual([name, 'allowed', '42501', '42501'])
    }
  }, 120_000)
  test('makes nothing, becomes nobody, reads no password', async () => {
    for (const statement of [
      'create table public.x (a int)',
      'create temp table x (a int)',
      'create schema x',
      'set role sunlit_office',
      'select * from pg_authid',
      'select platform.add_job(null, null, null, null, null, null)',
      "copy site.organ to program 'id'",
      'alter role sunlit_portal superuser',
    ])
      expect(['42501', '42P01', '42883'], statement).toContain(await as('sunlit_portal', statement))
    expect(await as('sunlit_portal', 'update intake.journal set act = act')).toBe('42501')
  })
})

describe('the office and the exchange', () => {
  test('the office adds jobs but does not own the queue, and does not touch what the public handed in', async () => {
    expect(await as('sunlit_office', "select platform.add_job('react', '{}', null, null, null, 1)")).toBe('allowed')
    expect(await as('sunlit_office', 'select * from graphile_worker.jobs')).toBe('42501')
    for (const { schema, name } of await relations())
      if (schema === 'intake' || schema === 'site')
        expect([name, await as('sunlit_office', `select 1 from ${name}`)]).toEqual([name, '42501'])
  })
  test('the exchange writes site.*, reads the outboxes, sees no case', async () => {
    expect(await as('sunlit_exchange', 'delete from site.organ')).toBe('allowed')
    expect(await as('sunlit_exchange', 'select * from platform.outbox')).toBe('allowed')
    for (const name of ['platform.journal', 'platform.docket', 'identity.person', 'requests.docket'])
      expect(['42501', '42P01']).toContain(await as('sunlit_exchange', `select * from ${name}`))
  })
})

describe('migrate', () => {
  test('again does nothing; two at once are safe', async () => {
    const both = await Promise.all([migrate(database.url, database.keyring), migrate(database.url, database.keyring)])
    expect(both.flatMap(({ applied }) => applied)).toEqual([])
  })
  test('a new table is reachable by its side without a word', async () => {
    const own = ownMigrations()
    const added = {
      number: 9000,
      name: '9000-added',
      checksum: 'x',
      text: "create schema added; create table added.thing (id bigint generated always as identity primary key); create table added.log (id int); select platform.append_only('added.log', 'sunlit_office'); create table site.thing (id int)",
    }
    expect((await migrate(database.url, database.keyring, [...own, added])).applied).toEqual(['9000-added'])
    expect(await as('sunlit_office', 'insert into added.thing default values')).toBe('allowed')
    expect(await as('sunlit_office', 'delete from added.thing')).toBe('allowed')
    expect(await as('sunlit_office', 'insert into added.log values (1)')).toBe('allowed')
    expect(await as('sunlit_office', 'delete from added.log')).toBe('42501')
    expect(await as('sunlit_portal', 'select * from site.thing')).toBe('allowed')
    expect(await as('sunlit_portal', 'select * from added.thing')).toBe('42501')
    // an older program refuses the newer schema, and a changed migration is noticed
    await expect(migrate(database.url, database.keyring, own)).rejects.toThrow('更新的版本')
    await expect(migrate(database.url, database.keyring, [...own, { ...added, checksum: 'y' }])).rejects.toThrow('不一致')
  })
  test('a failing migration leaves nothing', async () => {
    const all = [
      ...ownMigrations(),
      { number: 9000, name: '9000-added', checksum: 'x', text: '' },
      { number: 9001, name: '9001-broken', checksum: 'z', text: 'create schema half; select 1/0' },
    ]
    await expect(migrate(database.url, database.keyring, all)).rejects.toThrow('9001-broken')
    expect((await database.owner.query("select 1 from pg_namespace where nspname = 'half'")).rowCount).toBe(0)
  })
  test('a user who may not make roles, and a server that is away, are told in Chinese', async () => {
    await database.owner.query("create role sunlit_test_plain login password 'plain'")
    try {
      await database.owner.query(`grant connect, create on database ${new URL(database.url).pathname.slice(1)} to sunlit_test_plain`)
      await expect(migrate(urlFor(database.url, 'sunlit_test_plain', 'plain'), database.keyring)).rejects.toThrow('CREATEROLE')
    } finally {
      await database.owner.query('drop owned by sunlit_test_plain')
      await database.owner.query('drop role sunlit_test_plain')
    }
    await expect(migrate('postgres://a:secret@127.0.0.1:9/x', database.keyring)).rejects.toThrow(/连不上数据库（127.0.0.1:9）/)
  })
})
