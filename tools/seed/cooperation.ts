/** Units working together in the rehearsal county: co-searches running and answered, a conference with minutes, talk, a case raised to the leading group. */
import { later } from '#kernel'
import { look } from '#platform'
import { after, type Steps } from './course-parts.ts'
import { findCase } from './find-case.ts'
import type { PlannedCase } from './plan.ts'
import { searchLines } from './search-lines.ts'
import { type CaseInHand, type Place, perform, textOf, type World } from './world.ts'

/** asking: units still search; answered: all have; conferred: 会商 with minutes; raised: 重大复杂, and 自资 is asked. */
export type Together = 'asking' | 'answered' | 'conferred' | 'raised'

/** After the organ's own search. */
export async function* cooperate(world: World, inHand: CaseInHand, place: Place, plan: PlannedCase): Steps {
  switch (plan.together) {
    case 'asking':
      return yield* stillAsking(world, inHand, place, plan)
    case 'answered':
      return yield* allAnswered(world, inHand, place, plan)
    case 'conferred':
      return yield* conferred(world, inHand, place)
    case 'raised':
      return yield* raised(world, inHand, place, plan)
    case undefined:
      return
  }
}

const placeIn = (world: World, key: string): Place => {
  const place = world.places.get(key)
  if (!place) throw new Error(`no place ${key}`)
  return place
}

/** The newest co-search of a unit that is still open, by its id. */
const askedOf = async (world: World, unit: Place): Promise<string> => {
  const view = world.views.get('requests.coSearchInbox')
  if (!view) throw new Error('no view of the inbox')
  const inbox = await look(world.app, unit.staff.handler, view, {})
  if (!inbox.ok) throw new Error(inbox.error.message)
  const rows: readonly { readonly coSearchId: string; readonly sentOn: string }[] = inbox.value.rows
  const newest = [...rows].sort((a, b) => (a.sentOn < b.sentOn ? 1 : -1))[0]
  if (!newest) throw new Error('nothing was asked of the unit')
  return newest.coSearchId
}

const say = (
  world: World,
  who: Place['staff']['handler'],
  inHand: CaseInHand,
  body: string,
  mentions: readonly string[] = [],
  audience = 'case',
) => perform(world, who, 'talk.post', { requestId: inHand.requestId, body, mentions, audience })

/** What other units have entered meanwhile. */
const follow = async (world: World, inHand: CaseInHand): Promise<void> => {
  const state = await findCase(world.app, inHand.requestId)
  if (state) inHand.seen(state.version)
}

const questionOf = (plan: PlannedCase) => plan.topic.items.map((item, index) => `${index + 1}. ${item}`).join('\n')

const notFound = (world: World, plan: PlannedCase) => ({
  outcome: 'not_found',
  answer: '全宗目录和台账都查过，没有这份材料。',
  lines: searchLines(
    plan.topic.items.slice(0, 2).map((item) => item.slice(0, 30)),
    '近五年',
    false,
  ).map((line, index) => (index === 0 ? { ...line, shots: [{ ...world.supplied, name: '检索截图.txt' }] } : line)),
})

/** One has answered, one is late and was reminded, one is due tomorrow. */
async function* stillAsking(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): Steps {
  const today = () => world.clock.today()
  const [archives, town, farming] = [placeIn(world, '档案'), placeIn(world, '长兴'), placeIn(world, '农业')]
  yield after(today(), 1)
  await inHand.do(staff.handler, 'requests.sendCoSearch', {
    units: [{ organId: archives.id }, { organId: town.id }],
    items: [],
    question: questionOf(plan),
  })
  await say(world, staff.handler, inHand, `@${town.organ.shortName}·${nameOf(town)} 如果没有，请写明查过哪些柜子和系统。`, [
    town.staff.handlerId,
  ])
  yield after(today(), 2)
  await perform(world, archives.staff.handler, 'requests.answerCoSearch', {
    coSearchId: await askedOf(world, archives),
    ...notFound(world, plan),
  })
  await follow(world, inHand)
  yield later(after(today(), 1), after(plan.arrivesOn, 15))
  await inHand.do(staff.handler, 'requests.remindCoSearch', { search: 'S2' })
  await inHand.do(staff.handler, 'requests.sendCoSearch', {
    units: [{ organId: farming.id, dueOn: after(plan.arrivesOn, 19) }],
    items: [1],
    question: `${plan.topic.items[0] ?? ''}。贵局的承包地台账里可能有。`,
  })
  await say(world, town.staff.handler, inHand, '档案员在外地培训，回来就查，回复要晚两天。', [staff.handlerId])
}

async function* allAnswered(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): Steps {
  const today = () => world.clock.today()
  const [archives, town] = [placeIn(world, '档案'), placeIn(world, '河湾')]
  yield after(today(), 1)
  await inHand.do(staff.handler, 'requests.sendCoSearch', {
    units: [{ organId: archives.id }, { organId: town.id }],
    items: [],
    question: questionOf(plan),
  })
  yield after(today(), 1)
  await perform(world, archives.staff.handler, 'requests.answerCoSearch', {
    coSearchId: await askedOf(world, archives),
    ...notFound(world, plan),
  })
  yield after(today(), 1)
  await perform(world, town.staff.handler, 'requests.answerCoSearch', {
    coSearchId: await askedOf(world, town),
    outcome: 'not_ours',
    answer: '这一项不是镇政府制作的，镇里也没有存过副本。',
  })
  await follow(world, inHand)
}

async function* conferred(world: World, inHand: CaseInHand, { staff, organ }: Place): Steps {
  const today = () => world.clock.today()
  const justice = placeIn(world, '司法')
  yield after(today(), 1)
  await inHand.do(staff.handler, 'requests.openConference', {
    way: 'written',
    heldOn: after(today(), 2),
    question: '材料里的户主姓名和补偿金额能不能一并提供？',
    participants: [
      { as: 'unit', organId: justice.id },
      { as: 'legal_adviser', name: '方律师' },
    ],
  })
  await say(world, staff.handler, inHand, '金额按户列出的部分拿不准，已请县司法局会商。', [], 'organ')
  yield after(today(), 1)
  const conferenceId = await conferenceAskedOf(world, justice)
  await perform(world, justice.staff.reviewer, 'requests.giveConferenceOpinion', {
    conferenceId,
    opinion: '按户金额和姓名一并公开会识别到个人；可以公开分户编号和金额，遮盖姓名、证件和账号。',
  })
  await follow(world, inHand)
  await inHand.do(staff.handler, 'requests.enterConferenceOpinion', {
    conference: 'M1',
    participant: 'P2',
    opinion: '同意遮盖姓名后提供金额；村内公示过的部分可以告知查阅方式。',
  })
  await inHand.do(staff.handler, 'requests.concludeConference', {
    conference: 'M1',
    conclusion: `由${organ.shortName}提供分户编号和补偿金额，遮盖姓名、证件号码和账号；已在村务公开栏公示的，告知查阅方式。`,
  })
  await perform(world, justice.staff.reviewer, 'requests.confirmMinutes', { conferenceId, draft: 1 })
  await follow(world, inHand)
  await inHand.do(staff.handler, 'requests.issueMinutes', { conference: 'M1' })
}

const conferenceAskedOf = async (world: World, unit: Place): Promise<string> => {
  const view = world.views.get('requests.conferenceInbox')
  const inbox = view ? await look(world.app, unit.staff.reviewer, view, {}) : null
  if (!inbox?.ok) throw new Error('no inbox of conferences')
  return textOf(inbox.value.conferences[0], 'id')
}

async function* raised(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): Steps {
  const today = () => world.clock.today()
  const land = placeIn(world, '自资')
  yield after(today(), 1)
  await inHand.do(staff.foiHead, 'requests.escalateCase', { reason: '涉及住建、自然资源两个部门和三个乡镇，群众集中关注，口径需要统一。' })
  await inHand.do(world.leader, 'requests.issueInstruction', {
    text: '县住建局牵头，县自然资源局配合，两个工作日内把补偿依据查齐，统一口径后答复。',
    dueOn: after(today(), 2),
  })
  await inHand.do(staff.handler, 'requests.sendCoSearch', {
    units: [{ organId: land.id, dueOn: after(plan.arrivesOn, 10) }],
    items: [1],
    question: `${plan.topic.items[0] ?? ''}。请查征地批复和红线图。`,
  })
  await inHand.do(staff.handler, 'requests.openConference', {
    way: 'meeting',
    heldOn: after(plan.arrivesOn, 11),
    question: '补偿依据由哪个部门答复，口径怎样统一？',
    participants: [{ as: 'unit', organId: land.id }],
  })
  await say(world, staff.handler, inHand, `@${land.organ.shortName}·${nameOf(land)} 红线图有矢量的也请一并附上。`, [land.staff.handlerId])
}

const nameOf = ({ staff }: Place): string => (staff.handler.kind === 'official' ? staff.handler.name : '')
