/** What the site keeps of one request: the office's newest picture, its letters, and the receipt made here. All sealed. */

import { z } from 'zod'
import { fromOffice, type Place } from '#exchange'
import { type Instant, isPlainDate, type PlainDate } from '#kernel'

const day = z
  .string()
  .refine(isPlainDate)
  .transform((text) => text as PlainDate)
const moment = z.string().transform((text) => text as Instant)

/** The office's picture as stored. */
export const Picture = fromOffice['request.progressed']
export type Picture = z.infer<typeof Picture>

export const Letter = fromOffice['reply.ready']
export type Letter = z.infer<typeof Letter>

export const Inquiry = fromOffice['inquiry.progressed']
export type Inquiry = z.infer<typeof Inquiry>

/** The bare receipt, shown until the office's first picture comes. */
export const OpeningPicture = z.object({
  organId: z.string(),
  organName: z.string(),
  organPhone: z.string(),
  subject: z.string(),
  submittedOn: day,
  submittedAt: moment,
  receivedOn: day.nullable(),
  dueOn: day.nullable(),
  provisional: z.boolean(),
})
export type OpeningPicture = z.infer<typeof OpeningPicture>

export const openingPlace = (trackingNumber: string): Place => ({ table: 'intake.opening', column: 'sealed', row: trackingNumber })
export const picturePlace = (trackingNumber: string): Place => ({ table: 'site.request_progress', column: 'sealed', row: trackingNumber })
export const inquiryPlace = (trackingNumber: string, inquiryId: string): Place => ({
  table: 'site.inquiry',
  column: 'sealed',
  row: `${trackingNumber}/${inquiryId}`,
})
export const letterPlace = (trackingNumber: string, letterId: string): Place => ({
  table: 'site.letter',
  column: 'sealed',
  row: `${trackingNumber}/${letterId}`,
})
