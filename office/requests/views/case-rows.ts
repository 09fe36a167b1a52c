/** Rows of the worklists: one query shape, one reading, filtered to what the caller may see. SQL is here. */
import { type RawBuilder, sql } from 'kysely'
import { organsWithin } from '#identity'
import type { OrganId, PersonId, PlainDate, RequestId } from '#kernel'
import { type Calendar, type DecisionCode, defaultSettings, type IntakeChannel } from '#law'
import type { ViewContext } from '#platform'
import type { ApplicantParticulars, CaseMark, CaseRow, Stage } from '../contract.ts'
import { loadRuleSettings } from '../rule-settings.ts'
import { endedStages, isLapsed, lapsedInWords, lightOf, nextInWords } from './lights.ts'

interface SqlRow {
  readonly id: RequestId
  readonly number: string
  readonly subject: string
  readonly organId: OrganId
  readonly organName: string
  readonly applicantKind: ApplicantParticulars['kind']
  readonly applicantShort: string
  readonly channel: IntakeChannel
  readonly stage: Stage
  readonly ownerId: PersonId | null
  readonly ownerName: string | null
  readonly receivedOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly provisional: boolean
  readonly decision: DecisionCode | null
  readonly leadId: RequestId | null
  readonly companions: number
  readonly urgency: number
  readonly isFast: boolean
  readonly isGrave: boolean
  readonly reopened: number
  readonly waitingUntil: PlainDate | null
}

/** Everything a list row shows; the caller adds where, order and limit. */
export const selectRows = sql`select r.id, r.number, r.subject, r.organ_id as "organId", o.short_name as "organName",
  r.applicant_kind as "applicantKind", a.short_name as "applicantShort", r.channel, r.stage, r.owner as "ownerId", p.name as "ownerName",
  r.received_on as "receivedOn", r.due_on as "dueOn", r.provisional, r.decision, r.urgency,
  r.fast_lane_on is not null as "isFast", r.escalated_on is not null as "isGrave", r.reopened, r.waiting_until as "waitingUntil",
  r.lead_id as "leadId", (select count(*)::int from requests.request m where m.lead_id = coalesce(r.lead_id, r.id)) as companions
  from requests.request r join organs.organ o on o.id = r.organ_id join requests.applicant a on a.request_id = r.id
  left join identity.person p on p.id = r.owner`

/** Condition: the organs on which the caller may use this view; the system sees all. */
export const withinReach = (context: ViewContext, name: string): RawBuilder<unknown> =>
  context.caller.kind === 'official' ? sql`r.organ_id in ${organsWithin(context.caller.personId, name, context.today)}` : sql`true`

/** The calendar by which this office counts, notices loaded by hand included. */
export const calendarOf = async (context: Pick<ViewContext, 'sql'>): Promise<Calendar> =>
  (await loadRuleSettings(context, defaultSettings)).calendar

/** Whose cases a caller may see: as a condition, and the organs when they are counted up (null: everybody's). */
export interface Reach {
  readonly condition: RawBuilder<unknown>
  readonly organs: readonly OrganId[] | null
}

/** The organs of `withinReach`, asked once: one organ's list then follows its own index. */
export const reachOf = async (context: ViewContext, name: string): Promise<Reach> => {
  if (context.caller.kind !== 'official') return { condition: sql`true`, organs: null }
  const found = await sql<{
    id: OrganId
  }>`select id from organs.organ r where r.id in ${organsWithin(context.caller.personId, name, context.today)}`.execute(context.sql)
  const organs = found.rows.map(({ id }) => id)
  return { condition: organs.length === 1 ? sql`r.organ_id = ${organs[0]}` : sql`r.organ_id = any(${organs}::uuid[])`, organs }
}

/** A row with its place in the order of urgency. */
export type PlacedRow = CaseRow & { readonly urgency: number }

/** Runs the query and reads lights and remaining days off today. */
export const readRows = async (context: ViewContext, query: RawBuilder<unknown>, calendar: Calendar): Promise<readonly PlacedRow[]> => {
  const found = await (query as RawBuilder<SqlRow>).execute(context.sql)
  return found.rows.map((row) => rowFrom(row, context.today, calendar))
}

const rowFrom = (row: SqlRow, today: PlainDate, calendar: Calendar): PlacedRow => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  organId: row.organId,
  organName: row.organName,
  applicantKind: row.applicantKind,
  applicantShort: row.applicantShort,
  channel: row.channel,
  stage: row.stage,
  owner: row.ownerId && row.ownerName ? { id: row.ownerId, name: row.ownerName } : null,
  receivedOn: row.receivedOn,
  dueOn: row.dueOn,
  ...lightOf(row, today, calendar),
  provisional: row.provisional,
  next: isLapsed(row, today) ? lapsedInWords[row.stage] : nextInWords[row.stage],
  decision: row.decision,
  urgency: row.urgency,
  group: row.companions === 0 ? null : { as: row.leadId ? 'member' : 'lead', size: row.companions + 1 },
  marks: marksOf(row, today),
})

/** What a row says of a case besides its stage; a case that is over needs no hint of what to do. */
const marksOf = (row: SqlRow, today: PlainDate): readonly CaseMark[] => {
  if (endedStages.includes(row.stage)) return []
  return [
    ...(isLapsed(row, today) ? (['lapsed'] as const) : []),
    ...(row.isFast ? (['fast'] as const) : []),
    ...(row.reopened > 0 ? (['anew'] as const) : []),
    ...(row.isGrave ? (['grave'] as const) : []),
  ]
}
