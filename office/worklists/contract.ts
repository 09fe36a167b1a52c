/** Worklists on the wire: saved filters, reminders (催办) and selections (条例 第四十五条; R019). Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import { type CaseRow, Worklist } from '#requests/contract'

const FilterId = z.string().refine(isUuid, '这个视图的编号不对，请从列表重新打开')
const Case = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((id) => id as RequestId)
const Organ = z
  .string()
  .refine(isUuid, '单位编号不对，请从列表里选择')
  .transform((id) => id as OrganId)

/** What a saved filter keeps: the worklist's conditions and order, not the page. */
export const KeptFilter = Worklist.omit({ cursor: true, limit: true })
export type KeptFilter = z.infer<typeof KeptFilter>

/** How many filters one person keeps at most. */
export const mostFilters = 30

/** worklists.keepFilter: a new one, or an own one renamed or given other conditions. */
export const KeepFilter = z.object({
  filterId: FilterId.optional(),
  name: z.string().trim().min(1, '请给这个视图起个名字').max(20, '名字最多 20 个字'),
  filter: KeptFilter.optional(),
})
export const RemoveFilter = z.object({ filterId: FilterId })
/** worklists.shareFilter: for everybody who works on the organ's cases, or for oneself again. */
export const ShareFilter = z.object({ filterId: FilterId, organId: Organ, shared: z.boolean() })
/** worklists.arrangeFilters: the order of the chips and the one the list begins with. */
export const ArrangeFilters = z.object({
  order: z.array(FilterId).max(200, '最多排 200 个'),
  start: FilterId.nullable(),
})
export const SeeFilters = z.object({})

export interface SavedFilter {
  readonly id: string
  readonly name: string
  readonly filter: KeptFilter
  readonly mine: boolean
  /** Who shares it, and for which organ; null when it is one's own only. */
  readonly shared: { readonly organId: OrganId; readonly organName: string; readonly by: string } | null
  /** How many cases it finds; never more than `countedUpTo`. */
  readonly count: number
}
export interface SavedFilters {
  readonly filters: readonly SavedFilter[]
  /** With which the list begins. */
  readonly start: string | null
  /** Organs in which this person may share. */
  readonly mayShareIn: readonly OrganId[]
  readonly countedUpTo: number
}

/** Why somebody is reminded, in the order offered. */
export const causes = ['due_soon', 'late', 'stuck', 'asked', 'other'] as const
export type Cause = (typeof causes)[number]
export const causeTitles: Readonly<Record<Cause, string>> = {
  due_soon: '期限快到了',
  late: '已经超期',
  stuck: '好几天没有进展',
  asked: '申请人来问过',
  other: '其他',
}

/** worklists.remind 催办 */
export const Remind = z.object({
  requestId: Case,
  cause: z.enum(causes),
  words: z.string().trim().max(200, '最多 200 字').default(''),
})
export const SeeReminders = z.object({ requestId: Case })
export interface Reminder {
  readonly id: string
  readonly on: PlainDate
  readonly at: Instant
  readonly by: string
  readonly cause: Cause
  readonly words: string
  /** Names of owner and stand-in. */
  readonly to: readonly string[]
}

/** worklists.selection: the chosen cases as they stand, for acting on several, for the workbook, for the printed sheet. */
export const SeeSelection = z.object({
  requestIds: z.array(Case).min(1, '请先选几件').max(500, '一次最多选 500 件'),
  purpose: z.enum(['act', 'workbook', 'print']).default('act'),
})
export type SelectedRow = CaseRow & {
  readonly version: number
  readonly standIn: { readonly id: PersonId; readonly name: string } | null
}
export interface Selection {
  readonly rows: readonly SelectedRow[]
  /** Chosen, but not to be seen by this person, or gone. */
  readonly notSeen: number
}
