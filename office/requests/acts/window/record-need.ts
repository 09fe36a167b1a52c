/** requests.recordNeed: what the applicant really needs, and what became of it; a working note, no formal step (R034). */
import { missing, ok, unlawful } from '#kernel'
import { act } from '#platform'
import { openCase, organOfRequest } from '../../store.ts'
import { insertNeed } from '../../store-window.ts'
import { RecordNeed } from '../../window.contract.ts'
import { personOf } from '../on-case.ts'

export const recordNeed = act({
  name: 'requests.recordNeed',
  title: '记真实诉求',
  side: 'office',
  input: RecordNeed,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId, need, outcome }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return missing('没有这个案件，请从列表重新打开。')
    const { record, state } = opened.value
    if (state.stage === 'voided') return unlawful('案件已经作废，不再记录诉求。', '条例第四十五条')
    await insertNeed(context, requestId, { need, outcome, by: personOf(context) })
    context.happened({
      name: 'requests.needRecorded',
      subject: { kind: 'request', id: requestId },
      organId: record.organId,
      detail: { number: record.number, outcome },
    })
    return ok({ outcome })
  },
})
