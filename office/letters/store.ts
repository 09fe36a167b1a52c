/** Loads and saves letters: the only file that writes letters.letter. */

import { sql } from 'kysely'
import type { LetterId, OrganId, PlainDate } from '#kernel'
import type { ActContext } from '#platform'
import type { LetterContent } from './contract.ts'
import type { DocumentSeries } from './document-number.ts'

export interface NewLetter {
  readonly letterId: LetterId
  readonly organId: OrganId
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content: LetterContent
  readonly on: PlainDate
  readonly addresseeRef?: string
  readonly number: {
    readonly year: number
    readonly series: DocumentSeries
    readonly serial: number
    readonly documentNumber: string
  } | null
}

/** Keeps a new letter; its content is sealed, for it names the applicant. */
export const insertLetter = async (context: ActContext, letter: NewLetter): Promise<void> => {
  const { letterId, content, number } = letter
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`
    insert into letters.letter (id, organ_id, subject_kind, subject_id, kind, title, addressee_ref, on_day,
      document_number, year, series, serial, content, created_at, created_by)
    values (${letterId}, ${letter.organId}, ${letter.subject.kind}, ${letter.subject.id}, ${content.kind}, ${content.title},
      ${letter.addresseeRef ?? null}, ${letter.on}, ${number?.documentNumber ?? null}, ${number?.year ?? null},
      ${number?.series ?? null}, ${number?.serial ?? null}, ${context.app.ciphers.seal(JSON.stringify(content), sealedAt(letterId))},
      ${context.now}, ${by})`.execute(context.sql)
}

/** Where the content lives: a sealed value opens only in its own row and column. */
const sealedAt = (letterId: LetterId) => ({ table: 'letters.letter', column: 'content', row: letterId })
