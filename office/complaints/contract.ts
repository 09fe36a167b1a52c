/** Complaints on the wire: what the competent office and the organ do, and what each sees (条例 第四十七、五十一条; R045). Safe in a browser. */
import { z } from 'zod'
import { isPlainDate, isUuid, type LetterId, type OrganId, type PlainDate, type RequestId } from '#kernel'

const Day = z
  .string()
  .refine(isPlainDate, '请填一个存在的日期，格式如 2026-12-18')
  .transform((text) => text as PlainDate)
const words = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const RequestRef = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((text) => text as RequestId)
const ComplaintRef = z.string().refine(isUuid, '投诉编号不对，请从列表重新打开')
const onComplaint = { complaintId: ComplaintRef, version: z.number().int().min(1) }

export const complaintAbouts = ['overdue', 'refused', 'handling'] as const
export const aboutTitles: Readonly<Record<(typeof complaintAbouts)[number], string>> = {
  overdue: '到期没有答复',
  refused: '对答复不满意',
  handling: '对办理不满意',
}
export const complaintResults = ['upheld', 'partly', 'unfounded', 'referred'] as const
export const resultTitles: Readonly<Record<(typeof complaintResults)[number], string>> = {
  upheld: '属实',
  partly: '部分属实',
  unfounded: '不属实',
  referred: '告知其他渠道',
}
export const complaintStates = ['received', 'explaining', 'explained', 'ordered', 'passed_on', 'concluded'] as const
export const stateTitles: Readonly<Record<(typeof complaintStates)[number], string>> = {
  received: '刚收到',
  explaining: '等单位说明',
  explained: '单位已说明',
  ordered: '已责令改正',
  passed_on: '已转报上级',
  concluded: '已办结',
}

/** complaints.register: over the counter, by telephone, by post. */
export const RegisterComplaint = z.object({
  requestId: RequestRef,
  about: z.enum(complaintAbouts, '请选投诉什么'),
  channel: z.enum(['in_person', 'phone', 'post'], '请选怎么来的'),
  receivedOn: Day,
  text: words(2000, '投诉的内容'),
})
export const AskExplanation = z.object({ ...onComplaint })
export const Explain = z.object({ ...onComplaint, text: words(4000, '情况说明') })
export const OrderOnComplaint = z.object({ ...onComplaint, text: words(1000, '要求'), dueOn: Day })
export const ConcludeComplaint = z.object({
  ...onComplaint,
  result: z.enum(complaintResults, '请选处理结果'),
  text: words(4000, '告诉投诉人的话'),
})

/** complaints.passOn 转报上级: by a letter to whoever stands above. */
export const PassOnComplaint = z.object({
  ...onComplaint,
  to: z.string().trim().min(2, '请写转给哪个上级机关').max(80, '最多 80 字'),
  reason: words(1000, '转送的说明'),
  expectedOn: Day,
})
/** complaints.answeredAbove 登记上级的答复: the complaint ends with it. */
export const AnsweredAbove = z.object({
  ...onComplaint,
  answeredOn: Day,
  answerNumber: z.string().trim().max(80, '最多 80 字').default(''),
  result: z.enum(complaintResults, '请选处理结果'),
  text: words(4000, '上级答复的内容'),
})

export interface ComplaintRow {
  readonly id: string
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly authorityId: OrganId
  readonly authorityName: string
  readonly about: (typeof complaintAbouts)[number]
  readonly channel: 'online' | 'in_person' | 'phone' | 'post'
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly state: (typeof complaintStates)[number]
  readonly explainDueOn: PlainDate | null
  readonly explainedOn: PlainDate | null
  readonly orderedOn: PlainDate | null
  readonly orderDueOn: PlainDate | null
  readonly result: (typeof complaintResults)[number] | null
  readonly concludedOn: PlainDate | null
  readonly letterId: LetterId | null
  readonly passedOn: PlainDate | null
  readonly passedTo: string | null
  readonly passedLetterId: LetterId | null
  /** On this day the authority above is asked how it stands. */
  readonly answerExpectedOn: PlainDate | null
  readonly answerNumber: string | null
  readonly version: number
  readonly light: 'late' | 'soon' | 'in_time' | 'done'
  readonly next: string
}
export interface ComplaintDetail extends ComplaintRow {
  readonly text: string
  readonly explanation: string | null
  readonly orderText: string | null
  readonly resultText: string | null
  /** Whether the caller's own office handles it. */
  readonly isOurs: boolean
  /** Whether it may be passed on, and to whom as proposed; null when not. */
  readonly passTo: string | null
}

export const SeeComplaints = z.object({ all: z.boolean().default(false) })
export interface ComplaintList {
  readonly rows: readonly ComplaintRow[]
  readonly numbers: {
    readonly open: number
    readonly late: number
    readonly thisYear: number
    /** Of those concluded this year: 属实 and 部分属实. */
    readonly founded: number
  }
  readonly organs: readonly { readonly organId: OrganId; readonly organName: string; readonly thisYear: number; readonly founded: number }[]
}
export const SeeComplaint = z.object({ complaintId: ComplaintRef })
export const SeeComplaintsOfCase = z.object({ requestId: RequestRef })
export interface ComplaintsOfCase {
  readonly complaints: readonly ComplaintDetail[]
}
