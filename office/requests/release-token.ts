/** The token in the QR code of a reply that supplies files: 160 bits under the office's key, the same for the same case, to be guessed by nobody (R035). */
import type { RequestId } from '#kernel'
import type { Ciphers } from '#platform'

export const releaseToken = (ciphers: Pick<Ciphers, 'mac'>, requestId: RequestId): string =>
  Buffer.from(ciphers.mac('opened-content', requestId), 'hex').subarray(0, 20).toString('base64url')
