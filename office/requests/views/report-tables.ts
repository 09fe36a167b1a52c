/** requests.reportTables: part three of the annual report from the cases themselves, with the identities checked (条例 第四十九、五十条). */
import { type RawBuilder, sql } from 'kysely'
import { missing, type OrganId, ok } from '#kernel'
import { checkReport, defaultSettings, type IdentityFault } from '#law'
import { listOrgans } from '#organs'
import { type ViewContext, view } from '#platform'
import { type ReportOfOrgan, type ReportTables, SeeReportTables } from '../contract.ts'
import { loadRuleSettings } from '../rule-settings.ts'
import { withinReach } from './case-rows.ts'
import { type CountedCase, firstDay, lastDay, reportTable, sumTables } from './report-table.ts'

const name = 'requests.reportTables'

export const reportTables = view({
  name,
  title: '年度报告第三部分',
  side: 'office',
  input: SeeReportTables,
  within: async (_context, { organId }) => organId,
  show: async (context, { year, organId }) => {
    const { law } = await loadRuleSettings(context, defaultSettings)
    const which = organId ? sql`r.organ_id = ${organId}` : withinReach(context, name)
    const byOrgan = await casesOf(context, which, year)
    const organs = await listOrgans(context.sql, organId ? [organId] : [...byOrgan.keys()])
    if (organId && organs.length === 0) return missing('没有这个单位，请从列表里选择。')
    const counted = organs.map(
      (organ): ReportOfOrgan => ({
        organId: organ.id,
        organName: organ.name,
        table: reportTable(byOrgan.get(organ.id) ?? [], year, law),
      }),
    )
    const shown: ReportTables = {
      year,
      running: context.today <= lastDay(year),
      organs: counted,
      table: sumTables(counted.map(({ table }) => table)),
      fees: await feesOf(context, which, year),
      faults: counted.flatMap((each) => faultsOf(each, year)),
    }
    return ok(shown)
  },
})

const faultsOf = ({ organName, table }: ReportOfOrgan, year: number): readonly IdentityFault[] =>
  checkReport({ id: `${organName}${year}`, organ: organName, year, table3: table })

/** Ended records of an old register count only where the office has said so; what came in open is worked on here and counts. */
const countsInReports = sql`(r.origin <> 'old_ended' or exists (select 1 from requests.old_in_reports o where o.organ_id = r.organ_id and o.counted))`

/** Only what can touch that year; the first dispatch is read off the docket, because a reply sent again moves the cached day. */
const casesOf = async (
  context: ViewContext,
  which: RawBuilder<unknown>,
  year: number,
): Promise<ReadonlyMap<OrganId, readonly CountedCase[]>> => {
  const found = await sql<
    CountedCase & { readonly organId: OrganId }
  >`select r.organ_id as "organId", r.stage, r.applicant_kind as "applicantKind",
      r.received_on as "receivedOn", case when r.counted_on is null then r.decision else r.counted_decision end as decision,
      case when r.counted_on is null then r.sub_reason else r.counted_sub_reason end as "subReason",
      case when r.counted_on is null and r.dispatched_on is null then r.closed_on end as "closedOn",
      case when r.counted_on is not null then r.counted_on when r.dispatched_on is not null then coalesce((select min(d.on_day) from platform.docket d
        where d.kind = 'request' and d.subject_id = r.id::text and d.fact ->> 'type' = 'replyDispatched'), r.dispatched_on) end as "firstDispatchedOn"
    from requests.request r where ${which} and r.stage <> 'voided' and ${countsInReports}
      and coalesce(r.received_on, r.counted_on, r.closed_on) <= ${lastDay(year)} and coalesce(r.counted_on, r.closed_on, '9999-12-31'::date) >= ${firstDay(year)}`.execute(
    context.sql,
  )
  const byOrgan = new Map<OrganId, CountedCase[]>()
  for (const { organId, ...counted } of found.rows) {
    const others = byOrgan.get(organId)
    if (others) others.push(counted)
    else byOrgan.set(organId, [counted])
  }
  return byOrgan
}

/** 收取信息处理费情况 (part six): notices of the year, and what was booked in it. Amounts lie on the docket in fen. */
const feesOf = async (context: ViewContext, which: RawBuilder<unknown>, year: number): Promise<ReportTables['fees']> => {
  const found = await sql<{ notices: number; charged: number; collected: number }>`select
      count(*) filter (where d.fact ->> 'type' = 'feeNoticeSent') as notices,
      coalesce(sum((d.fact ->> 'amount')::bigint) filter (where d.fact ->> 'type' = 'feeNoticeSent'), 0)::bigint as charged,
      coalesce(sum((d.fact ->> 'amount')::bigint) filter (where d.fact ->> 'type' = 'feePaid'), 0)::bigint as collected
    from requests.request r join platform.docket d on d.kind = 'request' and d.subject_id = r.id::text
    where ${which} and d.fact ->> 'type' in ('feeNoticeSent', 'feePaid') and d.on_day between ${firstDay(year)} and ${lastDay(year)}`.execute(
    context.sql,
  )
  const { notices, charged, collected } = found.rows[0] ?? { notices: 0, charged: 0, collected: 0 }
  return { notices, chargedYuan: charged / 100, collectedYuan: collected / 100 }
}
