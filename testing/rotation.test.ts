/** Key rotation over the whole product: every registered column exists, and every column named for sealing is registered. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformSealedColumns, rotateKeys } from '#platform'
import { type TestApp, testApp } from '#testing'
import { sealedColumns } from '../composition.ts'
import { createCiphers } from '../platform/crypto.ts'
import { openKeyring } from '../platform/keys.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

test('goes over every registered column', async () => {
  // its own keys: the other test files of the run share theirs
  const keyring = openKeyring(`${app.dataDir}/keys`, true)
  expect(await rotateKeys({ owner: app.owner, keyring, ciphers: createCiphers(keyring) }, sealedColumns)).toEqual({ key: '2', values: 0 })
})

test('no column named sealed is forgotten', async () => {
  const registered = [...platformSealedColumns, ...sealedColumns].map(({ table, column }) => `${table}.${column}`)
  const found = await app.owner.query<{ name: string }>(
    "select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns where column_name like '%sealed%' and data_type = 'text'",
  )
  expect(found.rows.length).toBeGreaterThan(5)
  expect(found.rows.map(({ name }) => name).filter((name) => !registered.includes(name))).toEqual([])
})
