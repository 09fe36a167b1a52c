/** Intake on the wire: what the public hands in, screen by screen, and what it gets back (第二十八至三十一条; R001, R005, R008, R009). */

import { z } from 'zod'
import type { DayCell, SupplyWish, TravellingFile } from '#exchange'
import type { Instant, OrganId, PlainDate } from '#kernel'
import { isUuid } from '#kernel'
import { isCreditCode, isIdNumber, isPhone } from '#law'
import { trimmed } from './rules/plain-text.ts'

/** The secret in the applicant's cookie that opens a draft and its receipt again; the database holds its digest. */
export const DraftToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, '这份草稿打不开了。请从“要信息”重新开始，已经提交的不受影响。')

const organRef = z.string().refine(isUuid, '请选一个单位；不知道选哪个，就选最上面我们替您找的那个')

export const identityKinds = ['resident_id', 'passport', 'hk_macau_permit', 'taiwan_permit', 'military_id', 'credit_code', 'other'] as const
export const identityTitles: Readonly<Record<(typeof identityKinds)[number], string>> = {
  resident_id: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  military_id: '军官证、士兵证',
  credit_code: '统一社会信用代码证',
  other: '其他证件',
}
export const applicantKinds = [
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'social_welfare_org',
  'legal_service_org',
  'other',
] as const
/** Titles as in the tables of the annual report. */
export const applicantTitles: Readonly<Record<(typeof applicantKinds)[number], string>> = {
  natural_person: '我自己（自然人）',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  social_welfare_org: '社会公益组织',
  legal_service_org: '法律服务机构',
  other: '其他组织',
}

/** Screen 1 要什么. Never a field for the purpose: nobody has to say why (2019 revision, 三需要 is gone). */
export const Requested = z.object({
  description: trimmed(5000, '写一写您想要的材料，比如“长兴村5组的征地补偿登记表”。这里还空着'),
  title: trimmed(200).optional(),
  documentNumber: trimmed(100).optional(),
  period: trimmed(100).optional(),
  place: trimmed(100).optional(),
})

/** Screen 2 我是谁 (第二十九条第二款第一项). */
export const Applicant = z
  .object({
    kind: z.enum(applicantKinds, '请选您是以个人还是单位的名义申请'),
    name: trimmed(100, '请写姓名；单位申请的，写单位全称'),
    idKind: z.enum(identityKinds, '请选证件种类'),
    idNumber: trimmed(40, '请写证件号码，公开条例要求附身份证明'),
    contactPerson: trimmed(60).optional(),
    phone: trimmed(40, '请写一个能打通的电话，有没说清的地方我们先打电话问您'),
    email: trimmed(120).optional(),
    address: trimmed(200).optional(),
    postcode: trimmed(10).optional(),
  })
  .superRefine((applicant, check) => {
    const wrong = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (applicant.idKind === 'resident_id' && !isIdNumber(applicant.idNumber))
      wrong('idNumber', '身份证号是 18 位，请对照证件再看一遍；最后一位可能是字母 X')
    if (applicant.idKind === 'credit_code' && !isCreditCode(applicant.idNumber))
      wrong('idNumber', '统一社会信用代码是 18 位数字和大写字母（没有 I、O、S、V、Z），请对照证照再看一遍')
    if (applicant.kind !== 'natural_person' && !applicant.contactPerson) wrong('contactPerson', '单位申请的，请写一位联系人')
    if (!isPhone(applicant.phone)) wrong('phone', '电话号码看着不对。手机是 11 位；座机请写区号，如 0991-1234567')
    if (applicant.email && !/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(applicant.email))
      wrong('email', '邮箱看着不对，应当像 name@example.com')
    if (applicant.postcode && !/^\d{6}$/.test(applicant.postcode)) wrong('postcode', '邮政编码是 6 位数字')
  })

/** How the information is wanted (第二十九条第二款第三项). */
export const Wish = z.object({
  form: z.enum(['paper', 'electronic', 'inspect', 'copy'], '请选要电子的、纸的，还是到现场看'),
  delivery: z.enum(['online', 'email', 'post', 'pick_up', 'fax'], '请选怎么给您'),
  needsHelp: z.boolean().default(false),
  needsPaper: z.boolean().default(false),
  /** The applicant agreed to be told of each step by mail or short message (个人信息保护法 14). */
  tellByMail: z.boolean().optional(),
  tellBySms: z.boolean().optional(),
})

/** intake.submitRequest: everything 第二十九条 asks for, nothing more. Fields: 'requested.description', 'applicant.idNumber' … */
export const SubmitRequest = z
  .object({
    draft: DraftToken,
    organId: organRef.transform((id) => id as OrganId),
    requested: Requested,
    applicant: Applicant,
    wish: Wish,
    /** The applicant saw the receipt's terms and agreed that the receipt confirms both sides (第三十一条第三项). */
    confirmed: z.boolean().default(true),
    channel: z.enum(['online', 'in_person']).default('online'),
  })
  .superRefine(({ wish, applicant }, check) => {
    const wrong = (path: string, message: string) => check.addIssue({ code: 'custom', path: ['applicant', path], message })
    if (wish.delivery === 'email' && !applicant.email) wrong('email', '您选了发到邮箱，请写邮箱')
    if (wish.tellByMail && !applicant.email) wrong('email', '您要用邮件收进展，请写邮箱')
    if (wish.delivery === 'post' && !applicant.address) wrong('address', '您选了寄给您，请写收信地址')
  })
export type SubmitRequest = z.infer<typeof SubmitRequest>

export interface Submitted {
  readonly submissionId: string
  /** Shown and spoken; opens nothing without the query code, which only intake.receipt shows. */
  readonly trackingNumber: string
}

/** Whatever stands on the screens, checked only for length: a draft is kept before anything else. Dotted names as in the form. */
export const KeepDraft = z.object({
  draft: DraftToken.optional(),
  step: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  content: z.record(z.string().max(60), z.union([z.string().max(6000), z.boolean()])),
})
export interface DraftKept {
  /** Put into the cookie. */
  readonly draft: string
  readonly keptUntil: PlainDate
}

export const SeeDraft = z.object({ draft: DraftToken })
export interface DraftView {
  readonly step: 1 | 2 | 3
  readonly content: Readonly<Record<string, string | boolean>>
  readonly files: readonly (TravellingFile & { readonly purpose: FilePurpose })[]
  readonly keptAt: Instant
  readonly keptUntil: PlainDate
  /** Already handed in: show the receipt instead. */
  readonly trackingNumber: string | null
}

export const filePurposes = ['identity', 'material', 'correction'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** intake.attachFile: after the face has put the bytes into app.site.files. */
export const AttachFile = z.object({
  draft: DraftToken,
  digest: z.string().min(16).max(128),
  name: trimmed(200, '这个文件没有名字'),
  purpose: z.enum(filePurposes).default('material'),
})
export const RemoveFile = z.object({ draft: DraftToken, digest: z.string().min(16).max(128) })

/** Opens one request to its applicant. */
export const NumberAndCode = z.object({
  number: z.string().trim().min(1, '请写登记号').max(40, '登记号太长了'),
  code: z.string().trim().min(1, '请写查询码').max(80, '查询码太长了'),
})

export const SubmitCorrection = NumberAndCode.extend({
  text: trimmed(5000, '请写补充的内容'),
  /** Files attached to this draft with purpose 'correction' travel with it. */
  draft: DraftToken.optional(),
})
export const WithdrawRequest = NumberAndCode.extend({ statement: trimmed(1000).default('本人撤回这件申请。') })
export const OpenReply = NumberAndCode.extend({ letterId: z.string().max(80) })
/** What a follow-up says back: a moment to print. */
export interface HandedIn {
  readonly on: PlainDate
  readonly at: Instant
}

export const SeeReceipt = z.object({ draft: DraftToken })
/** The receipt page (登记回执): number, code, latest dates, and how the days are counted. */
export interface Receipt {
  readonly trackingNumber: string
  /** Grouped for reading; shown only to the holder of the draft cookie. */
  readonly queryCode: string
  readonly organName: string
  readonly organPhone: string
  readonly submittedOn: PlainDate
  readonly submittedAt: Instant
  /** 收到申请之日; null when the organ confirms by hand. */
  readonly receivedOn: PlainDate | null
  /** 补正告知 at the latest; reply at the latest. Null while not received. */
  readonly correctionNoticeDue: PlainDate | null
  readonly replyDue: PlainDate | null
  /** Reply date if the head extends by the full 20 workdays. */
  readonly longestReplyDue: PlainDate | null
  /** A date lies in a year whose holidays are not announced yet. */
  readonly provisional: boolean
  readonly days: readonly DayCell[]
  /** Plain words about 收到之日 outside office hours (R153). */
  readonly receivedNote: string
  readonly description: string
  readonly applicantName: string
  readonly files: readonly string[]
  readonly wish: SupplyWish
}

/** intake.expected: the dates promised on screen 3, before submitting. */
export const SeeExpected = z.object({ organId: organRef.transform((id) => id as OrganId) })
export interface Expected {
  readonly today: PlainDate
  readonly receivedOn: PlainDate | null
  readonly correctionNoticeDue: PlainDate | null
  readonly replyDue: PlainDate | null
  readonly longestReplyDue: PlainDate | null
  readonly provisional: boolean
  readonly receivedNote: string
}

/** intake.organs: whom to ask, with a proposal by the words of the text. */
export const SeeOrgans = z.object({ text: z.string().max(6000).default('') })
export interface OrganChoice {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly level: string
  readonly kind: string
  readonly phone: string
  readonly address: string
  readonly hours: string
  readonly announcedChannels: readonly string[]
  readonly autoConfirm: boolean
}
export interface OrganProposal {
  readonly organ: OrganChoice
  /** 目录里“农村集体土地征收”由它负责公开 */
  readonly why: string
  readonly matched: readonly string[]
  readonly score: number
}
export interface OrgansView {
  readonly proposals: readonly OrganProposal[]
  readonly organs: readonly OrganChoice[]
}

export const guidanceExits = [
  'already_public',
  // found among what is public while searching or writing: no request was needed
  'found_public',
  'right_organ',
  'petition',
  'hotline_12345',
  'registry_query',
  'service_guide',
  'form',
] as const
export type GuidanceExit = (typeof guidanceExits)[number]
export const CountExit = z.object({ exit: z.enum(guidanceExits) })
export const ForgetExpired = z.object({})
export const SeeNumbers = z.object({})
/** Figures of the last 365 days; nothing about anyone. */
export interface IntakeNumbers {
  readonly since: PlainDate
  /** Median time from the first screen to handing in (R008); null when none was measured. */
  readonly medianSeconds: number | null
  readonly measured: number
  /** Begun, not handed in, not yet forgotten. */
  readonly drafts: number
  readonly exits: readonly { readonly exit: string; readonly count: number }[]
}
