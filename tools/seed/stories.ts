/** Cases with a story: the one a stranger may open, a duplicate, a late reply, and one applicant who asks for very much in one month. */
import { addDays, dayOf, type PlainDate, yearOf } from '#kernel'
import { addWorkdays, isWorkday, nationalCalendar } from '#law'
import { applicantOf } from './applicants.ts'
import type { Course } from './course-kinds.ts'
import { oppositeAnswers } from './one-line.ts'
import { demonstrationOrgan } from './open-cases.ts'
import type { PlannedCase } from './plan.ts'
import type { Random } from './random.ts'
import { topicFor } from './topics.ts'

/** Days of rehearsal from which on the long stories fit in. */
export const spacious = 365

/** The story whose number and query code are printed at start. */
export const demonstration = 'demonstration'

/** Its applicant reads on the phone: the reply is served online. */
export const isServedOnline = ({ story }: Pick<PlannedCase, 'story'>): boolean => story === demonstration

const granted: Course = { kind: 'decide', code: 'granted.provided' }
const workdaysBefore = (day: PlainDate, count: number): PlainDate => addWorkdays(day, -count, nationalCalendar)

/** The demonstration case, then a question asked twice by the same person, then a reply that came late. */
export const storyCases = (random: Random, until: PlainDate): readonly PlannedCase[] => {
  const plain = { organKey: demonstrationOrgan, corrected: false, extended: false, consultsOrgan: false }
  const luck = () => random.between(1, 2_000_000_000)
  const asker = applicantOf(random, '明川县长兴镇永安村 12 号')
  const asked = topicFor(random, demonstrationOrgan, '长兴镇永安村', yearOf(until) - 1)
  return [
    {
      ...plain,
      // answered some days ago, online, and not yet opened: whoever looks is the one to open it
      arrivesOn: workdaysBefore(until, 36),
      channel: 'online',
      haltsAfter: 'dispatch',
      topic: landOfGroupFive,
      course: { kind: 'decide', code: 'partially_granted' },
      applicant: applicantOf(random, '明川县长兴镇长兴村 5 组 18 号'),
      luck: luck(),
      story: demonstration,
    },
    {
      ...plain,
      arrivesOn: workdaysBefore(until, 120),
      channel: 'in_person',
      topic: asked,
      course: granted,
      applicant: asker,
      luck: luck(),
      story: 'asked before',
    },
    {
      ...plain,
      arrivesOn: workdaysBefore(until, 70),
      channel: 'registered_mail',
      topic: asked,
      course: { kind: 'decide', code: 'not_processed.duplicate', earlier: 'asked before' },
      applicant: asker,
      luck: luck(),
    },
    {
      ...plain,
      arrivesOn: workdaysBefore(until, 100),
      channel: 'registered_mail',
      topic: topicFor(random, demonstrationOrgan, '河湾镇石桥村', yearOf(until) - 2),
      course: granted,
      applicant: applicantOf(random),
      luck: luck(),
      late: true,
    },
    ...oppositeAnswers(random, (workdays) => workdaysBefore(until, workdays), demonstrationOrgan),
  ]
}

const landOfGroupFive = {
  subject: '长兴镇长兴村5组征地补偿安置材料',
  description:
    '我是长兴村5组的村民，家里的地在去年修路时被征了。我想要：\n1. 征地补偿登记表\n2. 征收补偿安置方案\n3. 地上附着物评估报告\n4. 补偿款支付明细',
  items: ['长兴村5组的征地补偿登记表', '征收补偿安置方案', '地上附着物评估报告', '补偿款支付明细'],
}

/**
 * Fourteen requests of one applicant in one month to one organ: ten are free, the eleventh is charged and not paid, the twelfth
 * paid (第四十二条), the thirteenth has no good reasons, the fourteenth good ones and a later reply (第三十五条).
 */
export const heavyApplicant = (random: Random, until: PlainDate): readonly PlannedCase[] => {
  const applicant = applicantOf(random, '明川县城关街道滨河路 61 号')
  const month = addDays(until, -150 - dayOf(addDays(until, -150)) + 1)
  const workdays = Array.from({ length: 24 }, (_, index) => addDays(month, index)).filter((day) => isWorkday(day, nationalCalendar))
  const courses: readonly Course[] = [
    ...Array.from(
      { length: 10 },
      (_, index): Course => (index % 3 === 1 ? { kind: 'decide', code: 'unable.not_held.nonexistent' } : granted),
    ),
    { kind: 'fee_unpaid' },
    { kind: 'fee_paid', code: 'granted.provided' },
    { kind: 'decide', code: 'not_processed.excessive' },
    { kind: 'delayed', code: 'granted.provided' },
  ]
  return courses.map((course, index) => ({
    arrivesOn: workdays[index] ?? month,
    organKey: '住建',
    channel: 'in_person' as const,
    topic: topicFor(random, '住建', `滨河片区${index + 1}号楼`, yearOf(until) - 1),
    course,
    corrected: false,
    extended: false,
    consultsOrgan: false,
    applicant,
    luck: random.between(1, 2_000_000_000),
  }))
}
