/** The course of one case: what the office does on which day. Each step waits for its day; the scheduler wakes it. */

import { newDraftToken, receipt } from '#intake'
import { addDays, later, type PlainDate, type RequestId } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import { look } from '#platform'
import { draftFor } from './drafts.ts'
import { findCase } from './find-case.ts'
import type { Halt, PlannedCase } from './plan.ts'
import { type CaseInHand, type Place, perform, takeUp, textOf, type World } from './world.ts'

/** Yields the day on which to go on. */
export type CourseSteps = AsyncGenerator<PlainDate, void, void>

const after = (day: PlainDate, workdays: number): PlainDate => addWorkdays(day, workdays, nationalCalendar)

/** Runs the case to its end, or as far as the days allow. */
export async function* courseOf(world: World, plan: PlannedCase, place: Place): CourseSteps {
  const { random } = world
  const today = () => world.clock.today()
  const { staff } = place
  const halts = (after: Halt) => plan.haltsAfter === after
  const inHand = await handIn(world, plan, place)
  if (halts('arrival')) return
  if (plan.channel === 'email' || plan.channel === 'fax' || plan.channel === 'ordinary_mail') {
    yield after(today(), random.between(0, 1) || 1)
    await inHand.do(staff.clerk, 'requests.confirmReceipt', { on: today(), how: 'phone' })
  }
  if (halts('receipt')) return
  yield later(today(), after(plan.arrivesOn, 1))
  await inHand.do(staff.clerk, 'requests.assign', { to: staff.handlerId, standIn: staff.standInId, internalDueOn: after(today(), 10) })

  if (plan.corrected) {
    yield after(today(), random.between(1, 4))
    await talk(inHand, place, today(), 'correction', '电话说明需要补充的内容，申请人表示理解。')
    const sent = await inHand.do(staff.handler, 'requests.sendCorrectionNotice', {
      on: today(),
      periodWorkdays: 10,
      defects: ['没有写明所要材料的时间和项目名称'],
      howToMend: '请写明项目名称、地点和大致年份，可以在网上补充，也可以寄来或者到窗口补充。',
    })
    yield after(today(), 2)
    await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on: today(), method: 'post' })
    if (halts('correction')) return
    if (plan.course.kind === 'correction_overdue') {
      yield after(today(), 12)
      await inHand.do(staff.handler, 'requests.deemWithdrawn', { reason: 'correction_overdue' })
      yield after(today(), 5)
      await inHand.do(staff.clerk, 'requests.archive')
      return
    }
    yield after(today(), random.between(2, 7))
    await inHand.do(staff.clerk, 'requests.receiveCorrection', {
      on: today(),
      channel: 'in_person',
      text: '补充：项目在本村，大约前两年办理。',
      items: plan.topic.items,
    })
  }

  if (plan.course.kind === 'withdraw') {
    yield after(today(), random.between(2, 6))
    await inHand.do(staff.clerk, 'requests.withdraw', { on: today(), statement: '材料已经从村里拿到，不再需要。' })
    if (halts('withdrawal')) return
    yield after(today(), 5)
    await inHand.do(staff.clerk, 'requests.archive')
    return
  }
  if (plan.course.kind === 'fee_unpaid' || plan.course.kind === 'fee_paid') {
    const isPaid = yield* chargeFee(world, inHand, place, plan)
    if (!isPaid) return
  }
  const { code, subReason } = plan.course
  if (!code) return

  yield after(today(), random.between(2, 5))
  const isFound = code !== 'unable.not_held.nonexistent'
  await inHand.do(staff.handler, 'requests.recordSearch', {
    on: today(),
    places: ['业务台账', '电子档案系统', '档案室纸质案卷'],
    keywords: plan.topic.items.slice(0, 2).map((item) => item.slice(0, 30)),
    span: '近五年',
    found: isFound,
    result: isFound ? '找到相关材料。' : '台账、系统和案卷中均没有找到。',
  })
  if (halts('search')) return
  if (code === 'denied.third_party' || code === 'partially_granted') {
    yield* consultThirdParty(world, inHand, place, plan)
    if (halts('consultation')) return
  }
  if (plan.consultsOrgan) yield* consultOrgan(world, inHand, place)
  if (code === 'not_processed.excessive' || plan.course.kind === 'delayed') yield* askForReasons(inHand, place, today, plan)
  if (plan.extended) {
    yield after(today(), 2)
    await talk(inHand, place, today(), 'extension', '电话说明材料分散，需要多用些时间，申请人同意。')
    await inHand.do(staff.foiHead, 'requests.extend', {
      on: today(),
      workdays: random.pick([10, 15, 20]),
      reason: '材料分散在多个年度的案卷中，查找和去标识化需要时间',
    })
    yield after(today(), 6)
  }
  if (plan.late) yield after(today(), 21)
  yield after(today(), random.between(1, 3))
  await talk(inHand, place, today(), 'explanation', '电话解释了查找结果和答复的理由，申请人听明白了。')
  await inHand.do(staff.handler, 'requests.attach', { files: [{ ...world.supplied, role: 'supplied' }] })
  await inHand.do(staff.handler, 'requests.draftDecision', {
    draft: draftFor({
      code,
      ...(subReason ? { subReason } : {}),
      items: plan.topic.items,
      organId: place.id,
      today: today(),
      supplied: world.supplied,
      ...earlierDecision(world, plan),
    }),
  })
  if (halts('draft')) return
  yield after(today(), random.between(0, 1) || 1)
  await inHand.do(staff.reviewer, 'requests.reviewDecision', { kind: 'legal', passed: true, opinion: '事实清楚，适用条款正确，同意。' })
  const state = await findCase(world.app, inHand.requestId)
  if (state?.draft?.missing.includes('disclosure'))
    await inHand.do(staff.reviewer, 'requests.reviewDecision', {
      kind: 'disclosure',
      passed: true,
      opinion: '已逐项审查，不涉密，个人信息已遮盖，同意。',
    })
  if (halts('review')) return
  yield after(today(), random.between(0, 1) || 1)
  const signed = await inHand.do(staff.head, 'requests.signDecision', { on: today() })
  if (plan.story)
    world.remembered.set(plan.story, {
      ...world.remembered.get(plan.story),
      documentNumber: textOf(signed, 'documentNumber'),
      decidedOn: today(),
    })
  if (halts('signature')) return
  yield* serve(world, inHand, place, plan, textOf(signed, 'letterId'))
}

/** For a duplicate: the reply given before, as its file has it. */
const earlierDecision = (world: World, { course }: PlannedCase) => {
  const earlier = course.earlier === undefined ? undefined : world.remembered.get(course.earlier)
  return earlier?.documentNumber && earlier.decidedOn
    ? { earlier: { documentNumber: earlier.documentNumber, decidedOn: earlier.decidedOn } }
    : {}
}

/** 收费通知书, delivered; paid in time or deemed withdrawn twenty workdays later (第四十二条). Answers whether the case goes on. */
async function* chargeFee(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): AsyncGenerator<PlainDate, boolean, void> {
  const today = () => world.clock.today()
  yield after(today(), 1)
  const sent = await inHand.do(staff.handler, 'requests.sendFeeNotice', {
    on: today(),
    ...(plan.course.chargedByPage ? { standard: 'per_page', pages: 260 } : { standard: 'per_request' }),
    basis: '《政府信息公开条例》第四十二条、国办函〔2020〕109号',
    howToPay: '持本通知书到县政务服务大厅非税窗口缴纳，或者扫通知书上的缴款码。',
  })
  yield after(today(), 2)
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on: today(), method: 'post' })
  if (plan.haltsAfter === 'fee') return false
  if (plan.course.kind === 'fee_paid') {
    yield after(today(), 6)
    const state = await findCase(world.app, inHand.requestId)
    await inHand.do(staff.clerk, 'requests.recordPayment', { on: today(), amountYuan: (state?.fee?.notice.amount ?? 0) / 100 })
    return true
  }
  yield after(today(), 22)
  await inHand.do(staff.handler, 'requests.deemWithdrawn', { reason: 'fee_unpaid' })
  yield after(today(), 5)
  await inHand.do(staff.clerk, 'requests.archive')
  return false
}

/** 说明理由: unreasonable ones end in 不予处理, reasonable ones in a later reply (第三十五条). */
async function* askForReasons(inHand: CaseInHand, { staff }: Place, today: () => PlainDate, { course }: PlannedCase): CourseSteps {
  const isReasonable = course.kind === 'delayed'
  yield after(today(), 1)
  await inHand.do(staff.handler, 'requests.requestReasons', {
    on: today(),
    counted: '一个月内向本机关提出 14 件申请',
    dueOn: after(today(), 5),
  })
  yield after(today(), 3)
  await inHand.do(staff.handler, 'requests.receiveReasons', {
    on: today(),
    text: isReasonable ? '整栋楼的邻居委托我一起办，涉及多个年度。' : '就是想多要一些。',
    reasonable: isReasonable,
  })
  if (!isReasonable) return
  await inHand.do(staff.handler, 'requests.setDelayedReply', {
    on: today(),
    newDueOn: after(today(), 40),
    reason: '涉及多个年度的案卷，需要逐卷查找和去标识化',
  })
  yield after(today(), 12)
}

async function* serve(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase, letterId: string): CourseSteps {
  const today = () => world.clock.today()
  const notified = await findCase(world.app, inHand.requestId)
  const objected = notified?.consultations.find(({ kind, answer }) => kind === 'third_party' && answer?.opinion === 'object')
  if (objected && notified?.decision && !notified.decision.articles.includes('15')) {
    const told = await inHand.do(staff.handler, 'requests.notifyThirdParty', {
      on: today(),
      party: objected.ref,
      content: '材料中不含个人隐私的部分',
      reasons: '异议理由不成立，公开有利于村民监督。',
    })
    yield after(today(), 1)
    await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(told, 'letterId'), on: today(), method: 'post' })
    yield after(today(), 6)
  }
  await inHand.do(staff.clerk, 'requests.dispatchReply', {
    on: today(),
    method: 'post',
    trackingNumber: `XA${world.random.between(10_000_000, 99_999_999)}CN`,
  })
  if (plan.haltsAfter === 'dispatch') return
  yield after(today(), world.random.between(2, 4))
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId, on: today(), method: 'post', signatory: '本人签收' })
  if (plan.haltsAfter === 'delivery') return
  yield after(today(), 8)
  await inHand.do(staff.clerk, 'requests.archive')
}

async function* consultThirdParty(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): CourseSteps {
  const mayConsent = plan.course.code === 'partially_granted'
  const today = () => world.clock.today()
  yield after(today(), 1)
  const sent = await inHand.do(staff.handler, 'requests.consultThirdParty', {
    on: today(),
    party: { name: '明川县安泰评估咨询有限公司', address: '明川县滨河路 88 号', phone: '0000-8526688' },
    information: '项目材料中由贵公司提供的报价明细和人员资料',
  })
  yield after(today(), 2)
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on: today(), method: 'post' })
  if (plan.haltsAfter === 'consultation') return
  const state = await findCase(world.app, inHand.requestId)
  const ref = state?.consultations.at(-1)?.ref ?? 'A'
  if (world.random.chance(0.25)) {
    yield after(today(), 16)
    await inHand.do(staff.handler, 'requests.closeConsultation', { party: ref })
    return
  }
  yield after(today(), world.random.between(4, 12))
  await inHand.do(staff.handler, 'requests.recordThirdPartyOpinion', {
    on: today(),
    party: ref,
    opinion: mayConsent && world.random.chance(0.5) ? 'consent' : 'object',
    reasons: '涉及人员隐私和报价，请予保密。',
  })
}

async function* consultOrgan(world: World, inHand: CaseInHand, { staff }: Place): CourseSteps {
  const today = () => world.clock.today()
  yield after(today(), 1)
  const sent = await inHand.do(staff.handler, 'requests.consultOrgan', {
    on: today(),
    organ: { name: '明川县财政局', address: '明川县文昌路 9 号' },
    coProducer: true,
    information: '共同印发文件的公开',
  })
  yield after(today(), 1)
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId: textOf(sent, 'letterId'), on: today(), method: 'entrusted' })
  yield after(today(), world.random.between(3, 8))
  const state = await findCase(world.app, inHand.requestId)
  await inHand.do(staff.handler, 'requests.recordOrganOpinion', {
    on: today(),
    organ: state?.consultations.at(-1)?.ref ?? 'O1',
    opinion: 'consent',
    reasons: '同意公开。',
  })
}

const talk = (inHand: CaseInHand, { staff }: Place, on: PlainDate, purpose: string, summary: string) =>
  inHand.do(staff.handler, 'requests.logContact', { on, purpose, channel: 'phone', summary })

/** Hands the request in by its channel: online through the public side, the rest at the counter or from the post. */
const handIn = async (world: World, plan: PlannedCase, place: Place): Promise<CaseInHand> => {
  const { random } = world
  const { applicant } = plan
  const on = world.clock.today()
  const isOnline = plan.channel === 'online'
  const wish = {
    form: random.chance(0.6) ? 'paper' : 'electronic',
    delivery: isOnline && random.chance(0.5) ? 'online' : 'post',
    needsHelp: random.chance(0.1),
    needsPaper: random.chance(0.2),
  }
  if (isOnline) {
    const draft = newDraftToken()
    const answer = await perform(world, { kind: 'visitor' }, 'intake.submitRequest', {
      draft,
      organId: place.id,
      requested: { title: plan.topic.subject.slice(0, 60), description: plan.topic.description },
      applicant,
      wish,
    })
    if (plan.story) await remember(world, plan.story, draft)
    await world.carry()
    const found = await findCase(world.app, textOf(answer, 'trackingNumber'))
    if (!found) throw new Error('a request handed in online did not arrive')
    return takeUp(world, found.requestId, found.version)
  }
  const registered = await perform(world, place.staff.clerk, 'requests.register', {
    organId: place.id,
    channel: plan.channel,
    submittedOn: plan.channel === 'registered_mail' || plan.channel === 'ordinary_mail' ? addDays(on, -2) : on,
    ...(plan.channel === 'registered_mail' ? { signedOn: on, trackingMailNumber: `XA${random.between(10_000_000, 99_999_999)}CN` } : {}),
    ...(plan.channel === 'ordinary_mail' ? { arrivedOn: on } : {}),
    assisted: plan.channel === 'in_person' && random.chance(0.3),
    applicant,
    requested: plan.topic,
    wish,
  })
  const version: unknown = typeof registered === 'object' && registered !== null && 'version' in registered ? registered.version : 0
  return takeUp(world, textOf(registered, 'requestId') as RequestId, typeof version === 'number' ? version : 0)
}

/** The receipt as the applicant sees it: number and query code. */
const remember = async (world: World, story: string, draft: string): Promise<void> => {
  const seen = await look(world.app, { kind: 'visitor' }, receipt, { draft })
  if (!seen.ok) throw new Error(seen.error.message)
  world.remembered.set(story, { trackingNumber: seen.value.trackingNumber, code: seen.value.queryCode })
}
