/** requests.endSlip 撤销代办码: at any counter of the county, whichever organ has the case (民法典 第一百七十三条第二项; beyond 9). */
import { forbidden, type Instant, missing, ok, type PersonId, type PlainDate, type Result } from '#kernel'
import type { SlipEnd } from '#law'
import { type ActContext, act } from '#platform'
import { endSlip as rule } from '../../case/slips.ts'
import { EndSlip } from '../../slips.contract.ts'
import { openCase } from '../../store.ts'
import { closeSlip, findSlip, type Slip } from '../../store-slips.ts'
import { type CaseAnswer, conclude } from '../on-case.ts'
import { tellSlip } from './tell-slip.ts'

const name = 'requests.endSlip'

export const endSlip = act({
  name,
  title: '撤销代办码',
  side: 'office',
  input: EndSlip,
  within: async () => null,
  handle: async (context, { slipId }) => {
    const { caller } = context
    if (caller.kind !== 'official') return forbidden('在窗口撤销代办码，由工作人员办理。')
    const slip = await findSlip(context, slipId, true)
    if (!slip) return missing('没有这张代办码，请按登记号重新查找。')
    const ended = await endOf(context, slip, { actName: name, at: context.now, on: context.today, how: 'counter', by: caller.personId })
    return ended.ok ? ok({ ...ended.value, slipId }) : ended
  },
})

/** Ends a slip, enters it on the docket unless that is closed, and tells the public side. */
export const endOf = async (
  context: ActContext,
  slip: Slip,
  end: { readonly actName: string; readonly at: Instant; readonly on: PlainDate; readonly how: SlipEnd; readonly by: PersonId | null },
): Promise<Result<CaseAnswer>> => {
  const facts = rule(slip, { slip: slip.id, how: end.how, on: end.on })
  if (!facts.ok) return facts
  const opened = await openCase(context, slip.requestId)
  if (!opened.ok) return opened
  await closeSlip(context, slip.id, end)
  await tellSlip(context, slip.id)
  const isShut = opened.value.state.stage === 'archived' || opened.value.state.stage === 'voided'
  return ok(
    await conclude(
      context,
      opened.value,
      { facts: isShut ? [] : facts.value, detail: { slipId: slip.id, how: end.how } },
      { name: end.actName, happened: 'requests.slipEnded' },
    ),
  )
}
