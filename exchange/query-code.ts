/** 查询码: the applicant's key to progress and reply. At least 128 bits, easy to read aloud; only its digest is stored. */
import { randomInt } from 'node:crypto'

/** No 0 O, 1 I L, 5 S, 8 B, 2 stays without Z, U without V: every character has one reading, on paper and by telephone. */
const alphabet = '234679ACDEFGHJKMNPQRTVWXY'
/** 28 characters of 25 are 130 bits. */
const length = 28

/** A fresh code, without spaces. */
export const newQueryCode = (): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** In fours, as it is shown and printed. */
export const groupedQueryCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** What was typed as the code it may be: case, width, spaces and hyphens do not matter. */
export const readQueryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―－]/g, '')
    .toUpperCase()

/** What the database holds: HMAC-SM3 over number and code, so that a code opens its own number only. */
export const codeDigest = (
  keyed: { readonly mac: (purpose: string, text: string) => string },
  trackingNumber: string,
  code: string,
): string => keyed.mac('query-code', `${trackingNumber}\n${readQueryCode(code)}`)

/** The same for a 代办码, which opens by itself: it has as many bits, and never opens what a query code opens. */
export const slipDigest = (keyed: { readonly mac: (purpose: string, text: string) => string }, code: string): string =>
  keyed.mac('proxy-slip', readQueryCode(code))
