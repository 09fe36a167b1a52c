/** What the site keeps of a letter to be heard, sealed; the token only as a keyed digest. */
import type { z } from 'zod'
import { fromOffice, type Place } from '#exchange'
import type { Ciphers } from '#platform'

export const Reading = fromOffice['reading.ready'].omit({ token: true, codeDigest: true })
export type Reading = z.infer<typeof Reading>

export const readingPlace = (trackingNumber: string, letterId: string): Place => ({
  table: 'site.reading',
  column: 'sealed',
  row: `${trackingNumber}/${letterId}`,
})

export const tokenDigest = (ciphers: Pick<Ciphers, 'mac'>, token: string): string => ciphers.mac('reading-token', token)
