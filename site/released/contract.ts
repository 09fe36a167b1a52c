/** Released content on the wire: what the QR code of a letter opens to everybody (R035). */
import { z } from 'zod'
import type { TravellingFile } from '#exchange'
import type { PlainDate } from '#kernel'

export const SeeReleased = z.object({ token: z.string().min(1).max(80) })
export const SeeReleasedFile = SeeReleased.extend({ digest: z.string().max(128) })

export interface ReleasedContent {
  readonly organName: string
  readonly organPhone: string
  readonly title: string
  readonly openedOn: PlainDate
  readonly files: readonly TravellingFile[]
}
