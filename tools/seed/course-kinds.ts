/** The courses a case can take, how often each is taken, and those that every county of a full size has at least once. */
import { type DecisionCode, decisionCodes } from '#law'

/** `code` is what is decided where there is a written reply. */
export interface Course {
  readonly kind: 'decide' | 'withdraw' | 'correction_overdue' | 'fee_unpaid' | 'fee_paid' | 'delayed'
  readonly code?: DecisionCode
  readonly subReason?: string
  /** By the page; else by the number of requests in the month. */
  readonly chargedByPage?: boolean
  /** For a duplicate: the story of the earlier case. */
  readonly earlier?: string
}

const decide = (code: DecisionCode, subReason?: string): Course => ({ kind: 'decide', code, ...(subReason ? { subReason } : {}) })

/** A duplicate needs its earlier case, a fee its tenth in the month: those are stories, not chance. */
const notByChance: ReadonlySet<DecisionCode> = new Set<DecisionCode>([
  'not_processed.duplicate',
  'closed.correction_overdue',
  'closed.fee_unpaid',
  'closed.other',
])

export const certainCourses: readonly Course[] = [
  ...decisionCodes.filter((code) => !notByChance.has(code)).map((code) => decide(code)),
  decide('closed.other', 'not_government_information'),
  decide('closed.other', 'inquiry'),
  { kind: 'withdraw' },
  { kind: 'correction_overdue' },
]

export const likelyCourses: readonly (readonly [Course, number])[] = [
  [decide('granted.provided'), 26],
  [decide('granted.already_public'), 9],
  [decide('granted.will_be_provided'), 2],
  [decide('partially_granted'), 14],
  [decide('unable.not_held.nonexistent'), 16],
  [decide('unable.not_held.other_organ'), 9],
  [decide('unable.needs_creation'), 3],
  [decide('unable.still_unclear'), 2],
  [decide('denied.third_party'), 3],
  [decide('denied.deliberative'), 3],
  [decide('denied.enforcement_case_file'), 3],
  [decide('denied.internal_affairs'), 2],
  [decide('denied.administrative_query'), 3],
  [decide('denied.state_secret'), 1],
  [decide('denied.other_law'), 1],
  [decide('not_processed.petition'), 4],
  [decide('not_processed.publication'), 1],
  [decide('not_processed.reconfirm'), 1],
  [decide('closed.other', 'not_government_information'), 1],
  [decide('closed.other', 'inquiry'), 2],
  [{ kind: 'withdraw' }, 4],
  [{ kind: 'correction_overdue' }, 3],
]
