/** The rehearsal county: two years of an open-government office, driven through the same doors as everything else. */
import { addDays, type PlainDate } from '#kernel'
import { isWorkday, nationalCalendar } from '#law'
import type { AnyAct, App, VirtualClock } from '#platform'
import { type CourseSteps, courseOf } from './courses.ts'
import { planYears } from './plan.ts'
import { randomFrom } from './random.ts'
import { keepHouse, settle } from './settle.ts'
import { demonstration } from './stories.ts'
import { type World, wakeOn } from './world.ts'

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
  const days = options.days ?? 730
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
    carry: async () => void (await parts.carry()),
    supplied: { digest: stored.value.digest, name: '相关材料（去标识化）.txt' },
  }
  const places = await settle(world, options.progress)
  const placeByKey = new Map(places.map((place) => [place.organ.key, place]))
  const plans = planYears(random, options.until, days, options.cases ?? 204)
  const agenda = createAgenda()
  for (const plan of plans) {
    const place = placeByKey.get(plan.organKey)
    if (place) agenda.add(plan.arrivesOn, courseOf({ ...world, random: randomFrom(plan.luck) }, plan, place))
  }
  await runAgenda(world, agenda, options, () => keepHouse(world, places, options.until))
  await world.carry()
  const known = world.remembered.get(demonstration)
  return {
    cases: plans.length,
    demonstration: known?.trackingNumber && known.code ? { trackingNumber: known.trackingNumber, code: known.code } : null,
  }
}

interface Agenda {
  readonly add: (day: PlainDate, steps: CourseSteps) => void
  readonly take: (day: PlainDate) => CourseSteps | undefined
}

/** What waits for which day, in the order it was put there. */
const createAgenda = (): Agenda => {
  const stepsByDay = new Map<PlainDate, CourseSteps[]>()
  return {
    add: (day, steps) => void stepsByDay.set(day, [...(stepsByDay.get(day) ?? []), steps]),
    take: (day) => stepsByDay.get(day)?.shift(),
  }
}

/** Day by day; `keepHouse` is done once, some weeks before the last day. */
const runAgenda = async (
  world: World,
  agenda: Agenda,
  { until, days = 730, progress }: SeedOptions,
  houseKeeping: () => Promise<void>,
): Promise<void> => {
  let month = ''
  let isKept = false
  for (let day = addDays(until, -days); day <= until; day = addDays(day, 1)) {
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7)
      if (month.endsWith('-01') || month.endsWith('-04') || month.endsWith('-07') || month.endsWith('-10'))
        progress(`演练到 ${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`)
    }
    if (!isWorkday(day, nationalCalendar)) continue
    if (!isKept && day >= addDays(until, -30)) {
      isKept = true
      wakeOn(world, day, 0)
      await houseKeeping()
    }
    for (let minute = 0, steps = agenda.take(day); steps; minute += 7, steps = agenda.take(day)) {
      wakeOn(world, day, Math.min(minute, 460))
      const next = await steps.next()
      if (!next.done) agenda.add(next.value > day ? next.value : addDays(day, 1), steps)
    }
  }
}

const suppliedText = `相关材料（复制件）

一、项目名称、地点和面积：见申请内容。
二、补偿标准：按当年区片综合地价执行。
三、支付情况：已按程序支付；收款人的身份证号码、银行账号和住址已遮盖。

（演练县虚构材料，不涉及任何真实的人和事。）
`
