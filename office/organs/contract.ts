/** Organs on the wire: the tree of 机关 and what each one's 公开指南 must say (条例 第四、十、十二条; R006, R158). */
import type { OrganId, PlainDate } from '#kernel'

/** Decides respondent, reconsideration organ and court (复议法 24–28). */
export const organKinds = [
  'government',
  'department',
  'vertical_department',
  'township',
  'dispatched_organ',
  'dispatched_body',
  'authorised_organisation',
  'village_point',
] as const
export type OrganKind = (typeof organKinds)[number]

export const organLevels = ['province', 'city', 'county', 'township', 'village'] as const
export type OrganLevel = (typeof organLevels)[number]

/** What the 公开指南 of an organ must contain (第十二条). Blank elements are defects on the supervisor's board. */
export interface DisclosureGuide {
  readonly foiOffice: string
  readonly address: string
  readonly postcode: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly website: string
  /** Classification, arrangement and ways to obtain. */
  readonly scope: string
  readonly howToObtain: string
  /** Channels announced besides in_person and post (第二十八条). */
  readonly announcedChannels: readonly ('online' | 'email' | 'fax')[]
  readonly updatedOn: PlainDate | null
  readonly version: number
}

export interface Organ {
  readonly id: OrganId
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: OrganLevel
  readonly parentId: OrganId | null
  /** The government it belongs to; itself for a government. */
  readonly governmentId: OrganId | null
  /** Prefix of case and document numbers, e.g. 明自资. */
  readonly code: string
  /** The public may send requests to it. */
  readonly receivesRequests: boolean
  readonly guide: DisclosureGuide
  /** An online form confirms itself on both sides (第三十一条第三项; setting per organ). */
  readonly autoConfirm: boolean
  readonly emailReceipt: 'confirmed' | 'arrival'
  readonly reconsiderationOrganId: OrganId | null
  /** Shown in the remedy block; name, address and the internet channel (复议法 22.2). */
  readonly reconsideration: { readonly organ: string; readonly address: string; readonly url: string | null }
  readonly court: { readonly name: string; readonly address: string }
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}
