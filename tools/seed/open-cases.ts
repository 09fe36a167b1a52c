/** What lies on the desks on the last day: a case at every stage, one due today, one suspended, most of them at the demonstration organ. */
import { type PlainDate, yearOf } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import { applicantOf } from './applicants.ts'
import type { Together } from './cooperation.ts'
import type { Course } from './course-kinds.ts'
import type { Channel, Halt, PlannedCase } from './plan.ts'
import type { Random } from './random.ts'
import { topicFor } from './topics.ts'

export const demonstrationOrgan = '自资'

interface OpenCase {
  /** Workdays before the last day on which it came. */
  readonly cameBefore: number
  readonly channel: Channel
  readonly haltsAfter: Halt
  readonly course: Course
  readonly corrected?: boolean
  readonly organKey?: string
  readonly together?: Together
}

const granted: Course = { kind: 'decide', code: 'granted.provided' }
const nonexistent: Course = { kind: 'decide', code: 'unable.not_held.nonexistent' }
const partial: Course = { kind: 'decide', code: 'partially_granted' }

const lying: readonly OpenCase[] = [
  // not confirmed by both sides yet
  { cameBefore: 1, channel: 'email', haltsAfter: 'arrival', course: granted },
  { cameBefore: 0, channel: 'online', haltsAfter: 'receipt', course: granted },
  // its twentieth workday is the last day
  { cameBefore: 20, channel: 'in_person', haltsAfter: 'search', course: granted },
  { cameBefore: 18, channel: 'registered_mail', haltsAfter: 'search', course: nonexistent, together: 'asking' },
  { cameBefore: 9, channel: 'online', haltsAfter: 'search', course: granted, organKey: '住建', together: 'raised' },
  { cameBefore: 7, channel: 'in_person', haltsAfter: 'correction', course: granted, corrected: true },
  { cameBefore: 12, channel: 'online', haltsAfter: 'consultation', course: partial },
  { cameBefore: 11, channel: 'registered_mail', haltsAfter: 'fee', course: { kind: 'fee_unpaid', chargedByPage: true } },
  { cameBefore: 14, channel: 'in_person', haltsAfter: 'draft', course: nonexistent, together: 'answered' },
  { cameBefore: 15, channel: 'online', haltsAfter: 'review', course: granted, together: 'conferred' },
  { cameBefore: 16, channel: 'in_person', haltsAfter: 'signature', course: granted },
  { cameBefore: 17, channel: 'registered_mail', haltsAfter: 'dispatch', course: nonexistent },
  { cameBefore: 23, channel: 'in_person', haltsAfter: 'delivery', course: granted, organKey: '长兴' },
  { cameBefore: 12, channel: 'online', haltsAfter: 'withdrawal', course: { kind: 'withdraw' } },
]

export const openCases = (random: Random, until: PlainDate): readonly PlannedCase[] =>
  lying.map(({ cameBefore, channel, haltsAfter, course, corrected = false, organKey = demonstrationOrgan, together }) => ({
    arrivesOn: addWorkdays(until, -cameBefore, nationalCalendar),
    organKey,
    channel,
    topic: topicFor(random, organKey, '长兴镇长兴村', yearOf(until) - 1),
    course,
    corrected,
    extended: false,
    consultsOrgan: false,
    applicant: applicantOf(random),
    luck: random.between(1, 2_000_000_000),
    haltsAfter,
    ...(together ? { together } : {}),
  }))
