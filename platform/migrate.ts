/** Brings a database to this program's schema: roles, job queue, numbered SQL files, each in a transaction; forward only, safe when two start at once. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations as runQueueMigrations } from 'graphile-worker'
import pg from 'pg'
import { type DatabaseRole, passwordOf, roles, urlFor } from './database.ts'
import type { Keyring } from './keys.ts'
import { projectTop } from './top.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** What migrate has done. */
export interface Migrated {
  readonly applied: readonly string[]
  readonly version: number
}

/** The migrations that came with this program, in order. */
export const ownMigrations = (folder = join(projectTop(), 'database', 'migrations')): readonly Migration[] => {
  const found = readdirSync(folder)
    .map((name) => /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name))
    .filter((match) => match !== null)
    .map((match) => {
      const text = readFileSync(join(folder, match[0]), 'utf8')
      return {
        number: Number(match[1]),
        name: match[0].replace(/\.sql$/, ''),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    })
    .sort((a, b) => a.number - b.number)
  const twice = found.find((migration, index) => found[index - 1]?.number === migration.number)
  if (twice) throw new Error(`two migrations are numbered ${twice.number}`)
  return found
}

/** Migrates; throws a message in Chinese when this program must not touch that database. */
export const migrate = async (url: string, keyring: Keyring, migrations = ownMigrations()): Promise<Migrated> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (problem) {
    throw new Error(`连不上数据库（${hostOf(url)}）：${reasonOf(problem)}。请核对 DATABASE_URL 和数据库服务。`)
  }
  try {
    await assertServer(client)
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const known = await recorded(client)
    assertKnown(known, migrations)
    await ensureRoles(client, url, keyring)
    await closeToOthers(client)
    await runQueueMigrations({ connectionString: url, logger: quietLogger() })
    const open = migrations.filter(({ number }) => !known.has(number))
    for (const migration of open) await apply(client, migration)
    return { applied: open.map(({ name }) => name), version: migrations.at(-1)?.number ?? 0 }
  } finally {
    // ends the session, and with it the advisory lock
    await client.end().catch(() => {})
  }
}

const lockNumber = 7_268_411

const quietLogger = () => new Logger(() => () => {})

const assertServer = async (client: pg.Client): Promise<void> => {
  const found = await client.query<{
    version: string
    encoding: string
    super: boolean
    roles: boolean
    create: boolean
    user: string
    missing: string[]
  }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding, rolsuper as super,
      rolcreaterole as roles, has_database_privilege(current_database(), 'create') as create, current_user as user,
      array(select r from unnest($1::text[]) r where not exists (select 1 from pg_roles where rolname = r)) as missing
    from pg_roles where rolname = current_user`,
    [roles],
  )
  const server = found.rows[0]
  if (!server) throw new Error('数据库没有说明当前用户是谁，请核对 DATABASE_URL。')
  if (Number(server.version) < 150_000)
    throw new Error(
      `数据库是 PostgreSQL ${Math.floor(Number(server.version) / 10_000)}，本程序需要 15 或更新的版本。请升级数据库，或不设 DATABASE_URL 而使用内置的数据库。`,
    )
  if (server.encoding !== 'UTF8')
    throw new Error(`数据库的编码是 ${server.encoding}，需要 UTF8。请用 create database … encoding 'UTF8' template template0 另建一个。`)
  if (!server.super && !server.roles)
    throw new Error(
      `数据库用户 ${server.user} 没有 CREATEROLE 权限，无法建立和更新 ${roles.join('、')} 这三个角色（门户、办公、交换各用一个，互相看不到）。请让数据库管理员执行：alter role ${server.user} createrole。`,
    )
  if (!server.create)
    throw new Error(
      `数据库用户 ${server.user} 不能在这个数据库里建立模式。请让数据库管理员执行：grant create on database … to ${server.user}。`,
    )
}

const recorded = async (client: pg.Client): Promise<ReadonlyMap<number, string>> => {
  await client.query('create schema if not exists platform')
  await client.query(`create table if not exists platform.migration (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default clock_timestamp())`)
  const found = await client.query<{ number: number; checksum: string }>('select number, checksum from platform.migration')
  return new Map(found.rows.map(({ number, checksum }) => [number, checksum]))
}

const assertKnown = (known: ReadonlyMap<number, string>, migrations: readonly Migration[]): void => {
  const newest = migrations.at(-1)?.number ?? 0
  const beyond = Math.max(0, ...known.keys())
  if (beyond > newest)
    throw new Error(
      `数据库已经由更新的版本升级到第 ${beyond} 号结构，本程序只认到第 ${newest} 号。用旧程序打开会损坏数据，请换用新版程序。`,
    )
  for (const [number, checksum] of known) {
    const own = migrations.find((migration) => migration.number === number)
    if (!own || own.checksum !== checksum)
      throw new Error(
        `数据库记录的第 ${number} 号结构与本程序自带的不一致。请使用建立这个数据库的那个版本；若这是试用数据，删去数据文件夹后重新启动即可。`,
      )
  }
}

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('select platform.grant_defaults()')
    await client.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback').catch(() => {})
    throw new Error(`数据库升级到 ${migration.name} 时失败，已退回升级前的状态：${reasonOf(problem)}`, { cause: problem })
  }
}

/** Makes the three roles and sets their passwords. Roles belong to the whole server, so another database may be doing the same. */
const ensureRoles = async (client: pg.Client, url: string, keyring: Keyring): Promise<void> => {
  for (const role of roles) {
    await retried(() =>
      client.query(`do $$ begin
        create role ${role} login nosuperuser nocreatedb nocreaterole noinherit;
      exception when duplicate_object or unique_violation then null; end $$`),
    )
    await client.query(
      `do $$ begin execute format('grant connect on database %I to ${role}', current_database()); exception when others then null; end $$`,
    )
    const password = passwordOf(keyring, role)
    if (await opens(url, role, password)) continue
    await retried(() => client.query(`alter role ${role} login password '${password}'`))
    if (!(await opens(url, role, password))) throw new Error(`数据库角色 ${role} 无法登录。请检查 pg_hba.conf 是否允许它用密码从本机连接。`)
  }
}

const opens = async (url: string, role: DatabaseRole, password: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: urlFor(url, role, password), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const retried = async (attempt: () => Promise<unknown>): Promise<void> => {
  for (let round = 0; ; round++) {
    try {
      await attempt()
      return
    } catch (problem) {
      // "tuple concurrently updated": another database of the same server changes the same role
      if (round >= 20 || !(problem instanceof Error && 'code' in problem && problem.code === 'XX000')) throw problem
      await new Promise((done) => setTimeout(done, 20 + round * 10))
    }
  }
}

/** Nobody else may create anything here; only the owner of the database can say so. */
const closeToOthers = async (client: pg.Client): Promise<void> => {
  await client.query(`do $$ begin
    if (select pg_has_role(datdba, 'usage') from pg_database where datname = current_database()) then
      execute format('revoke all on database %I from public', current_database());
      revoke all on schema public from public;
    end if;
  exception when insufficient_privilege then null; end $$`)
  for (const role of roles)
    await client.query(
      `do $$ begin execute format('grant connect on database %I to ${role}', current_database()); exception when others then null; end $$`,
    )
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host
  } catch {
    return url.replace(/:[^@]*@/, ':…@')
  }
}

const reasonOf = (problem: unknown): string => (problem instanceof Error ? problem.message || problem.name : String(problem))
