/** A letter to be heard (R036): which letters, in which sections, and what the QR code of the paper holds for it. */
import { inChinese, type LetterId } from '#kernel'
import type { Ciphers } from '#platform'
import { type Section, sectionsOf } from '#speech'
import type { LetterContent, LetterKind } from './contract.ts'

/** Letters an applicant gets and has to understand. Receipts are left out: they may bear the query code, and their text leaves the office nowhere else. */
const heard: readonly LetterKind[] = [
  'correction_notice',
  'split_notice',
  'extension_notice',
  'reasons_request',
  'delayed_reply_notice',
  'consultation_notice',
  'fee_notice',
  'decision',
  'closing_note',
  'rectification_notice',
]

/** True for a letter to the applicant that can be heard. */
export const isHeard = (kind: LetterKind, addresseeRef: string | null | undefined): boolean =>
  addresseeRef === 'applicant' && heard.includes(kind)

/** The whole letter in short sections, as written. */
export const readingOf = (content: LetterContent): readonly Section[] =>
  sectionsOf({
    title: content.title,
    documentNumber: content.documentNumber,
    organ: content.signature?.organ ?? content.letterhead,
    day: content.signature ? inChinese(content.signature.on) : '',
    parts: content.blocks,
    attachments: content.attachments,
    contact: content.contact,
  })

/** 160 bits under the office's key, another for each letter: who holds the paper can hear it, and nobody else guesses it. */
export const readingToken = (ciphers: Pick<Ciphers, 'mac'>, letterId: LetterId): string =>
  Buffer.from(ciphers.mac('letter-reading', letterId), 'hex').subarray(0, 20).toString('base64url')

/** The QR code that leads to our own pages also opens the letter to be heard. The token stands behind the #, which no server sees. */
export const withReading = (qr: LetterContent['qr'], publicUrl: string, token: string): LetterContent['qr'] =>
  qr && [`${publicUrl}/progress?`, `${publicUrl}/released/`].some((ours) => qr.url.startsWith(ours))
    ? { ...qr, url: `${qr.url}#listen=${token}` }
    : qr
