/** Finds earlier decisions on the same information: by the rare words first, then judged one by one. Fast at a million decisions. */
import { sql } from 'kysely'
import { addDays, type OrganId, type PlainDate, type RequestId } from '#kernel'
import type { AskedFor, DecisionCode } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { Contradiction, RadarRow } from './contract.ts'
import { type Features, featuresOf } from './rules/features.ts'
import { contradictionInWords, contradicts, positionOf } from './rules/positions.ts'
import { type IndexKnowledge, queryOf, quoted } from './rules/query.ts'
import { likenessOf } from './rules/same-item.ts'

type Reading = Pick<ActContext | ViewContext, 'sql' | 'today'>

export interface Sought extends AskedFor {
  /** The case itself. */
  readonly except: RequestId | null
  readonly organId: OrganId
  /** The decision in mind. */
  readonly code: DecisionCode | null
}

/** Older decisions are shown but stop nobody: the matter has moved on. */
const stopsForDays = 5 * 365
const candidatesAtMost = 80

/** Alike decisions, contradicting ones first, then the likest, then the newest. */
export const findPrecedents = async (context: Reading, sought: Sought): Promise<readonly RadarRow[]> => {
  const mine = featuresOf(sought)
  const query = queryOf(mine, await indexKnowledge(context))
  if (query === null) return []
  const found = await candidates(context, query, mine, sought.except)
  return found
    .flatMap((row): readonly RadarRow[] => {
      const found = likenessOf(mine, featuresOf(row))
      const own = row.organId === sought.organId
      // 部门预算 asked of two organs is each one's own: without a common name it is only the same kind of paper.
      const verdict = !own && !found.named && found.verdict !== 'unlike' ? 'similar' : found.verdict
      const { score, common } = found
      if (verdict === 'unlike') return []
      const against = stops(row, verdict, sought.code, context.today)
      return [
        {
          ...row,
          own,
          likeness: verdict,
          percent: Math.round(score * 100),
          common,
          agrees: sought.code !== null && positionOf(sought.code) !== null && positionOf(row.code) === positionOf(sought.code),
          contradiction: against && sought.code ? contradictionInWords(sought.code, row.code) : null,
        },
      ]
    })
    .sort(
      (one, other) =>
        Number(other.contradiction !== null) - Number(one.contradiction !== null) ||
        rank[one.likeness] - rank[other.likeness] ||
        other.percent - one.percent ||
        (other.decidedOn > one.decidedOn ? 1 : -1),
    )
}

/** The decisions that cannot stand beside the one in mind. */
export const contradictionsOf = async (context: Reading, sought: Sought): Promise<readonly Contradiction[]> =>
  sought.code === null || positionOf(sought.code) === null
    ? []
    : (await findPrecedents(context, sought))
        .filter(({ contradiction }) => contradiction !== null)
        .map(({ requestId, organName, documentNumber, decidedOn, code }) => ({ requestId, organName, documentNumber, decidedOn, code }))

const rank = { same: 0, part: 1, similar: 2 } as const

type Candidate = Omit<RadarRow, 'own' | 'likeness' | 'percent' | 'common' | 'agrees' | 'contradiction'>

const stops = (row: Candidate, likeness: RadarRow['likeness'], code: DecisionCode | null, today: PlainDate): boolean => {
  if (code === null || likeness === 'similar' || row.standing !== 'stands') return false
  if (row.decidedOn < addDays(today, -stopsForDays)) return false
  // Of many things some were given and some not: which of them is asked here nobody can tell from the type alone.
  if (likeness === 'part' && (positionOf(row.code) === 'partly' || positionOf(code) === 'partly')) return false
  return contradicts(code, row.code)
}

/** What the planner knows of the index; nothing until the table has been analysed. */
const indexKnowledge = async (context: Reading): Promise<IndexKnowledge> => {
  const found = await sql<{
    rows: number
    words: string[] | null
    shares: number[] | null
  }>`select greatest(c.reltuples, 0)::float8 as rows,
      s.most_common_elems::text::text[] as words, s.most_common_elem_freqs::float8[] as shares
    from pg_class c left join pg_stats s on s.schemaname = 'precedents' and s.tablename = 'entry' and s.attname = 'grams'
    where c.oid = 'precedents.entry'::regclass`.execute(context.sql)
  const { rows = 0, words, shares } = found.rows[0] ?? {}
  return { rows, shares: new Map((words ?? []).map((word, place) => [word, shares?.[place] ?? 1])) }
}

const candidates = async (context: Reading, query: string, mine: Features, except: RequestId | null): Promise<readonly Candidate[]> => {
  const wanted = [...mine.numbers.map((one) => `n:${one}`), ...mine.places.map((one) => `p:${one}`), ...mine.pairs].map(quoted).join(' | ')
  const found = await sql<Candidate>`
    with hit as (
      select e.request_id from precedents.entry e
      where e.grams @@ ${query}::tsquery and (${except}::uuid is null or e.request_id <> ${except}::uuid)
      order by ts_rank(e.grams, ${wanted}::tsquery, 2) desc, e.decided_on desc limit ${candidatesAtMost})
    select e.request_id as "requestId", e.organ_id as "organId", o.name as "organName", e.code, e.articles, e.document_number as "documentNumber",
      e.decided_on as "decidedOn", e.standing, e.subject, e.items, e.reasons, e.content
    from hit join precedents.entry e using (request_id) join organs.organ o on o.id = e.organ_id`.execute(context.sql)
  return found.rows
}
