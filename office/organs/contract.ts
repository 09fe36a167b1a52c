/** Organs on the wire: the tree of 机关 and what each one's 公开指南 must say (条例 第四、十、十二条; R006, R158). */
import { z } from 'zod'
import { type Instant, isPlainDate, isUuid, type OrganId, type PersonId, type PlainDate } from '#kernel'

/** Decides respondent, reconsideration organ and court (复议法 24–28). */
export const organKinds = [
  'government',
  'department',
  'vertical_department',
  'township',
  'dispatched_organ',
  'dispatched_body',
  'authorised_organisation',
  'village_point',
] as const
export type OrganKind = (typeof organKinds)[number]

export const organLevels = ['province', 'city', 'county', 'township', 'village'] as const
export type OrganLevel = (typeof organLevels)[number]

/** What the 公开指南 of an organ must contain (第十二条). Blank elements are defects on the supervisor's board. */
export interface DisclosureGuide {
  readonly foiOffice: string
  readonly address: string
  readonly postcode: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly website: string
  /** Classification, arrangement and ways to obtain. */
  readonly scope: string
  readonly howToObtain: string
  /** Channels announced besides in_person and post (第二十八条). */
  readonly announcedChannels: readonly ('online' | 'email' | 'fax')[]
  readonly updatedOn: PlainDate | null
  readonly version: number
}

export interface Organ {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  /** The government it belongs to; itself for a government. */
  readonly governmentId: OrganId | null
  /** Prefix of case and document numbers, e.g. 明自资. */
  readonly code: string
  /** The public may send requests to it. */
  readonly receivesRequests: boolean
  readonly guide: DisclosureGuide
  /** An online form confirms itself on both sides (第三十一条第三项; setting per organ). */
  readonly autoConfirm: boolean
  readonly emailReceipt: 'confirmed' | 'arrival'
  readonly reconsiderationOrganId: OrganId | null
  /** Shown in the remedy block; name, address and the internet channel (复议法 22.2). */
  readonly reconsideration: { readonly organ: string; readonly address: string; readonly url: string | null }
  readonly court: { readonly name: string; readonly address: string }
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}

// ── Acts ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
export const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const words = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const maybe = (max: number) => z.string().trim().max(max, `最多 ${max} 字`)
const Url = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/\S+$/, '请填以 http:// 或 https:// 开头的网址')

/** The elements of a 公开指南 as typed. */
export const GuideContent = z.object({
  foiOffice: maybe(100).default(''),
  address: maybe(200).default(''),
  postcode: z
    .string()
    .trim()
    .regex(/^(\d{6})?$/, '邮政编码是 6 位数字')
    .default(''),
  hours: maybe(200).default(''),
  phone: maybe(60).default(''),
  fax: maybe(60).default(''),
  email: z
    .string()
    .trim()
    .max(120)
    .regex(/^(\S+@\S+\.\S+)?$/, '电子邮箱格式不对，应类似 xxgk@example.gov.cn')
    .default(''),
  website: z
    .string()
    .trim()
    .max(300)
    .regex(/^(https?:\/\/\S+)?$/, '请填以 http:// 或 https:// 开头的网址')
    .default(''),
  scope: maybe(5000).default(''),
  howToObtain: maybe(5000).default(''),
  announcedChannels: z.array(z.enum(['online', 'email', 'fax'])).default([]),
})
export type GuideContent = z.infer<typeof GuideContent>

/** organs.add */
export const AddOrgan = z.object({
  name: words(100, '单位全称').min(2, '单位全称至少 2 个字'),
  shortName: words(40, '单位简称'),
  kind: z.enum(organKinds),
  level: z.enum(organLevels),
  parentId: OrganRef.nullable(),
  code: z
    .string()
    .trim()
    .regex(/^[^\s/\\〔〕]{1,12}$/, '单位代字为 1 至 12 个字，不含空格、斜线和〔〕'),
  receivesRequests: z.boolean().optional(),
  autoConfirm: z.boolean().default(false),
  emailReceipt: z.enum(['confirmed', 'arrival']).default('confirmed'),
  validFrom: Day.nullable().default(null),
  sort: z.number().int().min(0).max(100_000).default(0),
  /** The first version of its guide, when there is one already. */
  guide: GuideContent.optional(),
})

/** organs.updateGuide: `version` is the one that was seen, 0 when there was none. */
export const UpdateGuide = z.object({
  organId: OrganRef,
  version: z.number().int().min(0),
  guide: GuideContent,
  /** What was changed and why; an unchanged guide may be confirmed as current with a note. */
  note: words(300, '修改说明'),
})

/** organs.setReconsideration: overrides what the law computes; all null takes the override back. */
export const SetReconsideration = z.object({
  organId: OrganRef,
  reconsiderationOrganId: OrganRef.nullable(),
  name: words(100, '复议机关名称').nullable(),
  address: words(200, '复议机关地址').nullable(),
  url: Url.nullable(),
  /** The rule or document on which the override rests. */
  reason: words(300, '依据').nullable(),
})

/** organs.setReconsiderationDesk: where this government takes applications for reconsideration (复议法 22.2). */
export const SetReconsiderationDesk = z.object({ organId: OrganRef, address: words(200, '受理地址'), url: Url.nullable() })

/** organs.setCourt: its own court, and for a government the district court of the organs of its seat. */
export const SetCourt = z.object({
  organId: OrganRef,
  name: words(100, '法院名称'),
  address: words(200, '法院地址'),
  district: z
    .object({ name: words(100, '法院名称'), address: words(200, '法院地址') })
    .nullable()
    .default(null),
})

/** organs.setIntake */
export const SetIntake = z.object({
  organId: OrganRef,
  receivesRequests: z.boolean(),
  autoConfirm: z.boolean(),
  emailReceipt: z.enum(['confirmed', 'arrival']),
})

/** organs.retire: abolished or its powers moved; the successor answers (国办公开办函〔2019〕14号). */
export const RetireOrgan = z.object({ organId: OrganRef, validTo: Day, successorId: OrganRef.nullable(), basis: words(300, '依据') })

/** organs.setGuideAge */
export const SetGuideAge = z.object({ days: z.number().int().min(30, '至少 30 天').max(1095, '最多 1095 天') })

// ── Views ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const SeeTree = z.object({ includeRetired: z.boolean().default(false) })
/** organs.tree: the organs of one's own subtree, parents before children. */
export interface OrganNode {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  readonly code: string
  readonly receivesRequests: boolean
  readonly validTo: PlainDate | null
  /** 0 at the top of what one may see. */
  readonly depth: number
}

export const SeeGuide = z.object({ organId: OrganRef })
/** organs.guide */
export interface GuidePage {
  readonly organ: Organ
  readonly defects: readonly GuideDefect[]
  readonly reconsiderationBasis: { readonly article: string; readonly because: string; readonly overridden: boolean }
  readonly versions: readonly {
    readonly version: number
    readonly updatedOn: PlainDate
    readonly changedAt: Instant
    readonly changedBy: PersonId | null
    readonly note: string
    /** Chinese names of the elements this version changed. */
    readonly changed: readonly string[]
  }[]
}

export interface GuideDefect {
  readonly kind: 'never_made' | 'blank' | 'outdated' | 'no_reconsideration' | 'no_court'
  readonly message: string
  readonly article: string
}

export const SeeGuideDefects = z.object({})
/** organs.guideDefects: the supervisor's board (R006). */
export interface GuideDefectsBoard {
  readonly maxAgeDays: number
  readonly checked: number
  readonly rows: readonly { readonly organId: OrganId; readonly name: string; readonly defects: readonly GuideDefect[] }[]
}
