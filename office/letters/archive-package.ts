/** The archive of one case (条例 第四十五条): a ZIP and one PDF with 目录, all documents, the docket and a manifest of digests. The same case gives the same bytes. */
import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { inChinese, type Json, type PlainDate } from '#kernel'
import { mergePdf } from './merge-pdf.ts'
import { startOfZip } from './settle-docx.ts'

export interface ArchiveDocument {
  /** As the 目录 names it. */
  readonly title: string
  /** With its ending. */
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly documentNumber: string | null
  readonly on: PlainDate | null
}

export interface ArchiveInput {
  readonly caseNumber: string
  readonly title: string
  readonly archivedOn: PlainDate
  /** The 卷内目录 as PDF, rendered from archiveIndex. */
  readonly index: Uint8Array
  readonly documents: readonly ArchiveDocument[]
  /** The docket as it stands: for machines, and in words for people. */
  readonly docket: readonly Json[]
  readonly docketLines: readonly { readonly on: PlainDate | null; readonly title: string; readonly text: string; readonly by: string }[]
  /** Digests that tie the docket to the chain, e.g. the last entry's. */
  readonly hashes: Readonly<Record<string, string>>
}

export interface Archive {
  readonly zip: Uint8Array
  readonly pdf: Uint8Array
  /** SM3 over the ZIP: what the docket keeps. */
  readonly digest: string
}

/** Builds both; nothing in them depends on when or where they are built. */
export const buildArchive = async (input: ArchiveInput): Promise<Archive> => {
  const documents = input.documents.map((document, place) => ({
    ...document,
    path: `文件/${String(place + 1).padStart(2, '0')} ${safeName(document.fileName)}`,
  }))
  const pdf = await mergePdf({
    title: `${input.caseNumber} ${input.title}`,
    on: input.archivedOn,
    parts: [
      { title: '卷内目录', bytes: input.index },
      ...documents.filter(({ bytes }) => isPdf(bytes)).map(({ title, bytes }) => ({ title, bytes })),
    ],
  })
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['00 卷内目录.pdf', input.index],
    ...documents.map(({ path, bytes }) => [path, bytes] as const),
    [
      '办理记录.json',
      strToU8(
        `${JSON.stringify({ caseNumber: input.caseNumber, archivedOn: input.archivedOn, hashes: input.hashes, docket: input.docket }, null, 2)}\n`,
      ),
    ],
    ['办理记录.txt', strToU8(docketText(input))],
    ['全卷.pdf', pdf],
  ]
  const zip = zipped([...files, ['校验清单.txt', strToU8(manifestOf(input, files))]])
  return { zip, pdf, digest: digestOf('sm3', zip) }
}

const digestOf = (algorithm: 'sm3' | 'sha256', bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex')

const isPdf = (bytes: Uint8Array): boolean => bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46

/** A name no folder trips over: no separators, no control characters, no way out of the archive. */
const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || '未命名'

const docketText = ({ caseNumber, title, archivedOn, docketLines, hashes }: ArchiveInput): string =>
  [
    `${caseNumber} ${title}`,
    `归档日期：${inChinese(archivedOn)}`,
    '',
    ...docketLines.map(
      ({ on, title: what, text, by }, place) => `${place + 1}. ${on ? inChinese(on) : '　'}　${what}${text ? `：${text}` : ''}（${by}）`,
    ),
    '',
    ...Object.entries(hashes).map(([name, digest]) => `${name}：${digest}`),
    '',
  ].join('\n')

/** Each file with both digests: SM3 as the national algorithm, SHA-256 because any computer can check it. */
const manifestOf = ({ caseNumber }: ArchiveInput, files: readonly (readonly [string, Uint8Array])[]): string =>
  [
    `${caseNumber} 校验清单`,
    '每个文件一行：文件名、字节数、SM3、SHA-256',
    '',
    ...files.map(([name, bytes]) => [name, bytes.byteLength, digestOf('sm3', bytes), digestOf('sha256', bytes)].join('\t')),
    '',
  ].join('\n')

const zipped = (files: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const entries: Zippable = {}
  // PDFs and DOCX are compressed already.
  for (const [name, bytes] of files)
    entries[name] = [bytes, { mtime: startOfZip, level: /\.(pdf|docx|zip|jpe?g|png)$/i.test(name) ? 0 : 9 }]
  return zipSync(entries)
}
