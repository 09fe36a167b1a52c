/** Register of what is already public 已公开信息登记簿, on the wire (条例 第十九至二十八条、第三十六条第（一）项; R030). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isPlainDate, isUuid, type OrganId, type PlainDate } from '#kernel'
import { topics } from './topics.contract.ts'

export { readTable } from './rules/csv.contract.ts'
export { type Topic, topics } from './topics.contract.ts'

const Day = z
  .string()
  .trim()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const ItemRef = z.string().refine(isUuid, '编号不对，请从列表重新打开')
const Version = z.number().int().min(1).max(1_000_000)
const emptyAsNull = <Kind extends z.ZodType>(kind: Kind) =>
  z.preprocess((value) => (value === '' ? null : value), kind.nullable().default(null))

export const publicationStates = ['draft', 'published', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]
export const publicationStateTerms: Readonly<Record<PublicationState, string>> = {
  draft: '待发布',
  published: '已公开',
  withdrawn: '已撤下',
}

/** A page on the web that everybody can open. */
export const PageAddress = z
  .string()
  .trim()
  .min(8, '请填写网址')
  .max(2000, '网址太长了')
  .regex(/^https?:\/\/[^\s]+$/i, '网址要以 http:// 或者 https:// 开头，中间没有空格')

/** What is known of a published item. */
const particulars = {
  title: z.string().trim().min(2, '请填写标题').max(200, '标题最多 200 字'),
  issuingNumber: emptyAsNull(z.string().trim().min(2, '文号太短').max(60, '文号最多 60 字')),
  issuedOn: emptyAsNull(Day),
  topic: z.enum(topics, { error: '主题分类请从列表里选' }).default('其他'),
  keywords: z.array(z.string().trim().min(1).max(30, '每个关键词最多 30 字')).max(20, '关键词最多 20 个').default([]),
  summary: z.string().trim().max(1000, '摘要最多 1000 字').default(''),
  siteName: z.string().trim().max(60, '网站名称最多 60 字').default(''),
}
export const PublishedItem = z.object({ ...particulars, publishedOn: Day, address: PageAddress })
export type PublishedItem = z.infer<typeof PublishedItem>

/** publications.record 登记已公开的信息. */
export const RecordItem = z.object({ organId: OrganRef, item: PublishedItem })

/** publications.recordMany: rows as pasted; each is judged by itself, what is wrong with one stops no other. */
export const RecordMany = z.object({
  organId: OrganRef,
  rows: z
    .array(z.record(z.string().max(40), z.union([z.string().max(4000), z.null()])))
    .min(1, '请至少给一行')
    .max(500, '一次最多 500 行，请分几次'),
  /** Only look, record nothing. */
  tryOnly: z.boolean().default(false),
})
export interface RecordedMany {
  readonly recorded: number
  readonly problems: readonly { readonly row: number; readonly title: string; readonly message: string }[]
}

/** publications.amend: the next version; `body` and an empty address only for what is read on our own page. */
export const AmendItem = z.object({
  itemId: ItemRef,
  version: Version,
  item: z.object({
    ...particulars,
    publishedOn: emptyAsNull(Day),
    address: emptyAsNull(PageAddress),
    body: emptyAsNull(z.string().trim().max(50_000, '正文最多 50000 字')),
  }),
  note: z.string().trim().min(1, '请写改了什么').max(300, '最多 300 字'),
})

export const WithdrawItem = z.object({
  itemId: ItemRef,
  version: Version,
  reason: z.string().trim().min(2, '请写撤下的原因').max(300, '最多 300 字'),
})

/** publications.draft: made from another part of the office; the same source gives the same draft. */
export const DraftItem = z.object({
  organId: OrganRef,
  source: z.object({ kind: z.enum(['conversion']), reference: z.string().trim().min(1).max(120) }),
  item: z.object({
    ...particulars,
    address: emptyAsNull(PageAddress),
    body: emptyAsNull(z.string().trim().max(50_000, '正文最多 50000 字')),
  }),
})

/** publications.publish: by somebody who has not written it. */
export const PublishItem = z.object({ itemId: ItemRef, version: Version })

/** publications.search: an empty text shows the newest. */
export const SearchPublications = z.object({
  text: z.string().trim().max(500, '最多 500 字').default(''),
  /** whole: published by any organ of the county; mine: one's own organ tree, drafts and withdrawn ones too. */
  reach: z.enum(['whole', 'mine']).default('whole'),
  state: z.enum(publicationStates).optional(),
  topic: z.enum(topics).optional(),
  organId: OrganRef.optional(),
  year: z.number().int().min(1949).max(2199).optional(),
  /** Only addresses at which the machine found nothing. */
  deadOnly: z.boolean().default(false),
  /** Only what really fits: for proposals nobody asked for. */
  close: z.boolean().default(false),
  limit: z.number().int().min(1).max(100).default(20),
  offset: z.number().int().min(0).max(10_000).default(0),
})
export interface PublicationRow {
  readonly itemId: string
  readonly version: number
  readonly organId: OrganId
  readonly organName: string
  readonly state: PublicationState
  readonly title: string
  readonly issuingNumber: string | null
  readonly issuedOn: PlainDate | null
  readonly publishedOn: PlainDate | null
  readonly topic: string
  readonly keywords: readonly string[]
  readonly summary: string
  readonly address: string | null
  /** Address for letters: the page itself, or our own page of the item. */
  readonly publicAddress: string
  readonly siteName: string
  readonly withdrawnOn: PlainDate | null
  readonly withdrawnReason: string | null
  readonly link: { readonly outcome: 'alive' | 'dead' | 'unsure' | 'unreachable'; readonly reason: string; readonly on: PlainDate } | null
  readonly mayChange: boolean
  readonly mayPublish: boolean
}
export interface PublicationHits {
  readonly rows: readonly PublicationRow[]
  readonly total: number
  /** There may be more than were counted. */
  readonly more: boolean
  /** In one's own reach: addresses that are dead, drafts that wait. */
  readonly dead: number
  readonly waiting: number
}

/** publications.item and publications.changes */
export const SeePublication = z.object({ itemId: ItemRef })
export interface PublicationPage {
  readonly item: PublicationRow
  readonly body: string | null
  readonly source: { readonly kind: string; readonly reference: string } | null
}
export const SeeChanges = z.object({ itemId: ItemRef.optional(), limit: z.number().int().min(1).max(200).default(50) })
export interface PublicationChange {
  readonly itemId: string
  readonly title: string
  readonly version: number
  readonly state: PublicationState
  readonly note: string
  readonly by: string
  readonly at: Instant
}
export interface PublicationChanges {
  readonly changes: readonly PublicationChange[]
}
