/** Compendium on the wire: provisions, teaching cases, the office's own entries, and what is inserted into a draft (R026). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isPlainDate, isUuid, type OrganId, type PlainDate } from '#kernel'

const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const EntryRef = z.string().refine(isUuid, '编号不对，请从列表重新打开')
const words = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)

/** text: the wording itself; digest 提要: only what it says in short; own: entered by an office. */
export type Wording = 'text' | 'digest' | 'own'

/** One place that can be cited: an article, one of its paragraphs, one of its items. */
export interface CitablePart {
  /** 36(4), 29.2(1), 复议法 23.1(4) */
  readonly ref: string
  /** As it is inserted: 《中华人民共和国政府信息公开条例》第三十六条第（四）项 */
  readonly citation: string
  /** 第三十六条第（四）项 */
  readonly short: string
  readonly level: 'article' | 'paragraph' | 'item'
  readonly text: string
}

/** A provision with its parts, the article itself first. */
export interface Provision {
  readonly kind: 'article'
  readonly key: string
  readonly instrument: string
  readonly documentNumber: string
  readonly chapter: string | null
  readonly heading: string
  readonly wording: Wording
  readonly parts: readonly CitablePart[]
  readonly effectiveFrom: PlainDate | null
  readonly effectiveTo: PlainDate | null
  /** On the day asked for. */
  readonly inForce: boolean
  readonly source: string
  readonly own: OwnEntry | null
}

/** A case to learn from. */
export interface TeachingCase {
  readonly kind: 'case'
  readonly key: string
  readonly title: string
  readonly organ: string
  readonly facts: string
  readonly holding: string
  readonly lesson: string
  readonly caution: string | null
  readonly articles: readonly { readonly ref: string; readonly citation: string; readonly short: string }[]
  readonly source: string
  readonly own: OwnEntry | null
}
export type CompendiumEntry = Provision | TeachingCase

/** Who keeps an own entry, and which version one sees. */
export interface OwnEntry {
  readonly entryId: string
  readonly version: number
  readonly organId: OrganId
  readonly organName: string
  readonly changedAt: Instant
  readonly mayChange: boolean
}

/** compendium.search: an empty text shows everything in order. */
export const SearchCompendium = z.object({
  text: z.string().trim().max(200, '最多 200 字').default(''),
  kind: z.enum(['all', 'article', 'case']).default('all'),
  /** In force on that day; today when left out. */
  on: Day.optional(),
  /** Show what was not in force on that day, too. */
  withExpired: z.boolean().default(false),
  limit: z.number().int().min(1).max(200).default(30),
})
export interface CompendiumHits {
  readonly on: PlainDate
  readonly hits: readonly CompendiumEntry[]
  readonly total: number
}

/** compendium.entry: one provision or case, and what points to it. */
export const SeeCompendiumEntry = z.object({ key: z.string().trim().min(1).max(120), on: Day.optional() })
export interface CompendiumPage {
  readonly entry: CompendiumEntry
  /** Cases in which this provision decided; provisions of a case. */
  readonly related: readonly CompendiumEntry[]
  /** Versions of an own entry, the newest first. */
  readonly versions: readonly {
    readonly version: number
    readonly by: string
    readonly at: Instant
    readonly note: string
    readonly retired: boolean
  }[]
}

export const OwnArticle = z.object({
  kind: z.literal('article'),
  instrument: words(100, '法规或者文件名称'),
  documentNumber: z.string().trim().max(60).default(''),
  /** 第十二条第二款, as it is cited; empty for a document without articles. */
  place: z
    .string()
    .trim()
    .regex(
      /^(第[一二三四五六七八九十百零]+条(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?)?$/,
      '请写成“第十二条”“第十二条第二款”“第十二条第（三）项”',
    )
    .default(''),
  text: words(5000, '条文'),
  /** Only what it says in short. */
  digest: z.boolean().default(false),
  effectiveFrom: Day.nullable().default(null),
  effectiveTo: Day.nullable().default(null),
  source: words(300, '出处'),
})
export const OwnCase = z.object({
  kind: z.literal('case'),
  title: words(80, '标题'),
  organ: z.string().trim().max(60).default(''),
  facts: words(3000, '案情'),
  holding: words(2000, '结果'),
  lesson: words(1000, '教训'),
  articles: z.array(z.string().trim().min(1).max(40)).max(12).default([]),
  source: words(300, '出处'),
})

/** compendium.keepEntry: a new entry, or the next version of one. */
export const KeepEntry = z.object({
  organId: OrganRef,
  /** Left out for a new one. */
  entryId: EntryRef.optional(),
  /** The version that was seen; 0 for a new one. */
  version: z.number().int().min(0).default(0),
  content: z.discriminatedUnion('kind', [OwnArticle, OwnCase]),
  note: words(200, '修改说明'),
})

/** compendium.retireEntry: no longer shown; its versions stay. */
export const RetireEntry = z.object({ entryId: EntryRef, version: z.number().int().min(1), note: words(200, '撤下的原因') })
