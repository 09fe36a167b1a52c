/** Tracking on the wire: what number and code open (R001; 国办公开办函〔2016〕235号 on what was served). */
import { z } from 'zod'
import type { AnsweredItem, OfficeMessage, TravellingFile } from '#exchange'
import type { Instant, PlainDate } from '#kernel'

/** Opens one request to its applicant. Spaces, hyphens, full-width and lower-case forms are accepted. */
export const SeeProgress = z.object({
  number: z.string().trim().min(1, '请写登记号').max(40, '登记号太长了'),
  code: z.string().trim().min(1, '请写查询码').max(80, '查询码太长了'),
})

/** A question of the request that a department answers (R013). */
export interface InquiryLine {
  readonly id: string
  readonly question: string
  readonly organName: string
  readonly phone: string
  readonly dueOn: PlainDate
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
}

export interface LetterLine {
  readonly letterId: string
  readonly kind: string
  readonly title: string
  readonly documentNumber: string | null
  readonly on: PlainDate
  /** What was given, what was not, in plain words. */
  readonly plain: string
  /** With the reply: each thing asked for and what became of it; empty for other letters. */
  readonly items: readonly AnsweredItem[]
  readonly files: readonly TravellingFile[]
}

/** The progress page: the newest picture the office has sent, or the bare receipt while it has not yet answered. */
export interface ProgressView extends Omit<OfficeMessage<'request.progressed'>, 'codeDigest' | 'revision' | 'receivedOn' | 'dueOn'> {
  readonly receivedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly today: PlainDate
  /** Workdays from today to dueOn, as law counts them; null without a due date. */
  readonly remainingWorkdays: number | null
  readonly submittedOn: PlainDate | null
  readonly letters: readonly LetterLine[]
  /** 咨询: who answers, and what was answered. */
  readonly inquiries: readonly InquiryLine[]
  /** What the applicant has handed in since, by this page. */
  readonly handedIn: readonly {
    readonly kind: 'correction' | 'withdrawal' | 'opened'
    readonly on: PlainDate
    readonly at: Instant
    /** With `opened`: which letter. */
    readonly letterId: string | null
  }[]
  /** False while the office has not yet registered it. */
  readonly registered: boolean
  readonly organPhone: string
  readonly organAddress: string
}

/** Kinds of letters whose opening on the progress page is their service (国办公开办函〔2016〕235号). */
export const servedByOpening = ['decision', 'correction_notice', 'fee_notice', 'reasons_request'] as const

/** tracking.letter: one file of one letter to this applicant; the face reads the bytes from app.site.files by digest. */
export const SeeLetter = SeeProgress.extend({ letterId: z.string().max(80), digest: z.string().max(128).optional() })
export interface LetterFile {
  readonly letter: LetterLine
  /** The file asked for by digest, else the first. */
  readonly file: TravellingFile
}
