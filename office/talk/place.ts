/** For which organ the caller speaks on a case, and whom one can call there: the reach of talk. */
import { sql } from 'kysely'
import { organsWithin } from '#identity'
import type { OrganId, RequestId } from '#kernel'
import type { ActContext, ViewContext } from '#platform'
import { type OrgansOnCase, organsOnCase } from '#requests'

type Asking = Pick<ActContext | ViewContext, 'sql' | 'caller' | 'today'>

export interface Place extends OrgansOnCase {
  /** The organ by whose right the caller is here; null when by none. */
  readonly organ: OrganId | null
}

/** Null when there is no such case. */
export const placeOf = async (context: Asking, name: string, requestId: RequestId): Promise<Place | null> => {
  const organs = await organsOnCase(context, requestId)
  if (!organs) return null
  const { caller, today } = context
  if (caller.kind !== 'official') return { ...organs, organ: organs.lead }
  const all = [organs.lead, ...organs.others]
  const found = await sql<{ id: OrganId }>`select id from organs.organ where id = any(${all}::uuid[])
    and id in ${organsWithin(caller.personId, name, today)}`.execute(context.sql)
  const mine = found.rows.map(({ id }) => id)
  return { ...organs, organ: mine.includes(organs.lead) ? organs.lead : (mine[0] ?? null) }
}

/** The organ an act or view of talk concerns: the caller's own on the case, otherwise the lead organ, on which the door then refuses. */
export const withinTalk = async (context: Asking, name: string, requestId: RequestId): Promise<OrganId | null> => {
  const place = await placeOf(context, name, requestId)
  return place ? (place.organ ?? place.lead) : null
}
