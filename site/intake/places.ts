/** Where intake keeps sealed things, and the digest of a draft token. */

import { z } from 'zod'
import { type Place, TravellingFile } from '#exchange'
import type { Ciphers } from '#platform'
import { Applicant, filePurposes, Requested, Wish } from './contract.ts'

export const draftPlace = (draftId: string): Place => ({ table: 'intake.draft', column: 'sealed', row: draftId })
export const fileNamePlace = (draftId: string, digest: string): Place => ({
  table: 'intake.file',
  column: 'sealed_name',
  row: `${draftId}/${digest}`,
})
export const submissionPlace = (id: string): Place => ({ table: 'intake.submission', column: 'sealed', row: id })

/** What the database holds of the cookie's token. */
export const tokenDigest = (ciphers: Ciphers, token: string): string => ciphers.mac('draft-token', token)

/** The wizard's fields as typed. */
export const DraftContent = z.record(z.string(), z.union([z.string(), z.boolean()]))

/** Everything handed in, as kept for the receipt. */
export const SubmissionContent = z.object({
  code: z.string(),
  requested: Requested,
  applicant: Applicant,
  wish: Wish,
  files: z.array(TravellingFile.extend({ purpose: z.enum(filePurposes) })),
})
