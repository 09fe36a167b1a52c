/** precedents.judgeDeparture: the county office agrees with a different answer, or asks for a change (条例 第十一条、第四十七条; R025). */
import { conflict, forbidden, invalid, missing, ok } from '#kernel'
import { unmaskedIn } from '#law'
import { act } from '#platform'
import { JudgeDeparture } from '../contract.ts'
import { markJudged, openDeparture, organOfDeparture } from '../store.ts'

export const judgeDeparture = act({
  name: 'precedents.judgeDeparture',
  title: '口径不一致的处理意见',
  side: 'office',
  input: JudgeDeparture,
  within: (context, { departureId }) => organOfDeparture(context, departureId),
  handle: async (context, { departureId, verdict, remark, newLine }) => {
    const departure = await openDeparture(context, departureId)
    if (!departure) return missing('没有这份说明，请从列表重新打开。')
    if (departure.verdict !== null) return conflict('这份说明已经有处理意见，请刷新后再看。', [])
    if (context.caller.kind !== 'official') return forbidden('处理意见由主管部门的人员作出。')
    if (context.caller.personId === departure.givenBy) return forbidden('不能处理自己写的说明，请主管部门的另一位同事办理。')
    if (newLine && verdict !== 'agreed') return invalid('只有同意的才能作为新的口径。', { newLine: '要求调整时不能选' })
    if (unmaskedIn(remark).length > 0) return invalid('意见里不能有身份证号、手机号，请删去。', { remark: '请删去身份证号、手机号' })
    await markJudged(context, departure, { verdict, remark, newLine, by: context.caller.personId })
    context.happened({
      name: 'precedents.departureJudged',
      subject: { kind: 'request', id: departure.requestId },
      organId: departure.organId,
      detail: { departureId, verdict, newLine, givenBy: departure.givenBy },
    })
    return ok({ departureId, verdict })
  },
})
