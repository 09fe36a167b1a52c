/** Inquiries 咨询 on the wire: questions of a request that a department answers, with a clock of their own. Safe in a browser. */
import { z } from 'zod'
import { isUuid, type OrganId, type PlainDate, type RequestId } from '#kernel'
import { RequestRef } from '#requests/contract'

const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)
const OrganRef = z
  .string()
  .refine(isUuid, '请从列表里选择由哪个单位回答')
  .transform((id) => id as OrganId)
const InquiryRef = z.string().refine(isUuid, '咨询编号不对，请从列表里重新打开')

/** inquiries.open: one press makes an item a question to a department (R013). */
export const OpenInquiry = z.object({
  requestId: RequestRef,
  version: z.number().int().min(0),
  toOrganId: OrganRef,
  /** The requested item; left out = the whole request. */
  item: z.number().int().min(1).max(50).optional(),
  /** In the clerk's words; left out = the applicant's own. */
  question: z.string().trim().max(2000, '问题最多 2000 字').optional(),
})
export const AnswerInquiry = z.object({ inquiryId: InquiryRef, answer: text(5000, '答复') })
/** inquiries.redirect: not ours, another department answers. The days go on. */
export const RedirectInquiry = z.object({ inquiryId: InquiryRef, toOrganId: OrganRef })
export const SetInquiryDays = z.object({ days: z.number().int().min(1, '至少 1 个工作日').max(30, '最多 30 个工作日') })

export const SeeInquiries = z.object({ state: z.enum(['open', 'answered']).default('open') })
export const SeeInquiriesOfCase = z.object({ requestId: RequestRef })

/** inquiries.units: who can be asked; names only. */
export interface InquiryUnits {
  readonly units: readonly { readonly organId: OrganId; readonly name: string }[]
}

export type InquiryLight = 'in_time' | 'today' | 'late' | 'answered' | 'answered_late'
export interface InquiryRow {
  readonly id: string
  readonly requestId: RequestId
  readonly number: string
  readonly organName: string
  readonly toOrganId: OrganId
  readonly toOrganName: string
  readonly item: number | null
  readonly question: string
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly remainingWorkdays: number
  readonly light: InquiryLight
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  readonly answeredBy: string | null
}
export interface InquiryList {
  readonly rows: readonly InquiryRow[]
  readonly days: number
  readonly numbers: { readonly open: number; readonly late: number; readonly answeredInTime: number; readonly answered: number }
}
