/** Which decision types cannot both be right on the same information (条例 第十一条, 准确一致; R025). Pure, a table with examples. */
import type { DecisionCode } from '#law'

/** What a decision says of the information itself; null when it says nothing of it (who is responsible, how the request was put). */
export type Position = 'open' | 'partly' | 'withheld' | 'elsewhere' | 'absent' | 'not_made' | 'no_request'

export const positionTerms: Readonly<Record<Position, string>> = {
  open: '公开',
  partly: '部分公开',
  withheld: '不予公开',
  elsewhere: '属于行政查询事项',
  absent: '信息不存在',
  not_made: '没有现成信息',
  no_request: '不作为政府信息公开申请处理',
}

const positions: Readonly<Record<DecisionCode, Position | null>> = {
  'granted.already_public': 'open',
  'granted.provided': 'open',
  'granted.will_be_provided': 'open',
  partially_granted: 'partly',
  'denied.state_secret': 'withheld',
  'denied.other_law': 'withheld',
  'denied.three_safety_one_stability': 'withheld',
  'denied.third_party': 'withheld',
  'denied.internal_affairs': 'withheld',
  'denied.deliberative': 'withheld',
  'denied.enforcement_case_file': 'withheld',
  'denied.administrative_query': 'elsewhere',
  'unable.not_held.nonexistent': 'absent',
  // One organ answers and another says it is not responsible: both can be right.
  'unable.not_held.other_organ': null,
  'unable.needs_creation': 'not_made',
  'unable.still_unclear': null,
  'not_processed.petition': 'no_request',
  'not_processed.duplicate': null,
  'not_processed.publication': 'open',
  'not_processed.excessive': null,
  'not_processed.reconfirm': null,
  'closed.correction_overdue': null,
  'closed.fee_unpaid': null,
  'closed.other': null,
}

/** Each pair once; it holds both ways. */
const contradicting: readonly (readonly [Position, Position])[] = [
  ['open', 'withheld'],
  ['open', 'elsewhere'],
  ['open', 'absent'],
  ['open', 'not_made'],
  ['open', 'no_request'],
  ['partly', 'withheld'],
  ['partly', 'elsewhere'],
  ['partly', 'absent'],
  ['partly', 'not_made'],
  ['partly', 'no_request'],
  // What is withheld exists.
  ['withheld', 'absent'],
  ['withheld', 'not_made'],
  ['withheld', 'elsewhere'],
  ['elsewhere', 'absent'],
]

export const positionOf = (code: DecisionCode): Position | null => positions[code]

/** True when the two types cannot both be right on the same information. */
export const contradicts = (one: DecisionCode, other: DecisionCode): boolean => {
  const here = positions[one]
  const there = positions[other]
  if (here === null || there === null || here === there) return false
  return contradicting.some(([a, b]) => (a === here && b === there) || (a === there && b === here))
}

/** In words: 在先公开，本件信息不存在. */
export const contradictionInWords = (mine: DecisionCode, earlier: DecisionCode): string => {
  const here = positions[mine]
  const there = positions[earlier]
  return here && there ? `在先是“${positionTerms[there]}”，本件是“${positionTerms[here]}”` : ''
}
