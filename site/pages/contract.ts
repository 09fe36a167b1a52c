/** Public pages on the wire: home, the hub of guides, one organ's guide, the newest seal (R006, R007). */
import { z } from 'zod'
import { isUuid, type OrganId, type PlainDate } from '#kernel'

export const SeeHome = z.object({})
export interface HomeView {
  readonly county: string
  readonly organs: number
  /** Requests handed in online and replies made readable; this year (Shanghai). */
  readonly requestsThisYear: number
  readonly repliesThisYear: number
  readonly replyWorkdays: number
  readonly newest: readonly { readonly organName: string; readonly title: string; readonly on: PlainDate; readonly organId: OrganId }[]
  readonly seal: SealView | null
}

export const SeeOrganGuide = z.object({
  organId: z
    .string()
    .refine(isUuid, '没有这个单位，请从单位列表里选')
    .transform((id) => id as OrganId),
})
export interface OrganGuide {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly level: string
  readonly parentId: OrganId | null
  readonly receivesRequests: boolean
  readonly autoConfirm: boolean
  readonly foiOffice: string
  readonly address: string
  readonly postcode: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly website: string
  readonly scope: string
  readonly howToObtain: string
  readonly announcedChannels: readonly ('online' | 'email' | 'fax')[]
  readonly updatedOn: PlainDate | null
  readonly version: number
  readonly reconsideration: { readonly organ: string; readonly address: string; readonly url: string | null }
  readonly court: { readonly name: string; readonly address: string }
  /** Elements 第十二条 asks for that are still blank, by their Chinese names. */
  readonly blanks: readonly string[]
}

/** pages.guideList: the hub for applicants: steps, legal days, every organ's contact (R007). */
export const SeeGuideList = z.object({})
export interface GuideList {
  readonly steps: readonly { readonly title: string; readonly text: string }[]
  /** Read off the law's clocks; never typed here. */
  readonly periods: readonly {
    readonly key: string
    readonly title: string
    readonly length: string
    readonly article: string
    readonly note: string
  }[]
  readonly notes: readonly { readonly title: string; readonly text: string; readonly article: string }[]
  readonly organs: readonly OrganGuide[]
}

export const SeeSeal = z.object({})
export interface SealView {
  readonly number: number
  readonly root: string
  readonly on: PlainDate
}
