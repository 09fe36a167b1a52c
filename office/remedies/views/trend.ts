/** remedies.trend: requests, reconsiderations and suits a year and their results, for each organ; part four of the annual report (R044; 条例 第五十条). */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import { type OrganId, ok, type PlainDate, plainDate, yearOf } from '#kernel'
import { type CountedProceeding, type DecisionCode, directSuitWarning, partFour, sumPartFour } from '#law'
import { listOrgans } from '#organs'
import { type ViewContext, view } from '#platform'
import { type OrganFigures, type RemedyTrend, SeeTrend, type YearFigures } from '../contract.ts'
import { proceedingsWithin } from './rows.ts'

const name = 'remedies.trend'

export const remedyTrend = view({
  name,
  title: '复议诉讼趋势',
  side: 'office',
  input: SeeTrend,
  within: async () => null,
  show: async (context, { years: span }) => {
    const last = yearOf(context.today)
    const years = Array.from({ length: span }, (_, place) => last - span + 1 + place)
    const proceedings = await proceedingsByOrgan(context)
    const requests = await requestsByOrgan(context, years[0] ?? last)
    const organs = await listOrgans(context.sql, [...new Set([...proceedings.keys(), ...requests.keys()])])
    const figures = organs.map((organ): OrganFigures => {
      const own = proceedings.get(organ.id) ?? []
      return {
        organId: organ.id,
        organName: organ.shortName,
        years: years.map((year) => yearOfOrgan(year, own, requests.get(organ.id)?.get(year) ?? 0)),
        partFour: years.map((year) => ({ year, table: partFour(own, year) })),
      }
    })
    const shown: RemedyTrend = {
      years: years.map((year, place) => sumYears(year, figures, place)),
      organs: figures,
      partFour: years.map((year, place) => ({ year, table: sumPartFour(figures.flatMap((each) => each.partFour[place]?.table ?? [])) })),
      warnings: years.flatMap((year, place) => {
        const table4 = sumPartFour(figures.flatMap((each) => each.partFour[place]?.table ?? []))
        const warning = directSuitWarning({ id: String(year), organ: '', year, table4 })
        return warning ? [`${year} 年：${warning}`] : []
      }),
      corrected: await correctedByCode(context, plainDate(`${years[0] ?? last}-01-01`)),
    }
    return ok(shown)
  },
})

const isIn = (day: PlainDate, year: number): boolean => yearOf(day) === year

/** A year's new reconsiderations and new suits; an appeal goes on with its suit. */
const yearOfOrgan = (year: number, own: readonly CountedProceeding[], requests: number): YearFigures => ({
  year,
  requests,
  reconsiderations: own.filter(({ kind, receivedOn }) => kind === 'reconsideration' && isIn(receivedOn, year)).length,
  suits: own.filter(({ kind, receivedOn }) => kind === 'first_instance' && isIn(receivedOn, year)).length,
})

const sumYears = (year: number, figures: readonly OrganFigures[], place: number): YearFigures => {
  const of = (key: 'requests' | 'reconsiderations' | 'suits') => figures.reduce((sum, { years }) => sum + (years[place]?.[key] ?? 0), 0)
  return { year, requests: of('requests'), reconsiderations: of('reconsiderations'), suits: of('suits') }
}

const proceedingsByOrgan = async (context: ViewContext): Promise<ReadonlyMap<OrganId, readonly CountedProceeding[]>> => {
  const found = await sql<CountedProceeding & { readonly organId: OrganId }>`select g.organ_id as "organId", g.id, g.kind, g.follows,
      g.received_on as "receivedOn", g.concluded_on as "concludedOn", g.result
    from remedies.proceeding g where ${proceedingsWithin(context, name)} and g.struck_on is null order by g.received_on, g.id`.execute(
    context.sql,
  )
  const byOrgan = new Map<OrganId, CountedProceeding[]>()
  for (const { organId, ...counted } of found.rows) byOrgan.set(organId, [...(byOrgan.get(organId) ?? []), counted])
  return byOrgan
}

/** Requests by the year of their receipt, as the report counts them (第三十一条). */
const requestsByOrgan = async (context: ViewContext, from: number): Promise<ReadonlyMap<OrganId, ReadonlyMap<number, number>>> => {
  const { caller } = context
  const within = caller.kind === 'official' ? sql`r.organ_id in ${organsWithin(caller.personId, name, context.today)}` : sql`true`
  const found = await sql<{ organId: OrganId; year: number; count: number }>`select r.organ_id as "organId",
      extract(year from r.received_on)::integer as year, count(*)::integer as count
    from requests.request r where ${within} and r.stage <> 'voided' and r.received_on >= ${plainDate(`${from}-01-01`)}
    group by 1, 2`.execute(context.sql)
  const byOrgan = new Map<OrganId, Map<number, number>>()
  for (const { organId, year, count } of found.rows) byOrgan.set(organId, (byOrgan.get(organId) ?? new Map()).set(year, count))
  return byOrgan
}

/** Which kinds of replies fell: what training and the reply checks should look at. */
const correctedByCode = async (
  context: ViewContext,
  since: PlainDate,
): Promise<readonly { readonly code: DecisionCode | null; readonly count: number }[]> => {
  const found = await sql<{ code: DecisionCode | null; count: number }>`select coalesce(r.counted_decision, r.decision) as code,
      count(*)::integer as count
    from remedies.proceeding g join requests.request r on r.id = g.request_id
    where ${proceedingsWithin(context, name)} and g.result = 'corrected' and g.struck_on is null and g.concluded_on >= ${since}
    group by 1 order by 2 desc, 1 limit 12`.execute(context.sql)
  return found.rows
}
