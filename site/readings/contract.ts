/** Letters to be heard, on the wire: what the QR code of the paper opens, and what number and query code open (R036). */
import { z } from 'zod'
import type { ReadingSection, TravellingFile } from '#exchange'
import type { PlainDate } from '#kernel'
import { SeeProgress } from '../tracking/contract.ts'

export const SeeReadingByToken = z.object({ token: z.string().min(20).max(64) })
export const SeeReading = SeeProgress.extend({ letterId: z.string().max(80) })
export const SeeReadings = SeeProgress

export interface ReadingView {
  readonly letterId: string
  readonly kind: string
  readonly title: string
  readonly documentNumber: string | null
  readonly on: PlainDate
  /** As written; what is said of it, the reading rules know. */
  readonly sections: readonly ReadingSection[]
  readonly audio: TravellingFile | null
  /** 找人帮我: the office that received the request, from its 公开指南. */
  readonly help: {
    readonly organName: string
    readonly office: string
    readonly phone: string
    readonly address: string
    readonly hours: string
  }
}
