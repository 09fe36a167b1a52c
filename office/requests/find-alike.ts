/** Finds requests that ask for the same, at a million of them: rare pairs, or two rarer ones together, find candidates by the index, all pairs rank them, the words themselves decide (R042). */
import { type RawBuilder, sql } from 'kysely'
import type { OrganId, PlainDate, RequestId } from '#kernel'
import { type AskedFor, bigramsOf, bigramsOfRequest, containment, type DecisionCode, decisions, requestSimilarity } from '#law'
import type { ActContext, ViewContext } from '#platform'
import { anyOf, type Counted, clausesOf } from '#search'
import type { Stage } from './inputs.contract.ts'
import type { AlikeCase } from './intake.contract.ts'

type Reading = Pick<ActContext | ViewContext, 'sql'>

export interface Sought extends AskedFor {
  readonly organId: OrganId
  readonly except: RequestId | null
  /** Blind index of the applicant; null while unknown. */
  readonly applicant: string | null
  /** Organs whose requests may be seen, as a condition on r.organ_id. */
  readonly reach: RawBuilder<unknown>
}

const rankedAtMost = 40
const shownAtMost = 12
/** Below this two requests are not alike. */
const alikeFrom = 0.3

/** The likest first; the same applicant's before others of the same likeness. */
export const findAlike = async (context: Reading, sought: Sought): Promise<readonly AlikeCase[]> => {
  const grams = bigramsOfRequest(sought)
  if (grams.size === 0) return []
  const clauses = grams.size === 1 ? [[...grams]] : clausesOf(grams, await countedPairs(context, grams))
  const rows = await candidates(context, sought, [...grams], clauses)
  return rows
    .map((row) => alikeCase(sought, row))
    .filter(({ percent, covers }) => percent >= alikeFrom * 100 || (covers.length > 0 && covers.length >= sought.items.length / 2))
    .sort(
      (one, other) =>
        other.percent - one.percent || Number(other.sameApplicant) - Number(one.sameApplicant) || (one.number < other.number ? 1 : -1),
    )
    .slice(0, shownAtMost)
}

interface Row {
  readonly requestId: RequestId
  readonly number: string
  readonly subject: string
  readonly items: readonly string[]
  readonly organId: OrganId
  readonly organName: string
  readonly stage: Stage
  readonly submittedOn: PlainDate
  readonly sameApplicant: boolean
  readonly decision: DecisionCode | null
  readonly documentNumber: string | null
  readonly decidedOn: PlainDate | null
  readonly fields: Readonly<Record<string, string>> | null
  readonly leadId: RequestId | null
  readonly leadNumber: string | null
}

/** How many requests hold each pair, as the planner counted them; nothing before the first count. */
const countedPairs = async (context: Reading, grams: ReadonlySet<string>): Promise<Counted> => {
  const found = await sql<{ gram: string; holding: number; rows: number }>`
    select gram, share * greatest(reltuples, 0) as holding, greatest(reltuples, 0) as rows
    from pg_stats s join pg_class c on c.oid = 'requests.likeness'::regclass,
      unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) as counted (gram, share)
    where s.schemaname = 'requests' and s.tablename = 'likeness' and s.attname = 'grams' and gram = any(${[...grams]})`.execute(context.sql)
  return {
    rows: Number(found.rows[0]?.rows ?? 0),
    holding: new Map(found.rows.map(({ gram, holding }) => [gram, Number(holding)])),
  }
}

const candidates = async (
  context: Reading,
  { reach, except, applicant }: Sought,
  grams: readonly string[],
  clauses: readonly (readonly string[])[],
): Promise<readonly Row[]> => {
  // ts_rank of unweighted pairs without places is their number found ÷ number sought ÷ 1.64493…
  const found = await sql<Row>`with ranked as materialized (
      select l.request_id, 2 * ts_rank('{1,1,1,1}', l.grams, ${anyOf(grams.map((gram) => [gram]))}::tsquery) * 1.64493406685 * ${grams.length}::float8
        / (${grams.length}::float8 + length(l.grams)) as likeness
      from requests.likeness l
      where l.grams @@ ${anyOf(clauses)}::tsquery and l.request_id is distinct from ${except}::uuid
        and exists (select 1 from organs.organ r where r.id = l.organ_id and ${reach})
      order by likeness desc, l.request_id limit ${rankedAtMost})
    select r.id as "requestId", r.number, r.subject, r.items, r.organ_id as "organId", o.short_name as "organName", r.stage,
      r.submitted_on as "submittedOn", coalesce(a.id_index = ${applicant}, false) as "sameApplicant", r.decision,
      r.document_number as "documentNumber", r.decided_on as "decidedOn",
      case when r.decision like 'granted.%' then (select d.content -> 'fields' from requests.draft d
        where d.request_id = r.id and d.signer is not null order by d.number desc limit 1) end as fields,
      r.lead_id as "leadId", lead.number as "leadNumber"
    from ranked join requests.request r on r.id = ranked.request_id join organs.organ o on o.id = r.organ_id
      join requests.applicant a on a.request_id = r.id left join requests.request lead on lead.id = r.lead_id
    where r.stage <> 'voided'`.execute(context.sql)
  return found.rows
}

const alikeCase = (sought: Sought, row: Row): AlikeCase => {
  const whole = bigramsOfRequest(row)
  const { items: _items, fields, leadId, leadNumber, ...shown } = row
  const sameOrgan = row.organId === sought.organId
  const released = row.decision !== null && decisions[row.decision].group === 'granted' && row.decidedOn !== null
  return {
    ...shown,
    percent: Math.round(requestSimilarity(sought, row) * 100),
    covers: sought.items.flatMap((item, index) => {
      const mine = bigramsOf(item)
      return mine.size > 0 && containment(mine, whole) >= 0.7 ? [index + 1] : []
    }),
    sameOrgan,
    published: released ? { link: fields?.link?.trim() || null, place: fields?.place?.trim() || null } : null,
    proposal: proposalFor(row, sameOrgan, released),
    lead: leadId && leadNumber ? { id: leadId, number: leadNumber } : sameOrgan ? { id: row.requestId, number: row.number } : null,
  }
}

const gone: ReadonlySet<Stage> = new Set<Stage>(['closed', 'archived', 'voided'])

/** The same applicant and answered: 第三十六条第（六）项; still open: his own request again; others: together; other organs: to compare. */
const proposalFor = (row: Row, sameOrgan: boolean, released: boolean): AlikeCase['proposal'] => {
  if (sameOrgan && row.sameApplicant) return row.documentNumber ? 'duplicate' : gone.has(row.stage) ? 'compare' : 'same_applicant'
  if (row.decision === 'granted.already_public') return 'point_to'
  if (sameOrgan && !gone.has(row.stage)) return 'join'
  return released ? 'point_to' : 'compare'
}
