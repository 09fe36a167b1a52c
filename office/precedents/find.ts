/** Finds earlier decisions on the same information: by the rare words first, then judged one by one. Fast at a million decisions. */
import { sql } from 'kysely'
import { addDays, type OrganId, type PlainDate, type RequestId } from '#kernel'
import type { AskedFor, DecisionCode } from '#law'
import type { ActContext, ViewContext } from '#platform'
import type { Contradiction, RadarRow } from './contract.ts'
import { type Features, featuresOf } from './rules/features.ts'
import { contradictionInWords, contradicts, positionOf } from './rules/positions.ts'
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
  const query = queryOf(mine, await commonWords(context))
  if (query === null) return []
  const found = await candidates(context, query, mine, sought.except)
  return found
    .flatMap((row): readonly RadarRow[] => {
      const { verdict, score, common } = likenessOf(mine, featuresOf(row))
      if (verdict === 'unlike') return []
      const against = stops(row, verdict, sought.code, context.today)
      return [
        {
          ...row,
          own: row.organId === sought.organId,
          likeness: verdict,
          percent: Math.round(score * 100),
          common,
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

type Candidate = Omit<RadarRow, 'own' | 'likeness' | 'percent' | 'common' | 'contradiction'>

const stops = (row: Candidate, likeness: RadarRow['likeness'], code: DecisionCode | null, today: PlainDate): boolean => {
  if (code === null || likeness === 'similar' || row.standing !== 'stands') return false
  if (row.decidedOn < addDays(today, -stopsForDays)) return false
  // Of many things some were given and some not: which of them is asked here nobody can tell from the type alone.
  if (likeness === 'part' && (positionOf(row.code) === 'partly' || positionOf(code) === 'partly')) return false
  return contradicts(code, row.code)
}

/** The words so common that they find too much, as the planner knows them. Empty until the table has been analysed. */
const commonWords = async (context: Reading): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ words: string[] | null; shares: number[] | null }>`select most_common_elems::text::text[] as words,
      most_common_elem_freqs::float8[] as shares
    from pg_stats where schemaname = 'precedents' and tablename = 'entry' and attname = 'grams'`.execute(context.sql)
  const { words, shares } = found.rows[0] ?? {}
  return new Map((words ?? []).map((word, place) => [word, shares?.[place] ?? 1]))
}

/**
 * 文号 and rare titles alone; a place with any of the rare words; any two of the rarest words.
 * Null when nothing is left to search by.
 */
const queryOf = ({ numbers, places, titles: books, projects, pairs }: Features, common: ReadonlyMap<string, number>): string | null => {
  const titles = [...books, ...projects]
  const share = (word: string) => common.get(word) ?? 0
  const rare = [...pairs].filter((pair) => !/[〔〕]/.test(pair)).sort((one, other) => share(one) - share(other))
  const rarest = rare.slice(0, 10)
  const any = rarest.map(quoted).join(' | ')
  const ways = [
    ...numbers.map((number) => quoted(`n:${number}`)),
    ...titles.filter((title) => share(`t:${title}`) < 0.002).map((title) => quoted(`t:${title}`)),
    ...(any === ''
      ? []
      : [...places, ...titles.map((title) => `t:${title}`)].map(
          (name) => `(${quoted(name.startsWith('t:') ? name : `p:${name}`)} & (${any}))`,
        )),
    ...rarest.slice(0, -1).map(
      (word, place) =>
        `(${quoted(word)} & (${rarest
          .slice(place + 1)
          .map(quoted)
          .join(' | ')}))`,
    ),
    ...(rarest.length === 1 ? [any] : []),
  ]
  return ways.length === 0 ? null : ways.join(' | ')
}

const quoted = (word: string): string => `'${word.replace(/['\\]/g, (sign) => sign + sign)}'`

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
