/** Backup and restore: every row, every file, the witness, with digests; the keys apart. The same on the embedded and on an external server. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { App } from './app.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { folderDriver } from './files.ts'
import { type Keyring, openKeyring } from './keys.ts'
import { migrate, ownMigrations } from './migrate.ts'
import type { Settings } from './settings.ts'

interface Manifest {
  readonly format: 'sunlit-backup/1'
  readonly at: string
  /** The migration the schema stood at. */
  readonly version: number
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly digest: string }>>
  readonly sequences: Readonly<Record<string, { readonly last: string; readonly called: boolean }>>
  readonly files: Readonly<Record<string, string>>
  readonly witness: string
  readonly keys: Readonly<Record<string, string>>
}

/** Writes a backup into a new folder, and the keys into `<folder>-keys`: whoever holds one of the two can read nobody's data. */
export const backUp = async (app: App, folder: string, say: (line: string) => void = () => {}): Promise<void> => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`文件夹 ${folder} 不是空的。请给一个新的文件夹。`)
  mkdirSync(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  mkdirSync(join(folder, 'files'), { mode: 0o700 })
  // one snapshot of all tables; files only ever come, so those taken afterwards are enough for it
  const client = await app.owner.connect()
  const tables: Record<string, { rows: number; digest: string }> = {}
  const sequences: Record<string, { last: string; called: boolean }> = {}
  let version = 0
  try {
    await client.query('begin isolation level repeatable read read only')
    version = (await client.query<{ number: number }>('select max(number) as number from platform.migration')).rows[0]?.number ?? 0
    for (const table of await tableNames(client)) tables[table] = await dumpTable(client, table, join(folder, 'tables', `${table}.jsonl`))
    for (const name of await sequenceNames(client)) {
      const state = await client.query<{ last: string; called: boolean }>(
        `select last_value::text as last, is_called as called from ${name}`,
      )
      if (state.rows[0]) sequences[name] = state.rows[0]
    }
    await client.query('commit')
  } finally {
    client.release()
  }
  const files: Record<string, string> = {}
  for (const digest of await app.office.files.list()) {
    // encrypted as it lies; its content is checked on the way
    await app.office.files.read(digest)
    const sealed = await app.office.files.driver.load(digest)
    if (!sealed) continue
    await writeFile(join(folder, 'files', digest), sealed, { mode: 0o600 })
    files[digest] = sha256(sealed)
  }
  await copyFile(app.witness.path, join(folder, 'witness.log'))
  const keys = keyDigests(app.settings.keysDir)
  cpSync(app.settings.keysDir, `${folder}-keys`, { recursive: true })
  const manifest: Manifest = {
    format: 'sunlit-backup/1',
    at: app.clock.now(),
    version,
    tables,
    sequences,
    files,
    witness: sha256(readFileSync(join(folder, 'witness.log'))),
    keys,
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
  say(
    `备份完成：${folder}（${Object.keys(tables).length} 张表、${Object.keys(files).length} 个文件）。密钥另存在 ${folder}-keys，请与备份分开保管。`,
  )
}

/** Restores a backup into an empty installation (no server may be running on it). */
export const restoreBackup = async (settings: Settings, folder: string, say: (line: string) => void = () => {}): Promise<void> => {
  const manifest = readManifest(folder)
  await assertWhole(folder, manifest)
  if (!existsSync(join(settings.keysDir, 'index.key'))) {
    if (!existsSync(`${folder}-keys`))
      throw new Error(`没有密钥：请把备份时另存的密钥文件夹放在 ${folder}-keys，或放进 ${settings.keysDir}。`)
    mkdirSync(settings.keysDir, { recursive: true, mode: 0o700 })
    cpSync(`${folder}-keys`, settings.keysDir, { recursive: true })
  }
  const wrong = Object.entries(manifest.keys).find(([name, digest]) => keyDigests(settings.keysDir)[name] !== digest)
  if (wrong) throw new Error(`${settings.keysDir} 里的 ${wrong[0]} 不是备份时的那一把。请放入备份时另存的密钥。`)
  const embedded = settings.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: settings.dataDir, say }) : null
  try {
    await load(settings, embedded?.url ?? settings.databaseUrl ?? '', openKeyring(settings.keysDir, false), folder, manifest)
  } finally {
    await embedded?.stop()
  }
  say(`恢复完成：${Object.keys(manifest.tables).length} 张表、${Object.keys(manifest.files).length} 个文件。请用 ./sunlit verify 核验。`)
}

const load = async (settings: Settings, url: string, keyring: Keyring, folder: string, manifest: Manifest): Promise<void> => {
  const own = ownMigrations()
  if (manifest.version > (own.at(-1)?.number ?? 0))
    throw new Error(`备份来自更新的版本（第 ${manifest.version} 号结构），请用那个版本的程序恢复。`)
  await migrate(
    url,
    keyring,
    own.filter(({ number }) => number <= manifest.version),
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    const used = await client.query(
      'select 1 from platform.journal union all select 1 from intake.journal union all select 1 from platform.docket limit 1',
    )
    if (used.rowCount !== 0) throw new Error('数据库不是空的。只能恢复到空的数据库，请换一个 DATA_DIR 或 DATABASE_URL。')
    await loadTables(client, folder, manifest)
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrate(url, keyring, own)
  const driver =
    settings.filesUrl === null ? folderDriver(join(settings.dataDir, 'files')) : (await import('./s3-driver.ts')).s3Driver(settings)
  mkdirSync(join(settings.dataDir, 'incoming'), { recursive: true, mode: 0o700 })
  for (const digest of Object.keys(manifest.files)) {
    const path = join(settings.dataDir, 'incoming', digest)
    await copyFile(join(folder, 'files', digest), path)
    await driver.keep(digest, path)
  }
  await copyFile(join(folder, 'witness.log'), join(settings.dataDir, 'witness.log'))
}

/** Foreign keys are taken down and put up again, so that they are checked over the whole; triggers do not run on restored rows. */
const loadTables = async (client: pg.Client, folder: string, manifest: Manifest): Promise<void> => {
  const tables = Object.keys(manifest.tables)
  const present = new Set(await tableNames(client))
  const unknown = tables.find((table) => !present.has(table))
  if (unknown) throw new Error(`备份里的表 ${unknown} 在本程序中不存在。请用备份时的那个版本恢复。`)
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and conrelid::regclass::text = any($1)`,
    [tables],
  )
  for (const { table, name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  for (const table of tables) await client.query(`delete from ${table}`)
  for (const table of tables) await loadTable(client, table, join(folder, 'tables', `${table}.jsonl`))
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { table, name, definition } of keys.rows) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const [name, { last, called }] of Object.entries(manifest.sequences))
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])
}

const notOurs =
  "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') and c.oid::regclass::text not in ('platform.migration', 'graphile_worker.migrations')"

const tableNames = async (client: Pick<pg.Client, 'query'>): Promise<readonly string[]> =>
  (
    await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${notOurs} order by 1`,
    )
  ).rows.map(({ name }) => name)

const sequenceNames = async (client: Pick<pg.Client, 'query'>): Promise<readonly string[]> =>
  (
    await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${notOurs} order by 1`,
    )
  ).rows.map(({ name }) => name)

/** A row is PostgreSQL's own text of it: exact for every type. One JSON string a line. */
const dumpTable = async (client: pg.PoolClient, table: string, path: string): Promise<{ rows: number; digest: string }> => {
  const out = createWriteStream(path, { mode: 0o600 })
  const hash = createHash('sha256')
  let rows = 0
  await client.query(`declare dump cursor for select t::text as line from ${table} t order by t::text collate "C"`)
  for (;;) {
    const piece = await client.query<{ line: string }>('fetch 1000 from dump')
    if (piece.rows.length === 0) break
    rows += piece.rows.length
    const text = piece.rows.map(({ line }) => `${JSON.stringify(line)}\n`).join('')
    hash.update(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  await client.query('close dump')
  out.end()
  await once(out, 'finish')
  return { rows, digest: hash.digest('hex') }
}

const loadTable = async (client: pg.Client, table: string, path: string): Promise<void> => {
  const columns = await client.query<{ name: string }>(
    "select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  )
  const names = columns.rows.map(({ name }) => name)
  const insert = `insert into ${table} (${names.join(', ')}) overriding system value
    select ${names.map((name) => `(r.row).${name}`).join(', ')} from (select line::${table} as row from unnest($1::text[]) as line offset 0) as r`
  let piece: string[] = []
  const flush = async () => {
    if (piece.length > 0) await client.query(insert, [piece])
    piece = []
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    piece.push(JSON.parse(line))
    if (piece.length >= 500) await flush()
  }
  await flush()
}

const readManifest = (folder: string): Manifest => {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Error(`${folder} 里没有 manifest.json，不是完整的备份。`)
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'))
  if (manifest.format !== 'sunlit-backup/1') throw new Error(`${path} 不是本程序的备份。`)
  return manifest
}

/** Every digest is checked before anything is touched. */
const assertWhole = async (folder: string, manifest: Manifest): Promise<void> => {
  const expected = [
    ...Object.entries(manifest.tables).map(([table, { digest }]) => [join('tables', `${table}.jsonl`), digest] as const),
    ...Object.entries(manifest.files).map(([digest, sum]) => [join('files', digest), sum] as const),
    ['witness.log', manifest.witness] as const,
  ]
  for (const [path, digest] of expected) {
    if (!existsSync(join(folder, path))) throw new Error(`备份不完整：缺少 ${path}。请换一份备份。`)
    const hash = createHash('sha256')
    for await (const piece of createReadStream(join(folder, path))) hash.update(piece)
    if (hash.digest('hex') !== digest) throw new Error(`备份已损坏：${path} 与清单不符。请换一份备份。`)
  }
}

const keyDigests = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(key|pem)$/.test(name))
      .sort()
      .map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  )

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
