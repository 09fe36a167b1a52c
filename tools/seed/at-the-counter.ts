/** What happens at the counter of the rehearsal county: urgent cases, questions to the business desk, hand-overs to 12345, real needs, talks that could not be had. */

import { after, type Steps } from './course-parts.ts'
import type { PlannedCase } from './plan.ts'
import { type CaseInHand, type Place, textOf, type World } from './world.ts'

/** By the luck of the case itself: no draw of chance is added, so the county stays the same otherwise. */
const isFast = ({ course, luck }: PlannedCase): boolean => course.code === 'granted.already_public' && luck % 3 === 0
export const cannotBeReached = ({ luck }: PlannedCase): boolean => luck % 6 === 0

export const nobodyAnswered = '连续两天三次拨打登记的电话都无人接听，短信也没有回复，先按时发文'

/** 快办, and for a question the ticket to the business desk, answered two workdays later. */
export async function* taggedAndAsked(world: World, inHand: CaseInHand, plan: PlannedCase, { id, staff }: Place): Steps {
  if (isFast(plan)) await inHand.do(staff.clerk, 'requests.tagFastLane', { reason: '申请人办低保等着用，材料已经公开，争取当天答复' })
  if (plan.course.subReason !== 'inquiry') return
  const asked = await inHand.do(staff.clerk, 'inquiries.open', { toOrganId: id, item: 1 })
  yield after(world.clock.today(), 2)
  await inHand.do(staff.handler, 'inquiries.answer', {
    inquiryId: textOf(asked, 'inquiryId'),
    answer: '这件事由本局业务股办理：带身份证件到县政务服务大厅对应窗口，当场可以查询；电话见本单位公开指南。',
  })
}

/** After the signature: the hand-over of 第三十九条, and what the applicant really wanted. */
export const handedOverAndNoted = async (world: World, inHand: CaseInHand, plan: PlannedCase, { staff }: Place): Promise<void> => {
  if (plan.course.code === 'not_processed.petition')
    await inHand.do(staff.handler, 'requests.handOver', {
      on: world.clock.today(),
      to: 'hotline_12345',
      toName: '明川县 12345 政务服务便民热线',
      matter: plan.topic.description,
      consented: plan.luck % 2 === 0,
    })
  if (plan.luck % 4 === 0)
    await inHand.do(staff.handler, 'requests.recordNeed', {
      need: '想弄清楚自家这件事办到了哪一步、下一步找谁。',
      outcome: (['resolved', 'resolved', 'transferred', 'unresolved'] as const)[plan.luck % 16 === 0 ? 3 : (plan.luck / 4) % 3] ?? null,
    })
}
