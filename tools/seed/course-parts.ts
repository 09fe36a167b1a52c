/** The parts a course is made of: fee, reasons, consultations, service of the reply. Each step waits for its day. */

import type { PlainDate } from '#kernel'
import { addWorkdays, nationalCalendar } from '#law'
import { findCase } from './find-case.ts'
import type { PlannedCase } from './plan.ts'
import { isServedOnline } from './stories.ts'
import { type CaseInHand, type Place, textOf, type World } from './world.ts'

/** Yields the day on which to go on. */
export type Steps = AsyncGenerator<PlainDate, void, void>

/** That many workdays later. */
export const after = (day: PlainDate, workdays: number): PlainDate => addWorkdays(day, workdays, nationalCalendar)

/** 收费通知书, delivered; paid in time or deemed withdrawn twenty workdays later (第四十二条). Answers whether the case goes on. */
export async function* chargeFee(
  world: World,
  inHand: CaseInHand,
  { staff }: Place,
  plan: PlannedCase,
): AsyncGenerator<PlainDate, boolean, void> {
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
export async function* askForReasons(inHand: CaseInHand, { staff }: Place, today: () => PlainDate, { course }: PlannedCase): Steps {
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

export async function* serve(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase, letterId: string): Steps {
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
    ...(isServedOnline(plan)
      ? { method: 'electronic' }
      : { method: 'post', trackingNumber: `XA${world.random.between(10_000_000, 99_999_999)}CN` }),
  })
  if (plan.haltsAfter === 'dispatch') return
  yield after(today(), world.random.between(2, 4))
  await inHand.do(staff.clerk, 'requests.recordDelivery', { letterId, on: today(), method: 'post', signatory: '本人签收' })
  if (plan.haltsAfter === 'delivery') return
  yield after(today(), 8)
  await inHand.do(staff.clerk, 'requests.archive')
}

export async function* consultThirdParty(world: World, inHand: CaseInHand, { staff }: Place, plan: PlannedCase): Steps {
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

export async function* consultOrgan(world: World, inHand: CaseInHand, { staff }: Place): Steps {
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

export const talk = (inHand: CaseInHand, { staff }: Place, on: PlainDate, purpose: string, summary: string) =>
  inHand.do(staff.handler, 'requests.logContact', { on, purpose, channel: 'phone', summary })
