/** Feedback on the wire: complaint in one press and rating after a reply, both opened by number and code (条例 第四十七、五十一条; R034, R045, R137). */
import { z } from 'zod'
import type { OfficeMessage } from '#exchange'
import type { Instant, PlainDate } from '#kernel'

const NumberAndCode = z.object({
  number: z.string().trim().min(1, '请写登记号').max(40, '登记号太长了'),
  code: z.string().trim().min(1, '请写查询码').max(80, '查询码太长了'),
})

/** feedback.complain: what it is about is read off the case; words are welcome and not needed. */
export const Complain = NumberAndCode.extend({ text: z.string().trim().max(2000, '最多 2000 字，写要紧的就行').default('') })

export const scores = [5, 4, 3, 2, 1] as const
/** 国办发〔2019〕51号: the five grades of 好差评. */
export const scoreTitles: Readonly<Record<(typeof scores)[number], string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}
export const solvedAnswers = ['yes', 'partly', 'no'] as const
export const solvedTitles: Readonly<Record<(typeof solvedAnswers)[number], string>> = { yes: '是', partly: '部分', no: '没有' }

export const Rate = NumberAndCode.extend({
  score: z.coerce.number('请选一档').int('请选一档').min(1, '请选一档').max(5, '请选一档'),
  solved: z.enum(solvedAnswers, '请选是、部分或者没有').optional(),
  comment: z.string().trim().max(1000, '最多 1000 字').default(''),
})

export const SeeGiven = NumberAndCode

export interface ComplaintLine {
  readonly complaintId: string
  readonly madeOn: PlainDate
  readonly madeAt: Instant
  readonly text: string
  /** Null until the competent office has taken it up. */
  readonly progress: Omit<OfficeMessage<'complaint.progressed'>, 'trackingNumber' | 'complaintId' | 'revision'> | null
}
export interface RatingGiven {
  readonly score: number
  readonly solved: (typeof solvedAnswers)[number] | null
  readonly givenOn: PlainDate
  /** The last day on which it can be changed. */
  readonly changeableUntil: PlainDate
}
/** What the applicant has said, and may say now. */
export interface Given {
  readonly complaints: readonly ComplaintLine[]
  readonly mayComplain: boolean
  /** Why not, where a button would be expected. */
  readonly complainAbout: 'overdue' | 'refused' | 'handling' | null
  readonly rating: RatingGiven | null
  readonly mayRate: boolean
}
