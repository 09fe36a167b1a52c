/** 检索证据单 on the wire: what recordSearch takes and what requests.searchLedger shows. Safe in a browser. */
import { z } from 'zod'
import type { PlainDate } from '#kernel'
import { type SearchLine, searchPlaceKinds } from '#law'
import { Day, RequestRef } from './inputs.contract.ts'

const text = (max: number, what: string) => z.string().trim().min(1, `请填写${what}`).max(max, `${what}最多 ${max} 字`)

export const searchPlaceTitles: Readonly<Record<SearchLine['kind'], string>> = {
  system: '业务系统',
  archive: '档案室、档案馆',
  cabinet: '柜子、库房',
  person: '询问经办岗位',
}

const ShotRef = z.object({ digest: z.string().min(16).max(128), name: z.string().min(1).max(200) })

export const SearchLineInput = z.object({
  kind: z.enum(searchPlaceKinds),
  place: text(200, '查了哪里'),
  /** A post or a unit, never a person's name. */
  who: z.string().trim().max(60, '查的岗位最多 60 字').optional(),
  words: z.array(text(60, '检索词')).min(1, '至少写一个检索词').max(20, '一处最多写 20 个检索词'),
  span: text(100, '时间范围'),
  hits: z.number().int('命中数是整数').min(0, '命中数不能小于 0').max(1_000_000),
  found: z.boolean(),
  result: text(1000, '结果'),
  shots: z.array(ShotRef).max(20).default([]),
})
export type SearchLineInput = z.infer<typeof SearchLineInput>

/** requests.recordSearch: lines are added over time; none is ever changed. */
export const RecordSearch = z.object({
  requestId: RequestRef,
  version: z.number().int().min(0),
  on: Day,
  lines: z.array(SearchLineInput).min(1, '至少写一行：查了哪里、用什么词、结果怎样').max(30),
})

export const SeeSearchLedger = z.object({ requestId: RequestRef })

export interface LedgerRow {
  readonly number: number
  readonly on: PlainDate
  /** The post that searched, or the official who entered it. */
  readonly who: string
  readonly kind: string
  readonly place: string
  readonly words: readonly string[]
  readonly span: string
  readonly hits: number | null
  readonly found: boolean
  readonly result: string
  readonly shots: readonly { readonly digest: string; readonly name: string }[]
}

/** requests.searchLedger: every line so far and what is missing before “不存在” may be said. */
export interface SearchLedger {
  readonly rows: readonly LedgerRow[]
  readonly places: number
  readonly words: number
  readonly minimumPlaces: number
  readonly minimumWords: number
  /** Empty = the search suffices for 信息不存在. */
  readonly gaps: readonly string[]
  readonly article: string
}
