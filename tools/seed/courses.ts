/** The course of one case: what the office does on which day. Each step waits for its day; the scheduler wakes it. */

import { later } from '#kernel'
import { cannotBeReached, handedOverAndNoted, nobodyAnswered, taggedAndAsked } from './at-the-counter.ts'
import { cooperate } from './cooperation.ts'
import { after, askForReasons, chargeFee, consultOrgan, consultThirdParty, type Steps, serve, talk } from './course-parts.ts'
import { draftFor } from './drafts.ts'
import { findCase } from './find-case.ts'
import { handIn } from './hand-in.ts'
import { inOneLine } from './one-line.ts'
import type { Halt, PlannedCase } from './plan.ts'
import { searchLines } from './search-lines.ts'
import { isServedOnline } from './stories.ts'
import { type Place, textOf, type World } from './world.ts'

/** Runs the case to its end, or as far as the days allow. */
export async function* courseOf(world: World, plan: PlannedCase, place: Place): Steps {
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
  yield* taggedAndAsked(world, inHand, plan, place)

  if (plan.corrected) {
    yield after(today(), random.between(1, 4))
    if (cannotBeReached(plan)) await inHand.do(staff.handler, 'requests.overrideTalk', { purpose: 'correction', reason: nobodyAnswered })
    else await talk(inHand, place, today(), 'correction', '电话说明需要补充的内容，申请人表示理解。')
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
    lines: searchLines(
      plan.topic.items.slice(0, 2).map((item) => item.slice(0, 30)),
      '近五年',
      isFound,
    ),
  })
  yield* cooperate(world, inHand, place, plan)
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
  await inOneLine(inHand, place, code, staff.handler, 'requests.draftDecision', {
    draft: draftFor({
      code,
      ...(subReason ? { subReason } : {}),
      items: plan.topic.items,
      organId: place.id,
      today: today(),
      supplied: world.supplied,
      ...(isServedOnline(plan) ? { service: 'electronic' as const } : {}),
      ...earlierDecision(world, plan),
    }),
  })
  if (halts('draft')) return
  yield after(today(), random.between(0, 1) || 1)
  if ((await findCase(world.app, inHand.requestId))?.draft?.missing.includes('legal'))
    await inOneLine(inHand, place, code, staff.reviewer, 'requests.reviewDecision', {
      kind: 'legal',
      passed: true,
      opinion: '事实清楚，适用条款正确，同意。',
    })
  const state = await findCase(world.app, inHand.requestId)
  if (state?.draft?.missing.includes('disclosure'))
    await inOneLine(inHand, place, code, staff.reviewer, 'requests.reviewDecision', {
      kind: 'disclosure',
      passed: true,
      opinion: '已逐项审查，不涉密，个人信息已遮盖，同意。',
    })
  if (halts('review')) return
  yield after(today(), random.between(0, 1) || 1)
  const signed = await inOneLine(inHand, place, code, staff.head, 'requests.signDecision', { on: today() })
  if (plan.story)
    world.remembered.set(plan.story, {
      ...world.remembered.get(plan.story),
      documentNumber: textOf(signed, 'documentNumber'),
      decidedOn: today(),
    })
  await handedOverAndNoted(world, inHand, plan, place)
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
