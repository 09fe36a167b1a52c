/** Ciphers: another place, another key, a changed byte are refused; known answers of the national algorithms; rotation goes on under load. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rotateKeys } from '#platform'
import { type TestApp, testApp } from '#testing'
import { createCiphers } from './crypto.ts'
import { openKeyring } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'sunlit-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keyring = openKeyring(join(folder, 'a'), true)
const ciphers = createCiphers(keyring)
const place = { table: 'requests.applicant', column: 'id_number', row: '1' }

describe('sealing', () => {
  test('opens in its place only', () => {
    const sealed = ciphers.seal('11010519491231002X 北京', place)
    expect(ciphers.open(sealed, place)).toBe('11010519491231002X 北京')
    expect(sealed).not.toContain('1101')
    for (const other of [
      { ...place, row: '2' },
      { ...place, column: 'phone' },
      { ...place, table: 'x' },
      { table: 'requests.applicant.', column: 'id_number', row: '1' },
    ])
      expect(() => ciphers.open(sealed, other)).toThrow('does not open')
  })
  test('never twice alike', () => expect(ciphers.seal('a', place)).not.toBe(ciphers.seal('a', place)))
  test('every changed character is noticed', () => {
    const sealed = ciphers.seal('张三', place)
    for (let at = 0; at < sealed.length; at++) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
      expect(() => ciphers.open(changed, place), String(at)).toThrow()
    }
    expect(() => ciphers.open('', place)).toThrow()
    expect(() => ciphers.open(sealed.slice(0, 20), place)).toThrow()
  })
  test('another installation cannot open it', () => {
    const others = createCiphers(openKeyring(join(folder, 'b'), true))
    expect(() => others.open(ciphers.seal('x', place), place)).toThrow()
    expect(others.blindIndex('id', 'x')).not.toBe(ciphers.blindIndex('id', 'x'))
  })
})

describe('digests and signatures', () => {
  test('SM3 as in GB/T 32905 A.1', () =>
    expect(ciphers.digest('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'))
  test('one blind index for one number, however it is typed', () => {
    const [first, ...others] = [
      '11010519491231002X',
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
    ].map((typed) => ciphers.blindIndex('id', typed))
    for (const other of others) expect(other).toBe(first)
    expect(ciphers.blindIndex('phone', '11010519491231002X')).not.toBe(first)
  })
  test('SM2: only the party, only these bytes', () => {
    const signature = ciphers.sign('office', Buffer.from('message'))
    expect(ciphers.verify('office', Buffer.from('message'), signature)).toBe(true)
    expect(ciphers.verify('site', Buffer.from('message'), signature)).toBe(false)
    expect(ciphers.verify('office', Buffer.from('messagf'), signature)).toBe(false)
    for (const rubbish of ['', 'AAAA', '中']) expect(ciphers.verify('office', Buffer.from('message'), rubbish)).toBe(false)
  })
})

describe('keys', () => {
  test('lie in files for their owner only', () => {
    for (const name of ['data-1.key', 'index.key', 'chain.key', 'installation.key', 'sm2-office.pem'])
      expect(statSync(join(folder, 'a', name)).mode & 0o777).toBe(0o600)
  })
  test('a missing or broken key is named', () => {
    openKeyring(join(folder, 'c'), true)
    rmSync(join(folder, 'c', 'chain.key'))
    expect(() => openKeyring(join(folder, 'c'), false)).toThrow('chain.key')
    writeFileSync(join(folder, 'c', 'chain.key'), 'zz')
    expect(() => openKeyring(join(folder, 'c'), false)).toThrow('已损坏')
  })
})

describe('rotation', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp()
    await app.owner.query('create table platform.test_person (id integer primary key, phone text)')
  })
  afterAll(() => app?.close())
  test('re-encrypts every value while others write and read; old keys still open', async () => {
    const own = openKeyring(join(folder, 'rotating'), true)
    const rotating = { ...app, keyring: own, ciphers: createCiphers(own) }
    const at = (row: number) => ({ table: 'platform.test_person', column: 'phone', row: String(row) })
    const insert = (id: number) =>
      app.owner.query('insert into platform.test_person values ($1, $2)', [id, rotating.ciphers.seal(`号码${id}`, at(id))])
    for (let id = 1; id <= 1200; id++) await insert(id)
    const old = rotating.ciphers.seal('旧', at(0))
    const [rotated] = await Promise.all([
      rotateKeys(rotating, [{ table: 'platform.test_person', column: 'phone', row: 'id' }]),
      (async () => {
        for (let id = 2001; id <= 2050; id++) await insert(id)
      })(),
    ])
    expect(rotated).toMatchObject({ key: '2' })
    expect(rotated.values).toBeGreaterThanOrEqual(1200)
    const rows = await app.owner.query<{ id: number; phone: string }>('select id, phone from platform.test_person')
    expect(rows.rows.length).toBe(1250)
    for (const { id, phone } of rows.rows) expect(rotating.ciphers.open(phone, at(id))).toBe(`号码${id}`)
    expect(rows.rows.filter(({ id, phone }) => id <= 1200 && rotating.ciphers.keyOf(phone) !== '2')).toEqual([])
    expect(rotating.ciphers.open(old, at(0))).toBe('旧')
  })
})
