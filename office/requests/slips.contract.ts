/** 亲友代办 on the wire: give, end, list, find slips; what each use was (民法典 第一百六十五、一百七十三条; beyond 9). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type PlainDate, type RequestId } from '#kernel'
import { type SlipEnd, type SlipPower, type SlipState, slipPowers } from '#law'
import { RequestRef } from './inputs.contract.ts'

const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)

/** requests.issueSlip at the counter: the applicant is there and has shown who he is. */
export const IssueSlip = z.object({
  requestId: RequestRef,
  version: z.number().int().min(0),
  proxyName: text(60, '代办人姓名'),
  relation: text(30, '代办人和申请人的关系'),
  phone: z.string().trim().max(40, '电话最多 40 字').default(''),
  powers: z.array(z.enum(slipPowers)).max(slipPowers.length).default([]),
  days: z.number('请填写有效天数').int('天数填整数').min(1, '至少 1 天').max(3650, '天数太多了'),
  identityChecked: z.literal(true, '请先核对申请人本人到场和他的身份证件，核对了再勾选'),
})

/** requests.endSlip at any counter of the county. */
export const EndSlip = z.object({
  slipId: z.string().refine(isUuid, '代办码编号不对，请从列表重新打开'),
  identityChecked: z.literal(true, '请先核对来撤销的是申请人本人，核对了再勾选'),
})

/** requests.caseSlips: the slips of one case. */
export const SeeCaseSlips = z.object({ requestId: RequestRef })
/** requests.findSlip: at any counter, by 登记号 or case number, exactly. */
export const FindSlip = z.object({ number: z.string().trim().max(60, '编号太长了').default('') })

export interface SlipUse {
  readonly id: string
  readonly what: 'opened' | 'corrected' | 'filed'
  readonly on: PlainDate
  readonly at: Instant
  /** False for what was done after the slip had ended. */
  readonly counted: boolean
  readonly newNumber: string | null
}
export interface SlipLine {
  readonly slipId: string
  readonly requestId: RequestId
  readonly number: string
  readonly trackingNumber: string
  readonly organName: string
  readonly applicantName: string
  readonly proxyName: string
  readonly relation: string
  readonly phone: string
  readonly powers: readonly SlipPower[]
  readonly where: 'counter' | 'online'
  readonly givenOn: PlainDate
  readonly givenBy: string | null
  readonly until: PlainDate
  readonly state: SlipState
  readonly endedAt: Instant | null
  readonly endedHow: SlipEnd | null
  readonly uses: readonly SlipUse[]
}
export interface SlipList {
  readonly slips: readonly SlipLine[]
  /** The days a slip has when nothing else is said, and at most. */
  readonly days: number
  readonly mostDays: number
}
