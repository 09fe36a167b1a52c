/** Issues a letter inside the transaction of the act that decides it: numbered, kept sealed, and announced for rendering. */
import { randomUUID } from 'node:crypto'
import { type LetterId, type OrganId, yearOf } from '#kernel'
import { loadOrgan } from '#organs'
import type { ActContext } from '#platform'
import type { LetterContent } from './contract.ts'
import { documentNumberOf, seriesOf, takeSerial } from './document-number.ts'
import { isHeard, readingToken, withReading } from './reading.ts'
import { insertLetter } from './store.ts'

export interface LetterToIssue {
  /** 落款机关: whose number series the letter takes. */
  readonly organId: OrganId
  /** What the letter is about, e.g. { kind: 'request', id }. */
  readonly subject: { readonly kind: string; readonly id: string }
  readonly content: LetterContent
  /** Papers for the file carry no 文号. */
  readonly numbered: boolean
  /** Who gets it, by a ref that is no personal data: 'applicant', 'A'. */
  readonly addresseeRef?: string
}

export interface IssuedLetter {
  readonly letterId: LetterId
  readonly documentNumber: string | null
}

/** Gives the letter its number and keeps it; PDF and DOCX follow after the commit (`letters.rendered` says when). */
export const issueLetter = async (context: ActContext, letter: LetterToIssue): Promise<IssuedLetter> => {
  const letterId = randomUUID() as LetterId
  const on = letter.content.signature?.on ?? context.today
  const number = letter.numbered ? await takeNumber(context, letter.organId, yearOf(on)) : null
  const { publicUrl } = context.app.settings
  const qr = isHeard(letter.content.kind, letter.addresseeRef)
    ? withReading(letter.content.qr, publicUrl, readingToken(context.app.ciphers, letterId))
    : letter.content.qr
  const content: LetterContent = { ...letter.content, qr, documentNumber: number?.documentNumber ?? null }
  await insertLetter(context, { ...letter, letterId, content, on, number })
  context.happened({
    name: 'letters.issued',
    subject: { kind: 'letter', id: letterId },
    organId: letter.organId,
    detail: { kind: content.kind, documentNumber: content.documentNumber, about: { ...letter.subject } },
  })
  return { letterId, documentNumber: content.documentNumber }
}

const takeNumber = async (context: ActContext, organId: OrganId, year: number) => {
  const organ = await loadOrgan(context.sql, organId)
  const series = seriesOf(context.app.settings.documentSeries)
  const serial = await takeSerial(context, organId, year, series)
  return { year, series, serial, documentNumber: documentNumberOf(organ.code, series, year, serial) }
}
