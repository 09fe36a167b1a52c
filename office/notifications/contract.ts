/** Notifications on the wire: the bell, one's own settings, the office's settings, what could not be told. Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PersonId, type RequestId } from '#kernel'

export {
  type MailWish,
  mailWishes,
  type Topic,
  type TopicWish,
  topics,
  topicTitles,
  usualWishes,
  wishFor,
} from './topics.contract.ts'

import { mailWishes, type Topic, type TopicWish, topics } from './topics.contract.ts'

const id = (what: string) => z.string().refine(isUuid, `${what}不对，请刷新后再试`)
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 21:00 这样')

export const ways = ['mail', 'sms'] as const
export type Way = (typeof ways)[number]
export const wayTitles: Readonly<Record<Way, string>> = { mail: '邮件', sms: '短信' }

// ── the bell ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Notice {
  readonly id: string
  readonly topic: Topic
  readonly urgent: boolean
  readonly subject: { readonly kind: string; readonly id: string }
  /** 明自资申〔2026〕30号; empty when it is about no case. */
  readonly number: string
  /** What the case asks for. */
  readonly about: string
  readonly title: string
  readonly text: string
  readonly by: string | null
  readonly at: Instant
  readonly read: boolean
}
export interface Bell {
  readonly unread: number
  readonly newest: readonly Notice[]
}
export const SeeNotices = z.object({
  unreadOnly: z.boolean().default(false),
  topic: z.enum(topics).optional(),
  /** The `at` of the last one shown. */
  before: z
    .string()
    .max(40)
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, '翻页的位置不对，请刷新')
    .optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export interface NoticePage {
  readonly rows: readonly Notice[]
  readonly unread: number
  readonly next: string | null
}
/** These, everything about a thing, or all. */
export const MarkRead = z.object({
  ids: z.array(id('通知编号')).max(500).default([]),
  subject: z.object({ kind: z.string().min(1).max(40), id: z.string().min(1).max(80) }).optional(),
  all: z.boolean().default(false),
})

// ── how I want to be told ─────────────────────────────────────────────────────────────────────────────────────────────

const TopicWishes = z.partialRecord(z.enum(topics), z.object({ mail: z.enum(mailWishes), sms: z.boolean() }))
export const SaveMine = z
  .object({
    mail: z
      .string()
      .trim()
      .max(120)
      .regex(/^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)?$/, '邮箱看着不对，应当像 name@example.gov.cn'),
    mobile: z
      .string()
      .trim()
      .regex(/^(1[3-9]\d{9})?$/, '手机号是 11 位数字'),
    wishes: TopicWishes.default({}),
    quietFrom: TimeOfDay.nullable(),
    quietTo: TimeOfDay.nullable(),
    digest: z.boolean(),
  })
  .superRefine(({ quietFrom, quietTo }, check) => {
    if ((quietFrom === null) !== (quietTo === null))
      check.addIssue({ code: 'custom', path: ['quietTo'], message: '免打扰要有开始和结束两个时间' })
  })
export interface MySettings {
  readonly mail: string
  readonly mobile: string
  readonly wishes: Readonly<Partial<Record<Topic, TopicWish>>>
  readonly quietFrom: string | null
  readonly quietTo: string | null
  readonly digest: boolean
  /** What the office has. */
  readonly usualQuiet: { readonly from: string; readonly to: string }
  readonly digestAt: string
  readonly waysOpen: Readonly<Record<Way, boolean>>
  /** How the last message to me went, each way. */
  readonly last: Readonly<Record<Way, { readonly state: MessageState; readonly trouble: string | null; readonly at: Instant } | null>>
}
export const SendTest = z.object({ way: z.enum(ways) })

// ── the office's settings ─────────────────────────────────────────────────────────────────────────────────────────────

export const SaveOffice = z.object({
  quietFrom: TimeOfDay,
  quietTo: TimeOfDay,
  digestAt: TimeOfDay,
  /** Rules that are switched off, or whose urgency is the other way round. */
  overrides: z
    .record(z.string().min(1).max(80), z.object({ off: z.boolean(), urgent: z.boolean() }))
    .refine((all) => Object.keys(all).length <= 200, '条目太多'),
})
export type OfficeSettings = z.infer<typeof SaveOffice>
export interface RuleRow {
  /** applicant:requests.extended, official:requests.assigned, official:due.soon */
  readonly key: string
  readonly to: 'applicant' | 'official'
  readonly title: string
  readonly off: boolean
  readonly urgent: boolean
}
export interface WayState {
  readonly way: Way
  /** The environment names a server or gateway. */
  readonly open: boolean
  /** smtp.example.gov.cn:587; no password. */
  readonly where: string
  readonly workedAt: Instant | null
  readonly trouble: string | null
  readonly troubleAt: Instant | null
  readonly pausedUntil: Instant | null
  readonly waiting: number
  readonly failed: number
}
export interface OfficeWays {
  readonly settings: OfficeSettings
  readonly rules: readonly RuleRow[]
  readonly ways: readonly WayState[]
}

// ── what could not be told ────────────────────────────────────────────────────────────────────────────────────────────

export type MessageState = 'waiting' | 'sent' | 'failed' | 'settled'
export const settledHows = ['called', 'by_post', 'in_person', 'not_needed'] as const
export const settledTitles: Readonly<Record<(typeof settledHows)[number], string>> = {
  called: '打电话告诉了',
  by_post: '寄信告诉了',
  in_person: '当面告诉了',
  not_needed: '不用再告诉',
}
export const SettleMessage = z.object({ messageId: id('消息编号'), how: z.enum(settledHows, '请选怎么告诉的') })
export const RetryMessage = z.object({ messageId: id('消息编号') })
export const SeeUndelivered = z.object({})
export interface Undelivered {
  readonly id: string
  readonly way: Way
  readonly to: 'applicant' | 'official'
  readonly requestId: RequestId | null
  readonly number: string
  /** 刘某, or the official's name. */
  readonly whom: string
  /** Who has to see to it: the owner of the case. */
  readonly owner: { readonly id: PersonId; readonly name: string } | null
  readonly organName: string
  readonly what: string
  readonly state: MessageState
  readonly trouble: string
  readonly attempts: number
  readonly since: Instant
}
export interface UndeliveredList {
  readonly rows: readonly Undelivered[]
}

export const SeeOfCase = z.object({ requestId: id('案件编号').transform((text) => text as RequestId) })
export interface CaseMessages {
  readonly consent: Readonly<Record<Way, boolean>>
  readonly rows: readonly {
    readonly id: string
    readonly way: Way
    readonly lines: readonly string[]
    readonly state: MessageState
    readonly trouble: string | null
    readonly createdAt: Instant
    /** When it went, or when it is to go. */
    readonly at: Instant
    readonly settledHow: (typeof settledHows)[number] | 'unwanted' | null
  }[]
}
export const SetConsent = z.object({ ...SeeOfCase.shape, mail: z.boolean(), sms: z.boolean() })

// ── what has got stuck in the machine ─────────────────────────────────────────────────────────────────────────────────

export const SeeStuck = z.object({})
export interface Stuck {
  readonly rows: readonly {
    readonly key: string
    readonly what: string
    readonly text: string
    /** Who sees to it. */
    readonly owner: string
    readonly since: Instant
    /** A job that can be tried again. */
    readonly jobId: number | null
  }[]
}
export const RetryJob = z.object({ jobId: z.number().int().min(1) })

/** notifications.reach: the organs whose cases this person sees; for live updates. */
export interface LiveReach {
  readonly organs: readonly OrganId[]
}
