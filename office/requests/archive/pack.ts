/** Packs an archived case: one ZIP and one PDF with 目录, all documents, docket and digests, stored and recorded once (条例 第四十五条; R037). */
import { PDFDocument } from 'pdf-lib'
import { inChinese, type RequestId } from '#kernel'
import { type ArchiveDocument, buildArchive, type LetterRenderer } from '#letters'
import { type App, execute, safeFileName } from '#platform'
import { fileRoleTitles } from '../case/attached.ts'
import { archiveIndex, contactLog } from '../letters/index.ts'
import type { CaseFile } from '../views/case-files.ts'
import { fileFacts } from '../views/file-facts.ts'
import { type Gathered, gather } from './gather.ts'
import { keepArchivePackage } from './keep-archive-package.ts'

/** Bigger than any upload: a package holds all of them. */
const limit = 4 * 1024 ** 3

interface Paper extends ArchiveDocument {
  readonly pages: number | null
  readonly note?: string
}

/** Done again it changes nothing; a case whose letters are still being rendered waits for the last of them. */
export const packArchivedCase = async (app: App, renderer: LetterRenderer, requestId: RequestId): Promise<void> => {
  const gathered = await gather(app, requestId)
  if (gathered === null || gathered === 'waiting') return
  const papers = [
    ...(await filePapers(app, gathered, 'application')),
    ...(await letterPapers(app, gathered)),
    ...(await contactPaper(gathered, renderer)),
    ...(await filePapers(app, gathered, 'rest')),
  ]
  const { situation, archivedOn, number, subject, head, sealed, docket, lines } = gathered
  const index = archiveIndex(situation, {
    rows: papers.map(({ title, documentNumber, on, pages, note }) => ({ title, documentNumber, on, pages, ...(note ? { note } : {}) })),
  })
  const { pdf } = await renderer.render(index, archivedOn)
  const archive = await buildArchive({
    caseNumber: number,
    title: subject,
    archivedOn,
    index: pdf,
    documents: papers.filter(({ bytes }) => bytes.byteLength > 0),
    docket,
    docketLines: lines,
    hashes: { 归档时案卷链: sealed, 案卷链末项: head },
  })
  const packed = {
    requestId,
    docketDigest: head,
    zip: await stored(app, archive.zip, `${number} 案卷.zip`),
    pdf: await stored(app, archive.pdf, `${number} 案卷.pdf`),
  }
  const kept = await execute(app, { kind: 'system', part: 'reaction' }, keepArchivePackage, packed)
  if (!kept.ok) throw new Error(`the archive package of case ${requestId} was refused: ${kept.error.message}`)
}

const letterPapers = async (app: App, { letters }: Gathered): Promise<readonly Paper[]> => {
  const papers: Paper[] = []
  for (const { title, documentNumber, on, pdf } of letters) {
    if (!pdf) continue
    const bytes = await app.office.files.read(pdf.digest)
    papers.push({
      title,
      fileName: `${[documentNumber, title].filter(Boolean).join(' ')}.pdf`,
      bytes,
      documentNumber,
      on,
      pages: await pagesOf(bytes),
    })
  }
  return papers
}

/** 联系记录: a paper of its own in the file, apart from the formal ones (R012). */
const contactPaper = async ({ situation, lines, archivedOn }: Gathered, renderer: LetterRenderer): Promise<readonly Paper[]> => {
  const talks = lines.filter(({ tint }) => tint === 'contact')
  if (talks.length === 0) return []
  const rows = talks.map(({ on, title, text, by }) => ({ on: on ? inChinese(on) : '', what: title, text, by }))
  const { pdf } = await renderer.render(contactLog({ ...situation, on: archivedOn }, { rows }), archivedOn)
  return [
    {
      title: '联系申请人记录',
      fileName: '联系申请人记录.pdf',
      bytes: pdf,
      documentNumber: null,
      on: archivedOn,
      pages: await pagesOf(pdf),
    },
  ]
}

const handedIn: readonly CaseFile['role'][] = ['application', 'envelope', 'identity']

/** A file that the store has lost is named in the index as missing: an archive does not hide it. */
const filePapers = async (app: App, { files }: Gathered, which: 'application' | 'rest'): Promise<readonly Paper[]> => {
  const papers: Paper[] = []
  for (const { digest, name, role } of files) {
    if (handedIn.includes(role) !== (which === 'application')) continue
    const facts = await fileFacts(app, digest)
    const title = `${fileRoleTitles[role]}：${name}`
    if (!facts) {
      app.log.error('a file of an archived case is missing', { digest })
      papers.push({ title, fileName: name, bytes: new Uint8Array(), documentNumber: null, on: null, pages: null, note: '原件缺失' })
      continue
    }
    const bytes = await app.office.files.read(digest)
    papers.push({ title, fileName: safeFileName(name, facts.type), bytes, documentNumber: null, on: null, pages: await pagesOf(bytes) })
  }
  return papers
}

/** Null for what is no PDF or cannot be opened. */
const pagesOf = async (bytes: Uint8Array): Promise<number | null> => {
  if (bytes[0] !== 0x25 || bytes[1] !== 0x50) return null
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  } catch {
    // an upload may be broken or behind a password: its pages are not counted
    return null
  }
}

const stored = async (app: App, bytes: Uint8Array, name: string): Promise<{ readonly digest: string; readonly bytes: number }> => {
  const kept = await app.office.files.put(bytes, { name, limit })
  if (!kept.ok) throw new Error(`an archive package could not be stored: ${kept.error.message}`)
  return { digest: kept.value.digest, bytes: kept.value.bytes }
}
