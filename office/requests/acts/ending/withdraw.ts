/** requests.withdraw and requests.receiveOnlineWithdrawal: 撤回, by the applicant's own statement before the reply leaves (年报 其他处理). */

import { fromSite } from '#exchange'
import { missing, ok, type PlainDate, plainDate, type Result } from '#kernel'
import { type ActContext, act } from '#platform'
import { withdraw as rule } from '../../case/endings.ts'
import { Withdraw } from '../../inputs.contract.ts'
import { findByTrackingNumber, type OpenCase, openCase } from '../../store.ts'
import { insertStatement } from '../../store-people.ts'
import { conclude, onCase, type Performed } from '../on-case.ts'
import { issueClosingNote } from './closing-note.ts'

export const withdraw = onCase({
  name: 'requests.withdraw',
  happened: 'requests.withdrawn',
  input: Withdraw,
  perform: (context, opened, input) => withdrawn(context, opened, input.on, input.statement),
})

const name = 'requests.receiveOnlineWithdrawal'

export const receiveOnlineWithdrawal = act({
  name,
  title: '接收网上撤回',
  side: 'office',
  input: fromSite['withdrawal.submitted'],
  within: async (context, { trackingNumber }) => (await findByTrackingNumber(context, trackingNumber))?.organId ?? null,
  handle: async (context, input) => {
    const found = await findByTrackingNumber(context, input.trackingNumber)
    if (!found) return missing('没有这个登记号的案件。')
    const opened = await openCase(context, found.id)
    if (!opened.ok) return opened
    const on = plainDate(input.submittedOn)
    const performed = await withdrawn(context, opened.value, on, input.statement)
    if (performed.ok) return ok(await conclude(context, opened.value, performed.value, { name, happened: 'requests.withdrawn' }))
    // Too late: the statement is kept, the reply that has left stands.
    await insertStatement(context, found.id, { kind: 'withdrawal', on, accepted: false, text: input.statement })
    return ok(await conclude(context, opened.value, { facts: [] }, { name, happened: 'requests.withdrawalTooLate' }))
  },
})

const withdrawn = async (context: ActContext, opened: OpenCase, on: PlainDate, statement: string): Promise<Result<Performed>> => {
  const ruled = rule(opened.state, { on }, context.today, opened.settings)
  if (!ruled.ok) return ruled
  await insertStatement(context, opened.record.id, { kind: 'withdrawal', on, accepted: true, text: statement })
  const letter = await issueClosingNote(context, opened, ruled.value, 'withdrawn')
  return ok({ facts: ruled.value, letter })
}
