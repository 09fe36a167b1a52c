/** The rehearsal county: the same seed gives the same county; what it must show is there; the report of its cases obeys the identities. */
import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel'
import { decisionCodes, isWorkday, nationalCalendar } from '#law'
import { testApp } from '#testing'
import { acts, compose } from '../../composition.ts'
import { seedCounty } from './index.ts'
import { planYears } from './plan.ts'
import { randomFrom } from './random.ts'

const anyDay = plainDate('2026-11-25')
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

const countyOf = async (seed: number, cases: number, until: PlainDate = anyDay) => {
  const machinery = await testApp()
  const product = compose(machinery)
  closing.push(product.close, machinery.close)
  const parts = { app: product.app, clock: machinery.clock, acts, carry: product.pump.drain }
  const seeded = await seedCounty(parts, { seed, until, cases, progress: () => {} })
  const rows = async (text: string) => (await machinery.owner.query<Record<string, unknown>>(text)).rows
  return { seeded, rows }
}

/** Everything a reader of the register sees, without what is drawn anew each time: ids, digests, codes. */
const pictureOf = async ({ rows }: Awaited<ReturnType<typeof countyOf>>) => {
  const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}|"?[0-9a-f]{64}"?/g
  const register =
    await rows(`select r.number, r.tracking_number, r.subject, r.channel, r.stage, r.received_on, r.due_on, r.decision, r.document_number,
    r.decided_on, r.closed_on, o.name from requests.request r join organs.organ o on o.id = r.organ_id order by o.name, r.number`)
  const docket = await rows(`select r.number, d.seq, d.on_day, d.recorded_at, d.act, d.fact from platform.docket d
    join requests.request r on r.id::text = d.subject_id order by r.number, d.seq`)
  const people = await rows('select name, account from identity.person order by account')
  return JSON.stringify({ register, docket, people }).replaceAll(uuid, '·')
}

test('the same seed gives the same county', async () => {
  const [first, again] = await Promise.all([countyOf(7, 12), countyOf(7, 12)])
  const picture = await pictureOf(first)
  expect(
    createHash('sha256')
      .update(await pictureOf(again))
      .digest('hex'),
  ).toBe(createHash('sha256').update(picture).digest('hex'))
  const stages = await first.rows('select distinct stage from requests.request')
  expect(stages.length).toBeGreaterThanOrEqual(8)
}, 300_000)

test.each([
  ['a Sunday', '2026-11-29'],
  ['a long holiday', '2026-10-04'],
  ['the first day of a year', '2027-01-01'],
])(
  'it can be loaded on %s too',
  async (_, day) => {
    const { seeded, rows } = await countyOf(7, 12, plainDate(day))
    expect(seeded.cases).toBe(12)
    expect(await rows('select 1 from requests.arrived where settled is null')).not.toHaveLength(0)
  },
  120_000,
)

test('on whatever day it is loaded, nothing arrives before the rehearsal begins or on a day off', () => {
  for (let offset = 0; offset < 40; offset++) {
    const until = addDays(plainDate('2026-11-20'), offset)
    const wrong = planYears(randomFrom(20260101), until).filter(
      ({ arrivesOn }) => arrivesOn < addDays(until, -730) || arrivesOn > until || !isWorkday(arrivesOn, nationalCalendar),
    )
    expect(wrong.map(({ arrivesOn, organKey }) => `${until}: ${organKey} ${arrivesOn}`)).toEqual([])
  }
})

test('the plan of a full county holds every decision, every open stage and the stories', () => {
  const plans = planYears(randomFrom(20260101), anyDay)
  expect(planYears(randomFrom(20260101), anyDay)).toEqual(plans)
  expect(planYears(randomFrom(20260102), anyDay)).not.toEqual(plans)
  expect(plans).toHaveLength(204)
  const codes = new Set(plans.map(({ course }) => course.code))
  const byRule = new Set(['closed.correction_overdue', 'closed.fee_unpaid'])
  expect(decisionCodes.filter((code) => !codes.has(code) && !byRule.has(code))).toEqual([])
  const kinds = new Set(plans.map(({ course }) => course.kind))
  expect([...kinds].sort()).toEqual(['correction_overdue', 'decide', 'delayed', 'fee_paid', 'fee_unpaid', 'withdraw'])
  expect(new Set(plans.flatMap(({ haltsAfter }) => haltsAfter ?? [])).size).toBe(12)
  expect(plans.filter(({ late }) => late)).toHaveLength(1)
  expect(plans.filter(({ extended }) => extended).length).toBeGreaterThan(5)
  expect(plans.filter(({ consultsOrgan }) => consultsOrgan).length).toBeGreaterThan(2)
})
