/** Puts a paper package together: mailing label, letter and supplied content as one PDF (条例 第四十条; R031). */
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import type { LetterId, RequestId } from '#kernel'
import { findLetterFile, type LetterRenderer, mergePdf } from '#letters'
import { type App, execute } from '#platform'
import { situationOf } from '../acts/letters-of-case.ts'
import { keepPaperPackage } from '../acts/window/paper.ts'
import { mailingLabel } from '../letters/index.ts'
import { readCase } from '../store.ts'
import { loadApplicant } from '../store-people.ts'
import { fileFacts } from '../views/file-facts.ts'

interface Part {
  readonly title: string
  /** Null for what cannot be printed into the PDF. */
  readonly bytes: Uint8Array | null
}

/** Made again it is another package; a letter that is still being rendered is waited for. */
export const makePaperPackage = async (app: App, renderer: LetterRenderer, requestId: RequestId): Promise<void> => {
  const context = { app, sql: app.office.database as never, today: app.clock.today() }
  const opened = await readCase(context, requestId)
  if (!opened?.state.decision) return
  const found = await findLetterFile(context, opened.state.decision.letter as LetterId, 'pdf')
  if (!found) throw new Error(`the letter of case ${requestId} is not rendered yet`)
  const letter: Part = { title: found.name.replace(/\.pdf$/, ''), bytes: await app.office.files.read(found.digest) }
  const parts = [letter, ...(await suppliedParts(app, requestId))]
  const contents = []
  for (const { title, bytes } of parts) contents.push({ title, pages: bytes ? `${await pagesOf(bytes)} 页` : '另行打印后装入' })
  const situation = await situationOf(context, opened, context.today)
  const label = await renderer.render(
    mailingLabel(situation, { applicant: await loadApplicant(context, requestId), contents }),
    context.today,
  )
  const printable = parts.flatMap(({ title, bytes }) => (bytes ? [{ title, bytes }] : []))
  const merged = await mergePdf({
    title: `${opened.record.number} 纸质件`,
    on: context.today,
    parts: [{ title: '邮寄标签', bytes: label.pdf }, ...printable],
  })
  const stored = await app.office.files.put(merged, { name: `${opened.record.number} 纸质件.pdf`, limit })
  if (!stored.ok) throw new Error(`the paper package of case ${requestId} could not be stored: ${stored.error.message}`)
  const apart = parts.flatMap(({ title, bytes }) => (bytes ? [] : [title]))
  const input = { requestId, digest: stored.value.digest, bytes: stored.value.bytes, pages: await pagesOf(merged), apart }
  const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepPaperPackage, input)
  if (!kept.ok) throw new Error(`the paper package of case ${requestId} was refused: ${kept.error.message}`)
}

/** Bigger than any upload: a package holds all of them. */
const limit = 1024 ** 3

/** The files of the signed reply in their order: PDFs as they are, pictures on a page each. */
const suppliedParts = async (app: App, requestId: RequestId): Promise<readonly Part[]> => {
  const found = await sql<{ digest: string; name: string }>`select supplied ->> 'digest' as digest, supplied ->> 'name' as name
    from requests.draft d, jsonb_array_elements(d.content -> 'supplied') with ordinality as listed (supplied, place)
    where d.request_id = ${requestId} and d.signer is not null order by place`.execute(app.office.database)
  const parts: Part[] = []
  for (const { digest, name } of found.rows) {
    const facts = await fileFacts(app, digest)
    parts.push({ title: name, bytes: facts ? await printableOf(await app.office.files.read(digest), facts.type) : null })
  }
  return parts
}

const printableOf = async (bytes: Uint8Array, type: string): Promise<Uint8Array | null> => {
  try {
    if (type === 'application/pdf') return (await pagesOf(bytes)) > 0 ? bytes : null
    if (type === 'image/png' || type === 'image/jpeg') return await pictureOnPage(bytes, type)
    return null
  } catch {
    // broken or behind a password: named on the label, printed by hand
    return null
  }
}

const pictureOnPage = async (bytes: Uint8Array, type: 'image/png' | 'image/jpeg'): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const picture = type === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
  const [width, height, margin] = [595.28, 841.89, 42]
  const fitted = picture.scaleToFit(width - 2 * margin, height - 2 * margin)
  const page = document.addPage([width, height])
  page.drawImage(picture, { x: (width - fitted.width) / 2, y: (height - fitted.height) / 2, width: fitted.width, height: fitted.height })
  return document.save()
}

const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
