/** 转主动公开 in the rehearsal: cases that gave something are looked at, and each proposal goes as far as its luck has it (R040). */
import { sql } from 'kysely'
import { readDraftFiles } from '#conversions'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import type { Caller } from '#platform'
import { type Place, perform, type World } from './world.ts'

const setup: Caller = { kind: 'system', part: 'setup' }

/** How far proposals come, in turn: every state is there on the last day. */
const ends = ['published', 'proposed', 'reviewing', 'published', 'drafting', 'declined', 'approved'] as const
/** Workdays before the last day on which the office begins to look; its first days are spread so that last days differ. */
const beginsBefore = 26
const spread = 14

interface Standing {
  readonly id: string
  readonly organId: OrganId
  readonly title: string
  readonly state: string
  readonly proposedOn: PlainDate
  readonly version: number
}

/** What happens on a morning. */
export const conversionsOf = (world: World, places: readonly Place[], until: PlainDate) => {
  const staffById = new Map(places.map(({ id, staff }) => [id, staff]))
  const first = addWorkdays(until, -beginsBefore, nationalCalendar)
  const turns = new Map<string, number>()
  let morning = 0
  return async (day: PlainDate): Promise<void> => {
    if (day < first) return
    await look(world, morning++)
    for (const one of await standing(world)) {
      const staff = staffById.get(one.organId)
      if (!staff) continue
      const turn = turns.get(one.id) ?? turns.size
      turns.set(one.id, turn)
      await carryOn(world, staff, one, ends[turn % ends.length] ?? 'proposed', day)
    }
  }
}

/** The cases whose turn it is, a few each morning; later those that have come in meanwhile. */
const look = async (world: World, morning: number): Promise<void> => {
  const found = await sql<{ id: RequestId; number: string }>`select r.id, r.number from requests.request r
    where r.dispatched_on is not null and r.decision in ('granted.provided', 'partially_granted')
      and not exists (select 1 from conversions.asked a where a.request_id = r.id) order by r.number`.execute(world.app.office.database)
  for (const { id, number } of found.rows)
    if (morning >= spread || luckOf(number) % spread === morning) await perform(world, setup, 'conversions.notice', { requestId: id })
}

const luckOf = (number: string): number => [...number].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003, 7)

const standing = async (world: World): Promise<readonly Standing[]> => {
  const found = await sql<Standing>`select id, organ_id as "organId", title, state, proposed_on as "proposedOn", version
    from conversions.proposal where reason = 'repeated' and state not in ('published', 'declined') order by proposed_on, title`.execute(
    world.app.office.database,
  )
  return found.rows
}

const carryOn = async (world: World, staff: Place['staff'], one: Standing, end: (typeof ends)[number], day: PlainDate): Promise<void> => {
  const at = { proposalId: one.id, version: one.version }
  const isDay = (workdays: number) => day >= addWorkdays(one.proposedOn, workdays, nationalCalendar)
  if (one.state === end) return
  if (one.state === 'proposed' && isDay(2)) {
    if (end === 'declined') await perform(world, staff.foiHead, 'conversions.decline', { ...at, ...whyNot })
    else {
      await perform(world, staff.handler, 'conversions.keepDraft', {
        ...at,
        title: one.title.slice(0, 100),
        summary: '材料的复制件，含适用范围、标准和办理情况；个人的姓名、证件号、账号和住址已去掉。',
        files: [world.supplied],
        lookedThrough: true,
      })
      await readDraftFiles(world.app, one.id)
    }
  } else if (one.state === 'drafting' && isDay(3)) await perform(world, staff.handler, 'conversions.submit', at)
  else if (one.state === 'reviewing' && isDay(5))
    await perform(world, staff.reviewer, 'conversions.review', {
      ...at,
      passed: true,
      lawful: true,
      noSecret: true,
      opinion: '不涉及国家秘密、商业秘密和个人隐私，可以主动公开。',
    })
  else if (one.state === 'approved' && isDay(8))
    await perform(world, staff.clerk, 'conversions.recordPublished', {
      ...at,
      link: `https://www.mingchuan.example.gov.cn/zwgk/zdgk/${luckOf(one.title)}.html`,
      publishedOn: day,
    })
}

const whyNot = {
  reason: '材料逐户列明补偿金额，去掉个人信息以后只剩表头，公开没有意义；补偿标准已另行公开。',
  article: '条例第十五条',
}
