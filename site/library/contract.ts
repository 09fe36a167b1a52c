/** Public index of what is published 公开库, on the wire (条例 第二十三、二十四条; R005, R009). */
import { z } from 'zod'
import { isUuid, type PlainDate } from '#kernel'

export const SearchLibrary = z.object({
  text: z.string().trim().max(200, '最多 200 字').default(''),
  page: z.number().int().min(1).max(100).default(1),
})
/** library.alike: what somebody is about to ask for, as typed so far. */
export const SeeAlike = z.object({
  description: z.string().max(5000).default(''),
  title: z.string().max(200).default(''),
  documentNumber: z.string().max(200).default(''),
  period: z.string().max(200).default(''),
  place: z.string().max(200).default(''),
})
export const SeeLibraryItem = z.object({ id: z.string().refine(isUuid, '没有这一条，请回到搜索页重新打开') })

export interface LibraryItem {
  readonly id: string
  readonly organId: string
  readonly organName: string
  readonly title: string
  readonly issuingNumber: string | null
  readonly issuedOn: PlainDate | null
  readonly publishedOn: PlainDate
  readonly topic: string
  readonly keywords: readonly string[]
  readonly summary: string
  readonly siteName: string
  /** Where it stands; null when it is read on its own page here. */
  readonly address: string | null
  readonly body: string | null
  readonly withdrawn: { readonly on: PlainDate; readonly reason: string } | null
}
export interface LibraryHits {
  readonly hits: readonly LibraryItem[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
/** At most three. */
export interface AlikeItems {
  readonly items: readonly LibraryItem[]
}
