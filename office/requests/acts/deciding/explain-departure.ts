/** requests.explainDeparture: the written reason for deciding otherwise than before; it goes to the county office (条例 第十一条; R025). */
import { forbidden, ok } from '#kernel'
import { contradictionsOf, recordDeparture } from '#precedents'
import { explainDeparture as rule } from '../../case/one-line.ts'
import { ExplainDeparture } from '../../one-line.contract.ts'
import { soughtFor } from '../../precedent-of.ts'
import { onCase } from '../on-case.ts'

export const explainDeparture = onCase({
  name: 'requests.explainDeparture',
  happened: 'requests.departureExplained',
  input: ExplainDeparture,
  perform: async (context, opened, { code, reason }) => {
    if (context.caller.kind !== 'official') return forbidden('理由由承办人写。')
    const by = context.caller.personId
    const contradictions = await contradictionsOf(context, soughtFor(opened, code))
    const explained = rule(opened.state, { by, code, reason, contradictions }, context.today, opened.settings)
    if (!explained.ok) return explained
    const { id, organId, number, subject } = opened.record
    const departureId = await recordDeparture(context, {
      requestId: id,
      organId,
      requestNumber: number,
      subject,
      code,
      against: contradictions,
      reason,
      by,
    })
    return ok({ facts: explained.value, detail: { departureId, code, against: contradictions.map(({ requestId }) => requestId) } })
  },
})
