/** Ciphers: national algorithms behind one interface, with a place for a certified module. SM4-CTR with HMAC-SM3, SM3, SM2 (GB/T 39786-2021 8.4). */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, sign, timingSafeEqual, verify } from 'node:crypto'
import type { Keyring, Party } from './keys.ts'

/** Where a sealed value stands; a value moved to another row or column does not open. */
export interface SealedPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

export interface Ciphers {
  /** Encrypts text and binds it to its place; the same text never seals alike twice. */
  readonly seal: (text: string, place: SealedPlace) => string
  /** The text behind a sealed value; throws when it was altered, moved, or sealed under an unknown key. */
  readonly open: (sealed: string, place: SealedPlace) => string
  /** The id of the key a value was sealed with. */
  readonly keyOf: (sealed: string) => string
  readonly currentKey: () => string
  /** HMAC-SM3 (hex) under a key of that purpose: for digests of tokens and codes. */
  readonly mac: (purpose: string, text: string) => string
  /** HMAC-SM3 (hex) of a normalised value: finds "the same ID number" without holding it. */
  readonly blindIndex: (kind: string, value: string) => string
  /** HMAC-SM3 (hex) under the key of journal, docket and seals. */
  readonly chainMac: (text: string) => string
  /** SM3 (hex). */
  readonly digest: (content: string | Uint8Array) => string
  /** SM2 signature (base64) of one side over bytes. */
  readonly sign: (party: Party, bytes: Uint8Array) => string
  readonly verify: (party: Party, bytes: Uint8Array, signature: string) => boolean
  /** Transforms for whole files: encrypts under the current key. */
  readonly fileKey: (id: string) => { readonly cipher: Buffer; readonly mac: Buffer }
}

/** Thrown when a sealed value does not open: an attack or a broken disk, never a user's mistake. */
export class SealBroken extends Error {
  constructor(place: SealedPlace, why: string) {
    super(`sealed value does not open: ${place.table}.${place.column} row ${place.row}: ${why}`)
    this.name = 'SealBroken'
  }
}

/** Ciphers over a keyring, made of node:crypto. */
export const createCiphers = (keyring: Keyring): Ciphers => {
  const keyFor = (id: string) => {
    const key = keyring.dataKey(id)
    if (!key) throw new Error(`没有第 ${id} 号数据密钥。请把它放回密钥文件夹。`)
    return key
  }
  return {
    seal: (text, place) => {
      const id = keyring.currentDataKey()
      const key = keyFor(id)
      const iv = freshIv()
      const cipher = createCipheriv('sm4-ctr', key.cipher, iv)
      const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
      return `s1.${id}.${Buffer.concat([body, tagOf(key.mac, id, place, body)]).toString('base64url')}`
    },
    open: (sealed, place) => {
      const parts = /^s1\.(\d+)\.([A-Za-z0-9_-]+)$/.exec(sealed)
      if (!parts) throw new SealBroken(place, 'format')
      const [, id = '', text = ''] = parts
      const key = keyring.dataKey(id)
      if (!key) throw new SealBroken(place, `no key ${id}`)
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length < 48) throw new SealBroken(place, 'too short')
      const body = bytes.subarray(0, -32)
      if (!timingSafeEqual(tagOf(key.mac, id, place, body), bytes.subarray(-32)))
        throw new SealBroken(place, 'altered, moved, or another key')
      const decipher = createDecipheriv('sm4-ctr', key.cipher, body.subarray(0, 16))
      return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]).toString('utf8')
    },
    keyOf: (sealed) => sealed.split('.')[1] ?? '',
    currentKey: keyring.currentDataKey,
    mac: (purpose, text) =>
      createHmac('sm3', keyring.indexKey(`mac:${purpose}`))
        .update(text)
        .digest('hex'),
    blindIndex: (kind, value) =>
      createHmac('sm3', keyring.indexKey(`blind:${kind}`))
        .update(normalised(value))
        .digest('hex'),
    chainMac: (text) => createHmac('sm3', keyring.chainKey).update(text).digest('hex'),
    digest: (content) => createHash('sm3').update(content).digest('hex'),
    sign: (party, bytes) => sign('sm3', bytes, keyring.signingKey(party)).toString('base64'),
    verify: (party, bytes, signature) => {
      try {
        return verify('sm3', bytes, keyring.verifyingKey(party), Buffer.from(signature, 'base64'))
      } catch {
        // a signature that cannot even be parsed is a wrong signature
        return false
      }
    },
    fileKey: keyFor,
  }
}

/** 16 random bytes, each handed out once; drawn from the system a page at a time, for every draw is a call to it. */
let drawn = Buffer.alloc(0)
const freshIv = (): Buffer => {
  if (drawn.length < 16) drawn = randomBytes(4096)
  const iv = drawn.subarray(0, 16)
  drawn = drawn.subarray(16)
  return iv
}

/** Full-width and spaced variants are one value: 身份证 with x or X, phone with spaces or hyphens. */
const normalised = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s\-—·]/g, '')
    .toUpperCase()

const tagOf = (key: Buffer, id: string, place: SealedPlace, body: Buffer): Buffer => {
  const where = [id, place.table, place.column, place.row].map((part) => `${Buffer.byteLength(part)}:${part}`).join('')
  return createHmac('sm3', key).update(where).update('\0').update(body).digest()
}
