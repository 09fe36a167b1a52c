/** 亲友代办 on the wire, public side: the applicant gives and ends a slip; its holder sees and does what it allows (民法典 第一百六十五、一百七十三条; beyond 9). */
import { z } from 'zod'
import { DraftToken, NumberAndCode } from '#intake'
import type { Instant, OrganId, PlainDate } from '#kernel'
import { isUuid } from '#kernel'
import { type SlipPower, slipPowers } from '#law'
import type { ProgressView } from '#tracking'

const needed = (max: number, what: string) => z.string().trim().min(1, what).max(max, `最多 ${max} 个字`)

export const GiveSlip = NumberAndCode.extend({
  proxyName: needed(60, '请写代办人的姓名，要和他的证件一样'),
  relation: needed(30, '请写代办人是您的什么人，比如“外甥”“邻居”“村干部”'),
  powers: z.array(z.enum(slipPowers)).max(3).default([]),
  days: z.coerce.number('请写几天，填整数').int('请写几天，填整数').min(1, '至少 1 天').max(3650, '天数太多了'),
  agreed: z.literal(true, '请勾选同意。勾选就等于在授权单上签名'),
})
export const EndSlip = NumberAndCode
export const SeeSlips = NumberAndCode

const Code = z.string().trim().min(1, '请写代办码').max(80, '代办码太长了')
export const OpenSlip = z.object({ code: Code })
export const SeeProxyCase = OpenSlip
export const CorrectByProxy = OpenSlip.extend({ text: needed(5000, '请写补充的内容'), draft: DraftToken.optional() })
export const FileByProxy = OpenSlip.extend({
  organId: z
    .string()
    .refine(isUuid, '请选一个单位')
    .transform((id) => id as OrganId),
  description: needed(5000, '写一写要的材料，这里还空着'),
})

export interface SlipGiven {
  /** Shown this once; only its digest is kept. */
  readonly code: string
  readonly slipId: string
  readonly until: PlainDate
}

/** One use as the applicant sees it. */
export interface UseLine {
  readonly what: 'opened' | 'corrected' | 'filed'
  readonly on: PlainDate
  readonly at: Instant
  /** filed: the new request, which the applicant can open himself. */
  readonly filed: { readonly trackingNumber: string; readonly queryCode: string } | null
}
export interface SlipLine {
  readonly slipId: string
  readonly proxyName: string
  readonly relation: string
  readonly powers: readonly SlipPower[]
  readonly givenOn: PlainDate
  readonly until: PlainDate
  readonly state: 'standing' | 'expired' | 'ended'
  readonly uses: readonly UseLine[]
}
/** For the progress page: the newest slip first. */
export interface SlipsOfRequest {
  readonly slips: readonly SlipLine[]
  /** One may be given now. */
  readonly mayGive: boolean
  readonly days: number
  readonly mostDays: number
}

/** What the holder of a slip sees: no query code, no letter that is not served, no files. */
export interface ProxyCase {
  readonly slipId: string
  readonly applicantName: string
  readonly proxyName: string
  readonly powers: readonly SlipPower[]
  readonly until: PlainDate
  readonly progress: ProgressView
  readonly mayCorrect: boolean
  readonly mayFile: boolean
  /** Already filed by this slip. */
  readonly filedNumber: string | null
}
