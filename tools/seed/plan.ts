/** What comes in over the years: when, to whom, how, and what becomes of it. Decided from the seed before anything is done. */
import { addDays, daysBetween, type PlainDate, yearOf } from '#kernel'
import { type DecisionCode, isWorkday, nationalCalendar } from '#law'
import { organs } from './county.ts'
import type { Random } from './random.ts'
import { type Topic, topicFor } from './topics.ts'

/** The course a case takes. */
export type Course =
  | { readonly kind: 'decide'; readonly code: DecisionCode; readonly subReason?: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'correction_overdue' }

export interface PlannedCase {
  readonly arrivesOn: PlainDate
  readonly organKey: string
  readonly channel: 'online' | 'in_person' | 'registered_mail' | 'ordinary_mail' | 'email' | 'fax'
  readonly topic: Topic
  readonly course: Course
  readonly corrected: boolean
  readonly extended: boolean
  readonly consultsOrgan: boolean
  readonly applicantKind:
    | 'natural_person'
    | 'commercial_enterprise'
    | 'research_institution'
    | 'social_welfare_org'
    | 'legal_service_org'
    | 'other'
}

const receiving = organs.filter(({ receivesRequests }) => receivesRequests)
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

const courses: readonly (readonly [Course, number])[] = [
  [{ kind: 'decide', code: 'granted.provided' }, 26],
  [{ kind: 'decide', code: 'granted.already_public' }, 9],
  [{ kind: 'decide', code: 'granted.will_be_provided' }, 2],
  [{ kind: 'decide', code: 'partially_granted' }, 14],
  [{ kind: 'decide', code: 'unable.not_held.nonexistent' }, 16],
  [{ kind: 'decide', code: 'unable.not_held.other_organ' }, 9],
  [{ kind: 'decide', code: 'unable.needs_creation' }, 3],
  [{ kind: 'decide', code: 'unable.still_unclear' }, 2],
  [{ kind: 'decide', code: 'denied.third_party' }, 3],
  [{ kind: 'decide', code: 'denied.deliberative' }, 3],
  [{ kind: 'decide', code: 'denied.enforcement_case_file' }, 3],
  [{ kind: 'decide', code: 'denied.internal_affairs' }, 2],
  [{ kind: 'decide', code: 'denied.administrative_query' }, 3],
  [{ kind: 'decide', code: 'denied.state_secret' }, 1],
  [{ kind: 'decide', code: 'denied.other_law' }, 1],
  [{ kind: 'decide', code: 'denied.three_safety_one_stability' }, 1],
  [{ kind: 'decide', code: 'not_processed.petition' }, 4],
  [{ kind: 'decide', code: 'not_processed.publication' }, 1],
  [{ kind: 'decide', code: 'not_processed.excessive' }, 1],
  [{ kind: 'decide', code: 'not_processed.reconfirm' }, 1],
  [{ kind: 'decide', code: 'closed.other', subReason: 'not_government_information' }, 2],
  [{ kind: 'decide', code: 'closed.other', subReason: 'inquiry' }, 2],
  [{ kind: 'withdraw' }, 4],
  [{ kind: 'correction_overdue' }, 3],
]

/** About 102 requests a year over two years, in the order in which they arrive. */
export const planYears = (random: Random, until: PlainDate, days = 730, count = 204): readonly PlannedCase[] => {
  const from = addDays(until, -days)
  const villages = organs.filter(({ level }) => level === 'village').map(({ shortName }) => shortName)
  return Array.from({ length: count }, () => {
    const arrivesOn = workdayNear(addDays(from, random.between(0, daysBetween(from, until))), until)
    const organ = random.weighted(receiving.map((one) => [one, busy[one.key] ?? 1] as const))
    const place = organ.level === 'township' ? `${organ.shortName}${random.pick(villages)}` : random.pick(villages)
    const topic = topicFor(random, organ.key, place, yearOf(arrivesOn) - random.between(0, 3))
    const course = random.weighted(courses)
    return {
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
      topic,
      course,
      corrected:
        course.kind === 'correction_overdue' || (course.kind === 'decide' && course.code === 'unable.still_unclear') || random.chance(0.12),
      extended: random.chance(0.1),
      consultsOrgan: random.chance(0.05),
      applicantKind: random.weighted([
        ['natural_person', 88],
        ['commercial_enterprise', 6],
        ['legal_service_org', 3],
        ['social_welfare_org', 1],
        ['research_institution', 1],
        ['other', 1],
      ] as const),
    } satisfies PlannedCase
  }).sort((a, b) => (a.arrivesOn < b.arrivesOn ? -1 : a.arrivesOn > b.arrivesOn ? 1 : 0))
}

const workdayNear = (day: PlainDate, until: PlainDate): PlainDate => {
  let at = day
  while (!isWorkday(at, nationalCalendar)) at = addDays(at, -1)
  return at > until ? until : at
}
