/** Time-based one-time codes (RFC 6238: HMAC-SHA-1, 30 s, 6 digits), and the base32 of their secrets (RFC 4648). */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { dayNumber, type Instant, plainDate } from '#kernel'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code of a step. */
export const codeAt = (secret: Buffer, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** The 30-second step a moment lies in. */
export const stepAt = (now: Instant): number => Math.floor(secondsAt(now) / 30)

/** Whole seconds since 1970. */
export const secondsAt = (now: Instant): number =>
  dayNumber(plainDate(now.slice(0, 10))) * 86_400 +
  Number(now.slice(11, 13)) * 3600 +
  Number(now.slice(14, 16)) * 60 +
  Number(now.slice(17, 19))

/** The step within one of `now` to which the code belongs, or null. Spent steps are the caller's business. */
export const stepOfCode = (secret: Buffer, code: string, now: Instant): number | null => {
  const step = stepAt(now)
  const matching = [step - 1, step, step + 1].filter((candidate) => isSame(codeAt(secret, candidate), code))
  return matching[0] ?? null
}

/** otpauth:// address for an authenticator app. */
export const otpauthUri = (issuer: string, account: string, secret: Buffer): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${inBase32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`
}

/** Base32 without padding. */
export const inBase32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** Bytes of a base32 text; anything outside the alphabet is skipped. */
export const fromBase32 = (text: string): Buffer => {
  const bits = [...text.toUpperCase()]
    .map((letter) => alphabet.indexOf(letter))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
