/** requests.serviceNumbers: 快办 and how many of them were answered on the day they came; 真实诉求 and what became of them (R015, R034). */
import { sql } from 'kysely'
import { ok } from '#kernel'
import { defaultSettings } from '#law'
import { view } from '#platform'
import { loadRuleSettings } from '../../rule-settings.ts'
import { SeeServiceNumbers, type ServiceNumbers, type ServiceNumbersOf } from '../../window.contract.ts'
import { withinReach } from '../case-rows.ts'

export const serviceNumbers = view({
  name: 'requests.serviceNumbers',
  title: '快办和诉求',
  side: 'office',
  input: SeeServiceNumbers,
  within: async () => null,
  show: async (context, { from, to }) => {
    const found = await sql<ServiceNumbersOf>`select r.organ_id as "organId", o.short_name as "organName",
        count(*) filter (where r.fast_lane_on is not null)::int as fast,
        count(*) filter (where r.fast_lane_on is not null and r.dispatched_on is not null)::int as "fastReplied",
        count(*) filter (where r.fast_lane_on is not null and r.dispatched_on = r.received_on)::int as "sameDay",
        count(n.*)::int as needs,
        count(*) filter (where n.outcome = 'resolved')::int as resolved,
        count(*) filter (where n.outcome = 'transferred')::int as transferred,
        count(*) filter (where n.outcome = 'unresolved')::int as unresolved
      from requests.request r join organs.organ o on o.id = r.organ_id
      left join (select distinct on (request_id) request_id, outcome from requests.real_need
        order by request_id, number desc) n on n.request_id = r.id
      where r.received_on between ${from} and ${to} and r.stage <> 'voided'
        and (r.fast_lane_on is not null or n.request_id is not null) and ${withinReach(context, 'requests.serviceNumbers')}
      group by r.organ_id, o.short_name, o.sort order by o.sort, o.short_name`.execute(context.sql)
    const { fastLane } = await loadRuleSettings(context, defaultSettings)
    const numbers: ServiceNumbers = { organs: found.rows, total: found.rows.reduce(added, nothing), fastLane }
    return ok(numbers)
  },
})

const nothing: ServiceNumbers['total'] = {
  fast: 0,
  fastReplied: 0,
  sameDay: 0,
  needs: 0,
  resolved: 0,
  transferred: 0,
  unresolved: 0,
}

const added = (sum: ServiceNumbers['total'], one: ServiceNumbers['total']): ServiceNumbers['total'] => ({
  fast: sum.fast + one.fast,
  fastReplied: sum.fastReplied + one.fastReplied,
  sameDay: sum.sameDay + one.sameDay,
  needs: sum.needs + one.needs,
  resolved: sum.resolved + one.resolved,
  transferred: sum.transferred + one.transferred,
  unresolved: sum.unresolved + one.unresolved,
})
