/** Ratings 好差评 on the wire: shares for each organ and the call-backs after bad ones (R034, R137). Nobody sees who rated how. */
import { z } from 'zod'
import { isUuid, type OrganId, type PlainDate, type RequestId } from '#kernel'

export const SeeRatings = z.object({ months: z.number().int().min(1).max(60).default(12) })

/** Scores 5 … 1, and the one question. */
export interface RatingFigures {
  readonly total: number
  readonly byScore: Readonly<Record<'1' | '2' | '3' | '4' | '5', number>>
  readonly average: number | null
  /** 基本满意以上 (3 to 5), of all; null without any. */
  readonly contentShare: number | null
  /** Replies that could be rated in the span: how many of them were. */
  readonly replies: number
  readonly solved: { readonly yes: number; readonly partly: number; readonly no: number; readonly share: number | null }
  readonly callBacks: { readonly open: number; readonly late: number; readonly done: number; readonly inTime: number }
}
export interface RatingsOverview {
  readonly from: PlainDate
  readonly all: RatingFigures
  readonly organs: readonly { readonly organId: OrganId; readonly organName: string; readonly figures: RatingFigures }[]
  readonly months: readonly { readonly month: string; readonly total: number; readonly average: number | null }[]
}

export const SeeCallBacks = z.object({ all: z.boolean().default(false) })
/** A bad rating to be called back; without the applicant's name, which the case itself shows to those who may see it. */
export interface CallBackRow {
  readonly ratingId: string
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly score: number
  readonly solved: 'yes' | 'partly' | 'no' | null
  readonly comment: string
  readonly openedOn: PlainDate
  readonly dueOn: PlainDate
  readonly doneOn: PlainDate | null
  readonly reached: boolean | null
  readonly record: string | null
  readonly light: 'late' | 'soon' | 'in_time' | 'done'
}
export interface CallBackList {
  readonly rows: readonly CallBackRow[]
}

export const RecordCallBack = z.object({
  ratingId: z.string().refine(isUuid, '评价编号不对，请从列表重新打开'),
  reached: z.boolean(),
  record: z.string().trim().min(2, '请写联系的情况和改正的措施').max(2000, '最多 2000 字'),
})
