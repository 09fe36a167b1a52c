/** Talk among officials on the wire. Safe in a browser. */
import { z } from 'zod'
import { type Instant, isUuid, type OrganId, type PersonId, type RequestId } from '#kernel'

const Case = z
  .string()
  .refine(isUuid, '案件编号不对，请从列表重新打开')
  .transform((id) => id as RequestId)
const Someone = z
  .string()
  .refine(isUuid, '人员编号不对，请从列表里选择')
  .transform((id) => id as PersonId)

export const audiences = ['case', 'organ'] as const
export type Audience = (typeof audiences)[number]

/** talk.post: nothing said is taken back. */
export const Post = z.object({
  requestId: Case,
  body: z.string().trim().min(1, '请写一句').max(2000, '一次最多写 2000 字'),
  audience: z.enum(audiences).default('case'),
  mentions: z.array(Someone).max(20, '一次最多叫 20 个人').default([]),
  files: z
    .array(z.object({ digest: z.string().min(16).max(128), name: z.string().min(1).max(200) }))
    .max(10, '一次最多带 10 份文件')
    .default([]),
})
export const MarkSeen = z.object({ requestId: Case })
export const SeeTalk = z.object({ requestId: Case })
export const SeeTalkFile = z.object({
  requestId: Case,
  digest: z.string().regex(/^[0-9a-f]{64}$/, '文件编号不对，请从讨论里重新打开'),
})

export interface TalkMessage {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly organName: string
  readonly mine: boolean
  readonly audience: Audience
  readonly body: string
  readonly mentions: readonly { readonly id: PersonId; readonly name: string }[]
  readonly files: readonly { readonly digest: string; readonly name: string }[]
}
/** talk.ofCase */
export interface TalkOfCase {
  readonly messages: readonly TalkMessage[]
  /** Who hears what is said to all: names of the organs. */
  readonly organs: readonly string[]
  readonly mayPost: boolean
  readonly hasInnerFile: boolean
}
/** talk.people: whom one can call with @. */
export interface TalkPerson {
  readonly id: PersonId
  readonly name: string
  readonly organId: OrganId
  readonly organName: string
}
/** talk.mentions 叫到我的: not yet seen. */
export interface TalkMention {
  readonly requestId: RequestId
  readonly caseNumber: string
  readonly at: Instant
  readonly by: string
  readonly organName: string
  readonly body: string
  /** False for a unit that is asked only: it opens the talk beside its co-search. */
  readonly opensCase: boolean
}
