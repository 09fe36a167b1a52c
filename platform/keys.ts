/** The keys of an installation: files outside the database that they protect, readable by their owner only. */
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The two sides that sign messages. */
export type Party = 'office' | 'site'

export interface Keyring {
  /** Key for sealing personal data, by id; the newest seals, older ones only open. */
  readonly dataKey: (id: string) => { readonly cipher: Buffer; readonly mac: Buffer } | null
  readonly currentDataKey: () => string
  readonly dataKeyIds: () => readonly string[]
  /** A key for one purpose, derived from the fixed index key: blind indexes, digests of tokens. */
  readonly indexKey: (purpose: string) => Buffer
  /** The key of journal, docket and seals. */
  readonly chainKey: Buffer
  /** A secret for one purpose of this installation: passwords of database roles, cookies, CSRF tokens. */
  readonly secret: (purpose: string) => Buffer
  readonly signingKey: (party: Party) => KeyObject
  readonly verifyingKey: (party: Party) => KeyObject
  /** Makes a new data key and seals with it from now on. */
  readonly addDataKey: () => string
}

/** Opens the folder of keys; makes what is missing when `create` says so (a new installation), else names what is missing. */
export const openKeyring = (folder: string, create: boolean): Keyring => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const missing = [...fixedKeys, 'data-1.key', ...parties.map((party) => `sm2-${party}.pem`)].filter(
    (name) => !existsSync(join(folder, name)),
  )
  if (missing.length > 0 && !create)
    throw new Error(`密钥文件夹 ${folder} 里缺少 ${missing.join('、')}。请把备份的密钥放回去；没有它们，已保存的个人信息无法读出。`)
  for (const name of missing) writeKey(join(folder, name), name.endsWith('.pem') ? newSigningKey() : randomBytes(32).toString('hex'))

  const read = (name: string): Buffer => {
    const key = Buffer.from(readFileSync(join(folder, name), 'utf8').trim(), 'hex')
    if (key.length !== 32) throw new Error(`密钥文件 ${join(folder, name)} 已损坏（应为 64 位十六进制）。请用备份的密钥替换。`)
    return key
  }
  const index = read('index.key')
  const installation = read('installation.key')
  const dataKeys = new Map<string, { readonly cipher: Buffer; readonly mac: Buffer }>()
  const load = () => {
    for (const name of readdirSync(folder)) {
      const id = /^data-(\d+)\.key$/.exec(name)?.[1]
      if (id === undefined || dataKeys.has(id)) continue
      const master = read(name)
      dataKeys.set(id, { cipher: derive(master, 'sm4').subarray(0, 16), mac: derive(master, 'hmac') })
    }
  }
  load()
  const currentDataKey = () => String(Math.max(...[...dataKeys.keys()].map(Number)))
  const pem = (party: Party) => readFileSync(join(folder, `sm2-${party}.pem`), 'utf8')
  const signing = { office: createPrivateKey(pem('office')), site: createPrivateKey(pem('site')) }
  const verifying = { office: createPublicKey(signing.office), site: createPublicKey(signing.site) }
  const derived = new Map<string, Buffer>()
  return {
    dataKey: (id) => {
      // Another process may have rotated: look once more before giving up.
      if (!dataKeys.has(id)) load()
      return dataKeys.get(id) ?? null
    },
    currentDataKey,
    dataKeyIds: () => [...dataKeys.keys()],
    indexKey: (purpose) => {
      const known = derived.get(purpose)
      if (known) return known
      const key = derive(index, purpose)
      derived.set(purpose, key)
      return key
    },
    chainKey: read('chain.key'),
    secret: (purpose) => derive(installation, purpose),
    signingKey: (party) => signing[party],
    verifyingKey: (party) => verifying[party],
    addDataKey: () => {
      load()
      const id = String(Number(currentDataKey()) + 1)
      writeKey(join(folder, `data-${id}.key`), randomBytes(32).toString('hex'))
      load()
      return id
    },
  }
}

const fixedKeys = ['index.key', 'chain.key', 'installation.key'] as const
const parties: readonly Party[] = ['office', 'site']

const derive = (master: Buffer, purpose: string): Buffer => createHmac('sm3', master).update(purpose).digest()

const newSigningKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const writeKey = (path: string, text: string): void => {
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, `${text.trim()}\n`)
  fsyncSync(file)
  closeSync(file)
}
