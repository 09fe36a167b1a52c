/** What comes in over the years: when, to whom, how, and what becomes of it. Decided from the seed before anything is done. */
import { addDays, daysBetween, type PlainDate, yearOf } from '#kernel'
import { isWorkday, nationalCalendar } from '#law'
import { type Applicant, applicantOf } from './applicants.ts'
import type { Together } from './cooperation.ts'
import { organs } from './county.ts'
import { type Course, certainCourses, likelyCourses } from './course-kinds.ts'
import { openCases } from './open-cases.ts'
import type { Random } from './random.ts'
import { heavyApplicant, spacious, storyCases } from './stories.ts'
import { hotTopicFor, type Topic, topicFor } from './topics.ts'

export type Channel = 'online' | 'in_person' | 'registered_mail' | 'ordinary_mail' | 'email' | 'fax'

/** Where a case still stands on the last day: nothing more is done after this. */
export type Halt =
  | 'arrival'
  | 'receipt'
  | 'search'
  | 'correction'
  | 'consultation'
  | 'fee'
  | 'draft'
  | 'review'
  | 'signature'
  | 'dispatch'
  | 'delivery'
  | 'withdrawal'

export interface PlannedCase {
  readonly arrivesOn: PlainDate
  readonly organKey: string
  readonly channel: Channel
  readonly topic: Topic
  readonly course: Course
  readonly corrected: boolean
  readonly extended: boolean
  readonly consultsOrgan: boolean
  readonly applicant: Applicant
  /** The seed of what happens by chance inside this case: no case depends on how the others went. */
  readonly luck: number
  readonly haltsAfter?: Halt
  /** How other units work on it. */
  readonly together?: Together
  /** Replied to after its last day: it happens, and is shown. */
  readonly late?: boolean
  /** The name under which a later case finds this one: an earlier decision to the same applicant. */
  readonly story?: string
}

const receiving = organs.filter(({ receivesRequests }) => receivesRequests)
const villages = organs.filter(({ level }) => level === 'village').map(({ shortName }) => shortName)
const busy: Readonly<Record<string, number>> = {
  自资: 30,
  住建: 12,
  财政: 6,
  市监: 5,
  农业: 5,
  民政: 5,
  教体: 4,
  环境: 4,
  交通: 4,
  府办: 4,
  county: 6,
  城关: 4,
  长兴: 4,
  河湾: 4,
}

/** About 102 requests a year over two years, in the order in which they arrive. */
export const planYears = (random: Random, until: PlainDate, days = 730, count = 204): readonly PlannedCase[] => {
  const from = addDays(until, -days)
  // what must be there comes first: with few cases there is only this
  const last = workdayBefore(until)
  const certain = [...openCases(random, last), ...storyCases(random, last), ...(days >= spacious ? heavyApplicant(random, last) : [])]
  const wanted = certainCourses.map((course) => ordinaryCase(random, from, addDays(until, -80), course))
  const rest = Array.from({ length: Math.max(0, count - certain.length - wanted.length) }, () =>
    ordinaryCase(random, from, until, random.weighted(likelyCourses)),
  )
  return [...certain, ...wanted, ...rest]
    .slice(0, count)
    .sort((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : a.arrivesOn > b.arrivesOn ? 1 : 0))
}

const ordinaryCase = (random: Random, from: PlainDate, to: PlainDate, course: Course): PlannedCase => {
  const arrivesOn = workdayNear(addDays(from, random.between(0, Math.max(0, daysBetween(from, to)))), from)
  const organ = random.weighted(receiving.map((one) => [one, busy[one.key] ?? 1] as const))
  const place = organ.level === 'township' ? `${organ.shortName}${random.pick(villages)}` : random.pick(villages)
  const planned: PlannedCase = {
    arrivesOn,
    organKey: organ.key,
    channel: random.weighted([
      ['online', 45],
      ['registered_mail', 24],
      ['in_person', 20],
      ['ordinary_mail', 5],
      ['email', 4],
      ['fax', 2],
    ] as const),
    topic: topicFor(random, organ.key, place, yearOf(arrivesOn) - random.between(0, 3)),
    course,
    corrected: course.kind === 'correction_overdue' || course.code === 'unable.still_unclear' || random.chance(0.12),
    extended: random.chance(0.1),
    consultsOrgan: random.chance(0.05),
    applicant: applicantOf(random),
    luck: random.between(1, 2_000_000_000),
  }
  // what many want: drawn from the luck of the case, so that nothing else changes; only where it is given, one line for one question
  const hot = course.kind === 'decide' && course.code === 'granted.provided' ? hotTopicFor(organ.key, yearOf(to) - 1, planned.luck) : null
  return hot ? { ...planned, topic: hot } : planned
}

/** The workday before, or the first of the rehearsal when that lies before its beginning: on a day off nothing arrives, and nothing before it begins. */
const workdayNear = (day: PlainDate, from: PlainDate): PlainDate => {
  const before = workdayBefore(day)
  if (before >= from) return before
  let at = from
  while (!isWorkday(at, nationalCalendar)) at = addDays(at, 1)
  return at
}

const workdayBefore = (day: PlainDate): PlainDate => {
  let at = day
  while (!isWorkday(at, nationalCalendar)) at = addDays(at, -1)
  return at
}
