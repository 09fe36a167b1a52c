/** 分件 (一事一申请): one paper with unrelated matters goes on as several requests. The 条例 gives no duty to file them apart, so the office does it and tells the applicant; all parts keep the day of receipt (第三十一条). */
import { err, ok, type PlainDate, type Refusal, type Result } from '#kernel'
import type { Fact, FactType } from '#law'
import type { CaseState } from './case.ts'
import { leadOf, membersOf } from './join.ts'
import { against, type Gate, onlyIn, pendingLetter, type RuleSettings, wrong } from './rule.ts'

export interface SplitPart {
  /** Places of the origin's items, from 1. */
  readonly items: readonly number[]
  readonly request: string
  readonly number: string
}

/** What makes it too late: something formal has gone out about the whole. */
const formal: ReadonlySet<FactType> = new Set<FactType>([
  'correctionNoticeSent',
  'thirdPartyLetterSent',
  'organLetterSent',
  'feeNoticeSent',
  'extensionApproved',
  'reasonsRequested',
  'delayedReplySet',
  'decisionDrafted',
])

export const maySplit: Gate = (state) => {
  const staged = onlyIn(state, 'submitted', 'received', 'handling')
  if (staged) return staged
  if (state.facts.some(({ type }) => formal.has(type)))
    return against('条例第四十五条', '已经就整件申请发过文书或者起草了答复，不能再分件；请在一份答复里逐项答清。')
  if (leadOf(state.facts) || membersOf(state.facts).length > 0) return against('条例第四十五条', '并案办理的案件不能分件，请先解除并案。')
  return null
}

/** The origin keeps at least one item; every other item goes to exactly one part. */
export const mayGoApart = (itemCount: number, parts: readonly { readonly items: readonly number[] }[]): Refusal | null => {
  if (itemCount < 2) return wrong('parts', '申请只有一项内容，不用分件。先把内容拆成几项，再分件。')
  const moved = parts.flatMap(({ items }) => items)
  if (parts.some(({ items }) => items.length === 0)) return wrong('parts', '每一件至少要有一项内容。')
  if (moved.some((item) => item > itemCount)) return wrong('parts', `申请只有 ${itemCount} 项，请核对。`)
  if (new Set(moved).size !== moved.length) return wrong('parts', '同一项内容只能分到一件里。')
  if (moved.length >= itemCount) return wrong('parts', '本件至少要留下一项内容。')
  return null
}

/** Entered on the origin; the letter that tells the applicant is written by the act. */
export const splitInto = (
  state: CaseState,
  { by, itemCount, parts }: { readonly by: string; readonly itemCount: number; readonly parts: readonly SplitPart[] },
  today: PlainDate,
  settings: RuleSettings,
): Result<readonly Fact[]> => {
  const refused = maySplit(state, today, settings) ?? mayGoApart(itemCount, parts)
  if (refused) return err(refused)
  return ok([
    {
      type: 'splitInto',
      on: today,
      by,
      parts: parts.map(({ request, number, items }) => ({ request, number, items: items.length })),
      letter: pendingLetter,
    },
  ])
}

/** The first facts of a part: handed in and received like the origin, registered today under its own number. */
export const partFacts = (
  origin: CaseState,
  from: { readonly id: string; readonly number: string },
  number: string,
  today: PlainDate,
): readonly Fact[] => [
  ...origin.facts.filter(({ type }) => type === 'submitted'),
  { type: 'registered', on: today, number },
  ...origin.facts.filter(({ type }) => type === 'receiptConfirmed'),
  { type: 'splitFrom', on: today, from: from.id, fromNumber: from.number },
]
