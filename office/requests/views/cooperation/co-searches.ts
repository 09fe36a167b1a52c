/** requests.coSearches: the 协查 board of a case, each unit with its own light; and requests.coSearchUnits: whom one may ask (R020). */
import { sql } from 'kysely'
import { personNames, rolesAllowing } from '#identity'
import { dayInShanghai, inChineseWithWeekday, type OrganId, ok } from '#kernel'
import { addWorkdays } from '#law'
import { organsAtOrAbove, organsAtOrBelow } from '#organs'
import type { ViewContext } from '#platform'
import { coSearchesIn, coSearchLight } from '../../case/co-search.ts'
import { type CoSearchBoard, type CoSearchRow, type CoSearchUnit, SeeOfCase } from '../../cooperation.contract.ts'
import type { OpenCase } from '../../store.ts'
import { filesOfCoSearch, loadCoSearches } from '../../store-co-search.ts'
import { caseView } from '../case-view.ts'

export const coSearches = caseView({
  name: 'requests.coSearches',
  title: '协查',
  input: SeeOfCase,
  show: async (context, opened) => {
    const { state, settings, record } = opened
    const stored = await loadCoSearches(context, record.id)
    const files = await filesOfCoSearch(
      context,
      stored.map(({ id }) => id),
    )
    const names = await personNames(
      context.sql,
      stored.flatMap(({ answeredBy }) => answeredBy ?? []),
    )
    const staffed = await withDesk(
      context,
      stored.map(({ organId }) => organId),
    )
    const rows = coSearchesIn(state.facts).flatMap((search): readonly CoSearchRow[] => {
      const row = stored.find(({ ref }) => ref === search.ref)
      if (!row) return []
      return [
        {
          ref: search.ref,
          id: row.id,
          organName: search.organName,
          items: search.items,
          sentOn: search.sentOn,
          dueOn: search.dueOn,
          ...coSearchLight(
            { answered: search.answer !== null, withdrawn: search.withdrawn !== null, dueOn: search.dueOn },
            context.today,
            settings.calendar,
            settings.law,
          ),
          remindedOn: search.remindedOn.at(-1) ?? null,
          question: row.question,
          letterId: row.letterId,
          outcome: row.outcome,
          answeredOn: row.answeredAt ? dayInShanghai(row.answeredAt) : null,
          answeredBy: row.answeredBy ? (names.get(row.answeredBy) ?? null) : null,
          answer: row.answer,
          lines: search.answer?.lines ?? [],
          evidence: files.flatMap((file) =>
            file.coSearchId === row.id && file.way === 'from_unit' ? [{ digest: file.digest, name: file.name }] : [],
          ),
          replyLetterId: row.replyLetterId,
          enteredForUnit: search.answer?.enteredForUnit === true,
          withdrawn: search.withdrawn?.reason ?? null,
          hasDesk: staffed.has(row.organId),
        },
      ]
    })
    const board: CoSearchBoard = {
      rows,
      replyDue: state.clocks.replyDue,
      clockNote: clockNote(opened),
      defaultDueOn: addWorkdays(context.today, settings.law.coSearchWorkdays, settings.calendar),
    }
    return ok(board)
  },
})

/** The main clock and the co-searches have nothing to do with one another: said, not assumed. */
const clockNote = ({ state }: OpenCase): string => {
  const base = '协查不扣除答复期限（条例只扣除补正和征求意见的时间）'
  if (state.decision) return `${base}；本件已经作出决定。`
  if (state.clocks.replyDue) return `${base}：答复期限照常计算，最晚${inChineseWithWeekday(state.clocks.replyDue)}。`
  return `${base}；现在停着是因为在等补正、缴费或者征求意见，不是因为协查。`
}

/** Organs at which somebody can answer at the desk. */
export const withDesk = async ({ sql: transaction }: Pick<ViewContext, 'sql'>, ids: readonly OrganId[]): Promise<ReadonlySet<OrganId>> => {
  if (ids.length === 0) return new Set()
  const { own, organ } = rolesAllowing('requests.answerCoSearch')
  const found = await sql<{
    id: OrganId
  }>`select distinct g.organ_id as id from identity.role_grant g join identity.person p on p.id = g.person_id
    where g.organ_id = any(${[...new Set(ids)]}::uuid[]) and g.role = any(${[...own, ...organ]}) and g.revoked_at is null and p.active`.execute(
    transaction,
  )
  return new Set(found.rows.map(({ id }) => id))
}

/** The whole tree of the county the organ belongs to, units below included. */
export const coSearchUnits = caseView({
  name: 'requests.coSearchUnits',
  title: '可以请求协查的单位',
  input: SeeOfCase,
  show: async (context, { record }) => {
    const top = await countyOf(context, record.organId)
    const found = await sql<{ organId: OrganId; name: string; shortName: string; parentId: OrganId | null }>`
      select id as "organId", name, short_name as "shortName", parent_id as "parentId" from organs.organ
      where id in ${organsAtOrBelow(sql`select ${top}::uuid`)} and id <> ${record.organId} and (valid_to is null or valid_to >= ${context.today}::date)
      order by sort, level, name, id`.execute(context.sql)
    const staffed = await withDesk(
      context,
      found.rows.map(({ organId }) => organId),
    )
    return ok({ units: inTree(found.rows).map((unit): CoSearchUnit => ({ ...unit, hasDesk: staffed.has(unit.organId) })) })
  },
})

/** The county government above (or the organ itself when it stands above counties). */
const countyOf = async ({ sql: transaction }: ViewContext, organId: OrganId): Promise<OrganId> => {
  const found = await sql<{ id: OrganId }>`select id from organs.organ where id in ${organsAtOrAbove(organId)} and level = 'county'
    and kind = 'government' limit 1`.execute(transaction)
  return found.rows[0]?.id ?? organId
}

interface Node {
  readonly organId: OrganId
  readonly name: string
  readonly shortName: string
  readonly parentId: OrganId | null
}
const inTree = (nodes: readonly Node[]): readonly Omit<CoSearchUnit, 'hasDesk'>[] => {
  const ids = new Set(nodes.map(({ organId }) => organId))
  const childrenOf = new Map<OrganId | null, Node[]>()
  for (const node of nodes) {
    const above = node.parentId && ids.has(node.parentId) ? node.parentId : null
    childrenOf.set(above, [...(childrenOf.get(above) ?? []), node])
  }
  const below = (id: OrganId | null, depth: number): readonly Omit<CoSearchUnit, 'hasDesk'>[] =>
    (childrenOf.get(id) ?? []).flatMap(({ organId, name, shortName }) => [
      { organId, name, shortName, depth },
      ...below(organId, depth + 1),
    ])
  return below(null, 0)
}
