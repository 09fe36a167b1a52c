/** The course of one real request: the same acts as everything else, on its real days, to its real reply, or to where the rules refuse it. */
import type { PlainDate, Refusal, RequestId } from '#kernel'
import { addWorkdays } from '#law'
import { type Caller, execute } from '#platform'
import { applicantOf } from './applicants.ts'
import type { Steps } from './course-parts.ts'
import { draftFor } from './drafts.ts'
import { findCase } from './find-case.ts'
import { type Evidence, evidenceById } from './real-evidence.ts'
import type { RealRequest } from './real-requests.ts'
import { searchLines } from './search-lines.ts'
import { type CaseInHand, type Place, perform, takeUp, textOf, type World } from './world.ts'

export interface RealOutcome {
  readonly request: RealRequest
  readonly requestId: RequestId
  /** What the rules said to the real reply; null when they let it pass, or there was none. */
  readonly refusal: Refusal | null
}

/** Walks the case; tells the outcome when it is known. */
export async function* realCourse(world: World, request: RealRequest, place: Place, tell: (outcome: RealOutcome) => void): Steps {
  const { staff } = place
  const evidence = evidenceById[request.id] ?? {}
  const inHand = await register(world, request, evidence, place)
  await inHand.do(staff.clerk, 'requests.assign', { to: staff.handlerId, standIn: staff.standInId })
  const open = { request, requestId: inHand.requestId, refusal: null }
  if (request.correction) yield* correct(world, inHand, request.correction, evidence, place)
  if (request.thirdPartyAskedOn) {
    yield request.thirdPartyAskedOn
    await askThirdParty(world, inHand, place)
  }
  if (!request.code || !request.decidedOn) {
    tell(open)
    return
  }
  if (request.code === 'denied.third_party' && !evidence.notConsulted) {
    yield addWorkdays(request.receivedOn, 2)
    await askThirdParty(world, inHand, place)
    yield addWorkdays(request.receivedOn, 6)
    await answerOfThirdParty(world, inHand, place)
  }
  if (request.code === 'not_processed.excessive') yield* askReasons(world, inHand, request, place)
  yield request.decidedOn
  const on = world.clock.today()
  if (!evidence.noSearch) await search(inHand, request, on, place)
  await inHand.do(staff.handler, 'requests.logContact', { on, purpose: 'explanation', channel: 'phone', summary: '说明答复的理由。' })
  const drafted = await tryAct(world, staff.handler, 'requests.draftDecision', {
    requestId: inHand.requestId,
    version: (await findCase(world.app, inHand.requestId))?.version,
    draft: draftOf(world, request, evidence, place, on),
  })
  if (drafted) {
    tell({ ...open, refusal: drafted })
    return
  }
  const again = takeUp(world, inHand.requestId, (await findCase(world.app, inHand.requestId))?.version ?? 0)
  for (const kind of (await findCase(world.app, inHand.requestId))?.draft?.missing ?? [])
    await again.do(staff.reviewer, 'requests.reviewDecision', { kind, passed: true, opinion: '同意。' })
  const signed = await again.do(staff.head, 'requests.signDecision', { on })
  if (request.dispatchedOn && request.dispatchedOn > on) yield request.dispatchedOn
  await again.do(staff.clerk, 'requests.dispatchReply', { on: world.clock.today(), method: 'post', trackingNumber: 'XA00000000CN' })
  yield addWorkdays(world.clock.today(), 3)
  await again.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(signed, 'letterId'), on: world.clock.today(), method: 'post' })
  tell(open)
}

/** The refusal, or null when it passed. */
const tryAct = async (world: World, caller: Caller, name: string, input: unknown): Promise<Refusal | null> => {
  const act = world.acts.get(name)
  if (!act) throw new Error(`no act is called ${name}`)
  const done = await execute(world.app, caller, act, input)
  return done.ok ? null : done.error
}

const itemsOf = (request: RealRequest, evidence: Evidence): readonly string[] => evidence.items ?? [request.requested]

const register = async (world: World, request: RealRequest, evidence: Evidence, place: Place): Promise<CaseInHand> => {
  const on = world.clock.today()
  const { channel } = request
  const confirms = channel === 'ordinary_mail' || channel === 'online' || channel === 'email'
  const registered = await perform(world, place.staff.clerk, 'requests.register', {
    organId: place.id,
    channel,
    submittedOn: request.appliedOn,
    ...(channel === 'registered_mail' ? { signedOn: on } : {}),
    ...(channel === 'ordinary_mail' ? { arrivedOn: on } : {}),
    ...(confirms ? { confirmedOn: on } : {}),
    applicant: {
      ...applicantOf(world.random, '明川县文昌路 100 号'),
      kind: request.applicantKind,
      ...(request.applicantKind === 'natural_person' ? {} : { contactPerson: '钱明理' }),
    },
    requested: { subject: request.requested.slice(0, 60), description: request.requested, items: itemsOf(request, evidence) },
    wish: { form: 'paper', delivery: 'post', needsHelp: false, needsPaper: true },
  })
  const version: unknown = typeof registered === 'object' && registered !== null && 'version' in registered ? registered.version : 0
  return takeUp(world, textOf(registered, 'requestId') as RequestId, typeof version === 'number' ? version : 0)
}

async function* correct(
  world: World,
  inHand: CaseInHand,
  { noticeOn, correctedOn }: { readonly noticeOn: PlainDate; readonly correctedOn: PlainDate },
  evidence: Evidence,
  { staff }: Place,
): Steps {
  const today = () => world.clock.today()
  yield noticeOn
  await inHand.do(staff.handler, 'requests.logContact', { on: today(), purpose: 'correction', channel: 'phone', summary: '说明补正内容。' })
  const sent = await inHand.do(staff.handler, 'requests.sendCorrectionNotice', {
    on: today(),
    periodWorkdays: 15,
    defects: ['申请内容不明确'],
    howToMend: '请写明文件名称、文号或者其他特征。',
  })
  yield addWorkdays(noticeOn, 2)
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on: today(), method: 'post' })
  yield correctedOn
  await inHand.do(staff.clerk, 'requests.receiveCorrection', {
    on: today(),
    channel: 'in_person',
    text: '补正材料。',
    ...(evidence.items ? { items: evidence.items } : {}),
  })
}

const askThirdParty = async (world: World, inHand: CaseInHand, { staff }: Place): Promise<void> => {
  const on = world.clock.today()
  const sent = await inHand.do(staff.handler, 'requests.consultThirdParty', {
    on,
    party: { name: '相关企业', address: '明川县滨河路 88 号' },
    information: '申请涉及的材料',
  })
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on, method: 'in_person' })
}

const answerOfThirdParty = async (world: World, inHand: CaseInHand, { staff }: Place): Promise<void> => {
  const state = await findCase(world.app, inHand.requestId)
  await inHand.do(staff.handler, 'requests.recordThirdPartyOpinion', {
    on: world.clock.today(),
    party: state?.consultations.at(-1)?.ref ?? 'A',
    opinion: 'object',
    reasons: '不同意公开。',
  })
}

async function* askReasons(world: World, inHand: CaseInHand, request: RealRequest, { staff }: Place): Steps {
  yield addWorkdays(request.receivedOn, 2)
  const on = world.clock.today()
  await inHand.do(staff.handler, 'requests.requestReasons', { on, counted: request.requested.slice(0, 200), dueOn: addWorkdays(on, 5) })
  yield addWorkdays(request.receivedOn, 6)
  await inHand.do(staff.handler, 'requests.receiveReasons', { on: world.clock.today(), text: '没有说明合理理由。', reasonable: false })
}

const search = async (inHand: CaseInHand, request: RealRequest, on: PlainDate, { staff }: Place): Promise<void> => {
  const found = request.code !== 'unable.not_held.nonexistent'
  await inHand.do(staff.handler, 'requests.recordSearch', {
    on,
    lines: searchLines([request.requested.slice(0, 30)], '形成年度前后', found),
  })
}

const draftOf = (world: World, request: RealRequest, evidence: Evidence, place: Place, today: PlainDate) => {
  if (!request.code) throw new Error(`${request.id} has no reply`)
  const draft = draftFor({
    code: request.code,
    ...(request.subReason ? { subReason: request.subReason } : {}),
    items: itemsOf(request, evidence),
    organId: place.id,
    today,
    supplied: world.supplied,
  })
  const ground = evidence.withheldUnder
  const isPartial = request.code === 'partially_granted'
  return {
    ...draft,
    articles: isPartial && ground ? ['37', ground] : request.subReason || isPartial ? draft.articles : [...request.articles],
    answers: draft.answers.slice(0, evidence.answered ?? draft.answers.length),
    fields: { ...draft.fields, ...evidence.fields },
    withheld: isPartial && ground ? draft.withheld.map((part) => ({ ...part, article: ground })) : draft.withheld,
  }
}
