/** Loads and saves letters: the only file that reads and writes letters.*. */

import { sql } from 'kysely'
import type { FileDigest, LetterId, OrganId, PlainDate } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import type { LetterContent, LetterKind, LetterView } from './contract.ts'
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

/** A rendering as it is kept: what was sent. */
export interface Rendering {
  readonly pdf: { readonly digest: string; readonly bytes: number }
  readonly docx: { readonly digest: string; readonly bytes: number }
  readonly glyphsMissing: boolean
}

/** A letter with its content opened. */
export interface StoredLetter {
  readonly id: LetterId
  readonly organId: OrganId
  readonly subject: { readonly kind: string; readonly id: string }
  readonly on: PlainDate
  readonly addresseeRef: string | null
  readonly content: LetterContent
  readonly rendering: Rendering | null
}

type Reading = Pick<ViewContext, 'app'> & { readonly sql: ViewContext['sql'] | ViewContext['app']['office']['database'] }

/** Keeps a new letter; its content is sealed, for it names the applicant. */
export const insertLetter = async (context: ActContext, letter: NewLetter): Promise<void> => {
  const { letterId, content, number } = letter
  const by = context.caller.kind === 'official' ? context.caller.personId : null
  await sql`
    insert into letters.letter (id, organ_id, subject_kind, subject_id, kind, title, addressee_ref, on_day,
      document_number, year, series, serial, template_id, template_version, template_organ_id, content, created_at, created_by)
    values (${letterId}, ${letter.organId}, ${letter.subject.kind}, ${letter.subject.id}, ${content.kind}, ${content.title},
      ${letter.addresseeRef ?? null}, ${letter.on}, ${number?.documentNumber ?? null}, ${number?.year ?? null},
      ${number?.series ?? null}, ${number?.serial ?? null}, ${content.template?.id ?? null}, ${content.template?.version ?? null},
      ${content.template?.organId ?? null}, ${context.app.ciphers.seal(JSON.stringify(content), sealedAt(letterId))},
      ${context.now}, ${by})`.execute(context.sql)
}

/** Keeps the rendering unless there is one already: the first is what was sent. True when it was kept. */
export const insertRendering = async (context: ActContext, letterId: LetterId, rendering: Rendering): Promise<boolean> => {
  const kept = await sql`
    insert into letters.rendering (letter_id, pdf_digest, pdf_bytes, docx_digest, docx_bytes, glyphs_missing, rendered_at)
    values (${letterId}, ${rendering.pdf.digest}, ${rendering.pdf.bytes}, ${rendering.docx.digest}, ${rendering.docx.bytes},
      ${rendering.glyphsMissing}, ${context.now})
    on conflict (letter_id) do nothing returning 1`.execute(context.sql)
  return kept.rows.length > 0
}

/** The organ whose paper the letter is, or null. */
export const organOfLetter = async (context: Reading, letterId: LetterId): Promise<OrganId | null> => {
  const found = await sql<{ organId: OrganId }>`select organ_id as "organId" from letters.letter where id = ${letterId}`.execute(
    context.sql,
  )
  return found.rows[0]?.organId ?? null
}

/** The letter with its content, or null: for an id that a person handed in. Whoever shows it has journalled that personal data was seen. */
export const findLetter = async (context: Reading, letterId: LetterId): Promise<StoredLetter | null> => {
  const found = await sql<Row & { readonly content: string }>`
    select ${sql.raw(columns)}, l.content from letters.letter l left join letters.rendering r on r.letter_id = l.id
    where l.id = ${letterId}`.execute(context.sql)
  const row = found.rows[0]
  if (!row) return null
  const content: LetterContent = JSON.parse(context.app.ciphers.open(row.content, sealedAt(row.id)))
  return {
    id: row.id,
    organId: row.organId,
    subject: { kind: row.subjectKind, id: row.subjectId },
    on: row.on,
    addresseeRef: row.addresseeRef,
    content,
    rendering: renderingOf(row),
  }
}

/** All letters about a subject, in the order they were issued; when each was sent and received, the docket knows. */
export const lettersAbout = async (
  context: Reading,
  subject: { readonly kind: string; readonly id: string },
): Promise<readonly (LetterView & { readonly addresseeRef: string | null })[]> => {
  const found = await sql<Row>`
    select ${sql.raw(columns)} from letters.letter l left join letters.rendering r on r.letter_id = l.id
    where l.subject_kind = ${subject.kind} and l.subject_id = ${subject.id} order by l.created_at, l.serial, l.id`.execute(context.sql)
  return found.rows.map((row) => {
    const rendering = renderingOf(row)
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      documentNumber: row.documentNumber,
      on: row.on,
      addresseeRef: row.addresseeRef,
      pdf: rendering?.pdf ?? null,
      docx: rendering?.docx ?? null,
      sentOn: null,
      deliveredOn: null,
    }
  })
}

/** One of the two files of a letter: where it is kept and the name it is handed out under; null while it is not rendered. */
export const findLetterFile = async (
  context: Reading,
  letterId: LetterId,
  form: 'pdf' | 'docx',
): Promise<{ readonly digest: FileDigest; readonly name: string; readonly type: string } | null> => {
  const found = await sql<Row>`
    select ${sql.raw(columns)} from letters.letter l join letters.rendering r on r.letter_id = l.id where l.id = ${letterId}`.execute(
    context.sql,
  )
  const row = found.rows[0]
  const digest = form === 'pdf' ? row?.pdfDigest : row?.docxDigest
  return row && digest
    ? { digest: digest as FileDigest, name: letterFileName(row.title, row.documentNumber, form), type: fileTypes[form] }
    : null
}

export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** 明自资公开〔2026〕12号 ….pdf: a name a folder can hold, without anybody's name in it. */
export const letterFileName = (title: string, documentNumber: string | null, form: 'pdf' | 'docx'): string =>
  `${[documentNumber, title]
    .filter((part) => part !== null)
    .join(' ')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')}.${form}`

const columns = `l.id, l.organ_id as "organId", l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.kind, l.title,
  l.document_number as "documentNumber", l.on_day as "on", l.addressee_ref as "addresseeRef", r.pdf_digest as "pdfDigest",
  r.pdf_bytes as "pdfBytes", r.docx_digest as "docxDigest", r.docx_bytes as "docxBytes", r.glyphs_missing as "glyphsMissing"`

interface Row {
  readonly id: LetterId
  readonly organId: OrganId
  readonly subjectKind: string
  readonly subjectId: string
  readonly kind: LetterKind
  readonly title: string
  readonly documentNumber: string | null
  readonly on: PlainDate
  readonly addresseeRef: string | null
  readonly pdfDigest: string | null
  readonly pdfBytes: number | null
  readonly docxDigest: string | null
  readonly docxBytes: number | null
  readonly glyphsMissing: boolean | null
}

const renderingOf = ({ pdfDigest, pdfBytes, docxDigest, docxBytes, glyphsMissing }: Row): Rendering | null =>
  pdfDigest === null || docxDigest === null || pdfBytes === null || docxBytes === null
    ? null
    : { pdf: { digest: pdfDigest, bytes: pdfBytes }, docx: { digest: docxDigest, bytes: docxBytes }, glyphsMissing: glyphsMissing === true }

/** Where the content lives: a sealed value opens only in its own row and column. */
const sealedAt = (letterId: LetterId) => ({ table: 'letters.letter', column: 'content', row: letterId })
