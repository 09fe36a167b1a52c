/** What follows the replies in the rehearsal: ratings and call-backs, reconsideration and suits with their results, complaints (R034, R043–R045, R137). */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { callerOfPerson } from '#identity'
import { daysBetween, type OrganId, type PersonId, type PlainDate, type RequestId } from '#kernel'
import { addWorkdays, type DecisionCode, decisions, nationalCalendar, type ProceedingOutcome } from '#law'
import { type Caller, look } from '#platform'
import { proceedingsOfCase } from '../../office/remedies/views/of-case.ts'
import { type Place, perform, type Staff, type World } from './world.ts'

const exchange: Caller = { kind: 'system', part: 'exchange' }

interface Finished {
  readonly requestId: RequestId
  readonly number: string
  readonly trackingNumber: string
  readonly organId: OrganId
  readonly decision: DecisionCode
  readonly letter: string
}

/** What happens on a morning, one after the other before anything else, so that numbers do not depend on who is faster. */
export const aftermathOf = (world: World, places: readonly Place[], until: PlainDate) => {
  const staffById = new Map(places.map(({ id, staff }) => [id, staff]))
  let supervisor: Caller | null = null
  return async (day: PlainDate): Promise<void> => {
    supervisor ??= await supervisorOf(world)
    const ago = (workdays: number) => addWorkdays(day, -workdays, nationalCalendar)
    for (const one of await deliveredOn(world, ago(2))) await rate(world, one)
    await callBack(world, staffById, ago(3))
    for (const one of await deliveredOn(world, ago(10))) await file(world, staffById.get(one.organId), one, day)
    await carryOn(world, staffById, day, until)
    for (const one of await overdueSince(world, day)) await complain(world, one, 'overdue', day)
    for (const one of await deliveredOn(world, ago(6))) if (luckOf(one.number, 'complaint') < 4) await complain(world, one, 'refused', day)
    await superviseComplaints(world, staffById, supervisor, day)
  }
}

/** 0 to 99, the same for the same case in every run. */
const luckOf = (number: string, about: string): number =>
  [...`${about}${number}`].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003, 7) % 100

const supervisorOf = async (world: World): Promise<Caller> => {
  const found = await sql<{ id: PersonId }>`select id from identity.person where account = 'jiandu'`.execute(world.app.office.database)
  const id = found.rows[0]?.id
  if (!id) throw new Error('nobody supervises the rehearsal county')
  return callerOfPerson(world.app, id)
}

const deliveredOn = async (world: World, day: PlainDate): Promise<readonly Finished[]> => {
  const found =
    await sql<Finished>`select r.id as "requestId", r.number, r.tracking_number as "trackingNumber", r.organ_id as "organId", r.decision,
      (select d.fact ->> 'letter' from platform.docket d where d.kind = 'request' and d.subject_id = r.id::text
        and d.fact ->> 'type' = 'decided' order by d.seq desc limit 1) as letter
    from requests.request r where r.delivered_on = ${day} and r.reopened = 0 order by r.number`.execute(world.app.office.database)
  return found.rows
}

const overdueSince = async (world: World, day: PlainDate): Promise<readonly Omit<Finished, 'decision' | 'letter'>[]> => {
  const found = await sql<Finished>`select r.id as "requestId", r.number, r.tracking_number as "trackingNumber", r.organ_id as "organId"
    from requests.request r where r.due_on = ${addWorkdays(day, -1, nationalCalendar)} and r.dispatched_on is null and r.closed_on is null
      and r.clock_status in ('running', 'overdue') order by r.number`.execute(world.app.office.database)
  return found.rows
}

const rate = async (world: World, { number, trackingNumber, letter, decision }: Finished): Promise<void> => {
  const luck = luckOf(number, 'rating')
  if (luck >= 55) return
  const refused = decisions[decision].group === 'denied' || decisions[decision].group === 'unable'
  const score = refused ? ([5, 4, 4, 3, 3, 2, 1][luck % 7] ?? 3) : ([5, 5, 5, 4, 4, 3, 5, 5, 4, 2][luck % 10] ?? 5)
  await perform(world, exchange, 'ratings.receive', {
    trackingNumber,
    letterId: letter,
    score,
    solved: luck % 5 === 4 ? null : score >= 4 ? 'yes' : score === 3 ? 'partly' : 'no',
    comment: score <= 2 ? '没有说清楚为什么不给。' : '',
    givenOn: world.clock.today(),
    givenAt: world.clock.now(),
  })
}

const callBack = async (world: World, staffById: ReadonlyMap<OrganId, Staff>, openedOn: PlainDate): Promise<void> => {
  const found = await sql<{
    ratingId: string
    organId: OrganId
    number: string
  }>`select b.rating_id as "ratingId", b.organ_id as "organId", r.number
    from ratings.call_back b join ratings.rating g on g.id = b.rating_id join requests.request r on r.id = g.request_id
    where b.opened_on = ${openedOn} and b.done_on is null order by r.number`.execute(world.app.office.database)
  for (const { ratingId, organId, number } of found.rows) {
    const staff = staffById.get(organId)
    if (!staff) continue
    const reached = luckOf(number, 'call') < 80
    await perform(world, staff.clerk, 'ratings.recordCallBack', {
      ratingId,
      reached,
      record: reached ? '电话联系，重新解释了不予公开的理由和救济渠道，对方表示理解。' : '打了两次没有接通，已按登记的地址寄信说明。',
    })
  }
}

const file = async (world: World, staff: Staff | undefined, one: Finished, day: PlainDate): Promise<void> => {
  const { group } = decisions[one.decision]
  const luck = luckOf(one.number, 'remedy')
  const isRefusal = group === 'denied' || group === 'partially_granted' || group === 'unable' || group === 'not_processed'
  if (!staff || luck >= (isRefusal ? 26 : 3)) return
  const isDirectSuit = (group === 'unable' || group === 'not_processed') && luck < 8
  const filing = {
    requestId: one.requestId,
    kind: isDirectSuit ? 'first_instance' : 'reconsideration',
    procedure: luck % 3 === 0 ? 'simple' : 'ordinary',
    body: isDirectSuit ? '明川县人民法院' : '明川县人民政府',
    bodyNumber: isDirectSuit ? `（${day.slice(0, 4)}）川 0199 行初 ${luck + 10} 号` : `明政复〔${day.slice(0, 4)}〕${luck + 10}号`,
    receivedOn: day,
  }
  await perform(world, staff.clerk, 'remedies.file', filing)
  // the same papers registered a second time: struck out by the head on the same day
  if (luck % 6 !== 2) return
  const twice = await perform(world, staff.clerk, 'remedies.file', filing)
  const struck = { proceedingId: String(Reflect.get(Object(twice), 'proceedingId')), version: 1 }
  await perform(world, staff.foiHead, 'remedies.strike', { ...struck, reason: '同一份复议申请书副本，收发和承办各登了一次。' })
}

interface Running {
  readonly id: string
  readonly requestId: RequestId
  readonly organId: OrganId
  readonly kind: 'reconsideration' | 'first_instance'
  readonly procedure: 'ordinary' | 'simple'
  readonly number: string
  readonly receivedOn: PlainDate
  readonly answeredOn: PlainDate | null
  readonly version: number
}

/** Answers and results on their days. */
const carryOn = async (world: World, staffById: ReadonlyMap<OrganId, Staff>, day: PlainDate, until: PlainDate): Promise<void> => {
  const found = await sql<Running>`select g.id, g.request_id as "requestId", g.organ_id as "organId", g.kind, g.procedure, r.number,
      g.received_on as "receivedOn", g.answered_on as "answeredOn", g.version
    from remedies.proceeding g join requests.request r on r.id = g.request_id where g.concluded_on is null and g.struck_on is null
    order by r.number, g.received_on, g.kind`.execute(world.app.office.database)
  for (const one of found.rows) {
    const staff = staffById.get(one.organId)
    if (!staff) continue
    const isSuit = one.kind === 'first_instance'
    if (one.answeredOn === null && day >= addWorkdays(one.receivedOn, isSuit ? 7 : one.procedure === 'simple' ? 4 : 8, nationalCalendar))
      await answer(world, staff, one)
    else if (one.answeredOn !== null && day >= addWorkdays(one.receivedOn, isSuit ? 60 : 32, nationalCalendar))
      await conclude(world, staff, one, day, until)
  }
}

const answer = async (world: World, staff: Staff, one: Running): Promise<void> => {
  const seen = await look(world.app, staff.reviewer, proceedingsOfCase, { requestId: one.requestId })
  if (!seen.ok || !seen.value.proposal) throw new Error(`nothing to answer with on ${one.number}`)
  const at = { proceedingId: one.id }
  const items = seen.value.picks.slice(0, 8).map((pick, place) => ({ ...pick, pages: place + 1 }))
  const listed = await perform(world, staff.reviewer, 'remedies.setEvidence', { ...at, version: one.version, items })
  const version = Number(Reflect.get(Object(listed), 'version'))
  await perform(world, staff.reviewer, 'remedies.submitAnswer', { ...at, version, on: world.clock.today(), answer: seen.value.proposal })
}

const outcomesOf = (luck: number, isSuit: boolean): ProceedingOutcome => {
  if (luck < 52) return isSuit ? 'suit_rejected' : 'maintained'
  if (luck < 68) return 'set_aside'
  if (luck < 74) return 'unlawful'
  return luck < 94 ? 'withdrawn' : 'not_accepted'
}

/** Late in the rehearsal a decision set aside leaves its case open on the desk, to be decided anew. */
const conclude = async (world: World, staff: Staff, one: Running, day: PlainDate, until: PlainDate): Promise<void> => {
  const isSuit = one.kind === 'first_instance'
  const luck = luckOf(one.number, one.kind)
  const outcome = outcomesOf(luck, isSuit)
  const newDecision = outcome === 'set_aside' && daysBetween(day, until) <= 20
  await perform(world, staff.clerk, 'remedies.conclude', {
    proceedingId: one.id,
    version: one.version,
    outcome,
    decidedOn: day,
    concludedOn: day,
    resultNumber: isSuit ? '' : `明政复决〔${day.slice(0, 4)}〕${luck + 10}号`,
    newDecision,
  })
  if (isSuit || outcome !== 'maintained' || luck >= 20) return
  await perform(world, staff.clerk, 'remedies.file', {
    requestId: one.requestId,
    kind: 'first_instance',
    follows: one.id,
    body: '明川县人民法院',
    bodyNumber: `（${day.slice(0, 4)}）川 0199 行初 ${luck + 50} 号`,
    receivedOn: day,
  })
}

const complain = async (
  world: World,
  { requestId, trackingNumber }: Pick<Finished, 'requestId' | 'trackingNumber'>,
  about: 'overdue' | 'refused',
  day: PlainDate,
): Promise<void> => {
  const earlier = await sql`select 1 from complaints.complaint where request_id = ${requestId}`.execute(world.app.office.database)
  if (earlier.rows.length > 0) return
  await perform(world, exchange, 'complaints.receive', {
    trackingNumber,
    complaintId: randomUUID(),
    about,
    text: about === 'overdue' ? '到了最后一天还没有答复我。' : '我要的材料只给了一半，理由看不懂。',
    madeOn: day,
    madeAt: world.clock.now(),
  })
}

interface OpenComplaint {
  readonly id: string
  readonly organId: OrganId
  readonly number: string
  readonly about: string
  readonly state: string
  readonly receivedOn: PlainDate
  readonly authority: string
  readonly authorityName: string
  readonly version: number
}

/** Asked on the next day, explained on the fourth, answered on the ninth; what the city must judge is passed on and answered three weeks later. */
const superviseComplaints = async (
  world: World,
  staffById: ReadonlyMap<OrganId, Staff>,
  supervisor: Caller,
  day: PlainDate,
): Promise<void> => {
  const found = await sql<OpenComplaint>`select c.id, c.organ_id as "organId", r.number, c.about, c.state, c.received_on as "receivedOn",
      a.level as authority, a.name as "authorityName", c.version
    from complaints.complaint c join requests.request r on r.id = c.request_id join organs.organ a on a.id = c.authority_id
    where c.concluded_on is null order by r.number`.execute(world.app.office.database)
  for (const { id, organId, number, about, state, receivedOn, authority, authorityName, version } of found.rows) {
    const staff = staffById.get(organId)
    if (!staff) continue
    const on = { complaintId: id, version }
    const isDay = (workdays: number) => day >= addWorkdays(receivedOn, workdays, nationalCalendar)
    if (authority !== 'county') {
      if (state === 'received' && isDay(1))
        await perform(world, supervisor, 'complaints.passOn', {
          ...on,
          to: authorityName,
          reason: '投诉的是我们自己和同级办公室，不能自己查自己。办理的材料我们配合提供。',
          expectedOn: addWorkdays(day, 15, nationalCalendar),
        })
      else if (state === 'passed_on' && isDay(16))
        await perform(world, supervisor, 'complaints.answeredAbove', {
          ...on,
          answeredOn: day,
          answerNumber: `明州公开函〔${day.slice(0, 4)}〕${(luckOf(number, 'above') % 30) + 1}号`,
          result: 'partly',
          text: '经查，办理过程中解释不够充分，已要求改进；答复的依据和程序没有问题。',
        })
      continue
    }
    if (state === 'received' && isDay(1)) await perform(world, supervisor, 'complaints.askExplanation', on)
    else if (state === 'explaining' && isDay(4))
      await perform(world, staff.foiHead, 'complaints.explain', { ...on, text: '经办人员变动，交接不及时；已经安排专人办理。' })
    else if (state === 'explained' && isDay(9)) {
      const isFounded = about === 'overdue' || luckOf(number, 'founded') < 40
      await perform(world, supervisor, 'complaints.conclude', {
        ...on,
        result: isFounded ? 'upheld' : 'unfounded',
        text: isFounded
          ? '经核查，您反映的情况属实，已责令该单位改正。'
          : '经核查，该单位的答复依据充分、程序合法。不服的，可以依法复议、起诉。',
      })
    }
  }
}
