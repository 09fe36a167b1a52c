/** Precedents on the wire: earlier decisions on the same information, and the reasons for deciding otherwise (条例 第十一条; R025). Safe in a browser. */
import { z } from 'zod'
import { isUuid, type OrganId, type PlainDate, type RequestId } from '#kernel'
import { type DecisionCode, decisionCodes } from '#law'

const OrganRef = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择单位')
  .transform((id) => id as OrganId)
const RequestRef = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((id) => id as RequestId)

/** precedents.radar: what is asked for, at which organ one works, and the decision one has in mind. */
export const SeeRadar = z.object({
  organId: OrganRef,
  /** The case itself is no precedent of itself. */
  requestId: RequestRef.optional(),
  subject: z.string().trim().min(1, '请写事由').max(200, '事由最多 200 字'),
  items: z.array(z.string().trim().min(1).max(500)).min(1, '至少列出一项要的信息').max(50),
  code: z.enum(decisionCodes).optional(),
  limit: z.number().int().min(1).max(20).default(8),
})

/** stands 有效; superseded 已有新口径; withdrawn 已撤回; set_aside 已被撤销 */
export type Standing = 'stands' | 'superseded' | 'withdrawn' | 'set_aside'

export interface RadarRow {
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly organName: string
  /** Of the organ one works at: the case itself may be opened. */
  readonly own: boolean
  readonly code: DecisionCode
  readonly articles: readonly string[]
  readonly documentNumber: string
  readonly decidedOn: PlainDate
  readonly standing: Standing
  readonly subject: string
  readonly items: readonly string[]
  /** The letter's own words, without people. */
  readonly reasons: string
  readonly content: string
  readonly likeness: 'same' | 'part' | 'similar'
  /** 0 … 100 */
  readonly percent: number
  readonly common: readonly string[]
  /** The same position as the decision in mind. */
  readonly agrees: boolean
  /** Against the decision in mind: stops it until a reason is written; null when both can be right. */
  readonly contradiction: string | null
}

export interface Radar {
  readonly rows: readonly RadarRow[]
}

/** A decision that cannot stand beside the one in mind. */
export interface Contradiction {
  readonly requestId: RequestId
  readonly organName: string
  readonly documentNumber: string
  readonly decidedOn: PlainDate
  readonly code: DecisionCode
}

/** precedents.departures: reasons given within reach, those that wait for a verdict first. */
export const SeeDepartures = z.object({
  waiting: z.boolean().default(false),
  requestId: RequestRef.optional(),
  limit: z.number().int().min(1).max(200).default(100),
})

export interface DepartureRow {
  readonly id: string
  readonly requestId: RequestId
  readonly requestNumber: string
  readonly organName: string
  readonly subject: string
  readonly code: DecisionCode
  readonly against: readonly Contradiction[]
  readonly reason: string
  readonly givenBy: string
  readonly givenOn: PlainDate
  readonly verdict: 'agreed' | 'change_asked' | null
  readonly remark: string | null
  readonly newLine: boolean
  readonly judgedBy: string | null
  readonly judgedOn: PlainDate | null
  /** The case has been signed meanwhile: a change can only be a new decision. */
  readonly signed: boolean
  readonly mayJudge: boolean
}
export interface Departures {
  readonly rows: readonly DepartureRow[]
  readonly waiting: number
}

/** precedents.judgeDeparture: the county office agrees, or asks for a change (条例 第四十七条). */
export const JudgeDeparture = z.object({
  departureId: z.string().refine(isUuid, '编号不对，请从列表重新打开'),
  verdict: z.enum(['agreed', 'change_asked']),
  remark: z.string().trim().min(1, '请写一句意见').max(1000, '意见最多 1000 字'),
  /** With agreement: from now on this is the line. */
  newLine: z.boolean().default(false),
})
