/** The rehearsal county: two years of an open-government office, driven through the same doors as everything else. */
import { addDays, monthOf, type PlainDate, yearOf } from '#kernel'
import { addWorkdays, isWorkday, nationalCalendar } from '#law'
import type { AnyAct, App, VirtualClock } from '#platform'
import { requestViews } from '#requests'
import { aftermathOf } from './aftermath.ts'
import { conversionsOf } from './conversions.ts'
import type { Steps } from './course-parts.ts'
import { courseOf } from './courses.ts'
import { layOnTheDesk } from './intake-desk.ts'
import { demonstrationOrgan } from './open-cases.ts'
import { planYears } from './plan.ts'
import { enterPublications } from './publications.ts'
import { randomFrom } from './random.ts'
import { keepHouse, settle } from './settle.ts'
import { demonstration } from './stories.ts'
import { nobody, type World, wakeOn } from './world.ts'

export { demonstrationAccounts, demonstrationPassword } from './settle.ts'

export interface SeedOptions {
  readonly seed: number
  /** The last day of the rehearsal: today. */
  readonly until: PlainDate
  /** How many cases; about 102 a year. */
  readonly cases?: number
  readonly days?: number
  readonly progress: (line: string) => void
}

export interface SeedParts {
  readonly app: App
  readonly clock: VirtualClock
  readonly acts: readonly AnyAct[]
  readonly carry: () => Promise<unknown>
}

export interface SeededCounty {
  readonly cases: number
  /** The number and query code of a request that anybody may open on the portal; null when it did not fit in. */
  readonly demonstration: { readonly trackingNumber: string; readonly code: string } | null
}

/** Fills an empty database. Everything a person would press is pressed, on its day. */
export const seedCounty = async (parts: SeedParts, options: SeedOptions): Promise<SeededCounty> => {
  const { clock } = parts
  // the seed carries messages itself, when somebody waits for them: not after each of several thousand acts
  const app: App = { ...parts.app, afterCommit: () => {} }
  const days = Math.max(options.days ?? 730, shortestDays)
  const random = randomFrom(options.seed)
  clock.set(addDays(options.until, -days - 30))
  const stored = await app.office.files.put(Buffer.from(suppliedText, 'utf8'), { name: '相关材料（去标识化）.txt' })
  if (!stored.ok) throw new Error(stored.error.message)
  const world: World = {
    app,
    clock,
    random,
    remembered: new Map(),
    acts: new Map(parts.acts.map((act) => [act.name, act])),
    views: new Map(requestViews.map((view) => [view.name, view])),
    places: new Map(),
    leader: nobody,
    carry: async () => void (await parts.carry()),
    supplied: { digest: stored.value.digest, name: '相关材料（去标识化）.txt' },
  }
  const places = await settle(world, options.progress)
  for (const place of places) world.places.set(place.organ.key, place)
  const plans = planYears(random, options.until, days, options.cases ?? 204)
  const agenda = createAgenda()
  for (const plan of plans) {
    const place = world.places.get(plan.organKey)
    const own = { ...world, random: randomFrom(plan.luck) }
    if (place) agenda.add(plan.arrivesOn, { organKey: plan.organKey, steps: courseOf(own, plan, place), isArrival: true })
  }
  const aftermath = aftermathOf(world, places, options.until)
  const conversions = conversionsOf(world, places, options.until)
  const morning = async (day: PlainDate) => {
    await aftermath(day)
    await conversions(day)
  }
  await runAgenda(world, agenda, { ...options, days }, () => keepHouse(world, places, options.until), morning)
  const desk = world.places.get(demonstrationOrgan)
  // papers are taken in on workdays: on a Sunday the desk is as it was left
  if (desk) await layOnTheDesk(world, desk, workdayUpTo(options.until))
  await enterPublications(world, places, workdayUpTo(options.until))
  clock.set(options.until)
  await world.carry()
  const known = world.remembered.get(demonstration)
  return {
    cases: plans.length,
    demonstration: known?.trackingNumber && known.code ? { trackingNumber: known.trackingNumber, code: known.code } : null,
  }
}

const workdayUpTo = (day: PlainDate): PlainDate => (isWorkday(day, nationalCalendar) ? day : workdayUpTo(addDays(day, -1)))

/** What lies on the desks on the last day has come in during these days: a shorter rehearsal would leave it out. */
const shortestDays = 75

interface Errand {
  readonly organKey: string
  readonly steps: Steps
  readonly isArrival: boolean
}

interface Agenda {
  readonly add: (day: PlainDate, errand: Errand) => void
  /** What is to be done that day: arrivals one by one, then rounds with one errand of each organ. */
  readonly roundsOf: (day: PlainDate) => readonly (readonly Errand[])[]
  /** Days up to this one on which something was left undone: a defect of the seed. */
  readonly missed: (until: PlainDate) => readonly PlainDate[]
}

/** What waits for which day. What an organ does keeps its order; what several organs do on one day is done at the same time. */
const createAgenda = (): Agenda => {
  const errandsByDay = new Map<PlainDate, Errand[]>()
  return {
    add: (day, errand) => void errandsByDay.set(day, [...(errandsByDay.get(day) ?? []), errand]),
    roundsOf: (day) => {
      const errands = errandsByDay.get(day) ?? []
      errandsByDay.delete(day)
      const arrivals = errands.filter(({ isArrival }) => isArrival).map((errand) => [errand])
      const rounds: Errand[][] = []
      const doneByOrgan = new Map<string, number>()
      for (const errand of errands.filter(({ isArrival }) => !isArrival)) {
        const round = doneByOrgan.get(errand.organKey) ?? 0
        doneByOrgan.set(errand.organKey, round + 1)
        rounds[round] = [...(rounds[round] ?? []), errand]
      }
      return [...arrivals, ...rounds]
    },
    missed: (until) => [...errandsByDay.keys()].filter((day) => day <= until),
  }
}

/** Day by day; `houseKeeping` is done once, some weeks before the last day. */
const runAgenda = async (
  world: World,
  agenda: Agenda,
  { until, days = 730, progress }: SeedOptions,
  houseKeeping: () => Promise<void>,
  morning: (day: PlainDate) => Promise<void>,
): Promise<void> => {
  let isKept = false
  let quarter = ''
  // the first arrivals may have been moved from a day off to the workday before it
  for (let day = workdayUpTo(addDays(until, -days)); day <= until; day = addDays(day, 1)) {
    const present = `${yearOf(day)} 年第 ${Math.ceil(monthOf(day) / 3)} 季度`
    if (present !== quarter) progress(`演练到 ${present}`)
    quarter = present
    if (!isWorkday(day, nationalCalendar)) continue
    if (!isKept && day >= addDays(until, -30)) {
      isKept = true
      wakeOn(world, day, 0)
      await houseKeeping()
    }
    wakeOn(world, day, 0)
    await morning(day)
    for (const [index, round] of agenda.roundsOf(day).entries()) {
      wakeOn(world, day, Math.min(index * 7, 460))
      const nextDays = await Promise.all(round.map(({ steps }) => steps.next()))
      for (const [place, next] of nextDays.entries()) {
        const errand = round[place]
        if (!next.done && errand) agenda.add(next.value > day ? next.value : addWorkdays(day, 1), { ...errand, isArrival: false })
      }
    }
  }
  const missed = agenda.missed(until)
  if (missed.length > 0) throw new Error(`the seed left work undone on ${missed.join(', ')}`)
}

const suppliedText = `相关材料（复制件）

一、项目名称、地点和面积：见申请内容。
二、补偿标准：按当年区片综合地价执行。
三、支付情况：已按程序支付；收款人的身份证号码、银行账号和住址已遮盖。

（演练县虚构材料，不涉及任何真实的人和事。）
`
