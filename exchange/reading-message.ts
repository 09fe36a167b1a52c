/** reading.ready on the wire: a letter to be heard (R036). */
import { z } from 'zod'
import { day, TravellingFile } from './message-parts.ts'

/** A section of a letter to be heard, as written. */
export const ReadingSection = z.object({
  kind: z.enum(['head', 'body', 'remedy', 'end']),
  title: z.string(),
  sentences: z.array(z.string()),
})
export type ReadingSection = z.infer<typeof ReadingSection>

/** A letter to the applicant as text to be heard, later with its sound; opened by the token on the paper, or by number and code (R036). The newest revision wins. */
export const ReadingReady = z.object({
  trackingNumber: z.string(),
  codeDigest: z.string(),
  letterId: z.string().min(1).max(80),
  /** Opens this letter and no other: 160 random bits. */
  token: z.string().min(22).max(64),
  revision: z.number().int(),
  organId: z.guid(),
  organName: z.string(),
  kind: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  on: day,
  sections: z.array(ReadingSection).min(1),
  audio: TravellingFile.nullable(),
})
