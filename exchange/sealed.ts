/** Sealed JSON: what the outer side keeps of people, bound to its row and column; the keys are outside the database. */

import type { z } from 'zod'
import type { Ciphers } from '#platform'

/** Where a sealed value stands; a value moved to another row or column does not open. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** A value as sealed text. */
export const sealJson = (ciphers: Ciphers, place: Place, value: unknown): string => ciphers.seal(JSON.stringify(value), place)

/** The value behind sealed text, read with its schema; throws when it was altered, which is a defect or an attack. */
export const openJson = <Value>(ciphers: Ciphers, place: Place, sealed: string, schema: z.ZodType<Value>): Value =>
  schema.parse(JSON.parse(ciphers.open(sealed, place)))
