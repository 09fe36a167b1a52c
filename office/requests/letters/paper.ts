/** The frame every letter about a request has: 红头 or plain form, 落款, contact, QR; and how a letter speaks and cites. */
import { citeAllInChinese } from '#law'
import { closed } from '#letters'
import type { LetterBlock, LetterContent, LetterKind, TemplateRef } from '#letters/contract'
import type { LetterOrgan, LetterSituation, Paper } from './situation.ts'

interface Body {
  readonly kind: LetterKind
  /** Without the organ's name. */
  readonly title: string
  readonly addressee: string
  readonly blocks: readonly LetterBlock[]
  readonly attachments?: readonly string[]
  readonly qr?: LetterContent['qr']
  /** The template it was written from; absent where the words are in code. */
  readonly template?: TemplateRef
}

/** A letter with 红头 and 落款, titled with the organ's full name; the number is filled at issue. */
export const letterOn = (paper: Paper, body: Body): LetterContent => ({
  kind: body.kind,
  letterhead: paper.organ.name,
  title: `${paper.organ.name}${body.title}`,
  documentNumber: null,
  addressee: body.addressee,
  blocks: body.blocks,
  attachments: body.attachments ?? [],
  signature: { organ: paper.organ.name, on: paper.on },
  contact: contactOf(paper.organ),
  qr: body.qr ?? null,
  ...(body.template ? { template: body.template } : {}),
})

/** A form for the file or for the counter: a table on plain paper; signed by the organ when it is handed out. */
export const formOn = (paper: Paper, body: Omit<Body, 'addressee'> & { readonly signed: boolean }): LetterContent => ({
  kind: body.kind,
  letterhead: '',
  title: `${paper.organ.name}${body.title}`,
  documentNumber: null,
  addressee: '',
  blocks: body.blocks,
  attachments: body.attachments ?? [],
  signature: body.signed ? { organ: paper.organ.name, on: paper.on } : null,
  contact: body.signed ? contactOf(paper.organ) : null,
  qr: body.qr ?? null,
  ...(body.template ? { template: body.template } : {}),
})

/** 附注: the FOI office and how to reach it; null when the guide is still blank. */
export const contactOf = ({ guide }: LetterOrgan): string | null => {
  const parts = [
    guide.foiOffice && `联系人：${guide.foiOffice}`,
    guide.phone && `联系电话：${guide.phone}`,
    guide.address && `地址：${guide.address}`,
  ].filter((part) => part !== '')
  return guide.phone || guide.address ? `（${parts.join('；')}）` : null
}

/** Whom to ask, in running text; the address stands in the 附注 at the end. */
export const whereToAsk = ({ name, guide }: LetterOrgan): string =>
  `${guide.foiOffice || name}${guide.phone ? `（电话：${guide.phone}）` : ''}`

/** The progress page of one request; what opens it is the query code, which no letter prints. */
export const progressAddress = (publicUrl: string, trackingNumber: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/progress?number=${encodeURIComponent(trackingNumber)}`

/** The QR code of letters to the applicant; receipts say that it shows the progress, they are not read aloud. */
export const progressQr = (situation: LetterSituation, caption = '扫码听读、查看办理进度'): NonNullable<LetterContent['qr']> => ({
  url: progressAddress(situation.publicUrl, situation.trackingNumber),
  caption,
})

/** 您 to a person, 贵单位 to an organisation. */
export const youIn = ({ applicant }: Pick<LetterSituation, 'applicant'>): string => (applicant.kind === 'natural_person' ? '您' : '贵单位')

/** Citations as letters print them: the number of an item without brackets, 第三十六条第四项. */
export const cite = (refs: readonly string[]): string => citeAllInChinese(refs).replace(/第（([一二三四五六七八九十百]+)）项/g, '第$1项')

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })

/** A two-column form: 名称 and what is filled in; blank rows are kept, a form shows what was left empty. */
export const fieldsTable = (rows: readonly (readonly [string, string])[]): LetterBlock => ({
  kind: 'table',
  columns: ['', ''],
  widths: [1, 3.4],
  rows: rows.map(([name, value]) => [name, value]),
})

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** Sections with their headings numbered 一、二、三…; empty ones are left out and leave no gap. */
export const sections = (parts: readonly (readonly [string, readonly LetterBlock[]])[]): readonly LetterBlock[] =>
  parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], place) => [heading(`${ordinals[place] ?? place + 1}、${title}`), ...blocks])

export { closed }
