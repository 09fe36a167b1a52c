/** For tests against a real database: a clone of the migrated template for each file, a clock to move by hand, a log that throws on personal data. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainDate } from '#kernel'
import { plainDate } from '#kernel'
import type { App, Permit, Reaction } from '../platform/app.ts'
import { type VirtualClock, virtualClock } from '../platform/clock.ts'
import { createCiphers } from '../platform/crypto.ts'
import { type Databases, openDatabases } from '../platform/database.ts'
import { createFileStore, folderDriver } from '../platform/files.ts'
import { type Keyring, openKeyring } from '../platform/keys.ts'
import { assertKeysFit } from '../platform/open.ts'
import { readSettings } from '../platform/settings.ts'
import { openWitness } from '../platform/witness.ts'
import { databaseUrl, query, testServer } from './database-server.ts'
import { watchfulLog } from './personal-data.ts'

export { findPersonalData, registerFixtureNames, watchfulLog } from './personal-data.ts'

export interface TestDatabase extends Databases {
  readonly keyring: Keyring
  readonly drop: () => Promise<void>
}

/** A fresh clone of the migrated template, with pools for owner, office, portal and exchange. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = testServer()
  const name = `sunlit_test_${randomBytes(8).toString('hex')}`
  await query(server.url, `create database ${name} template ${server.template}`)
  // connecting is a right of the database, which a clone does not inherit
  const url = databaseUrl(server.url, name)
  await query(
    url,
    'revoke all on database ' +
      name +
      ' from public; grant connect on database ' +
      name +
      ' to sunlit_office, sunlit_portal, sunlit_exchange',
  )
  const keyring = openKeyring(server.keysDir, false)
  const databases = openDatabases(url, keyring, watchfulLog(), { owner: 3, office: 8, portal: 5, exchange: 2 })
  return {
    ...databases,
    keyring,
    drop: async () => {
      await databases.close()
      await query(server.url, `drop database if exists ${name} with (force)`)
    },
  }
}

export interface TestAppOptions {
  readonly today?: PlainDate | string
  /** Default: everything is allowed. Give the real one where permission is what is tested. */
  readonly permit?: Permit
  readonly reactions?: readonly Reaction[]
  readonly afterCommit?: App['afterCommit']
  readonly settings?: Readonly<Record<string, unknown>>
}

/** An App on a fresh database, as main.ts would make it, but with the clock in your hand. */
export interface TestApp extends App {
  readonly clock: VirtualClock
  readonly databases: TestDatabase
  readonly keyring: Keyring
  readonly dataDir: string
  /** Everything logged so far. */
  readonly logged: readonly string[]
  readonly close: () => Promise<void>
}

export const testApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const databases = await testDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'sunlit-app-'))
  const log = watchfulLog()
  const ciphers = createCiphers(databases.keyring)
  await assertKeysFit(databases, ciphers)
  const settings = { ...readSettings({ DATA_DIR: dataDir, PUBLIC_URL: 'https://sunlit.example' }), ...options.settings }
  const files = createFileStore(ciphers, folderDriver(join(dataDir, 'files')), join(dataDir, 'incoming'), settings.fileLimit)
  return {
    settings,
    clock: virtualClock(plainDate(options.today ?? '2026-11-25')),
    log,
    logged: log.lines,
    ciphers,
    keyring: databases.keyring,
    office: { name: 'office', database: databases.office, machinery: 'platform', files },
    site: { name: 'site', database: databases.portal, machinery: 'intake', files },
    exchange: databases.exchange,
    owner: databases.owner,
    databaseUrl: databases.url,
    witness: openWitness(join(dataDir, 'witness.log')),
    permit: options.permit ?? (async () => true),
    reactions: options.reactions ?? [],
    afterCommit: options.afterCommit ?? (() => {}),
    databases,
    dataDir,
    close: async () => {
      await databases.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
