/** The token of a QR code is kept only as a keyed digest. */
import type { Ciphers } from '#platform'

export const tokenDigest = (ciphers: Pick<Ciphers, 'mac'>, token: string): string => ciphers.mac('opened-content-token', token)
