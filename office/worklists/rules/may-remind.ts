/** 催办: whoever answers for a case is reminded of it, once a case and day (条例 第四十五条; R019). Pure. */
import { conflict, invalid, ok, type Result } from '#kernel'
import type { Stage } from '#requests/contract'
import type { Cause } from '../contract.ts'

export interface ToRemind {
  readonly stage: Stage
  /** Owner and stand-in, as far as there are any. */
  readonly people: readonly string[]
  readonly cause: Cause
  readonly words: string
  /** Who has reminded today. */
  readonly today: { readonly by: string } | null
  /** Who is about to remind. */
  readonly me: string
}

/** Stages in which nothing is left for the owner to do. */
const over: readonly Stage[] = ['dispatched', 'delivered', 'closed', 'archived', 'voided']

/** Who is to be told; a refusal says what to do instead. */
export const mayRemind = ({ stage, people, cause, words, today, me }: ToRemind): Result<readonly string[]> => {
  if (over.includes(stage)) return conflict('这件的答复已经发出或者已经办结，不用催了。')
  if (people.length === 0) return conflict('这件还没有分派，没有人可催；请先分派承办人。')
  const others = people.filter((one) => one !== me)
  if (others.length === 0) return conflict('这件就是您自己在办，不用催；要别人办请改派。')
  if (today) return conflict(`今天${today.by}已经催过这件了，一天只催一次；急的请打电话。`)
  if (cause === 'other' && words === '') return invalid('选了“其他”，请写一句为什么催。', { words: '请写一句为什么催' })
  return ok(people)
}
