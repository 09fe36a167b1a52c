/** Facts of requests that belong together: look-alike requests handled together 并案, one paper split into several requests 分件. Neither is known to the 条例: every request keeps its own number, clock, letter and remedies. */
import type { LetterRef, On } from './terms.ts'

/** On the docket of the member: from now on one search and one review of the lead case serve it too. */
export interface Joined extends On {
  readonly type: 'joined'
  readonly by: string
  readonly lead: string
  readonly leadNumber: string
}
/** On the docket of the lead case. */
export interface MemberJoined extends On {
  readonly type: 'memberJoined'
  readonly by: string
  readonly member: string
  readonly memberNumber: string
}
export interface Parted extends On {
  readonly type: 'parted'
  readonly by: string
  readonly lead: string
  readonly leadNumber: string
  readonly reason: string
}
export interface MemberParted extends On {
  readonly type: 'memberParted'
  readonly by: string
  readonly member: string
  readonly memberNumber: string
  readonly reason: string
}

/** On the docket of what was handed in: these of its items went on under numbers of their own. */
export interface SplitInto extends On {
  readonly type: 'splitInto'
  readonly by: string
  readonly parts: readonly { readonly request: string; readonly number: string; readonly items: number }[]
  readonly letter: LetterRef
}
/** On the docket of a part: handed in with that one, received on the same day. */
export interface SplitFrom extends On {
  readonly type: 'splitFrom'
  readonly from: string
  readonly fromNumber: string
}

/** Where a fact was taken over from: the number of the lead case and the fact's place on its docket. */
export interface CarriedFrom {
  readonly number: string
  readonly seq: number
}

export type JoiningFact = Joined | MemberJoined | Parted | MemberParted | SplitInto | SplitFrom
