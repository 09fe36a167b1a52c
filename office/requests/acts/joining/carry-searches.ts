/** requests.carrySearches: the lead has searched again; its 检索证据单 enters the dockets of its members (R042). Only the machine does it. */
import { sql } from 'kysely'
import { ok, type RequestId } from '#kernel'
import { type App, act } from '#platform'
import { leadOf, carrySearches as rule } from '../../case/join.ts'
import { CarrySearches } from '../../intake.contract.ts'
import { openCase, organOfRequest, readCase } from '../../store.ts'
import { conclude } from '../on-case.ts'
import { asOther } from './both-cases.ts'
import { keepEvidence } from './join-case.ts'

export const carrySearches = act({
  name: 'requests.carrySearches',
  title: '沿用主件检索',
  side: 'office',
  input: CarrySearches,
  within: (context, { requestId }) => organOfRequest(context, requestId),
  handle: async (context, { requestId }) => {
    const opened = await openCase(context, requestId)
    if (!opened.ok) return opened
    const lead = leadOf(opened.value.state.facts)
    const leading = lead ? await readCase(context, lead.id as RequestId) : null
    if (!leading) return ok({ carried: 0 })
    const carried = rule(opened.value.state, { lead: asOther(leading) }, context.today, opened.value.settings)
    if (!carried.ok) return carried
    if (carried.value.length === 0) return ok({ carried: 0 })
    await keepEvidence(context, opened.value, leading, carried.value)
    await conclude(
      context,
      opened.value,
      { facts: carried.value, detail: { lead: leading.record.number } },
      { name: 'requests.carrySearches', happened: 'requests.searchRecorded' },
    )
    return ok({ carried: carried.value.length })
  },
})

/** The members of a case, for what follows from its searches. */
export const membersAtPresent = async (database: App['office']['database'], leadId: RequestId): Promise<readonly RequestId[]> => {
  const found = await sql<{ id: RequestId }>`select id from requests.request where lead_id = ${leadId} order by id`.execute(database)
  return found.rows.map(({ id }) => id)
}
