/** Opens everything the machinery needs, in order: folder, keys, database server, schema, roles, witness, files. main.ts adds the parts. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App, Clock } from './app.ts'
import { type Ciphers, createCiphers } from './crypto.ts'
import { assertDurable, type Databases, openDatabases } from './database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { createFileStore, folderDriver } from './files.ts'
import { type Keyring, openKeyring } from './keys.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import type { Settings } from './settings.ts'
import { catchUpWitness } from './stored-entries.ts'
import { openWitness } from './witness.ts'

/** Everything of an App but what the capabilities bring. */
export type Machinery = Omit<App, 'permit' | 'reactions' | 'afterCommit'>

export interface OpenPlatform extends Machinery {
  readonly keyring: Keyring
  /** Says in the lock where the server answers. */
  readonly noteAddress: (address: string) => void
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly clock: Clock
  readonly log: Log
  /** Use the database of a running server instead of being turned away: for commands beside it. */
  readonly join?: boolean
  readonly say?: (line: string) => void
}

/** Opens the machinery; on any failure what was opened is closed again. */
export const openPlatform = async (settings: Settings, options: OpenOptions): Promise<OpenPlatform> => {
  mkdirSync(settings.dataDir, { recursive: true })
  const embedded =
    settings.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: settings.dataDir, join: options.join, say: options.say }) : null
  try {
    return await openOn(settings, embedded?.url ?? settings.databaseUrl ?? '', embedded, options)
  } catch (problem) {
    await embedded?.stop()
    throw problem
  }
}

const openOn = async (settings: Settings, url: string, embedded: EmbeddedPostgres | null, options: OpenOptions): Promise<OpenPlatform> => {
  const isNew = !existsSync(join(settings.keysDir, 'index.key'))
  const keyring = openKeyring(settings.keysDir, isNew)
  const ciphers = createCiphers(keyring)
  await migrate(url, keyring)
  const databases = openDatabases(url, keyring, options.log)
  try {
    await assertDurable(databases.owner)
    await assertKeysFit(databases, ciphers)
    const witness = openWitness(join(settings.dataDir, 'witness.log'))
    await catchUpWitness({ ciphers, owner: databases.owner, witness })
    const driver =
      settings.filesUrl === null ? folderDriver(join(settings.dataDir, 'files')) : (await import('./s3-driver.ts')).s3Driver(settings)
    const files = createFileStore(ciphers, driver, join(settings.dataDir, 'incoming'), settings.fileLimit)
    return {
      settings,
      clock: options.clock,
      log: options.log,
      ciphers,
      keyring,
      office: { name: 'office', database: databases.office, machinery: 'platform', files },
      site: { name: 'site', database: databases.portal, machinery: 'intake', files },
      exchange: databases.exchange,
      owner: databases.owner,
      databaseUrl: url,
      witness,
      noteAddress: (address) => embedded?.lock?.note({ address }),
      close: async () => {
        await databases.close()
        await embedded?.stop()
      },
    }
  } catch (problem) {
    await databases.close()
    throw problem
  }
}

/** Keys and database belong together: other keys would make two kinds of rows, and open none of the old ones. */
export const assertKeysFit = async (databases: Pick<Databases, 'owner'>, ciphers: Ciphers): Promise<void> => {
  const mark = ciphers.mac('installation', 'these keys belong to this database')
  await databases.owner.query(
    "insert into platform.setting (name, value) values ('keyMark', to_jsonb($1::text)) on conflict (name) do nothing",
    [mark],
  )
  const found = await databases.owner.query<{ value: string }>("select value from platform.setting where name = 'keyMark'")
  if (found.rows[0]?.value !== mark)
    throw new Error('密钥文件夹里的密钥不是这个数据库的。请把 KEYS_DIR 指到原来的密钥，或从备份恢复密钥；不要用新密钥打开旧数据库。')
}
